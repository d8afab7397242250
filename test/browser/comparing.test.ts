import { expect } from 'chai'
import { law } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'
import { violations } from './axe.ts'
import { follow, textOf, type Visit, visitFolder } from './support.ts'

const pasted = law.slice(law.indexOf('# Федеральный')).replace('разумный срок', 'короткий срок')

describe('a pasted text beside a law in a browser', function () {
  this.timeout(60_000)
  const { repository, clear } = folders()
  let visit: Visit | null = null

  before(async function () {
    visit = await visitFolder(repository({ 'laws/tishina.md': law }))
    if (visit === null) this.skip()
  })
  after(async () => {
    await visit?.end()
    clear()
  })

  for (const script of [true, false]) {
    it(`${script ? 'with' : 'without'} JavaScript: is pasted, compared and seen in another view, on a phone, too`, async () => {
      const { page, errors } = await (visit as Visit).page('ru')
      await page.setJavaScriptEnabled(script)
      await page.setViewport({ width: 390, height: 800 })
      await page.goto(`${visit?.origin}/redline`, { waitUntil: 'load' })
      await page.click('fieldset:nth-of-type(2) .from-outside summary')
      await page.focus('textarea[name="afterText"]')
      await page.keyboard.sendCharacter(pasted)
      if (script) expect(await violations(page)).to.deep.equal([])
      expect(await isWide()).to.equal(false)
      await follow(page, '.pickers > button')
      expect(await marked()).to.deep.equal(['разумный', 'короткий'])
      if (script) expect(await violations(page)).to.deep.equal([])
      expect(await isWide()).to.equal(false)

      if (script) {
        await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('3')])
      } else {
        await follow(page, '[data-key-view="3"]')
      }
      expect(await page.$eval('[data-key-view="3"]', (view) => view.getAttribute('aria-current'))).to.equal('true')
      expect(await marked()).to.deep.equal(['разумный', 'короткий'])
      expect(errors).to.deep.equal([])

      async function marked(): Promise<readonly string[]> {
        return [await textOf(page, '.redline del'), await textOf(page, '.redline ins')]
      }

      /** Whether the page has to be pushed aside to be read. */
      async function isWide(): Promise<boolean> {
        return page.$eval('html', (root) => root.scrollWidth > root.clientWidth)
      }
    })
  }
})
