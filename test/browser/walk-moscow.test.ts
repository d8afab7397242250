import { join } from 'node:path'
import { expect } from 'chai'
import { decided } from '../support/docx.ts'
import { folders, git } from '../support/folders.ts'
import { download, follow, textOf, type Visit, visitFolder } from './support.ts'
import { sent, write } from './writing.ts'

/** A law as a portal of legal information shows it. */
const portalPage = `<!doctype html><html><head><meta charset="utf-8"><title>О тишине</title></head><body>
<p align="center"><b>РОССИЙСКАЯ ФЕДЕРАЦИЯ</b></p>
<p align="center"><b>ФЕДЕРАЛЬНЫЙ ЗАКОН</b></p>
<p align="center"><b>О тишине</b></p>
<p><b>Статья 1. Тишина</b></p>
<p>1. Шум ночью запрещен.</p>
<p>2. Орган вправе назначить разумный срок.</p>
<p><b>Статья 2. Срок</b></p>
<p>1. Срок составляет пять дней.</p>
<p>Президент Российской Федерации В.Иванов</p>
<p>1 марта 2024 года</p>
<p>№ 1-ФЗ</p>
</body></html>`

const placeholder = 'в статье 1 слова «…» заменить словами «…»'
const instruction = 'в части 2 статьи 1 слово «разумный» заменить словом «десятидневный»'

describe('a drafter in Moscow, from an empty workspace to the papers of a bill', function () {
  this.timeout(90_000)
  const { folder, repository, clear } = folders()
  let visit: Visit | null = null

  before(async function () {
    const root = repository({ 'laws/.gitkeep': '' })
    git(root, 'config', 'user.name', 'И. Юрист')
    git(root, 'config', 'user.email', 'lawyer@example.org')
    visit = await visitFolder(root)
    if (visit === null) this.skip()
  })
  after(async () => {
    await visit?.end()
    clear()
  })

  it('imports the law, writes the bill and its note, reads the redline, takes the table and the note', async () => {
    const { page, errors } = await (visit as Visit).page('ru')

    // The law, from a file that the portal gave.
    await page.goto(String(visit?.origin), { waitUntil: 'load' })
    await follow(page, '.top nav a[href="/import"]')
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('#file')])
    await chooser.accept([join(folder({ 'zakon.html': portalPage }), 'zakon.html')])
    await follow(page, 'form[data-import] button.button')
    expect(await textOf(page, 'main')).to.include('расхождений нет')
    await follow(page, 'button[value="save"]')
    expect(await textOf(page, 'h1')).to.equal('О тишине')

    // The bill, begun from the law's page and written in the editor.
    await follow(page, 'a.button[href^="/new/bill?law="]')
    await page.type('#field-title', 'О сроке')
    await follow(page, 'button[value="save"]')
    await write(page, true, await sent(page, true), placeholder, instruction)
    await follow(page, 'button[value="save"]')
    expect(await textOf(page, '.notice[role="status"]')).to.match(/1-ФЗ: (?:часть|пункт) 2 статьи 1 \(слова\)/)
    const bill = page.url()

    await follow(page, 'main a.button[href^="/redline?"]')
    expect([await textOf(page, '.redline del'), await textOf(page, '.redline ins')]).to.deep.equal([
      'разумный',
      'десятидневный',
    ])

    // Its note, and the papers that go with it.
    await page.goto(bill, { waitUntil: 'load' })
    await follow(page, '#note a[href$="/note"]')
    await sent(page, true)
    await page.click('.cm-content')
    await page.keyboard.sendCharacter('Срок должен быть известен заранее.')
    await follow(page, 'button[value="save"]')
    const table = await download(page, '/bill.table.docx')
    expect(decided(table, 'accept').join('\n'))
      .to.include('разумный')
      .and.include('десятидневный')
      .and.include('Сравнительная таблица')
    expect(decided(await download(page, '/bill.note.docx'), 'accept').join('\n')).to.include(
      'Срок должен быть известен заранее.',
    )
    expect(errors).to.deep.equal([])
  })
})
