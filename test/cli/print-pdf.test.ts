import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { findChromium } from '../../scripts/chromium.js'
import { printedPdf } from '../../src/cli/print-pdf.ts'

describe('printing to PDF', () => {
  it('reaches nobody, whatever a document asks for', async function () {
    if (findChromium() === null) this.skip()
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const script = `<script>fetch('${address}/script')</script>`
    const pdf = await printedPdf(
      `<!doctype html><link rel="stylesheet" href="${address}/css"><p>x</p><img src="${address}/img">${script}`,
      process.env,
    )
    server.closeAllConnections()
    server.close()
    expect(Buffer.from(pdf).toString('latin1')).to.match(/^%PDF-/)
    expect(asked).to.deep.equal([])
  }).timeout(120_000)
})
