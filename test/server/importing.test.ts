import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { strToU8, zipSync } from 'fflate'
import request from 'supertest'
import { createApp } from '../../src/server/app.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { openSaving } from '../../src/workspace/saving/saving.ts'
import { asNobody, type Files, folders, git } from '../support/folders.ts'

const law = (reply: string, tail = '') => `ФЕДЕРАЛЬНЫЙ ЗАКОН

О тишине

Статья 1. Срок

1. Орган обязан установить ${reply} срок.

Статья 2. Иное

1. Орган отвечает за всё${tail}.

Президент Российской Федерации В.Иванов

5 мая 2020 года

№ 55-ФЗ
`

const bill = `---
title: О сроке
status: adopted
adopted: 2021-01-01
language: ru
---

Внести в часть 1 статьи 1 Федерального закона от 5 мая 2020 года № 55-ФЗ «О тишине» изменение, заменив слово «разумный» словом «десятидневный».
`

describe('bringing a document in from a page', () => {
  const { repository, folder, clear } = folders()
  asNobody(folder)
  after(clear)

  async function opened(files: Files = {}, writes = true) {
    const root = repository({ 'laws/README.md': '', ...files })
    git(root, 'config', 'user.name', 'И. Юрист')
    git(root, 'config', 'user.email', 'lawyer@example.org')
    const workspace = await openWorkspace(root)
    const app = createApp(workspace, { today: () => '2026-11-24', saving: writes ? openSaving(workspace) : null })
    const read = (name: string, bytes: string | Uint8Array, fields: Readonly<Record<string, string>> = {}) =>
      request(app)
        .post('/import')
        .set({ Accept: 'text/html', 'Accept-Language': 'ru' })
        .field(fields)
        .attach('file', Buffer.from(bytes), name)
    const paste = (fields: Readonly<Record<string, string>>) =>
      request(app).post('/import').set({ Accept: 'text/html', 'Accept-Language': 'ru' }).field(fields)
    const take = (fields: Readonly<Record<string, string | readonly string[]>>) =>
      request(app).post('/import/take').set({ Accept: 'text/html', 'Accept-Language': 'ru' }).type('form').send(fields)
    const file = (path: string) => readFileSync(join(root, path), 'utf8')
    return { app, read, paste, take, file }
  }

  /** The form that the page has for taking the text over, as a browser would send it. */
  function formIn(page: string): Record<string, string | string[]> {
    const fields: Record<string, string | string[]> = {}
    for (const [, name = '', value = ''] of page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g))
      fields[name] = value
    const text = /<textarea id="markdown"[^>]*>\n([^]*?)<\/textarea>/.exec(page)?.[1] ?? ''
    // Browsers send line ends as the protocol has them.
    fields.markdown = unescaped(text).replace(/\n/g, '\r\n')
    return fields
  }

  const unescaped = (text: string) =>
    text
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')

  it('has a form that works without a script, in both languages', async () => {
    const { app } = await opened()
    for (const [language, word] of [
      ['ru', 'Прочитать документ'],
      ['en', 'Read the document'],
    ] as const) {
      const { status, text } = await request(app)
        .get('/import')
        .set({ Accept: 'text/html', 'Accept-Language': language })
      expect(status).to.equal(200)
      expect(text).to.include('enctype="multipart/form-data"').and.include(word)
    }
  })

  it('shows what was read, and saves it as a file with a commit', async () => {
    const { read, take, file } = await opened()
    const { status, text } = await read('law.txt', law('разумный'))
    expect(status).to.equal(200)
    expect(text).to.include('расхождений нет').and.include('статей — 2')
    const saved = await take({ ...formIn(text), do: 'save' })
    expect(saved.status).to.equal(303)
    expect(saved.headers.location).to.equal('/laws/o-tishine')
    expect(file('laws/o-tishine.md'))
      .to.include('number: 55-ФЗ')
      .and.include('\n1. Орган обязан установить разумный срок.\n')
    expect(file('laws/o-tishine.md')).not.to.include('\r')
    const again = await take({ ...formIn(text), do: 'save' })
    expect(again.headers.location).to.equal('/laws/o-tishine')
  })

  it('takes pasted text, and what was pasted with its formatting', async () => {
    const { paste } = await opened()
    expect((await paste({ text: law('разумный') })).text).to.include('статей — 2')
    const { text } = await paste({ text: 'Статья 21. Срок', html: '<p>Статья 2<sup>1</sup>. Срок</p>' })
    expect(text).to.include('### Статья 2.1. Срок')
    const nothing = await paste({ text: ' ' })
    expect(nothing.status).to.equal(422)
    expect(nothing.text).to.include('Выберите файл или вставьте текст')
  })

  it('says why a document is not read, and keeps what was typed', async () => {
    const { read, paste } = await opened()
    const picture = await read('a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), { source: 'портал' })
    expect(picture.status).to.equal(422)
    expect(picture.text).to.include('файлы вида PNG не читаются').and.include('value="портал"')
    expect((await paste({ text: '\0\0\0\0\x01\x02\x03\x04' })).status).to.equal(422)
    expect((await paste({ text: 'Слово.', edition: '2020-02-31' })).status).to.equal(400)
  })

  it('asks what becomes of tracked changes, and shows them', async () => {
    const { paste } = await opened()
    const html = '<p>1. Дорога <del>узкая</del><ins>широкая</ins>.</p>'
    const asked = await paste({ text: 'x', html })
    expect(asked.status).to.equal(422)
    const { text } = await paste({ text: 'x', html, tracked: 'accept', kind: 'law' })
    expect(text)
      .to.include('1. Дорога широкая.')
      .and.match(/<del[^>]*>[^<]*узкая/)
  })

  it('mends the labels that a person confirms', async () => {
    const { paste, take } = await opened()
    const { text } = await paste({ text: 'Статья 1. Слова\n\n14) раз;\n\n141) два;\n\n15) три.\n', kind: 'law' })
    const [, key = ''] = /name="reading" value="([^"]*)"/.exec(text) ?? []
    const file = await take({ ...formIn(text), reading: key, do: 'download' })
    expect(file.headers['content-disposition']).to.include('.md')
    expect(file.text).to.include('\n14.1) два;\n')
  })

  it('takes a later edition over, and says what the known acts explain', async () => {
    const first = await opened({ 'amendments/srok.md': bill })
    const { text } = await first.read('law.txt', law('разумный'))
    await first.take({ ...formIn(text), do: 'save' })
    const later = (await first.read('law.txt', law('десятидневный', ' и за прочее'))).text
    expect(later).to.include('Новая редакция: 55-ФЗ').and.include('отличий: 2')
    expect(later).to.include('Объясняет закон «О сроке»: 1').and.include('Известные законы не объясняют: 1')
    const taken = await first.take({ ...formIn(later), do: 'edition' })
    expect(taken.status).to.equal(303)
    const source = first.file('laws/o-tishine.md')
    expect(source).to.include('десятидневный').and.include('incorporates:\n  - srok\n')
    // Somebody has saved the law since: nothing is written over it.
    const stale = await first.take({
      ...formIn(later),
      markdown: source.replace('десятидневный', 'недельный'),
      do: 'edition',
    })
    expect(stale.status).to.equal(409)
    expect(first.file('laws/o-tishine.md')).to.equal(source)
  })

  it('only gives the file away where nothing is written', async () => {
    const { read, take } = await opened({}, false)
    const { text } = await read('law.txt', law('разумный'))
    expect(text).to.include('Этот сервер только показывает').and.not.include('value="save"')
    expect((await take({ ...formIn(text), do: 'save' })).status).to.equal(403)
    expect((await take({ ...formIn(text), do: 'download' })).status).to.equal(200)
  })

  it('answers only its own pages, and takes no more than it says', async () => {
    const { app } = await opened()
    const foreign = await request(app).post('/import').set('Origin', 'https://example.org').field('text', 'Слово.')
    expect(foreign.status).to.equal(403)
    const large = await request(app)
      .post('/import')
      .set('Content-Type', 'multipart/form-data; boundary=x')
      .send(Buffer.alloc(49 * 1024 * 1024))
    expect(large.status).to.equal(413)
    const none = await request(app).post('/import').type('text').send('Слово.')
    expect(none.status).to.equal(400)
  }).timeout(20_000)

  it('runs and loads nothing of a document in its preview', async () => {
    const { read } = await opened()
    const document = `<html><head><base href="https://evil.example/"><script>alert(1)</script></head><body onload="alert(2)">
      <h1>Закон о <img src="https://evil.example/x" onerror="alert(3)">тишине</h1><iframe src="https://evil.example/"></iframe>
      <p>Статья 1. <a href="javascript:alert(4)">Тишина</a> &lt;script&gt;alert(5)&lt;/script&gt; <svg onload="alert(6)"></svg></p>
      <form action="https://evil.example/"><input name="x"></form></body></html>`
    const { text } = await read('"><script>alert(7)</script>.html', document)
    const page = text.slice(text.indexOf('<main'))
    expect(page).to.include('тишине')
    expect(page.replace(/&[^;]+;/g, '')).not.to.match(
      /<(?:script|iframe|img|base|svg)\b|<[^>]*\son\w+\s*=|<[^>]*(?:href|src|action)="\s*(?:javascript:|https:\/\/evil)/i,
    )
  })

  it('reads archives that are none, and bombs, in no time', async () => {
    const { read } = await opened()
    const bomb = Buffer.from(zipSync({ 'word/document.xml': strToU8('<w:document xmlns:w="w"/>') }))
    bomb.writeUInt32LE(250 * 1024 * 1024, bomb.indexOf('PK\x01\x02', 0, 'latin1') + 24)
    expect((await read('a.docx', bomb)).text).to.include('192 МБ')
  })
})
