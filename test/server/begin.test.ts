import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Express } from 'express'
import request from 'supertest'
import { createApp } from '../../src/server/app.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { law } from '../support/example-law.ts'
import { asNobody, commit, folders, git, known } from '../support/folders.ts'
import { appOn, files, get } from './support.ts'

const post = (app: Express, path: string, fields: object) =>
  request(app).post(path).type('form').set({ Accept: 'text/html', 'Accept-Language': 'ru' }).send(fields)

describe('beginning bills, and what is said of them', () => {
  const { repository, folder, clear } = folders()
  asNobody(folder)
  after(clear)
  const read = (root: string, id: string): string => readFileSync(join(root, `amendments/${id}.md`), 'utf8')
  const subject = (root: string): string => git(root, 'log', '-1', '--format=%s').trim()

  it('begins a bill on a provision from a form that asks for no file name', async () => {
    const root = known(repository(files))
    const app = await appOn(root)
    expect((await get(app, '/')).text).to.include('href="/new/bill"')
    expect((await get(app, '/laws/tishina')).text).to.include('/new/bill?law=tishina&amp;key=art_1__pnt_2')
    const form = await get(app, '/new/bill?law=tishina&key=art_1__pnt_2')
    expect(form.text).to.include('Первое указание будет о норме: пункт 2 статьи 1, 1-ФЗ').and.include('checked')
    const fields = {
      title: 'О сроке: тишина',
      laws: 'tishina',
      key: 'art_1__pnt_2',
      question: 'Каким?',
      status: 'draft',
    }
    const { status, headers } = await post(app, '/new/bill', fields)
    expect([status, headers.location]).to.deep.equal([
      303,
      `/amendments/o-sroke-tishina/edit?saved=${git(root, 'rev-parse', 'HEAD').trim()}`,
    ])
    expect(read(root, 'o-sroke-tishina')).to.equal(`---
title: "О сроке: тишина"
status: draft
question: Каким?
---

# О сроке: тишина

## Статья 1

Внести в Федеральный закон от 1 марта 2024 года № 1-ФЗ «О тишине» следующие изменения:

1) в пункте 2 статьи 1 слова «…» заменить словами «…».
`)
    expect(subject(root)).to.equal('Новый законопроект «О сроке: тишина»')
    expect((await get(app, String(headers.location))).status).to.equal(200)
  })

  it('begins one on several laws, in the language of the first, or on none', async () => {
    const root = known(repository({ ...files, 'laws/second.md': law.replaceAll('1-ФЗ', '2-ФЗ') }))
    const app = await appOn(root)
    await post(app, '/new/bill', { title: 'Обо всём', laws: ['tishina', 'second'] })
    expect(read(root, 'obo-vsyom')).to.match(/## Статья 1[^]*1-ФЗ[^]*## Статья 2[^]*2-ФЗ/)
    await post(app, '/new/bill', { title: 'Ни о чём' })
    expect(read(root, 'ni-o-chyom')).to.include('Внести в Федеральный закон от … года № … «…» следующие изменения:')
    expect((await post(app, '/new/bill', { title: 'X', laws: 'nothing' })).status).to.equal(404)
  })

  it('begins a law with a template, in the reader’s language', async () => {
    const app = await appOn(known(repository(files)))
    expect((await get(app, '/import')).text).to.include('href="/import?template=1"')
    expect((await get(app, '/import?template=1')).text).to.include('\n# Федеральный закон «О …»\n\n### Статья 1. …')
    expect((await get(app, '/import?template=1', { 'Accept-Language': 'en' })).text).to.include('## § 1. …')
  })

  it('asks for a title beside its field, and keeps what else was said', async () => {
    const root = known(repository(files))
    const { status, text } = await post(await appOn(root), '/new/bill', {
      title: ' ',
      question: 'Какой?',
      laws: 'tishina',
    })
    expect(status).to.equal(422)
    expect(text).to.include('id="wrong-title"').and.include('aria-invalid="true"').and.include('value="Какой?"')
    expect(text).to.match(/value="tishina" checked/)
  })

  it('writes nothing where the server only shows', async () => {
    const app = createApp(await openWorkspace(known(repository(files))))
    for (const path of [
      '/new/bill',
      '/amendments/strict/details',
      '/amendments/strict/fork',
      '/amendments/strict/note',
    ]) {
      expect((await get(app, path)).status, path).to.equal(403)
      expect((await post(app, path, { title: 'X' })).status, path).to.equal(403)
    }
    for (const path of ['/', '/laws/tishina', '/amendments/strict'])
      expect((await get(app, path)).text, path).not.to.match(/\/new\/|\/(?:edit|details|fork|note)"/)
  })

  it('changes title, status, question and days, and nothing else of the file', async () => {
    const root = known(repository(files))
    const app = await appOn(root)
    const { text } = await get(app, '/amendments/strict/details')
    const was = Object.fromEntries(
      [...text.matchAll(/name="was-(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [`was-${name}`, value]),
    )
    const fields = Object.fromEntries(Object.entries(was).map(([name, value]) => [name.slice(4), value]))
    const before = read(root, 'strict')
    const change = { ...was, ...fields, title: 'О жёстком сроке', status: 'introduced', introduced: '2026-02-02' }
    expect((await post(app, '/amendments/strict/details', change)).status).to.equal(303)
    expect(read(root, 'strict')).to.equal(
      before
        .replace('title: О строгом сроке', 'title: О жёстком сроке')
        .replace('status: draft', 'status: introduced')
        .replace('short: Строго\n', 'short: Строго\nintroduced: 2026-02-02\n'),
    )
    expect(subject(root)).to.equal('«Строго»: статус «внесён», новое название')

    // Another field that others have changed meanwhile is left to them.
    const later = { ...was, ...fields, question: 'Другой вопрос?' }
    expect((await post(app, '/amendments/strict/details', later)).status).to.equal(303)
    expect(read(root, 'strict')).to.include('question: Другой вопрос?').and.include('status: introduced')
    // The same field is not taken from them unseen.
    const same = await post(app, '/amendments/strict/details', { ...was, ...fields, status: 'withdrawn' })
    expect(same.status).to.equal(422)
    expect(same.text).to.include('Сейчас здесь: introduced').and.include('name="was-status" value="introduced"')
    expect(read(root, 'strict')).to.include('status: introduced')
  })

  it('says which field is wrong, beside it', async () => {
    const app = await appOn(known(repository(files)))
    const { status, text } = await post(app, '/amendments/strict/details', {
      title: '',
      'was-title': 'О строгом сроке',
      status: 'draft',
      'was-status': 'draft',
      effective: '2027-02-31',
    })
    expect(status).to.equal(422)
    expect(text).to.include('id="wrong-title"').and.include('id="wrong-effective"').and.include('Это не дата')
  })

  it('makes a rival with one press: both answer one question', async () => {
    const root = known(repository(files))
    const app = await appOn(root)
    expect((await get(app, '/amendments/broken')).text).to.include('action="/amendments/broken/fork"')
    const { status, headers } = await post(app, '/amendments/broken/fork', {})
    expect([status, String(headers.location).split('?')[0]]).to.deep.equal([303, '/amendments/s-oshibkoy-2/edit'])
    expect(read(root, 's-oshibkoy-2')).to.include('title: С ошибкой (2)')
    const question = /^question: (.*)$/m.exec(read(root, 'broken'))?.[1]
    expect(question).to.equal('Каким должен быть законопроект «С ошибкой»?')
    expect(read(root, 's-oshibkoy-2')).to.include(`question: ${question}`)
    expect(subject(root)).to.equal('Вариант «С ошибкой (2)» — из «С ошибкой»')
    await post(app, '/amendments/strict/fork', {})
    expect(read(root, 'strogo-2')).to.include('short: Строго (2)').and.include('question: Каким должен быть срок?')
    expect(git(root, 'status', '--porcelain')).to.equal('')
  })

  it('asks who makes the rival where git does not know', async () => {
    const root = repository(files)
    const app = await appOn(root)
    const asked = await post(app, '/amendments/strict/fork', {})
    expect([asked.status, asked.text.includes('name="email"')]).to.deep.equal([422, true])
    expect(existsSync(join(root, 'amendments/strogo-2.md'))).to.equal(false)
    const made = await post(app, '/amendments/strict/fork', { name: 'П. Первая', email: 'p@example.org' })
    expect(made.status).to.equal(303)
  })

  it('writes a note where there is none, and edits the one that is there', async () => {
    const root = known(repository(files))
    const app = await appOn(root)
    expect((await get(app, '/amendments/mild')).text).to.include('Написать записку')
    expect((await get(app, '/amendments/mild/note')).text)
      .to.include('data-editor="note"')
      .and.include('name="base" value=""')
    const { headers } = await post(app, '/amendments/mild/note', {
      text: '# Зачем\r\n\r\nДля **всех**.\r\n',
      base: '',
      do: 'save',
    })
    expect(read(root, 'mild.note')).to.equal('# Зачем\n\nДля **всех**.\n')
    const page = await get(app, String(headers.location))
    expect(page.text).to.include('<strong>всех</strong>').and.include('role="status"')
    expect(subject(root)).to.equal('«О мягком сроке»: пояснительная записка')
    expect((await get(app, '/amendments/strict/note')).text).to.include('Чтобы было **тихо**.')
    commit(root, { 'amendments/strict.note.md': 'Иначе.\n' }, 'их записка')
    const second = await post(app, '/amendments/strict/note', { text: 'Моя.\n', base: '0'.repeat(40), do: 'save' })
    expect([second.status, second.text.includes('Иначе.')]).to.deep.equal([409, true])
  })
})
