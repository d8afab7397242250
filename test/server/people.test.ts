import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Express } from 'express'
import { folders } from '../support/folders.ts'
import { appOn, files, get } from './support.ts'

describe('the guide', () => {
  const { folder, clear } = folders()
  let app: Express
  before(async () => {
    app = await appOn(folder(files))
  })
  after(clear)

  it('is one link away on every page, in both languages', async () => {
    for (const [language, words] of [
      ['ru', 'Как писать поправки'],
      ['en', 'How to write bills'],
    ])
      for (const address of ['/', '/laws/tishina', '/amendments/strict', '/search', '/laws/nothing'])
        expect((await get(app, `${address}?lang=${language}`)).text, address).to.include(
          `<a href="/guide">${words}</a>`,
        )
  })

  it('shows how bills are written, with its tables and links to its other pages', async () => {
    const { status, text } = await get(app, '/guide?lang=en')
    expect(status).to.equal(200)
    expect(text).to.include('<h1>The amendment format</h1>').and.include('<table>').and.include('replace-words')
    const { text: team } = await get(app, '/guide/team?lang=en')
    expect(team).to.include('href="/guide/amendment-format"')
    expect(team, 'what the reader does not have is not linked').not.to.match(/href="[^"]*\.md"/)
  })

  it('has no other pages than its own', async () => {
    for (const name of ['nothing', '..%2Fpackage', 'performance'])
      expect((await get(app, `/guide/${name}`)).status, name).to.equal(404)
  })
})

describe('a page in another language than its text', () => {
  const { folder, clear } = folders()
  after(clear)

  it('says which words are the text’s own', async () => {
    const app = await appOn(folder(files))
    expect((await get(app, '/laws/tishina?lang=en')).text).to.include('own words are in Russian')
    expect((await get(app, '/laws/tishina?lang=ru')).text).not.to.include('own-words')
  })
})

describe('the home page', () => {
  const { folder, clear } = folders()
  after(clear)

  it('names what lies in the folder and is not read, and what to do', async () => {
    const root = folder({ ...files, 'laws/закон.md.txt': '# Закон', 'amendments/проект.docx': '' })
    const app = await appOn(root)
    const { text } = await get(app, '/?lang=ru')
    expect(text)
      .to.include('Лежат в папке и не читаются')
      .and.include('laws/закон.md.txt')
      .and.include('уберите из имени')
    expect(text).to.include('amendments/проект.docx')
    renameSync(join(root, 'laws/закон.md.txt'), join(root, 'laws/закон.md'))
    expect((await get(app, '/?lang=ru')).text, 'and no longer, once it is done').not.to.include('закон.md.txt')
  })
})

describe('comparing', () => {
  const { repository, clear } = folders()
  let app: Express
  before(async () => {
    const changed = { 'laws/tishina.md': (files['laws/tishina.md'] as string).replace('разумный', 'короткий') }
    app = await appOn(repository(files, changed))
  })
  after(clear)

  it('is in the menu, and begins with two pickers: the text, and when', async () => {
    const { text } = await get(app, '/redline?lang=ru')
    expect((await get(app, '/?lang=ru')).text).to.include('<a href="/redline">Сравнить</a>')
    expect(text).to.match(/<select name="before" required>[^]*<option value="laws\/tishina.md">/)
    expect(text).to.match(/<select name="beforeAt">[^]*<option value="[0-9a-f]{40}" selected>[^<]*«step 2»/)
    expect(text, 'the text after is the folder’s').to.match(/<select name="afterAt">[^]*<option value="" selected>/)
  })

  it('shows what the pickers ask for', async () => {
    const { status, text } = await get(
      app,
      '/redline?before=laws/tishina.md&beforeAt=HEAD~1&after=laws/tishina.md&afterAt=',
    )
    expect(status).to.equal(200)
    expect(text).to.include('<del>разумный</del>').and.include('<ins>короткий</ins>')
  })
})

describe('a rival', () => {
  const { folder, clear } = folders()
  after(clear)

  it('is added beside what is chosen, on the text in force', async () => {
    const app = await appOn(folder(files))
    const { text } = await get(app, '/redline?law=tishina&with=strict')
    expect(text).to.match(
      /class="add" href="\/redline\?law=tishina&(?:amp;)?with=strict,mild&(?:amp;)?mode=side-by-side/,
    )
  })
})

describe('a bill', () => {
  const { folder, clear } = folders()
  after(clear)

  it('says when it comes into force, as its own text was read', async () => {
    const staged = `${files['amendments/strict.md'] as string}\n## Статья 2\n\n1. Настоящий Федеральный закон вступает в силу с 1 марта 2027 года, за исключением статьи 1.\n\n2. Статья 1 настоящего Федерального закона вступает в силу с 1 сентября 2027 года.\n`
    const app = await appOn(folder({ ...files, 'amendments/strict.md': staged }))
    const { text } = await get(app, '/amendments/strict?lang=ru')
    const said = /<section class="commencement">([^]*?)<\/section>/
      .exec(text)?.[1]
      ?.replace(/<[^>]+>|\s+/g, ' ')
      .replace(/\s+/g, ' ')
    expect(said).to.include('законопроект целиком с 1 марта 2027').and.include('ст. 1 с 1 сентября 2027')
  })
})
