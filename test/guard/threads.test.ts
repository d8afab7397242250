import { expect } from 'chai'
import { openThreads, type Threads } from '../../src/guard/threads.ts'

describe('threads that are guarded', () => {
  let threads: Threads<readonly string[], readonly string[]>
  beforeEach(() => {
    const module = new URL('./odd-thread.ts', import.meta.url)
    threads = openThreads({ module, given: null, size: 1, spare: 2, limit: 1500, memory: 100 })
  })
  afterEach(() => threads.close())

  it('do jobs one after another', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => threads.ask([name])))
    expect(answers).to.deep.equal([['read a'], ['read b'], ['read c']])
  }).timeout(60_000)

  it('are ended where a step takes too long; the job is done without it, and it is not begun again', async () => {
    expect(await threads.ask(['a', 'hostile', 'b'])).to.deep.equal(['read a', 'refused hostile', 'read b'])
    const begun = Date.now()
    expect(await threads.ask(['hostile'])).to.deep.equal(['refused hostile'])
    expect(Date.now() - begun).to.be.below(1000)
  }).timeout(60_000)

  it('leave others alone meanwhile', async () => {
    await threads.ask(['a'])
    const slow = threads.ask(['hostile 1'])
    expect(await threads.ask(['b'])).to.deep.equal(['read b'])
    expect(await slow).to.deep.equal(['refused hostile 1'])
  }).timeout(60_000)

  it('end where they take memory without end; the job is done without the text that does', async () => {
    expect(await threads.ask(['a', 'huge', 'b'])).to.deep.equal(['read a', 'refused huge', 'read b'])
  }).timeout(60_000)

  it('take no more jobs than anybody would wait for', async () => {
    const module = new URL('./odd-thread.ts', import.meta.url)
    const few = openThreads<readonly string[], readonly string[], null>({
      module,
      given: null,
      size: 1,
      spare: 0,
      limit: 5000,
      waiting: 2,
    })
    const asked = ['a', 'b', 'c'].map((name) => few.ask([name]).catch((error: Error) => [error.name]))
    expect(await Promise.all(asked)).to.deep.equal([['read a'], ['read b'], ['TooBusy']])
    expect(await few.ask(['d'])).to.deep.equal(['read d'])
    await few.close()
  }).timeout(60_000)

  it('blame each of several files', async () => {
    expect(await threads.ask(['hostile 1', 'a', 'hostile 2'])).to.deep.equal([
      'refused hostile 1',
      'read a',
      'refused hostile 2',
    ])
  }).timeout(60_000)
})
