import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Page } from 'puppeteer-core'
import { files } from '../server/support.ts'
import { law } from '../support/example-law.ts'
import { folders, git } from '../support/folders.ts'
import { quietAct } from '../support/quiet-act.ts'
import { violations } from './axe.ts'
import { follow, textOf, type Visit, visitFolder } from './support.ts'

describe('editing a law in a browser', function () {
  this.timeout(120_000)
  const { repository, clear } = folders()
  let visit: Visit | null = null
  let root = ''

  before(async function () {
    root = repository({ ...files, 'laws/quiet.md': quietAct })
    git(root, 'config', 'user.name', 'А. Автор')
    git(root, 'config', 'user.email', 'author@example.org')
    visit = await visitFolder(root)
    if (visit === null) this.skip()
  })
  after(async () => {
    await visit?.end()
    clear()
  })

  async function open(language: 'ru' | 'en', id: string) {
    const { page, errors } = await (visit as Visit).page(language)
    await page.goto(`${visit?.origin}/laws/${id}/edit`, { waitUntil: 'load' })
    await page.waitForSelector('.edit-block')
    return { page, errors }
  }

  it('from the text as it should read to the bill, by the keyboard, and to its redline', async () => {
    const { page, errors } = await open('ru', 'tishina')
    await page.focus('.edit-block')
    await goTo(page, 'Орган вправе')
    await page.keyboard.press('Enter')
    await select(page, 'разумный')
    await page.keyboard.type('строгий')
    await page.keyboard.press('Escape')
    await drafted(page, 1)
    expect(await textOf(page, '.drafted-words')).to.equal(
      'в пункте 2 статьи 1 слово «разумный» заменить словом «строгий»',
    )
    expect(await textOf(page, '.edit-block:focus')).to.include('разумныйстрогий срок')

    // Enter at a part's end begins the next one, and the law has no such yet.
    await page.keyboard.press('Enter')
    await pressEnd(page)
    await page.keyboard.press('Enter')
    await page.keyboard.type('Срок исчисляется в днях.')
    await page.keyboard.press('Escape')
    await drafted(page, 2)
    expect(await page.$$eval('.drafted-words', (all) => all.map((one) => one.textContent ?? ''))).to.deep.equal([
      'в пункте 2 статьи 1 слово «разумный» заменить словом «строгий»',
      'статью 1 дополнить пунктом 3 следующего содержания: «3. Срок исчисляется в днях.»',
    ])
    await screenshot(page, 'two')

    // One instruction otherwise worded, and the other as it is.
    await page.select('#drafted-0-prefer', 'wording')
    await page.waitForFunction(
      `document.querySelector('.drafted-words').textContent.includes('изложить в следующей редакции')`,
    )
    await page.select('#drafted-0-prefer', 'none')
    await page.waitForFunction(`document.querySelector('.drafted-words').textContent.includes('заменить словом')`)

    await page.type('#title', 'О строгом сроке и его исчислении')
    await screenshot(page, 'saving')
    await follow(page, 'button[value="save"]')
    expect(new URL(page.url()).pathname).to.equal('/amendments/o-strogom-sroke-i-ego-ischislenii/edit')
    const saved = readFileSync(join(root, 'amendments/o-strogom-sroke-i-ego-ischislenii.md'), 'utf8')
    expect(saved)
      .to.include('# О строгом сроке и его исчислении')
      .and.include('слово «разумный» заменить словом «строгий»')
    expect(git(root, 'log', '-1', '--format=%s')).to.include('О строгом сроке и его исчислении')
    expect(readFileSync(join(root, 'laws/tishina.md'), 'utf8')).to.equal(law)
    await page.goto(`${visit?.origin}/redline?law=tishina&with=o-strogom-sroke-i-ego-ischislenii`, {
      waitUntil: 'load',
    })
    expect(await textOf(page, '.redline-inline'))
      .to.include('разумныйстрогий')
      .and.match(/3\.\s?Срок исчисляется в днях\./)
    expect(errors).to.deep.equal([])
  })

  it('the same in English', async () => {
    const { page, errors } = await open('en', 'quiet')
    await page.focus('.edit-block')
    await goTo(page, 'The agency')
    await page.keyboard.press('Enter')
    await select(page, 'reasonable')
    await page.keyboard.type('short')
    await page.keyboard.press('Escape')
    await drafted(page, 1)
    expect(await textOf(page, '.drafted-words')).to.match(
      /subsection \(b\).*striking “a reasonable” and inserting “a short”|striking “reasonable” and inserting “short”/,
    )
    await screenshot(page, 'english')
    await page.type('#title', 'To set a short time')
    await follow(page, 'button[value="save"]')
    expect(new URL(page.url()).pathname).to.equal('/amendments/to-set-a-short-time/edit')
    expect(errors).to.deep.equal([])
  })

  it('undoes edit by edit and instruction by instruction, and offers them again to who comes back', async () => {
    const { page, errors } = await open('ru', 'tishina')
    for (const [found, put] of [
      ['разумный', 'строгий'],
      ['пять', 'десять'],
    ] as const) {
      await page.focus('.edit-block')
      await goTo(page, found)
      await page.keyboard.press('Enter')
      await select(page, found)
      await page.keyboard.type(put)
      await page.keyboard.press('Escape')
    }
    await drafted(page, 2)
    await page.click('[data-undo]')
    await drafted(page, 1)
    expect(await textOf(page, '.drafted-words')).to.include('слово «пять»')
    await chord(page, 'KeyZ')
    await drafted(page, 2)
    await chord(page, 'KeyZ')
    await drafted(page, 1)
    expect(await textOf(page, '.drafted-words')).to.include('слово «разумный»')
    await page.reload({ waitUntil: 'load' })
    await page.click('.editing-kept button')
    await drafted(page, 1)
    expect(errors).to.deep.equal([])
  })

  it('keeps what was edited where it could not be saved', async () => {
    const { page } = await open('ru', 'tishina')
    await page.focus('.edit-block')
    await goTo(page, 'пять')
    await page.keyboard.press('Enter')
    await select(page, 'пять')
    await page.keyboard.type('семь')
    await page.keyboard.press('Escape')
    await drafted(page, 1)
    writeFileSync(join(root, '.git/MERGE_HEAD'), git(root, 'rev-parse', 'HEAD'))
    try {
      await follow(page, 'button[value="save"]')
      expect(await textOf(page, '.notice.is-bad')).not.to.equal('')
      await drafted(page, 1)
      expect(await textOf(page, '.drafted-words')).to.include('заменить словом «семь»')
    } finally {
      rmSync(join(root, '.git/MERGE_HEAD'))
    }
  })

  it('begins at the provision that the link on the law’s page names', async () => {
    const { page } = await (visit as Visit).page('ru')
    await page.goto(`${visit?.origin}/laws/tishina`, { waitUntil: 'load' })
    const href = await page.$eval(
      '#art_1__pnt_2 .tools a[href*="/edit"]',
      (link) => (link as unknown as { readonly href: string }).href,
    )
    await page.goto(href, { waitUntil: 'load' })
    expect(await textOf(page, '.edit-block:focus')).to.include('Орган вправе назначить')
    expect(await textOf(page, '.law-text')).not.to.include('пять дней')
  })

  it('opens what was drafted in a bill that is there', async () => {
    const { page } = await open('ru', 'tishina')
    await page.focus('.edit-block')
    await goTo(page, 'пять')
    await page.keyboard.press('Enter')
    await select(page, 'пять')
    await page.keyboard.type('шесть')
    await page.keyboard.press('Escape')
    await drafted(page, 1)
    await page.select('#bill', 'mild')
    await follow(page, 'button[value="into"]')
    await page.waitForSelector('.cm-content')
    expect(await textOf(page, '.cm-content')).to.match(/## Статья 2.*слово «пять» заменить словом «шесть»/)
  })

  it('axe finds nothing, wide and narrow, light and dark, with a block open and without', async () => {
    for (const [language, theme, width] of [
      ['ru', 'light', 1400],
      ['ru', 'dark', 1400],
      ['en', 'light', 420],
    ] as const) {
      const { page } = await open(language, 'tishina')
      await page.setViewport({ width, height: 900 })
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
      expect(await violations(page), `${language} ${theme} ${width}`).to.deep.equal([])
      await page.focus('.edit-block')
      await goTo(page, 'разумный')
      await page.keyboard.press('Enter')
      await select(page, 'разумный')
      await page.keyboard.type('строгий')
      await page.keyboard.press('Escape')
      await drafted(page, 1)
      await page.keyboard.press('Enter')
      await page.waitForSelector('.edit-block .cm-content')
      await screenshot(page, `${language}-${theme}-${width}`)
      expect(await violations(page), `${language} ${theme} ${width}, open`).to.deep.equal([])
    }
  })
})

/** Goes with the arrows to the block that says something. */
async function goTo(page: Page, words: string): Promise<void> {
  for (let steps = 0; steps < 50; steps += 1) {
    if ((await textOf(page, '.edit-block:focus')).includes(words)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`no block says ${words}`)
}

/** Selects words in the block that is open. */
async function select(page: Page, words: string): Promise<void> {
  await page.$eval(
    '.edit-block .cm-content',
    (element, wanted) => {
      const { view } = (element as unknown as { readonly cmTile: { readonly view: View } }).cmTile
      const anchor = view.state.doc.toString().indexOf(wanted)
      view.dispatch({ selection: { anchor, head: anchor + wanted.length } })
    },
    words,
  )
}

interface View {
  readonly state: { readonly doc: { toString(): string } }
  dispatch(spec: object): void
}

async function pressEnd(page: Page): Promise<void> {
  await page.keyboard.down('Control')
  await page.keyboard.press('End')
  await page.keyboard.up('Control')
}

async function chord(page: Page, key: 'KeyZ'): Promise<void> {
  await page.keyboard.down('Control')
  await page.keyboard.press(key)
  await page.keyboard.up('Control')
}

/** Waits for the bill to have so many instructions. */
async function drafted(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    `document.querySelectorAll('.drafted > li').length === ${count} && document.querySelector('.law-editing-status').textContent === ''`,
  )
}

/** For a person to look at: `ENGROSS_SHOTS=FOLDER`. */
async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.ENGROSS_SHOTS
  if (folder !== undefined) await page.screenshot({ path: join(folder, `law-${name}.png`) as `${string}.png` })
}
