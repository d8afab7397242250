import ejs from 'ejs'
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express'
import { pino } from 'pino'
import { defaultMemory } from '../guard/memory.ts'
import { openThreads, type Threads, TooBusy, TooCostly } from '../guard/threads.ts'
import type { Workspace } from '../workspace/types.ts'
import type { AppOptions } from './app.ts'
import { openAssets, viewsFolder } from './assets.ts'
import { mayHoldText } from './bodies.ts'
import { type BodyRoom, openBodyRoom } from './body-room.ts'
import { TooBusyPage, TooCostlyPage } from './errors.ts'
import { onlyHosts } from './hosts.ts'
import { openIndexGate } from './index-gate.ts'
import { keepPages } from './kept-pages.ts'
import { logging, requestId } from './logging.ts'
import { openMetrics } from './metrics.ts'
import { readerOf, type Site } from './page.ts'
import type { PageAnswer, PageRequest, ServerAnswer, ServerJob } from './page-messages.ts'
import { prefersJson } from './respond.ts'
import { answerError } from './routes/errors.ts'
import { answerProgress } from './routes/progress.ts'
import { pulseRoutes } from './routes/pulse.ts'
import { unsavedRoutes } from './routes/unsaved.ts'
import { onlyOwnPages } from './same-origin.ts'
import { callsOn } from './saving-calls.ts'
import { security } from './security.ts'
import { sendPage } from './send-page.ts'
import { mayHoldDocument, mostForm } from './sent-document.ts'

/** What every thread of the server is given. */
export interface ServerGiven {
  readonly root: string
  readonly names: readonly string[]
  /** Level of the log. */
  readonly level: string
  /** How much text of laws is at hand, in UTF-16 code units. */
  readonly room: number
  /** Whether pages may have something written. */
  readonly writes: boolean
}

export interface FrontOptions extends Pick<AppOptions, 'names' | 'today' | 'saving'> {
  readonly level?: string
  readonly log?: (line: string) => void
  /** How much memory the process may take, in megabytes: where it takes more, threads end when they are idle. */
  readonly memory?: number
  /** How long one step of a page may take, in milliseconds. */
  readonly limit?: number
}

/**
 * The server as the network sees it. Texts come from strangers, so pages are made in threads that can be ended; here nothing
 * is read but the folder's pulse and the style sheets, and whoever asks for a page waits for no other page.
 */
export function openFront(workspace: Workspace, options: FrontOptions = {}): { app: Express; close(): Promise<void> } {
  const {
    names = [],
    level = 'warn',
    log = () => {},
    limit = stepLimit,
    saving = null,
    memory = defaultMemory,
  } = options
  const threads: Threads<ServerJob, ServerAnswer> = openThreads({
    module: new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js', import.meta.url),
    given: { root: workspace.root, names, level, writes: saving !== null, room: roomIn(memory) } satisfies ServerGiven,
    size,
    spare: 6,
    limit,
    total: memory,
    log,
    answer: callsOn(saving),
  })
  const site: Site = {
    workspace,
    today: options.today ?? (() => new Date().toISOString().slice(0, 10)),
    saving,
  }
  const assets = openAssets()
  const app = express()
  app.disable('x-powered-by')
  app.engine('ejs', ejs.renderFile as unknown as Parameters<Express['engine']>[1])
  app.set('view engine', 'ejs')
  app.set('views', viewsFolder)
  app.locals.assets = assets.base
  app.use(logging(pino({ level }, { write: log })))
  const metrics = openMetrics({ threads: threads.state, kept: () => pages.state(), index: () => gate.progress() })
  app.use(metrics.count)
  app.use(security)
  app.use(assets.base, assets.router)
  app.use(assets.former)
  app.use(onlyHosts(names))
  app.use(onlyOwnPages)
  app.use(pulseRoutes(site))
  const unsaved = unsavedRoutes(site)
  app.use((request, response, next) => (isShort(request) ? unsaved(request, response, next) : next()))
  // Whether the process answers: asked by what watches over it, without a page being made.
  app.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').type('text').send('ok\n')
  })
  app.get('/metrics', metrics.show)
  const inputs = async () => `${await workspace.inputs()} ${site.today()}`
  const make = async (asked: PageRequest, givenUp?: AbortSignal): Promise<PageAnswer> => {
    const answer = await threads.ask({ kind: 'page', asked }, givenUp)
    if (answer.kind !== 'page') throw new Error(`a thread gave ${answer.kind} for a page`)
    return answer.page
  }
  const gate = openIndexGate({
    ask: async (job) => {
      const answer = await threads.ask({ kind: 'index', job })
      if (answer.kind !== 'index') throw new Error(`a thread gave ${answer.kind} for a part of the index`)
      return answer.answer
    },
    width: size,
    letters: workspace.inputs,
    warm: async () => void (await Promise.all(Array.from({ length: size }, () => make(homeRequest)))),
    failed: (error) => log(`${JSON.stringify({ level: 50, msg: 'the index was not built', err: String(error) })}\n`),
  })
  const pages = keepPages({ make, inputs, room: Math.min(mostKept, (memory / 8) * megabyte) })
  const bodies = openBodyRoom(Math.max(2 * mostForm, (memory / 4) * megabyte))
  app.use(async (request, response) => {
    const progress = await gate.passes()
    if (progress !== null) return answerProgress(site, progress, request, response)
    try {
      const asked = { read: () => requestOf(request, response, bodies), gone: () => goneOf(response) }
      await sendPage(request, response, await pages.page(asked, keyOf(request)))
    } catch (error) {
      if (error instanceof TooBusy) throw new TooBusyPage()
      throw error instanceof TooCostly ? new TooCostlyPage(error.step?.name ?? request.path) : error
    }
  })
  const failed: ErrorRequestHandler = (error, request, response, next) => {
    answerError(site, error, request, response).catch(next)
  }
  app.use(failed)
  const close = async () => {
    gate.close()
    await threads.close()
  }
  return { app, close }
}

function goneOf(response: Response): AbortSignal {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  return gone.signal
}

const size = 2

const megabyte = 1024 * 1024
/** In bytes. */
const mostKept = 128 * megabyte

/** What is held besides a law's text weighs several times as much; threads share what there is. */
function roomIn(memory: number): number {
  return Math.min(32 * megabyte, (memory * megabyte) / 48)
}

const homeRequest: PageRequest = {
  method: 'GET',
  url: '/',
  headers: { host: 'localhost', accept: 'text/html' },
  body: null,
}

/** In milliseconds. The largest law that is known takes three seconds when it is read first. */
const stepLimit = 15_000

/** What is read here keeps all others waiting: longer bodies, and packed ones, are read where pages are made. */
function isShort({ headers }: Request): boolean {
  const length = headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : Infinity
  return headers['content-encoding'] === undefined && length <= mostInFront
}

/** In bytes. */
const mostInFront = 128 * 1024

/** In bytes: most pages are asked for by their address alone, and texts are sent in forms, six bytes for a Russian letter. */
const mostBody = { short: 1024 * 1024, text: 16 * 1024 * 1024 } as const

/** What a page depends on beside its address; null: it is made for this request alone. */
function keyOf(request: Request): string | null {
  if (request.method !== 'GET' && request.method !== 'HEAD') return null
  const { language, theme } = readerOf(request)
  return [request.originalUrl, language, theme, prefersJson(request) ? 'json' : 'html'].join('\n')
}

/** Whether the reader has the page already is for the front to see: threads make whole pages. */
const ofReader: ReadonlySet<string> = new Set(['if-none-match', 'if-modified-since', 'range', 'accept-encoding'])

async function requestOf(request: Request, response: Response, bodies: BodyRoom): Promise<PageRequest> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined || ofReader.has(name) ? [] : [[name, value] as const],
    ),
  )
  headers[requestId] = String((request as { id?: unknown }).id ?? '')
  const most = mayHoldDocument(request) ? mostForm : mayHoldText(request) ? mostBody.text : mostBody.short
  // A page is made for all who ask for it: that the first of them has gone is nothing to the others.
  const body = keyOf(request) === null ? await bodies.read(request, response, most) : null
  const method = request.method === 'HEAD' ? 'GET' : request.method
  return { method, url: request.originalUrl, headers, body }
}
