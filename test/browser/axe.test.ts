import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { expect } from 'chai'
import { type Visit, visitSample } from './support.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** One address of each page, and of each of its faces. */
const addresses = [
  '/',
  '/laws',
  '/amendments',
  '/options',
  '/laws/126-fz',
  '/laws/126-fz/timeline',
  '/laws/126-fz/history?key=art_29',
  '/laws/en/47-usc-230',
  '/timeline',
  '/amendments/calls-licensing',
  '/amendments/calls-licensing/effect',
  '/amendments/calls-with-mistakes',
  '/amendments/en/feeds-liability',
  '/redline',
  '/redline?law=126-fz',
  '/redline?law=126-fz&with=calls-licensing',
  '/redline?law=126-fz&with=calls-licensing&view=side-by-side',
  '/redline?law=126-fz&with=calls-licensing&view=table',
  '/redline?law=126-fz&with=calls-licensing,calls-notification&mode=side-by-side',
  '/redline?law=en/47-usc-230&with=en/feeds-liability,en/feeds-disclosure&mode=side-by-side',
  '/draft?law=126-fz&with=calls-licensing',
  '/draft?law=126-fz&with=calls-licensing&marks=1',
  '/draft?law=126-fz&on=2027-09-01',
  '/search?q=%D1%81%D1%82.%2029',
  '/search?q=230(c)(2)',
  '/guide',
  '/guide/law-format',
  '/no-such-page',
]

/** What axe finds wrong on a page: the rule, and the first element that breaks it. */
async function faults(visit: Visit, language: 'ru' | 'en', scheme: 'light' | 'dark'): Promise<readonly string[]> {
  const { page } = await visit.page(language)
  await page.setBypassCSP(true)
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  const found: string[] = []
  for (const address of addresses) {
    await page.goto(`${visit.origin}${address}`, { waitUntil: 'load' })
    await page.evaluate(axe)
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults
    found.push(...violations.map(({ id, nodes }) => `${address}: ${id}: ${nodes[0]?.html ?? ''}`))
  }
  return found
}

describe('pages that a screen reader reads', function () {
  this.timeout(300_000)
  let visit: Visit | null = null
  before(async () => {
    visit = await visitSample()
  })
  after(() => visit?.end())

  for (const [language, scheme] of [
    ['ru', 'light'],
    ['en', 'dark'],
  ] as const)
    it(`axe finds nothing on any of them, in ${language}, ${scheme}`, async function () {
      if (visit === null) return this.skip()
      expect(await faults(visit, language, scheme)).to.deep.equal([])
    })
})
