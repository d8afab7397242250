import { expect } from 'chai'
import type { Page } from 'puppeteer-core'
import { type Visit, visitSample } from './support.ts'

describe('pages on a phone', function () {
  this.timeout(120_000)
  let visit: Visit | null = null
  before(async () => {
    visit = await visitSample()
  })
  after(() => visit?.end())

  async function onPhone(of: Visit, address: string): Promise<Page> {
    const { page } = await of.page('ru')
    await page.setViewport({ width: 390, height: 844 })
    await page.goto(`${of.origin}${address}`, { waitUntil: 'load' })
    return page
  }

  it('have a bar of one row, whose menu opens by a key or a finger', async function () {
    if (visit === null) return this.skip()
    const page = await onPhone(visit, '/')
    expect(await page.$eval('.top', (bar) => bar.getBoundingClientRect().height)).to.be.below(60)
    const isShown = () => page.$eval('.top nav', (nav) => nav.getBoundingClientRect().height > 0)
    expect(await isShown()).to.equal(false)
    await page.focus('#menu')
    await page.keyboard.press('Space')
    expect(await isShown()).to.equal(true)
    await page.click('.menu-name')
    expect(await isShown()).to.equal(false)
  })

  it('show rivals as cards, and two columns as one', async function () {
    if (visit === null) return this.skip()
    const options = await onPhone(visit, '/options')
    await options.goto(
      await options.$eval('a[href^="/options/"]', (link) => (link as unknown as { href: string }).href),
    )
    const card = await options.$eval('.matrix td', (cell) => cell.getBoundingClientRect().width)
    expect(card).to.be.above(300)
    const pairs = await onPhone(visit, '/redline?law=126-fz&with=calls-licensing&view=side-by-side')
    expect(await pairs.$eval('.pairs td.after', (cell) => cell.getBoundingClientRect().width)).to.be.above(300)
  })

  it('never scroll sideways', async function () {
    if (visit === null) return this.skip()
    for (const address of [
      '/',
      '/laws/126-fz',
      '/amendments/calls-licensing',
      '/redline?law=126-fz&with=calls-licensing',
    ]) {
      const page = await onPhone(visit, address)
      expect(await page.evaluate('document.documentElement.scrollWidth'), address).to.be.at.most(390)
    }
  })
})
