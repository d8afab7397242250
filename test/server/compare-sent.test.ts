import { expect } from 'chai'
import { strToU8, zipSync } from 'fflate'
import request from 'supertest'
import { law } from '../support/example-law.ts'
import { type Files, folders } from '../support/folders.ts'
import { appOn, files, get } from './support.ts'

const later = law.replace('разумный срок', 'короткий срок')

/** The law as it is pasted: without what its file says of it. */
const pasted = later.slice(later.indexOf('# Федеральный'))

describe('comparing with a text from outside', () => {
  const { repository, clear } = folders()
  after(clear)

  async function opened(content: Files = files) {
    const app = await appOn(repository(content))
    const send = (fields: Readonly<Record<string, string>>, language = 'ru', path = '/redline') =>
      request(app).post(path).set({ Accept: 'text/html', 'Accept-Language': language }).field(fields)
    return { app, send }
  }

  it('has a form that works without a script, in both languages', async () => {
    const { app } = await opened()
    for (const [language, word] of [
      ['ru', 'Файл или вставленный текст'],
      ['en', 'A file or a pasted text instead'],
    ] as const) {
      const { text } = await get(app, '/redline', { 'Accept-Language': language })
      expect(text).to.include('enctype="multipart/form-data"').and.include(word)
    }
  })

  it('shows a law of the workspace beside a pasted text, and says that the page has no address', async () => {
    const { send } = await opened()
    const { status, text, headers } = await send({ before: 'laws/tishina.md', afterText: pasted })
    expect(status).to.equal(200)
    expect(marks(text)).to.deep.equal(['разумный', 'короткий'])
    expect(text).to.include('адресом этой страницы нельзя поделиться').and.include('Вставленный текст')
    expect(text).not.to.include('sha256</')
    expect(headers['cache-control']).to.equal('no-store')
    const english = await send({ before: 'laws/tishina.md', afterText: pasted }, 'en')
    expect(english.text).to.include('leads nobody else here').and.include('not in the workspace')
  })

  it('compares two files, each of any format that is imported', async () => {
    const { app } = await opened({ 'laws/README.md': '' })
    const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${[
      'Статья 1. Тишина',
      '1. Шум ночью разрешен.',
    ]
      .map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`)
      .join('')}</w:body></w:document>`
    const { status, text } = await request(app)
      .post('/redline')
      .set({ Accept: 'text/html', 'Accept-Language': 'ru' })
      .attach('beforeFile', Buffer.from('Статья 1. Тишина\n\n1. Шум ночью запрещен.\n'), 'было.txt')
      .attach('afterFile', Buffer.from(zipSync({ 'word/document.xml': strToU8(document) })), 'стало.docx')
    expect(status).to.equal(200)
    expect(marks(text)).to.deep.equal(['запрещен', 'разрешен'])
    expect(text).to.include('было.txt').and.include('стало.docx')
  })

  it('gives other views and documents to who sends the texts again', async () => {
    const { send } = await opened()
    const { text } = await send({ before: 'laws/tishina.md', afterText: pasted })
    const again = fieldsIn(text)
    expect(Object.keys(again)).to.include.members(['before', 'afterName', 'afterRead', 'view'])
    const table = await send({ ...again, turn: 'view=table' })
    expect(marks(table.text)).to.deep.equal(['разумный', 'короткий'])
    expect(table.text).to.include('view-table')
    expect(table.text).not.to.include('прочитаны как есть')
    expect(
      (await send({ ...again, afterWhole: '0' })).text,
      'words that were lost are told of in every view',
    ).to.include('Не все слова документа «Вставленный текст» прочитаны как есть')
    const document = await send(again, 'ru', '/redline.docx')
    expect(document.status).to.equal(200)
    expect(document.headers['content-disposition']).to.include('.redline.docx')
  })

  it('leads to the address of a comparison where both texts are in the workspace', async () => {
    const { send } = await opened()
    const { status, headers } = await send({ before: 'laws/tishina.md', beforeAt: 'HEAD', after: 'laws/tishina.md' })
    expect(status).to.equal(303)
    expect(decodeURIComponent(String(headers.location))).to.equal(
      '/redline?before=HEAD:laws/tishina.md&after=laws/tishina.md',
    )
  })

  it('says which text could not be compared and why, and keeps what was typed', async () => {
    const { app, send } = await opened()
    const { status, text } = await request(app)
      .post('/redline')
      .set({ Accept: 'text/html', 'Accept-Language': 'ru' })
      .field({ afterText: 'Слово.' })
      .attach('beforeFile', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'a.png')
    expect(status).to.equal(422)
    expect(text).to.include('файлы вида PNG не читаются').and.include('>\nСлово.</textarea>')
    const nothing = await send({ afterText: 'Слово.' })
    expect([nothing.status, nothing.text.includes('Выберите файл или вставьте текст')]).to.deep.equal([422, true])
    expect((await send({ before: 'laws/no.md', afterText: 'Слово.' })).status).to.equal(404)
    expect((await send({ before: '../package.json', afterText: 'Слово.' })).status).to.equal(400)
  })

  it('answers only its own pages', async () => {
    const { app } = await opened()
    const foreign = await request(app)
      .post('/redline')
      .set('Origin', 'https://example.org')
      .field('afterText', 'Слово.')
    expect(foreign.status).to.equal(403)
  })
})

/** What is struck out and what is put in, in order. */
function marks(page: string): readonly string[] {
  const redline = page.slice(page.indexOf('<div class="redline"'))
  return [...redline.matchAll(/<(?:ins|del)[^>]*>([^<]*)/g)].map(([, words = '']) => words.trim())
}

/** The hidden form of the page, as a browser would send it. */
function fieldsIn(page: string): Record<string, string> {
  const form = page.slice(page.indexOf('<form id="again"'))
  const found = form.slice(0, form.indexOf('</form>')).matchAll(/<textarea name="([^"]*)">\n([^]*?)<\/textarea>/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value.replaceAll('\n', '\r\n')]))
}
