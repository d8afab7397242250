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
