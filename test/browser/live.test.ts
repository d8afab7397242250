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
    const asked = page.waitForResponse((response) => response.url().endsWith('/pulse'))
    await page.goto(`${visit.origin}/redline?law=tishina&with=x`, { waitUntil: 'load' })
    await page.bringToFront()
    await asked
    expect(await textOf(page, '.redline del')).to.equal('разумный')

    await page.focus('#find')
    write(root, { 'amendments/x.md': strike('назначить') })
    await page.waitForResponse((response) => response.url().endsWith('/pulse'))
    await page.waitForResponse((response) => response.url().endsWith('/pulse'))
    expect(await textOf(page, '.redline del')).to.equal('разумный')

    const shown = page.waitForNavigation({ waitUntil: 'load' })
    await page.evaluate('document.activeElement.blur()')
    await shown
    expect(await textOf(page, '.redline del')).to.equal('назначить')
  })
})
