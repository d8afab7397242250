import { expect } from 'chai'
import { bill, law } from '../support/example-law.ts'
import { folders, write } from '../support/folders.ts'
import { textOf, type Visit, visitFolder } from './support.ts'

describe('a live redline in a browser', function () {
  this.timeout(60_000)
  const { folder, clear } = folders()
  const strike = (word: string) => bill(`в пункте 2 статьи 1 слово «${word}» исключить`)
  let visit: Visit
  let root: string

  before(async function () {
    root = folder({ 'laws/tishina.md': law, 'amendments/x.md': strike('разумный') })
    const opened = await visitFolder(root)
    if (opened === null) return this.skip()
    visit = opened
  })
  after(async () => {
    await visit?.end()
    clear()
  })

  it('shows what a bill does as soon as it is saved, but waits for a reader who types', async () => {
    const { page } = await visit.page('ru')
    await page.goto(`${visit.origin}/redline?law=tishina&with=x`, { waitUntil: 'load' })
    await page.bringToFront()
    expect(await textOf(page, '.redline del')).to.equal('разумный')

    await page.type('#find', 'срок')
    write(root, { 'amendments/x.md': strike('назначить') })
    await page.waitForResponse((response) => response.url().endsWith('/pulse'))
    await page.waitForResponse((response) => response.url().endsWith('/pulse'))
    expect(await textOf(page, '.redline del')).to.equal('разумный')

    // A field in focus that says what it said is none of her typing.
    const shown = page.waitForNavigation({ waitUntil: 'load' })
    for (const _ of 'срок') await page.keyboard.press('Backspace')
    await shown
    expect(await textOf(page, '.redline del')).to.equal('назначить')
  })

  it('misses nothing that is saved while the page is on its way', async () => {
    const { page } = await visit.page('ru')
    await page.setRequestInterception(true)
    let isSaved = false
    page.on('request', (request) => {
      if (request.url().endsWith('/main.js') && !isSaved) {
        isSaved = true
        write(root, { 'amendments/x.md': strike('срок') })
      }
      request.continue()
    })
    await page.goto(`${visit.origin}/redline?law=tishina&with=x`, { waitUntil: 'domcontentloaded' })
    await page.bringToFront()
    await page.waitForNavigation({ waitUntil: 'load' })
    expect(await textOf(page, '.redline del')).to.equal('срок')
  })

  it('leaves open what the reader opened, and her place in it', async () => {
    const long = Array.from({ length: 80 }, (_, index) => `${index + 3}. Шум запрещен.`).join('\n\n')
    write(root, {
      'laws/long.md': law.replace('\n### Статья 2.', `\n${long}\n\n### Статья 2.`).replaceAll('1-ФЗ', '2-ФЗ'),
      'amendments/y.md': strike('разумный').replaceAll('1-ФЗ', '2-ФЗ'),
    })
    const { page } = await visit.page('ru')
    await page.goto(`${visit.origin}/redline?law=long&with=y`, { waitUntil: 'load' })
    await page.bringToFront()
    await page.evaluate('[...document.querySelectorAll("details.skipped")].at(-1).open = true')
    await page.evaluate('scrollTo({ top: 1500, behavior: "instant" })')
    const shown = page.waitForNavigation({ waitUntil: 'load' })
    write(root, { 'amendments/y.md': strike('назначить').replaceAll('1-ФЗ', '2-ФЗ') })
    await shown
    expect(await textOf(page, '.redline del')).to.equal('назначить')
    const open = await page.$$eval('details.skipped', (all) => all.map((one) => one.hasAttribute('open')))
    expect(open.filter(Boolean)).to.have.length(1)
    expect(open.at(-1)).to.equal(true)
    expect(await page.evaluate('scrollY')).to.equal(1500)
  })

  it('keeps open the effects of a bill that the reader looked at', async () => {
    const { page } = await visit.page('ru')
    await page.goto(`${visit.origin}/amendments/x`, { waitUntil: 'load' })
    await page.bringToFront()
    expect(await page.$eval('.effect', (one) => one.hasAttribute('open'))).to.equal(false)
    await page.click('.effect summary .outcome')
    const shown = page.waitForNavigation({ waitUntil: 'load' })
    write(root, { 'amendments/x.md': strike('разумный') })
    await shown
    expect(await page.$eval('.effect', (one) => one.hasAttribute('open'))).to.equal(true)
  })
})
