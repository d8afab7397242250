import { createServer, type Server } from 'node:http'
import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { pino } from 'pino'
import { createApp } from '../../server/app.ts'
import { AddressTaken, WrongUse } from '../../workspace/errors.ts'
import { type Exit, exits } from '../exits.ts'
import { inputs } from '../inputs.ts'
import type { Io } from '../io.ts'

export interface ServeOptions {
  readonly root?: string
  readonly host: string
  readonly port: number
  /** Names that the server may be called by, beside its addresses and the computer's own name. */
  readonly allowHost?: readonly string[]
  readonly json?: boolean
}

/** Serves the workspace until the process is asked to stop. The address is the one line on standard output; the log goes to standard error. */
export async function serve({ root, host, port, allowHost = [], json }: ServeOptions, io: Io): Promise<Exit> {
  const workspace = await inputs(io, root === undefined ? undefined : resolve(io.cwd, root)).workspace()
  const logger = pino({ level: io.env.ENGROSS_LOG ?? 'warn' }, { write: (line: string) => void io.err(line) })
  const server = createServer(createApp(workspace, { logger, names: [host, hostname(), ...allowHost] }))
  const address = await listening(server, host, port)
  await io.out(json ? `${JSON.stringify({ address, root: workspace.root })}\n` : `${address}\n`)
  if (!isLoopback(host)) await io.err(`engross: whoever can reach ${host} can read this workspace\n`)
  const git = await workspace.git()
  if (git.kind === 'missing')
    await io.err(`engross: no history here (${git.reason}): revisions and timelines of files are not shown\n`)
  await io.stopped()
  await closed(server)
  return exits.fine
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
  if (error.code === 'EACCES')
    return new WrongUse(`port ${port} needs rights that you do not have; ports from 1024 on do not`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new WrongUse(`${host} is no address of this computer; 127.0.0.1 is`)
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
