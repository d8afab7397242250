import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EditorView } from '@codemirror/view'
import { expect } from 'chai'
import type { Page } from 'puppeteer-core'
import { files } from '../server/support.ts'
import { bill } from '../support/example-law.ts'
import { folders, git } from '../support/folders.ts'
import { quietAct } from '../support/quiet-act.ts'
import { violations } from './axe.ts'
import { follow, textOf, type Visit, visitFolder } from './support.ts'

const text = bill('в пункте 2 статьи 1 слово «разумный» заменить словом «строгий»')
const english = `---
title: To amend the Quiet Act
language: en
status: draft
---

# A BILL to amend the Quiet Act

## SEC. 1. Time

Section 2 of the Quiet Act is amended—

(1) in subsection (b), by striking “reasonable” and inserting “short”.
`
describe('writing a bill in a browser', function () {
  this.timeout(120_000)
  const { repository, clear } = folders()
  let visit: Visit | null = null
  let root = ''

  before(async function () {
    root = repository({
      ...files,
      'laws/quiet.md': quietAct,
      'amendments/written.md': text,
      'amendments/quiet-bill.md': english,
    })
    visit = await visitFolder(root)
    if (visit === null) this.skip()
  })
  after(async () => {
    await visit?.end()
    clear()
  })

  async function open(language: 'ru' | 'en', id: string) {
    const { page, errors } = await (visit as Visit).page(language)
    await page.goto(`${visit?.origin}/amendments/${id}/edit`, { waitUntil: 'load' })
    await page.waitForSelector('.cm-content')
    return { page, errors }
  }

  it('shows a fault as it is typed, mends it with a suggestion, and saves the bill', async () => {
    const { page, errors } = await open('ru', 'written')
    await fresh(page)
    // The first item goes on: a semicolon for the full stop, and the next one gets its label.
    await put(page, text.indexOf('».', text.indexOf('строгий')) + 1)
    await page.keyboard.press('Delete')
    await page.keyboard.type(';')
    await page.keyboard.press('Enter')
    await page.keyboard.type('в пункте 1 стат')
    await choose(page, ['статьи 1Тишина', 'статьи 2Срок'])
    await page.keyboard.type(' слова "пять днеш" заменить словами "десять дней".')
    await page.waitForSelector('.margin-note.is-open .margin-fix')
    expect(await textOf(page, '.editing-count')).to.equal('Ошибки: 1')
    expect(await textOf(page, '.cm-announced')).to.include('Слова «пять днеш» не найдены')
    expect(await textOf(page, '.margin-note.is-open .problem')).to.match(/^Слова «пять днеш» не найдены.*пять дней/)
    expect(await written(page)).to.include(
      '\n\n2) в пункте 1 статьи 2 слова «пять днеш» заменить словами «десять дней».',
    )
    await screenshot(page, 'problem')

    await page.keyboard.down('Alt')
    await page.keyboard.press('Enter')
    await page.keyboard.up('Alt')
    await page.waitForSelector('.margin-fix:focus')
    await page.keyboard.press('Enter')
    await page.waitForFunction(`document.querySelector('.editing-count')?.textContent === 'Ошибок нет'`)
    await page.waitForSelector('.margin-note.is-open .margin-effect del')
    expect(await textOf(page, '.margin-note.is-open .margin-effect')).to.include('Срок составляет пятьдесять дней.')
    expect(await textOf(page, '.margin-note.is-open .margin-cited summary')).to.equal(
      'Сейчас в законе: пункт 1 статьи 2',
    )
    await screenshot(page, 'effect')

    await follow(page, 'button[value="save"]')
    expect(new URL(page.url()).pathname).to.equal('/amendments/written')
    const saved = readFileSync(join(root, 'amendments/written.md'), 'utf8')
    expect(saved).to.equal(
      text.replace(
        '«строгий».',
        '«строгий»;\n\n2) в пункте 1 статьи 2 слова «пять дней» заменить словами «десять дней».',
      ),
    )
    expect(git(root, 'show', '--stat', '--format=%s')).to.include('amendments/written.md')
    expect(errors).to.deep.equal([])
  })

  it('the same in English', async () => {
    const { page, errors } = await open('en', 'quiet-bill')
    await fresh(page)
    await put(page, english.indexOf('.', english.indexOf('short”')))
    await page.keyboard.press('Delete')
    await page.keyboard.type('; and')
    await page.keyboard.press('Enter')
    await page.keyboard.type('in subsection (a), by striking "Nois')
    await choose(page, ['Noise'])
    expect(await written(page)).to.match(/; and\n\n\(2\) in subsection \(a\), by striking “Noise\n$/)
    await page.keyboard.type('" and inserting "Sound".')
    await page.waitForSelector('.margin-note.is-open .margin-effect ins')
    await page.waitForFunction(`document.querySelector('.editing-count')?.textContent === 'No problems'`)
    expect(await textOf(page, '.margin-note.is-open .margin-effect')).to.include('NoiseSound at night is prohibited.')
    await screenshot(page, 'english')
    expect(errors).to.deep.equal([])
  })

  it('undo gives the plain mark, and then takes it back', async () => {
    const { page } = await open('ru', 'strict')
    await fresh(page)
    await put(page, 0)
    await page.keyboard.type('"')
    expect((await written(page)).slice(0, 2)).to.equal('«-')
    await undo(page)
    expect((await written(page)).slice(0, 2)).to.equal('"-')
    await undo(page)
    expect((await written(page)).slice(0, 2)).to.equal('--')
  })

  it('what is pasted from Word comes in as paragraphs', async () => {
    const { page, errors } = await open('ru', 'strict')
    await fresh(page)
    await put(page, 0)
    await paste(page, {
      'text/plain': 'Статья 441.\r\nСрок',
      'text/html':
        '<html><head><style>p{color:red}</style></head><body><p class=MsoNormal onclick="x()">Статья&nbsp;44<sup>1</sup>.<o:p></o:p></p><p>Срок &lt;пять&gt; дней</p><script>document.title="x"</script></body></html>',
    })
    expect(await written(page)).to.match(/^Статья 44<sup>1<\/sup>\.\n\nСрок <пять> дней---/)
    expect(errors).to.deep.equal([])
  })

  it('a paste of 2 MB does not hang, and the page says why it is not checked', async () => {
    const { page } = await open('ru', 'strict')
    await fresh(page)
    await put(page, 0)
    const begun = Date.now()
    await paste(page, { 'text/plain': 'Слово за слово, и так далее.\n'.repeat(40_000) })
    await page.keyboard.type('и')
    await page.waitForFunction(`document.querySelector('.editing-trouble')?.textContent !== ''`)
    expect(Date.now() - begun).to.be.lessThan(15_000)
    expect(await textOf(page, '.editing-trouble')).to.include('слишком длинный')
  })

  it('while the server does not answer one writes on, and what was typed is kept in the browser', async () => {
    const { page } = await open('ru', 'mild')
    await fresh(page)
    await put(page, 0)
    await page.setOfflineMode(true)
    await page.keyboard.type('без связи ')
    await page.waitForFunction(`document.querySelector('.editing-trouble').textContent.includes('не отвечает')`)
    await page.waitForFunction(`localStorage.length > 0`)
    await page.setOfflineMode(false)
    // It is asked again by itself.
    await page.waitForFunction(`document.querySelector('.editing-trouble').textContent === ''`)
    await page.reload({ waitUntil: 'load' })
    await page.waitForSelector('.cm-content')
    await page.click('.editing-kept button')
    expect(await written(page)).to.match(/^без связи ---/)
  })

  it('what was typed and not saved is offered again', async () => {
    const { page } = await open('ru', 'mild')
    await fresh(page)
    await put(page, 0)
    await page.keyboard.type('незавершенное ')
    await page.waitForResponse((response) => response.url().includes('/unsaved/') && response.status() === 204)
    await page.goto(`${visit?.origin}/amendments/mild/edit?unsaved=1`, { waitUntil: 'load' })
    await page.waitForSelector('.cm-content')
    expect(await written(page)).to.match(/^незавершенное ---/)
  })

  it('the note of a bill is written in one, too', async () => {
    const { page, errors } = await (visit as Visit).page('ru')
    await page.goto(`${visit?.origin}/amendments/strict/note`, { waitUntil: 'load' })
    await page.waitForSelector('.cm-content')
    await put(page, 0)
    await page.keyboard.type('Слово "тихо". ')
    expect(await written(page)).to.match(/^Слово «тихо». # Зачем/)
    expect(await violations(page)).to.deep.equal([])
    await follow(page, 'button[value="save"]')
    expect(readFileSync(join(root, 'amendments/strict.note.md'), 'utf8')).to.match(/^Слово «тихо». # Зачем/)
    expect(errors).to.deep.equal([])
  })

  it('axe finds nothing, wide and narrow, light and dark', async () => {
    for (const [language, theme, width] of [
      ['ru', 'light', 1400],
      ['ru', 'dark', 1400],
      ['en', 'light', 420],
    ] as const) {
      const { page } = await open(language, 'broken')
      await page.setViewport({ width, height: 900 })
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
      await fresh(page)
      await put(page, (await written(page)).indexOf('пункт 9'))
      await page.waitForSelector('.margin-note.is-open .problem')
      await screenshot(page, `${language}-${theme}-${width}`)
      expect(await violations(page), `${language} ${theme} ${width}`).to.deep.equal([])
    }
  })
})

/** Waits until the server has answered what was asked when the page opened. */
async function fresh(page: Page): Promise<void> {
  await page.waitForFunction(`!/^(?:Проверяю|Checking)/.test(document.querySelector('.editing-count').textContent)`)
}

/** Takes the last of the suggestions named, which are the first ones offered. */
async function choose(page: Page, offered: readonly string[]): Promise<void> {
  const items = `[...document.querySelectorAll('.cm-tooltip-autocomplete:not(.cm-tooltip-autocomplete-disabled) li')]`
  await page.waitForFunction(
    `${items}.map((one) => one.textContent).join('\\n').startsWith(${JSON.stringify(offered.join('\n'))})`,
  )
  // A hand that goes on typing accepts nothing by mistake: the list takes keys a moment after it is shown.
  await new Promise((done) => setTimeout(done, 200))
  for (const _ of offered.slice(1)) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** What CodeMirror says of itself on its element. */
interface Editor {
  readonly cmTile: { readonly view: EditorView }
}

/** The text in the editor. */
async function written(page: Page): Promise<string> {
  return page.$eval('.cm-content', (element) => (element as unknown as Editor).cmTile.view.state.doc.toString())
}

/** Puts the cursor behind so many characters. */
async function put(page: Page, at: number): Promise<void> {
  await page.$eval(
    '.cm-content',
    (element, anchor) => {
      const { view } = (element as unknown as Editor).cmTile
      view.dispatch({ selection: { anchor }, scrollIntoView: true })
      view.focus()
    },
    at,
  )
}

async function undo(page: Page): Promise<void> {
  await page.keyboard.down('Control')
  await page.keyboard.press('KeyZ')
  await page.keyboard.up('Control')
}

async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(`{
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(${JSON.stringify(data)})) clipboardData.setData(type, value)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.querySelector('.cm-content').dispatchEvent(event)
  }`)
}

/** For a person to look at: `ENGROSS_SHOTS=FOLDER`. */
async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.ENGROSS_SHOTS
  if (folder !== undefined) await page.screenshot({ path: join(folder, `bill-${name}.png`) as `${string}.png` })
}
