import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { leastMemory } from '../../src/guard/memory.ts'
import { openFront } from '../../src/server/front.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { openSaving } from '../../src/workspace/saving/saving.ts'
import { folders } from '../support/folders.ts'
import { files } from './support.ts'

const megabyte = 1024 * 1024

describe('what is sent to the server', () => {
  const { folder, clear } = folders()
  const environment = { ...process.env }
  let server: Server
  let front: ReturnType<typeof openFront>
  let port: number
  let address: string
  const log: string[] = []

  before(async function () {
    this.timeout(180_000)
    process.env.XDG_STATE_HOME = folder()
    const workspace = await openWorkspace(folder(files))
    // The least memory: there is room for two of the largest documents at once.
    front = openFront(workspace, { saving: openSaving(workspace), memory: leastMemory, log: (line) => log.push(line) })
    server = createServer(front.app)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    port = (server.address() as AddressInfo).port
    address = `http://127.0.0.1:${port}`
    // The fewest megabytes are no whole number of anything that they are divided into.
    expect((await fetch(`${address}/`)).status).to.equal(200)
  })
  after(async () => {
    process.env = environment
    server.closeAllConnections()
    server.close()
    await front.close()
    clear()
  })

  /** How long the server keeps others waiting at most while something is done, in milliseconds. */
  const longestWait = async (work: Promise<unknown>): Promise<number> => {
    let isOver = false
    let longest = 0
    const ended = work.finally(() => {
      isOver = true
    })
    while (!isOver) {
      const begun = performance.now()
      await setTimeout(10)
      // The server runs in this thread: what blocks it blocks this clock.
      longest = Math.max(longest, performance.now() - begun)
    }
    await ended
    return longest
  }

  for (const [what, body, headers] of [
    ['nested JSON', `{"text":${'['.repeat(15 * megabyte)}`, {}],
    ['packed JSON', gzipSync(`{"text":${'['.repeat(15 * megabyte)}`), { 'Content-Encoding': 'gzip' }],
  ] as const)
    it(`keeps nobody waiting: ${what} as half-typed text`, async () => {
      const sent = fetch(`${address}/unsaved/amendments/strict.md`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', ...headers },
        body,
      }).then((response) => response.status)
      expect(await longestWait(sent)).to.be.below(1500)
      expect(await sent).to.be.within(400, 503)
    }).timeout(120_000)

  it('fills no memory: bodies that come at once have a room together, which is given back', async () => {
    const begun: Socket[] = []
    const answers: Promise<string>[] = []
    for (let count = 0; count < 4; count += 1) {
      const socket = connect(port, '127.0.0.1')
      begun.push(socket)
      answers.push(
        new Promise((done) => {
          socket.once('data', (data) => done(data.toString('latin1').split('\r\n')[0] ?? ''))
          socket.on('error', () => done('cut off'))
          socket.on('close', () => done('cut off'))
        }),
      )
      const length = 40 * megabyte
      socket.write(
        `POST /import HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${length}\r\n\r\n`,
      )
      socket.write(Buffer.alloc(length - 1))
    }
    const first = await Promise.race(answers)
    expect(first).to.match(/503|cut off/)
    for (const socket of begun) socket.destroy()
    await setTimeout(500)
    expect(log.join('')).not.to.include('a bug')
    const form = new FormData()
    form.set('text', 'Статья 1. О тишине\n\nВ тишине хорошо.')
    expect((await fetch(`${address}/import`, { method: 'POST', body: form })).status).to.be.oneOf([200, 422])
  }).timeout(120_000)

  it('is no text where it calls itself something else', async () => {
    for (const type of ['text/plain', 'application/octet-stream', 'multipart/form-data; boundary=x', '']) {
      const response = await fetch(`${address}/amendments/strict/edit`, {
        method: 'POST',
        headers: { 'Content-Type': type, Accept: 'application/json' },
        body: Buffer.from(JSON.stringify({ text: 'x', base: '', do: 'save' })),
      })
      expect(response.status, type).to.be.within(400, 422)
    }
    expect(await (await fetch(`${address}/source/amendments/strict.md`)).text()).to.equal(files['amendments/strict.md'])
  }).timeout(60_000)
})
