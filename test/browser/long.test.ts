import { expect } from 'chai'
import type { Page } from 'puppeteer-core'
import { bill, law } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'
import { type Visit, visitFolder } from './support.ts'

const articles = 150

/** The example law with many more articles under it, and a bill that changes a point of each of them. */
const longLaw = law + Array.from({ length: articles }, (_, at) => articleOf(at + 100)).join('')
const longBill = bill(
  Array.from({ length: articles }, (_, at) => `в пункте 1 статьи ${at + 100} слово «разумный» исключить`)
    .map((instruction, at) => (at === 0 ? instruction : `${at + 1}) ${instruction}`))
    .join(';\n\n'),
)

function articleOf(number: number): string {
  const points = [1, 2, 3].map((point) => `${point}. Орган обязан установить разумный срок номер ${number}-${point}.`)
  return `\n### Статья ${number}. Сроки ${number}\n\n${points.join('\n\n')}\n\nЭтот срок продлевается один раз.\n`
}

describe('a long text in a browser', function () {
  this.timeout(120_000)
  const { folder, clear } = folders()
  let visit: Visit

  before(async function () {
    const opened = await visitFolder(folder({ 'laws/tishina.md': longLaw, 'amendments/x.md': longBill }))
    if (opened === null) return this.skip()
    visit = opened
  })
  after(async () => {
    await visit?.end()
    clear()
  })

  const redline = '/redline?law=tishina&with=x&show=all'

  async function open(path: string, width = 1280): Promise<Page> {
    const { page } = await visit.page('ru')
    await page.setViewport({ width, height: 800 })
    await page.goto(visit.origin + path, { waitUntil: 'load' })
    return page
  }

  /** The place of an element in the window, in px. */
  const topOf = (page: Page, id: string): Promise<number> =>
    page.$eval(`[id="${id}"]`, (one) => one.getBoundingClientRect().top)

  for (const path of [redline, `${redline}&view=side-by-side`, `${redline}&view=table`, '/laws/tishina'])
    it(`${path}: what is far from view is not laid out until the reader comes near`, async () => {
      const page = await open(path)
      const isLaidOut = () =>
        page.$$eval('.stretch', (all) =>
          all.at(-1)?.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }),
        )
      expect(await isLaidOut()).to.equal(false)
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
      await page.waitForFunction(
        `[...document.querySelectorAll('.stretch')].at(-1).firstElementChild.checkVisibility({ contentVisibilityAuto: true })`,
        { timeout: 5000 },
      )
    })

  for (const width of [1280, 1000])
    it(`labels, bars of changes and marks in the margin are whole at a width of ${width}`, async () => {
      const page = await open(redline, width)
      await center(page, '#art_200__pnt_1')
      expect(await hit(page, '#art_200__pnt_1 .label', 1)).to.include('label')
      // The bar belongs to its row, and stands 3.9rem left of it.
      expect(await hit(page, '#art_200__pnt_1', -3.9 * 16 + 1)).to.include('has-change')
      await page.goto(`${visit.origin}/laws/tishina`, { waitUntil: 'load' })
      await center(page, '#art_200__pnt_1')
      expect(await hit(page, '#art_200__pnt_1 .marks .chip', 3)).to.include('chip')
      expect(await page.evaluate('document.documentElement.scrollWidth')).to.equal(width)
    })

  it('the links under the last provision of a stretch can be followed', async () => {
    const page = await open('/laws/tishina')
    const last = await page.$$eval('.stretch:nth-child(3) > [id]', (all) => all.at(-1)?.id ?? '')
    await page.evaluate(`location.hash = ${JSON.stringify(last)}`)
    await page.hover(`[id="${last}"]`)
    // Its box is under the pointer, though the next stretch comes after it.
    await page.hover(`[id="${last}"] .tools`)
    expect(await hit(page, `[id="${last}"] .tools`, 2)).to.equal('tools')
  })

  it('links, keys and the search of the page reach what is not laid out yet', async () => {
    const page = await open(`${redline}#art_230`)
    expect(await topOf(page, 'art_230')).to.be.within(100, 200)
    await page.goto(`${visit.origin}${redline}#change-140`, { waitUntil: 'load' })
    for (const number of [141, 142, 143]) {
      await page.keyboard.press('j')
      await page.waitForFunction(
        `document.getElementById('change-${number}').getBoundingClientRect().top > 150 && document.getElementById('change-${number}').getBoundingClientRect().top < 750`,
        { timeout: 5000 },
      )
    }
    await page.evaluate('scrollTo(0, 0)')
    expect(await page.evaluate("window.find('срок номер 245-3')")).to.equal(true)
    await page.waitForFunction('getSelection().getRangeAt(0).getBoundingClientRect().top < innerHeight', {
      timeout: 5000,
    })
  })

  it('shown anew, it stays where the reader was', async () => {
    const page = await open(redline)
    for (const _ of [1, 2, 3, 4]) {
      await page.evaluate("scrollBy({ top: 5000, behavior: 'instant' })")
      await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))')
    }
    const id = await page.evaluate(
      "document.elementFromPoint(innerWidth / 2, 400).closest('[id^=art_]')?.id ?? [...document.querySelectorAll('.redline [id^=art_]')].find((one) => one.getBoundingClientRect().top > 200).id",
    )
    const before = await topOf(page, String(id))
    await page.reload({ waitUntil: 'load' })
    await page.waitForFunction(
      `Math.abs(document.getElementById('${id}').getBoundingClientRect().top - ${before}) < 3`,
      { timeout: 5000 },
    )
  })

  it('prints all of it', async () => {
    const page = await open(redline)
    await page.emulateMediaType('print')
    const kinds = await page.evaluate(
      "[...new Set([...document.querySelectorAll('.stretch')].map((one) => getComputedStyle(one).contentVisibility))]",
    )
    expect(kinds).to.deep.equal(['visible'])
  })

  it('forbidden to remember anything, the page still steps from change to change', async () => {
    const { page } = await visit.page('ru')
    await page.evaluateOnNewDocument(
      `Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('', 'SecurityError') } })`,
    )
    const errors: unknown[] = []
    page.on('pageerror', (error) => errors.push(error))
    await page.goto(visit.origin + redline, { waitUntil: 'load' })
    await page.keyboard.press('j')
    expect(await page.$$eval('.is-current', (all) => all.length)).to.be.greaterThan(0)
    await page.reload({ waitUntil: 'load' })
    expect(errors).to.deep.equal([])
  })
})

async function center(page: Page, selector: string): Promise<void> {
  await page.$eval(selector, (one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }))
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))')
}

/** The class of what is seen in the middle of an element's first line, so many px from its left edge. */
async function hit(page: Page, selector: string, fromLeft: number): Promise<string> {
  return (await page.evaluate(`(() => {
    const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()
    return document.elementFromPoint(box.left + ${fromLeft}, box.top + Math.min(box.height, 28) / 2).className
  })()`)) as string
}
