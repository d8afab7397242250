import { expect } from 'chai'
import { violations } from './axe.ts'
import { type Visit, visitSample } from './support.ts'

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
  '/import',
  '/import?template=1',
  '/new/bill',
  '/new/bill?law=126-fz&key=art_29',
  '/amendments/calls-with-mistakes/edit',
  '/amendments/calls-with-mistakes/details',
  '/laws/126-fz/edit?key=art_29',
  '/guide',
  '/guide/law-format',
  '/no-such-page',
]

/** What axe finds wrong on any of the pages. */
async function faults(visit: Visit, language: 'ru' | 'en', scheme: 'light' | 'dark'): Promise<readonly string[]> {
  const { page } = await visit.page(language)
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  const found: string[] = []
  for (const address of addresses) {
    await page.goto(`${visit.origin}${address}`, { waitUntil: 'load' })
    found.push(...(await violations(page)).map((one) => `${address}: ${one}`))
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
