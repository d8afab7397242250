import type { Request } from 'express'
import { mostBytes } from '../importing/formats.ts'
import type { Tracked } from '../importing/types.ts'
import { isDay } from '../text/day.ts'
import { BadAddress, TooLarge } from './errors.ts'

/** A document that was dropped, chosen or pasted, and how it is to be read. */
export interface SentDocument {
  /** Null: nothing was sent. */
  readonly bytes: Uint8Array | null
  readonly name: string
  readonly kind: 'law' | 'amendment' | null
  readonly tracked: Tracked | null
  /** ISO date. */
  readonly edition: string | null
  readonly source: string | null
  /** The text that was pasted, so that a form can be filled again. */
  readonly text: string
}

/** What parts of a form take beside the document in it, in bytes. */
const around = 64 * 1024

/** In bytes: the largest form with a document. */
export const mostForm = mostBytes + around

/** Whether a request may hold a whole document. */
export function mayHoldDocument({ method, path }: Pick<Request, 'method' | 'path'>): boolean {
  return method === 'POST' && /^\/(?:import|redline(?:\.[a-z-]+)?)$/.test(path)
}

/** Reads a form with a document (`multipart/form-data`); throws `TooLarge`, and `BadAddress` for what is no such form. */
export async function sentDocument(request: Request): Promise<SentDocument> {
  const form = await sentForm(request)
  const words = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const kind = words('kind')
  const tracked = words('tracked')
  const edition = words('edition')
  if (edition !== '' && !isDay(edition))
    throw new BadAddress('bad-date', { name: 'edition', value: edition.slice(0, 40) })
  const text = form.get('text')
  const how = {
    kind: kind === 'law' || kind === 'amendment' ? kind : null,
    tracked: tracked === 'accept' || tracked === 'reject' ? tracked : null,
    edition: edition === '' ? null : edition,
    source: words('source') || null,
    text: typeof text === 'string' ? text : '',
  } as const
  return { ...how, ...(await documentIn(form, how.text)) }
}

/** The file, or else what was pasted: with its formatting where the browser gave it. */
async function documentIn(form: FormData, text: string): Promise<Pick<SentDocument, 'bytes' | 'name'>> {
  const file = await fileIn(form, 'file')
  if (file !== null) return file
  const markup = form.get('html')
  if (typeof markup === 'string' && markup.trim() !== '') return { bytes: Buffer.from(markup), name: 'pasted.html' }
  return text.trim() === '' ? { bytes: null, name: '' } : { bytes: Buffer.from(text), name: 'pasted.txt' }
}

/** The file that was chosen in a field; null where none was. */
export async function fileIn(form: FormData, field: string): Promise<{ bytes: Uint8Array; name: string } | null> {
  const file = form.get(field)
  if (!(file instanceof File) || file.size === 0) return null
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name }
}

/** A form with documents as it was sent; throws `TooLarge`, and `BadAddress` for what is no such form. */
export async function sentForm(request: Request): Promise<FormData> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > mostForm) throw new TooLarge()
    parts.push(part)
  }
  const type = request.headers['content-type'] ?? ''
  try {
    return await new Response(Buffer.concat(parts), { headers: { 'content-type': type } }).formData()
  } catch (error) {
    if (error instanceof TypeError) throw new BadAddress('missing-value', { name: 'file' })
    throw error
  }
}
