import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { openFront } from '../../src/server/front.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { folders } from '../support/folders.ts'
import { files } from './support.ts'

describe('a server that is watched', () => {
  const { folder, clear } = folders()
  const lines: string[] = []
  let server: Server
  let front: ReturnType<typeof openFront>
  let address: string

  before(async () => {
    front = openFront(await openWorkspace(folder(files)), { level: 'info', log: (line) => lines.push(line) })
    server = createServer(front.app)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(async () => {
    server.close()
    server.closeAllConnections()
    await front.close()
    clear()
  })

  it('logs each request once, pages that are sent from memory, too', async () => {
    for (const path of ['/laws', '/laws', '/laws/none', '/healthz']) await (await fetch(`${address}${path}`)).text()
    const logged = lines.map((line) => JSON.parse(line)).filter(({ req }) => req !== undefined)
    expect(logged.map(({ req, res }) => [req.url, res.status])).to.deep.equal([
      ['/laws', 200],
      ['/laws', 200],
      ['/laws/none', 404],
      ['/healthz', 200],
    ])
    expect(new Set(logged.map(({ req }) => req.id)).size).to.equal(4)
  }).timeout(60_000)

  it('gives figures for Prometheus', async () => {
    await (await fetch(`${address}/amendments`)).text()
    const answer = await fetch(`${address}/metrics`)
    const text = await answer.text()
    expect(answer.headers.get('content-type')).to.match(/^text\/plain; version=/)
    expect(answer.headers.get('cache-control')).to.equal('no-store')
    const valueOf = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
    expect(valueOf('engross_threads')).to.be.greaterThan(0)
    expect(valueOf('engross_pages_kept')).to.be.greaterThan(0)
    expect(valueOf('engross_pages_kept_bytes')).to.be.greaterThan(1000)
    expect(valueOf('engross_jobs_waiting')).to.equal(0)
    expect(valueOf('engross_index_done')).to.equal(1)
    expect(valueOf('engross_request_seconds_count\\{status="2xx"\\}')).to.be.greaterThan(0)
    expect(valueOf('process_resident_memory_bytes')).to.be.greaterThan(1_000_000)
  }).timeout(60_000)
})
