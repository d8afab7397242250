import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { openFront } from '../../src/server/front.ts'
import { openIndexGate } from '../../src/server/index-gate.ts'
import { ranAlone } from '../../src/workspace/analysis/alone.ts'
import { buildIndex, type IndexProgress } from '../../src/workspace/indexing/build.ts'
import { doIndexJob, type IndexAnswer, type IndexJob } from '../../src/workspace/indexing/jobs.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { country } from '../support/country.ts'
import { law } from '../support/example-law.ts'
import { folders, write } from '../support/folders.ts'

const { folder, clear } = folders()

describe('an index', () => {
  after(clear)

  it('is built part by part, so that another workspace with the same store has nothing to read or run', async () => {
    const root = folder(country(5))
    const env = { ENGROSS_CACHE: folder() }
    const builders = [await openWorkspace(root, { env }), await openWorkspace(root, { env })]
    const jobs: string[] = []
    const told: IndexProgress[] = []
    let turn = 0
    const ask = (job: IndexJob) => {
      jobs.push(job.kind)
      turn += 1
      return doIndexJob(builders[turn % 2] as (typeof builders)[0], job)
    }
    expect(await buildIndex({ ask, width: 2, least: 3, told: (one) => told.push(one) })).to.equal(true)
    expect([...new Set(jobs)]).to.deep.equal(['survey', 'learn', 'plan', 'run'])
    expect(told.at(-1)).to.deep.equal({ step: 'run', done: 10, total: 10 })
    const last = await openWorkspace(root, { env })
    expect(await last.tree.unknown()).to.deep.equal([])
    expect(await doIndexJob(last, { kind: 'plan', learnt: [] })).to.deep.equal({ kind: 'plan', units: [] })
    expect(await buildIndex({ ask: (job) => doIndexJob(last, job), width: 2, least: 3 })).to.equal(false)
    const snapshot = await last.snapshot()
    const plain = await (await openWorkspace(root)).snapshot()
    expect(snapshot.amendments.map((one) => ranAlone(snapshot, one))).to.deep.equal(
      plain.amendments.map((one) => ranAlone(plain, one)),
    )
  })

  it('leaves what is little to the page that needs it, and so all of it where there is no store', async () => {
    const root = folder(country(2))
    for (const [env, least] of [
      [{ ENGROSS_CACHE: folder() }, 50],
      [{}, 1],
    ] as const) {
      const workspace = await openWorkspace(root, { env })
      const jobs: string[] = []
      const ask = (job: IndexJob) => {
        jobs.push(job.kind)
        return doIndexJob(workspace, job)
      }
      expect(await buildIndex({ ask, width: 2, least })).to.equal(false)
      expect(jobs).not.to.include('learn')
    }
  })

  it('is built though a part of it fails', async () => {
    const workspace = await openWorkspace(folder(country(20)), { env: { ENGROSS_CACHE: folder() } })
    let isFirst = true
    const ask = async (job: IndexJob): Promise<IndexAnswer> => {
      if (job.kind === 'learn' && isFirst) {
        isFirst = false
        throw new Error('a thread ended')
      }
      return doIndexJob(workspace, job)
    }
    await buildIndex({ ask, width: 2, least: 3 })
    expect(await doIndexJob(workspace, { kind: 'plan', learnt: [] })).to.deep.equal({ kind: 'plan', units: [] })
  })
})

describe('the gate before pages', () => {
  after(clear)
  const done: IndexAnswer = { kind: 'done' }
  const unknown = Array.from({ length: 100 }, (_, index) => `laws/${index}.md`)

  it('says how far a large workspace is, and opens when it is read', async () => {
    const parts: (() => void)[] = []
    let files = unknown
    const gate = openIndexGate({
      ask: (job) => {
        if (job.kind === 'survey') return Promise.resolve({ kind: 'survey', unknown: files, isKept: true })
        if (job.kind !== 'learn') return Promise.resolve(done)
        return new Promise((answer) => parts.push(() => answer({ kind: 'learnt', files: [] })))
      },
      width: 2,
      letters: async () => String(files.length),
      warm: async () => {},
      failed: () => expect.fail('it was to be built'),
    })
    expect(await gate.passes()).to.deep.equal({ step: 'read', done: 0, total: 100 })
    parts.shift()?.()
    expect((await gate.passes())?.done).to.be.greaterThan(0)
    const going = setInterval(() => parts.shift()?.(), 1)
    while ((await gate.passes()) !== null);
    files = unknown.slice(0, 70)
    expect(await gate.passes()).not.to.deep.equal(undefined)
    while ((await gate.passes()) !== null);
    clearInterval(going)
  })

  it('is open where little is new, and where an index cannot be built', async () => {
    const failures: unknown[] = []
    for (const ask of [
      async (): Promise<IndexAnswer> => ({ kind: 'survey', unknown: [], isKept: true }),
      async (): Promise<IndexAnswer> => {
        throw new Error('no threads')
      },
    ]) {
      const options = { width: 2, letters: async () => 'a', warm: async () => {} }
      const gate = openIndexGate({ ...options, ask, failed: (error) => failures.push(error) })
      expect(await gate.passes()).to.equal(null)
    }
    expect(failures).to.have.length(1)
  })

  it('shows a page that comes again by itself, then the page that was asked for', async () => {
    const root = folder(country(32))
    const front = openFront(await openWorkspace(root))
    const server = createServer(front.app)
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    const ask = (accept = 'text/html') => fetch(`http://127.0.0.1:${port}/laws`, { headers: { accept } })
    try {
      const seen: number[] = []
      for (;;) {
        const [page, value] = await Promise.all([ask(), ask('application/json')])
        seen.push(page.status)
        const text = await page.text()
        expect(text).not.to.match(/\bundefined\b|\[object Object\]/)
        if (page.status === 200) {
          expect(text).to.include('О покое 31')
          break
        }
        expect(page.headers.get('refresh')).to.equal('1')
        expect(page.headers.get('retry-after')).to.equal('1')
        expect(text).to.include('<progress')
        if (value.status === 503)
          expect(((await value.json()) as { readonly error: { readonly code: string } }).error.code).to.equal(
            'indexing',
          )
      }
      write(root, { 'laws/31.md': law.replaceAll('О тишине', 'О шуме') })
      expect(await (await ask()).text()).to.include('О шуме')
    } finally {
      server.close()
      server.closeAllConnections()
      await front.close()
    }
  }).timeout(120_000)
})
