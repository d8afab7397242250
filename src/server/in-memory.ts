import { createServer, request, type Server } from 'node:http'
import { Duplex } from 'node:stream'
import type { Express } from 'express'
import type { PageAnswer, PageRequest } from './page-messages.ts'

/** Asks an application for a page over a connection that is in memory alone: no port is opened for it. */
export function answererOf(app: Express): (asked: PageRequest) => Promise<PageAnswer> {
  const server = createServer({ keepAlive: false }, app)
  return (asked) => answerOf(server, asked)
}

function answerOf(server: Server, { method, url, headers, body }: PageRequest): Promise<PageAnswer> {
  const [ours, theirs] = connected()
  server.emit('connection', theirs)
  return new Promise((done, failed) => {
    const options = { method, path: url, headers: { ...headers, connection: 'close' }, createConnection: () => ours }
    const asking = request(options, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', failed)
      response.on('end', () => {
        done({ status: response.statusCode ?? 500, headers: sentIn(response.headers), body: Buffer.concat(parts) })
        ours.destroy()
        theirs.destroy()
      })
    })
    asking.on('error', failed)
    asking.end(body ?? undefined)
  })
}

function sentIn(headers: Readonly<Record<string, string | string[] | undefined>>): PageAnswer['headers'] {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  )
}

/** The two ends of a connection: what is written to one is read from the other. */
function connected(): readonly [Duplex, Duplex] {
  const one: Duplex = end(() => other)
  const other: Duplex = end(() => one)
  return [one, other]
}

function end(far: () => Duplex): Duplex {
  return new Duplex({
    read() {},
    write(part, _encoding, done) {
      far().push(part)
      done()
    },
    final(done) {
      far().push(null)
      done()
    },
  })
}
