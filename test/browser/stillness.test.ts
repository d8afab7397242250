import { expect } from 'chai'
import { type Visit, visitSample } from './support.ts'

/** Adds up how far what is read has moved (the browser's cumulative layout shift): none on a quiet machine, and under 0.1, which is called good, on one where faces come late. */
const watch = `
  window.moved = 0
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.moved += value
  }).observe({ type: 'layout-shift', buffered: true })
`

describe('pages while they load', function () {
  this.timeout(120_000)
  let visit: Visit | null = null
  before(async () => {
    visit = await visitSample()
  })
  after(() => visit?.end())

  for (const width of [1400, 390])
    it(`move nothing that is read already, ${width} pixels wide, and load one script and one style sheet`, async function () {
      if (visit === null) return this.skip()
      const { page } = await visit.page('ru')
      await page.setViewport({ width, height: 900 })
      await page.setCacheEnabled(false)
      await page.evaluateOnNewDocument(watch)
      for (const address of [
        '/',
        '/laws/126-fz',
        '/amendments/calls-licensing',
        '/redline?law=126-fz&with=calls-licensing',
        '/redline?law=126-fz&with=calls-licensing&view=table',
        '/guide',
      ]) {
        await page.goto(`${visit.origin}${address}`, { waitUntil: 'load' })
        // What scripts and late faces would move, they move at once.
        await new Promise((resolve) => setTimeout(resolve, 250))
        expect(await page.evaluate('window.moved'), address).to.be.below(0.1)
        const loaded = (await page.evaluate(
          `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /\\.(js|css)$/.test(name))`,
        )) as readonly string[]
        expect(loaded, address).to.have.length(2)
      }
    })
})
