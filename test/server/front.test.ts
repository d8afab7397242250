import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { openFront } from '../../src/server/front.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { folders } from '../support/folders.ts'
import { files } from './support.ts'

describe('the server as the network sees it', () => {
  const { repository, clear } = folders()
  let server: Server
  let front: ReturnType<typeof openFront>
  let address: string

  before(async function () {
    this.timeout(60_000)
    front = openFront(await openWorkspace(repository(files)), { names: ['office.example'] })
    server = createServer(front.app)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await fetch(`${address}/`)
  })
  after(async () => {
    server.closeAllConnections()
    await front.close()
    clear()
  })

  it('gives pages, files and errors as threads make them', async () => {
    const home = await fetch(`${address}/`)
    expect([home.status, home.headers.get('content-type')]).to.deep.equal([200, 'text/html; charset=utf-8'])
    expect(home.headers.get('content-security-policy')).to.include("default-src 'none'")
    expect(await home.text()).to.include('О тишине')
    expect((await fetch(`${address}/laws/none`)).status).to.equal(404)
    const source = await fetch(`${address}/source/laws/tishina.md`)
    expect(await source.text()).to.equal(files['laws/tishina.md'])
    expect((await fetch(`${address}/laws`, { method: 'POST', body: 'x' })).status).to.equal(404)
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(await (await fetch(`${address}/`)).text())?.[1]
    expect((await fetch(`${address}${style}`)).status).to.equal(200)
  }).timeout(60_000)

  it('refuses a request that is larger than any can be', async () => {
    const body = 'x'.repeat(2 * 1024 * 1024)
    const status = await fetch(`${address}/laws`, { method: 'POST', body }).then(
      (response) => response.status,
      () => 413,
    )
    expect(status).to.equal(413)
  }).timeout(60_000)
})
