import { expect } from 'chai'
import type { Page } from 'puppeteer-core'
import { follow, textOf, type Visit, visitSample } from './support.ts'

const words = {
  ru: {
    home: 'Рабочая папка',
    attention: 'Требует внимания',
    redline: '«О связи» — как будет звучать',
    bill: 'открыть в законопроекте',
    draft: 'Как предлагается: текст с учётом поправок',
    inForce: 'Действующий текст',
    status: 'рабочая редакция, не официальный текст',
  },
  en: {
    home: 'Workspace',
    attention: 'Needs attention',
    redline: '“О связи” as it would stand',
    bill: 'open in the bill',
    draft: 'As proposed: the text with amendments worked in',
    inForce: 'Text in force',
    status: 'working rendition, not an official text',
  },
} as const

describe('the main path in a browser', function () {
  this.timeout(120_000)
  let visit: Visit

  before(async function () {
    const opened = await visitSample()
    if (opened === null) {
      console.log('      (skipped: no Chromium; set ENGROSS_CHROMIUM)')
      return this.skip()
    }
    visit = opened
  })
  after(async () => visit?.end())

  for (const language of ['ru', 'en'] as const) {
    const say = words[language]

    it(`${language}: home → bill → redline → who changed this word → options → draft → print`, async () => {
      const { page, errors } = await visit.page(language)

      await page.goto(visit.origin, { waitUntil: 'load' })
      expect(await textOf(page, 'h1')).to.equal(say.home)
      expect(await textOf(page, '.attention h2')).to.equal(say.attention)
      expect(await page.$$eval('.attention a', (links) => links.map((link) => link.getAttribute('href')))).to.include(
        '/amendments/calls-with-mistakes',
      )

      await follow(page, 'a.amendment-name[href="/amendments/calls-licensing"]')
      expect(await page.$$eval('.instruction.is-applied', (all) => all.length)).to.be.greaterThan(12)
      await page.click('.effect > summary')
      expect(await textOf(page, '.effect[open] .effect-line ins')).not.to.equal('')

      await follow(page, 'a.button[href^="/redline?law=126-fz"]')
      expect(await textOf(page, 'h1')).to.equal(say.redline)
      await page.keyboard.press('n')
      expect(await textOf(page, '.change-number')).to.equal('1')
      const behind = await page.$eval('#change-1', (change) => change.getAttribute('data-instruction'))
      expect(
        await page.$$eval('.who .card.is-shown', (cards) => cards.map((card) => card.getAttribute('data-card'))),
      ).to.deep.equal([behind])
      expect(await textOf(page, '.who .card.is-shown'))
        .to.include(say.bill)
        .and.to.include('2.1)')

      // Pointing at another change shows who made that one.
      const other = await page.$$eval(
        '.redline [data-instruction]',
        (all, first) => all.map((one) => one.getAttribute('data-instruction')).find((name) => name !== first),
        behind,
      )
      // A locator waits until the page, which the key set scrolling, stands still.
      await page.locator(`.redline [data-instruction="${other}"] ins`).hover()
      expect(await page.$eval('.who .card.is-shown', (card) => card.getAttribute('data-card'))).to.equal(other)

      await follow(page, '.top nav a[href="/options"]')
      await follow(page, '.lines a.law-name')
      expect(await textOf(page, '.matrix thead th')).to.equal(say.inForce)
      expect(await page.$$eval('.matrix thead th', (heads) => heads.length)).to.equal(4)
      expect(await page.$$eval('.matrix .left-alone', (cells) => cells.length)).to.be.greaterThan(0)

      await page.goto(`${visit.origin}/draft?law=126-fz&with=calls-licensing`, { waitUntil: 'load' })
      expect(await textOf(page, '.face .kind')).to.include(say.draft)
      expect(await page.$('#art_44\\.2')).not.to.equal(null)

      await page.goto(`${visit.origin}/redline?law=126-fz&with=calls-licensing,calls-notification`, {
        waitUntil: 'load',
      })
      await page.emulateMediaType('print')
      expect(await seen(page, '.top, .toolbar, .panel-outline, .foot')).to.deep.equal([])
      expect(await textOf(page, '.face .kind')).to.include(say.status)
      expect((await seen(page, '.signs, .card-numbers, .conflict')).length).to.be.greaterThan(5)
      const pdf = await page.pdf({ preferCSSPageSize: true })
      expect(Buffer.from(pdf.subarray(0, 5)).toString()).to.equal('%PDF-')

      expect(errors).to.deep.equal([])
      await page.close()
    })
  }
})

/** Classes of the elements that a reader would see. */
async function seen(page: Page, selector: string): Promise<readonly string[]> {
  return page.$$eval(selector, (all) =>
    all.filter((one) => one.getClientRects().length > 0).map((one) => one.className),
  )
}
