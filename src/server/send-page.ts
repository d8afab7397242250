import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, Response } from 'express'
import Negotiator from 'negotiator'
import type { MadePage } from './kept-pages.ts'

/** Sends a page as the reader can take it: nothing where the reader has it already, compressed where that is worth it. */
export async function sendPage(request: Request, response: Response, page: MadePage): Promise<void> {
  const { status, headers, body } = page.answer
  for (const [name, value] of Object.entries(headers)) {
    if (!ofThread.has(name)) response.setHeader(name, value)
  }
  response.status(status)
  const isText = textual.test(String(headers['content-type'] ?? ''))
  if (isText) response.vary('Accept-Encoding')
  if (request.fresh) {
    response.status(304).removeHeader('Content-Type')
    return void response.end()
  }
  const encoding = isText && body.length >= worth ? encodingFor(request) : 'identity'
  const sent = encoding === 'identity' ? body : await formOf(page, encoding)
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', sent.length)
  response.end(request.method === 'HEAD' ? undefined : sent)
}

/** The thread knows nothing of the connection, and not in which form the page is sent. */
const ofThread: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'date',
])

const textual = /^(?:text\/|application\/(?:json|xml|[\w.]+\+(?:json|xml)))/
/** In bytes: less goes in one packet either way. */
const worth = 1024

type Encoding = 'br' | 'gzip'

function encodingFor(request: Request): Encoding | 'identity' {
  // Browsers take both alike; the first is the smaller one.
  const taken = new Negotiator(request).encodings(['br', 'gzip'])
  return (['br', 'gzip'] as const).find((one) => taken.includes(one)) ?? 'identity'
}

/** Compressed once, however many ask. */
function formOf({ answer, forms }: MadePage, encoding: Encoding): Promise<Uint8Array> {
  const known = forms.get(encoding)
  if (known !== undefined) return known
  const made = encoders[encoding](answer.body)
  forms.set(encoding, made)
  return made
}

const encoders = {
  br: (body: Uint8Array) =>
    brotli(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body: Uint8Array) => promisify(gzip)(body),
} as const satisfies Record<Encoding, (body: Uint8Array) => Promise<Uint8Array>>

const brotli = promisify(brotliCompress)
