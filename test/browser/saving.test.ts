import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Page } from 'puppeteer-core'
import { bill, law } from '../support/example-law.ts'
import { commit, folders, git } from '../support/folders.ts'
import { quietAct } from '../support/quiet-act.ts'
import { violations } from './axe.ts'
import { follow, textOf, type Visit, visitFolder } from './support.ts'
import { sent, write } from './writing.ts'

/** What is written in each language, first with a mistake in it. */
const written = {
  ru: {
    title: 'Об обязанности органа',
    law: 'tishina',
    key: 'art_1__pnt_2',
    file: 'amendments/ob-obyazannosti-organa.md',
    blank: 'слова «…» заменить словами «…»',
    wrong: 'слово «вправду» заменить словом «обязан»',
    right: 'слово «вправе» заменить словом «обязан»',
    problem: 'Слова «вправду» не найдены',
    fine: 'Ошибок нет',
    saved: 'Сохранено и записано в историю: «Об обязанности органа»: 1-ФЗ: пункт 2 статьи 1 (слова).',
    words: ['вправе', 'обязан'],
  },
  en: {
    title: 'To set a short time',
    law: 'quiet',
    key: null,
    file: 'amendments/to-set-a-short-time.md',
    blank: 'Section 1 of the Quiet Act is amended by striking “…” and inserting “…”.',
    wrong: 'Section 2(b) of the Quiet Act is amended by striking “reasonably” and inserting “short”.',
    right: 'Section 2(b) of the Quiet Act is amended by striking “reasonable” and inserting “short”.',
    problem: 'reasonably',
    fine: 'No problems',
    saved: 'Saved and recorded in the history: “To set a short time”: Quiet Act: section 2(b) (words).',
    words: ['reasonable', 'short'],
  },
} as const

describe('from an empty workspace to a saved bill in a browser', function () {
  this.timeout(90_000)
  const { repository, clear } = folders()
  let visit: Visit | null = null
  let root = ''

  beforeEach(async function () {
    root = repository({ 'laws/tishina.md': law, 'laws/quiet.md': quietAct })
    git(root, 'config', 'user.name', 'И. Юрист')
    git(root, 'config', 'user.email', 'lawyer@example.org')
    visit = await visitFolder(root)
    if (visit === null) this.skip()
  })
  afterEach(async () => {
    await visit?.end()
    visit = null
    clear()
  })

  for (const language of ['ru', 'en'] as const) {
    for (const script of [true, false]) {
      it(`${language}, ${script ? 'with' : 'without'} JavaScript: begin, write, see the problem, save, see the redline`, async () => {
        const say = written[language]
        const { page, errors } = await (visit as Visit).page(language)
        await page.setJavaScriptEnabled(script)
        await page.goto(String(visit?.origin), { waitUntil: 'load' })
        await follow(page, 'a.button[href="/new/bill"]')
        await page.type('#field-title', say.title)
        await page.click(`input[name="laws"][value="${say.law}"]`)
        await shot(page, `${language}-${script}-new`)
        if (script) expect(await violations(page)).to.deep.equal([])
        await follow(page, 'button[value="save"]')

        await write(page, script, await sent(page, script), say.blank, say.wrong)
        if (script) {
          await page.waitForFunction(
            `document.querySelector('.margin-note .problem')?.textContent.includes('${say.wrong.match(/[«“](\S+)[»”]/)?.[1]}')`,
          )
        } else {
          await follow(page, 'button[value="check"]')
          expect(await textOf(page, '#checked')).to.include(say.problem)
        }
        await shot(page, `${language}-${script}-problem`)
        await write(page, script, await sent(page, script), say.wrong, say.right)
        if (!script) {
          await follow(page, 'button[value="check"]')
          expect(await textOf(page, '#checked')).to.include(say.fine)
        }

        await follow(page, 'button[value="save"]')
        expect(await textOf(page, '.notice[role="status"]')).to.equal(say.saved)
        await shot(page, `${language}-${script}-saved`)
        if (script) expect(await violations(page)).to.deep.equal([])
        expect(readFileSync(join(root, say.file), 'utf8')).to.include(say.right)
        expect(git(root, 'status', '--porcelain')).to.equal('')
        expect(git(root, 'rev-list', '--count', 'HEAD').trim()).to.equal('3')

        await follow(page, 'main a[href^="/redline?"]')
        expect([await textOf(page, '.redline del'), await textOf(page, '.redline ins')]).to.deep.equal([...say.words])
        expect(errors).to.deep.equal([])
      })
    }
  }

  it('shows both texts to whoever saves second, and what others see follows', async () => {
    const before = bill('в пункте 2 статьи 1 слово «разумный» исключить')
    commit(root, { 'amendments/x.md': before }, 'законопроект')
    const reader = (await (visit as Visit).page('ru')).page
    await reader.goto(`${visit?.origin}/redline?law=tishina&with=x`, { waitUntil: 'load' })
    const { page, errors } = await (visit as Visit).page('ru')
    await page.setJavaScriptEnabled(false)
    await page.goto(`${visit?.origin}/amendments/x/edit`, { waitUntil: 'load' })
    await write(page, false, before, 'разумный', 'назначить')
    commit(root, { 'amendments/x.md': before.replace('О поправках', 'О тишине и поправках') }, 'их правка')
    await follow(page, 'button[value="save"]')
    expect(await textOf(page, '#conflict h2')).to.equal('Пока вы писали, текст изменили')
    await shot(page, 'conflict')
    // The browser says of an answer of 409 that it is none of the best.
    expect(errors.filter((one) => !one.includes('409'))).to.deep.equal([])
    await reader.bringToFront()
    const shown = reader.waitForNavigation({ waitUntil: 'load' })
    await follow(page, '#conflict button[value="save"]')
    await reader.bringToFront()
    await shown
    expect(await textOf(reader, '.redline del')).to.equal('назначить')
    expect(readFileSync(join(root, 'amendments/x.md'), 'utf8')).to.equal(
      before.replace('О поправках', 'О тишине и поправках').replace('разумный', 'назначить'),
    )
  })

  it('asks who saves, and says why git would not take it, in words that a screen reader has, too', async () => {
    commit(root, { 'amendments/x.md': bill('в пункте 2 статьи 1 слово «разумный» исключить') }, 'законопроект')
    git(root, 'checkout', '--quiet', '--detach')
    for (const [language, theme, width] of [
      ['ru', 'light', 1300],
      ['en', 'dark', 420],
    ] as const) {
      const { page } = await (visit as Visit).page(language)
      await page.setViewport({ width, height: 900 })
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
      for (const path of ['/amendments/x/details', '/amendments/x/fork', '/amendments/x/note', '/amendments/x/edit']) {
        await page.goto(`${visit?.origin}${path}`, { waitUntil: 'load' })
        await shot(page, `${language}${path.replaceAll('/', '-')}`)
        expect(await violations(page), path).to.deep.equal([])
      }
    }
  })
})

/** For a person to look at: `ENGROSS_SHOTS=FOLDER`. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.ENGROSS_SHOTS
  if (folder !== undefined)
    await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png`, fullPage: true })
}
