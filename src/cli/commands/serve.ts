import { createServer, type Server } from 'node:http'
import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import { commandLines } from '../../locales/command-lines.ts'
import { openFront } from '../../server/front.ts'
import { AddressTaken, wrongUse } from '../../workspace/errors.ts'
import { stopGit } from '../../workspace/git-program.ts'
import { openSaving } from '../../workspace/saving/saving.ts'
import { cacheFolder } from '../../workspace/store/cache-folder.ts'
import type { Workspace } from '../../workspace/types.ts'
import { type Exit, exits } from '../exits.ts'
import { inputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import { languageOf } from '../language.ts'

export interface ServeOptions {
  readonly root?: string
  readonly host: string
  readonly port: number
  /** Names that the server may be called by, beside its addresses and the computer's own name. */
  readonly allowHost?: readonly string[]
  /** In megabytes. */
  readonly memory?: number
  /** Nothing is written: no page has a way to. */
  readonly readOnly?: boolean
  readonly json?: boolean
  readonly lang?: string
}

/** Serves the workspace until the process is asked to stop. The address is the one line on standard output; the log goes to standard error. */
export async function serve(
  { root, host, port, allowHost = [], readOnly = false, memory, json, lang }: ServeOptions,
  io: Io,
): Promise<Exit> {
  const workspace = await inputs(io, root === undefined ? undefined : resolve(io.cwd, root)).workspace()
  const front = openFront(workspace, {
    names: [host, hostname(), ...allowHost],
    level: levelOf(io.env.ENGROSS_LOG),
    log: (line) => void io.err(line),
    ...(memory === undefined ? {} : { memory }),
    saving: readOnly ? null : openSaving(workspace),
  })
  try {
    return await answering(createServer(limits, front.app), workspace, { host, port, json: json === true, lang }, io)
  } finally {
    stopGit()
    await front.close()
  }
}

/** A request that does not come to its end in time is cut off, and so is a connection on which none comes. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
}

async function answering(
  server: Server,
  workspace: Workspace,
  asked: { readonly host: string; readonly port: number; readonly json: boolean; readonly lang: string | undefined },
  io: Io,
): Promise<Exit> {
  const { host, port, json, lang } = asked
  const say = commandLines(languageOf(lang, io.env))
  const address = await listening(server, host, port)
  await io.out(json ? `${JSON.stringify({ address, root: workspace.root })}\n` : `${address}\n`)
  if (!isLoopback(host)) await io.err(`engross: ${say.openTo(host)}\n`)
  const cache = cacheFolder(workspace.root, io.env)
  if (cache !== null && workspace.store.file === null) await io.err(`engross: ${say.notKept(cache)}\n`)
  const stopped = io.stopped()
  const told = workspace.git().then(async (git) => {
    if (git.kind === 'missing') await io.err(`engross: ${say.noHistory(git.reason)}\n`)
  })
  // A git that hangs keeps nobody from stopping the server.
  await Promise.race([told.then(() => stopped), stopped.then(() => setTimeout(1000))])
  await closed(server)
  return exits.fine
}

/** The level of the log that a person asks for by `ENGROSS_LOG`; throws `WrongUse` for a word that is none. */
function levelOf(asked: string | undefined): string {
  if (asked === undefined || asked === '') return 'warn'
  if (asked === 'silent' || Object.hasOwn(pino.levels.values, asked)) return asked
  const levels = [...Object.keys(pino.levels.values), 'silent'].join(', ')
  throw wrongUse('log-level', { level: asked.replace(/\p{Cc}/gu, '\uFFFD').slice(0, 40), levels })
}

function listening(server: Server, host: string, port: number): Promise<string> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(refusal(error, host, port)))
    server.listen(port, host, () => {
      const bound = server.address()
      const number = typeof bound === 'object' && bound !== null ? bound.port : port
      done(`http://${host.includes(':') ? `[${host}]` : host}:${number}/`)
    })
  })
}

/** Why the server cannot listen there, as an error for a person; anything unknown as it came. */
function refusal(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return new AddressTaken(host, port, error)
  if (error.code === 'EACCES') return wrongUse('port-rights', { port })
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return wrongUse('no-address', { host })
  }
  return error
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

/** Browsers keep connections open: those are cut, or the server would never end. */
function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}
