import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { openFront } from '../../src/server/front.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { blobOf } from '../../src/workspace/saving/blob.ts'
import { openSaving } from '../../src/workspace/saving/saving.ts'
import { commit, folders, git, write } from '../support/folders.ts'
import { files } from './support.ts'

describe('the server as the network sees it', () => {
  const { repository, clear } = folders()
  let server: Server
  let root: string
  let front: ReturnType<typeof openFront>
  let address: string

  before(async function () {
    this.timeout(60_000)
    root = repository(files)
    front = openFront(await openWorkspace(root), { names: ['office.example'] })
    server = createServer(front.app)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await fetch(`${address}/`)
  })
  after(async () => {
    server.close()
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

  it('tells the editor what a text says, and another page of the reader’s browser nothing', async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(`${address}/editor/bill`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ sequence: 7, text: files['amendments/broken.md'], caret: 0 }),
      })
    const answer = await ask({})
    expect([answer.status, answer.headers.get('cache-control')]).to.deep.equal([200, 'no-store'])
    const { sequence, problems } = (await answer.json()) as { sequence: number; problems: readonly unknown[] }
    expect([sequence, problems.length]).to.deep.equal([7, 1])
    expect((await ask({ Origin: 'https://evil.example' })).status).to.equal(403)
  }).timeout(60_000)

  it('gives a page that has not changed again, and nothing of it to who has it', async () => {
    const first = await fetch(`${address}/amendments/strict`, { headers: { 'Accept-Language': 'ru' } })
    const etag = first.headers.get('etag') ?? ''
    const text = await first.text()
    expect(etag).not.to.equal('')
    const asked = { headers: { 'Accept-Language': 'ru', 'If-None-Match': etag, 'Cache-Control': 'max-age=0' } }
    const again = await fetch(`${address}/amendments/strict`, asked)
    expect([again.status, await again.text(), again.headers.get('etag')]).to.deep.equal([304, '', etag])
    const head = await fetch(`${address}/amendments/strict`, { method: 'HEAD', headers: { 'Accept-Language': 'ru' } })
    expect([head.status, head.headers.get('etag')]).to.deep.equal([200, etag])
    const whole = await fetch(`${address}/amendments/strict`, { headers: { 'Accept-Language': 'ru' } })
    expect(await whole.text()).to.equal(text)
  }).timeout(60_000)

  it('keeps apart what readers of other languages, lights and forms are given', async () => {
    const page = async (headers: Record<string, string>) => {
      const response = await fetch(`${address}/laws/tishina`, { headers })
      const vary = (response.headers.get('vary') ?? '').split(/, */)
      expect(vary).to.include.members(['Accept', 'Accept-Language', 'Cookie', 'Accept-Encoding'])
      return response.text()
    }
    const readers = [
      { 'Accept-Language': 'ru' },
      { 'Accept-Language': 'en' },
      { 'Accept-Language': 'en', Cookie: 'theme=dark' },
      { 'Accept-Language': 'ru', Accept: 'application/json' },
    ]
    const first = await Promise.all(readers.map(page))
    expect(new Set(first).size).to.equal(readers.length)
    expect(await Promise.all(readers.map(page))).to.deep.equal(first)
    expect(await page({ 'Accept-Language': 'ru', Cookie: 'lang=en' })).to.equal(first[1])
  }).timeout(60_000)

  it('compresses a page in the form that the reader takes', async () => {
    const page = async (encodings: string) => {
      const response = await fetch(`${address}/laws/tishina`, { headers: { 'Accept-Encoding': encodings } })
      return { encoding: response.headers.get('content-encoding'), text: await response.text() }
    }
    const plain = await page('identity')
    expect(plain.encoding).to.equal(null)
    expect(await page('gzip, deflate, br')).to.deep.equal({ encoding: 'br', text: plain.text })
    expect(await page('gzip;q=0.5, br;q=0')).to.deep.equal({ encoding: 'gzip', text: plain.text })
  }).timeout(60_000)

  it('shows what was saved, committed or staged at the next request', async () => {
    const text = async (path: string) => (await fetch(`${address}${path}`)).text()
    expect(await text('/amendments/mild')).not.to.include('полгода')
    for (const words of ['на полгода', 'на год.  ', 'на месяц ', 'навсегда ']) {
      const source = String(files['amendments/mild.md']).replace('Срок можно продлить', `Срок можно продлить ${words}`)
      write(root, { 'amendments/mild.md': source })
      expect(await text('/amendments/mild')).to.include(words.trim())
      expect(await text('/source/amendments/mild.md')).to.equal(source)
    }
    expect(await text('/')).not.to.include('Продлено навсегда')
    const hash = commit(root, {}, 'Продлено навсегда')
    expect(await text('/')).to.include('Продлено навсегда')
    git(root, 'reset', '--quiet', '--hard', 'HEAD~1')
    expect(await text('/')).not.to.include('Продлено навсегда')
    expect(await text(`/source/amendments/mild.md?at=${hash}`)).to.include('навсегда')
    expect(await text(`/source/amendments/mild.md?at=main`)).not.to.include('навсегда')
    write(root, { 'amendments/mild.md': null })
    expect((await fetch(`${address}/amendments/mild`)).status).to.equal(404)
  }).timeout(60_000)

  it('says that it answers, without a page being made', async () => {
    const health = await fetch(`${address}/healthz`)
    expect([health.status, await health.text(), health.headers.get('cache-control')]).to.deep.equal([
      200,
      'ok\n',
      'no-store',
    ])
  })

  it('refuses a request that is larger than any can be', async () => {
    const body = 'x'.repeat(2 * 1024 * 1024)
    const status = await fetch(`${address}/laws`, { method: 'POST', body }).then(
      (response) => response.status,
      () => 413,
    )
    expect(status).to.equal(413)
  }).timeout(60_000)
})

describe('saving through the server as the network sees it', () => {
  const { repository, folder, clear } = folders()
  const environment = { ...process.env }
  let server: Server
  let root: string
  let front: ReturnType<typeof openFront>
  let address: string

  before(async function () {
    this.timeout(60_000)
    Object.assign(process.env, { XDG_STATE_HOME: folder(), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' })
    root = repository(files)
    git(root, 'config', 'user.name', 'И. Юрист')
    git(root, 'config', 'user.email', 'lawyer@example.org')
    const workspace = await openWorkspace(root)
    front = openFront(workspace, { saving: openSaving(workspace) })
    server = createServer(front.app)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(async () => {
    process.env = environment
    server.close()
    server.closeAllConnections()
    await front.close()
    clear()
  })
  const source = String(files['amendments/strict.md'])
  const save = (text: string, base: string): Promise<Response> =>
    fetch(`${address}/amendments/strict/edit`, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ text, base }),
    })
  const pageText = async (path: string): Promise<string> => (await fetch(`${address}${path}`)).text()

  it('has the process write what threads ask it to, and shows all readers at once what was saved', async () => {
    expect(await pageText('/amendments/strict')).to.include('однодневный')
    let last = source
    for (const word of ['двухдневный', 'трехдневный', 'недельный']) {
      const text = source.replace('однодневный', word)
      const saved = await save(text, blobOf(last))
      expect([saved.status, ((await saved.json()) as { kind: string }).kind]).to.deep.equal([200, 'saved'])
      expect(await pageText('/amendments/strict')).to.include(word)
      expect(await pageText('/redline?law=tishina&with=strict')).to.include(word)
      expect(await pageText('/')).to.include('пункт 2 статьи 1 (слова)')
      last = text
    }
    const [one, other] = await Promise.all([save(source, blobOf(last)), save(`${source}\n`, blobOf(last))])
    expect([one?.status, other?.status].sort()).to.deep.equal([200, 409])
  }).timeout(60_000)

  it('keeps half-typed text without a thread being asked, and takes long texts where texts are sent', async () => {
    const kept = await fetch(`${address}/unsaved/amendments/strict.md`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: 'Ж'.repeat(700_000), base: '' }),
    })
    expect(kept.status).to.equal(204)
    expect(await pageText('/amendments/strict/edit')).to.include('?unsaved=1')
    const cross = { method: 'POST', headers: { Origin: 'https://evil.example' } }
    expect((await fetch(`${address}/amendments/strict/edit`, cross)).status).to.equal(403)
  }).timeout(60_000)
})
