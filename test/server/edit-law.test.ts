import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Express } from 'express'
import request from 'supertest'
import type { LawAnswer } from '../../src/server/models/editing/answers.ts'
import { blobOf } from '../../src/workspace/saving/blob.ts'
import { law } from '../support/example-law.ts'
import { commit, folders, git, write } from '../support/folders.ts'
import { appOn, files, get } from './support.ts'

/** What makes these words of the law others. */
function edit(before: string, after: string, prefer: string | null = null) {
  const start = law.indexOf(before)
  return { start, end: start + before.length, text: after, prefer }
}

describe('editing a law', () => {
  const { folder, clear } = folders()
  let root = ''
  let app: Express
  beforeEach(async () => {
    root = folder(files)
    app = await appOn(root)
  })
  afterEach(clear)

  async function ask(edits: readonly object[], more: object = {}): Promise<LawAnswer> {
    const { status, body } = await request(app)
      .post('/editor/law')
      .set('Accept-Language', 'ru')
      .send({ sequence: 1, law: 'tishina', base: blobOf(law), edits, ...more })
    expect(status).to.equal(200)
    return body
  }

  function save(fields: Readonly<Record<string, string>>, path = '/laws/tishina/edit') {
    return request(app)
      .post(path)
      .type('form')
      .set({ Accept: 'text/html', 'Accept-Language': 'ru' })
      .send({ base: blobOf(law), ...fields })
  }

  it('gives the bill that says so, each instruction with the edits that it makes, and the redline of each edit', async () => {
    const answer = await ask([edit('разумный срок', 'строгий срок'), edit('пять дней', 'десять дней')])
    expect(answer.kind).to.equal('drafted')
    expect(answer.panel).to.include('в пункте 2 статьи 1 слово «разумный» заменить словом «строгий»')
    expect([...answer.panel.matchAll(/<li [^>]*data-edits="([\d,]*)"/g)].map(([, its]) => its)).to.deep.equal([
      '0',
      '1',
    ])
    expect(answer.redlines[0]).to.include('<del>разумный</del>').and.include('<ins>строгий</ins>')
  })

  it('words one instruction as it is asked to, and the others as before', async () => {
    const { panel } = await ask([edit('разумный срок', 'строгий срок', 'wording'), edit('пять дней', 'десять дней')])
    expect(panel).to.include('пункт 2 статьи 1 изложить в следующей редакции')
    expect(panel).to.include('слово «пять» заменить словом «десять»')
    expect(panel).to.match(/<option value="wording" selected>/)
  })

  it('says where nothing has changed, where no instruction says it, and where the file is another by now', async () => {
    expect((await ask([])).kind).to.equal('unchanged')
    const undrafted = await ask([edit('Шум ночью', 'Шум  ночью')])
    expect(undrafted.kind).to.equal('undrafted')
    expect(undrafted.panel).to.include('Этого не сказать указаниями')
    expect((await ask([], { base: blobOf('x') })).kind).to.equal('stale')
  })

  it('takes no edits that lie in one another, or outside of the text', async () => {
    for (const edits of [
      [edit('title', 'x')],
      [edit('пять дней', 'а'), edit('пять', 'б')],
      [{ start: 1e6, end: 1e6, text: '', prefer: null }],
    ]) {
      const { status } = await request(app)
        .post('/editor/law')
        .send({ sequence: 1, law: 'tishina', base: blobOf(law), edits })
      expect(status).to.equal(400)
    }
  })

  it('saves the bill as a new one', async () => {
    const edits = JSON.stringify([edit('пять дней', 'десять дней')])
    const { status, headers } = await save({ edits, title: 'О сроке', do: 'save' })
    expect([status, headers.location?.split('?')[0]]).to.deep.equal([303, '/amendments/o-sroke/edit'])
    const saved = readFileSync(join(root, 'amendments/o-sroke.md'), 'utf8')
    expect(saved).to.include('# О сроке').and.include('слово «пять» заменить словом «десять»')
  })

  it('opens it in a bill that is there, behind its own articles, and saves nothing yet', async () => {
    const edits = JSON.stringify([edit('пять дней', 'десять дней')])
    const { status, headers } = await save({ edits, do: 'into', bill: 'strict' })
    expect([status, headers.location]).to.deep.equal([303, '/amendments/strict/edit?unsaved=1'])
    const { text } = await get(app, '/amendments/strict/edit?unsaved=1')
    expect(text).to.match(/## Статья 1[^]*заменить словом «однодневный»[^]*## Статья 2[^]*заменить словом «десять»/)
    expect(readFileSync(join(root, 'amendments/strict.md'), 'utf8')).to.equal(files['amendments/strict.md'])
  })

  it('does without a script: a field with the text, the bill on request, and the same buttons', async () => {
    const { text } = await get(app, '/laws/tishina/edit?key=art_2')
    const field = /<textarea id="text"[^>]*>\n([^<]*)<\/textarea>/.exec(text)?.[1] ?? ''
    expect(field.trim()).to.equal('### Статья 2. Срок\n\n1. Срок составляет пять дней.')
    const typed = field.replace('пять', 'десять').replaceAll('\n', '\r\n')
    const drafted = await save({ text: typed, do: 'draft' }, '/laws/tishina/edit?key=art_2')
    expect(drafted.text).to.include('слово «пять» заменить словом «десять»')
    expect(drafted.text).to.include('десять дней.\n')
    const { status } = await save({ text: typed, title: 'О сроке', do: 'save' }, '/laws/tishina/edit?key=art_2')
    expect(status).to.equal(303)
    expect(readdirSync(join(root, 'amendments'))).to.include('o-sroke.md')
  })

  it('a law with the line ends of Windows keeps them, in what is put in, too', async () => {
    const windows = law.replaceAll('\n', '\r\n')
    write(root, { 'laws/tishina.md': windows })
    const { text } = await get(app, '/laws/tishina/edit')
    expect(text).to.match(/data-source="1. Срок составляет пять дней."/)
    const start = windows.indexOf('1. Срок составляет')
    const end = windows.indexOf('дней.', start) + 'дней.'.length
    const edits = [{ start, end, text: '1. Срок составляет пять дней.\n\n2. Срок можно продлить.', prefer: null }]
    const answer = await ask(edits, { base: blobOf(windows) })
    expect(answer.kind).to.equal('drafted')
    expect(answer.panel).to.include('статью 2 дополнить пунктом 2')
  })

  it('a law that was changed meanwhile is not edited by places of the former text', async () => {
    write(root, { 'laws/tishina.md': law.replace('пять', 'шесть') })
    const edits = JSON.stringify([edit('пять дней', 'десять дней')])
    const { status, text } = await save({ edits, title: 'О сроке', do: 'save' })
    expect(status).to.equal(409)
    expect(text).to.include('Файл закона изменился')
    expect(readdirSync(join(root, 'amendments'))).not.to.include('o-sroke.md')
  })

  it('puts together what was typed into the form and what the law says by now, and drafts nothing of undecided places', async () => {
    const root = folder()
    git(root, 'init', '--quiet', '--initial-branch=main')
    commit(root, files, 'закон')
    const app = await appOn(root)
    const address = '/laws/tishina/edit?key=art_1'
    const { body } = await request(app).get(address).set('Accept', 'application/json')
    commit(root, { 'laws/tishina.md': law.replace('Шум ночью', 'Шум днем и ночью') }, 'другая редакция')
    const send = (text: string, base: string) =>
      request(app).post(address).type('form').set('Accept-Language', 'ru').send({ base, text, title: 'X', do: 'save' })
    const { status, text } = await send(body.text.replace('вправе', 'обязан'), body.base)
    expect([status, text.includes('Пока вы писали, текст изменили')]).to.deep.equal([409, true])
    expect(text).to.include('1. Шум днем и ночью запрещен.\n\n2. Орган обязан назначить разумный срок.')
    const base = /name="base" value="([^"]+)"/.exec(text)?.[1] as string
    const marked = await send(`${body.text}\n<<<<<<< мой текст\n=======\n>>>>>>> сохраненный\n`, base)
    expect([marked.status, marked.text.includes('знаки несведённых версий')]).to.deep.equal([422, true])
    expect(readdirSync(join(root, 'amendments'))).not.to.include('x.md')
  })
})
