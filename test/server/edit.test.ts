import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Express } from 'express'
import request from 'supertest'
import { createApp } from '../../src/server/app.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { blobOf } from '../../src/workspace/saving/blob.ts'
import { asNobody, commit, folders, git, known, write } from '../support/folders.ts'
import { appOn, files, get, getJson } from './support.ts'

const file = 'amendments/strict.md'
const source = String(files[file])
const revised = source.replace('однодневный', 'двухдневный')
const address = '/amendments/strict/edit'

/** A form as a browser sends it: every line ends in CRLF. */
function post(app: Express, path: string, fields: Readonly<Record<string, string>>) {
  const sent = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value.replace(/\r?\n/g, '\r\n')]),
  )
  return request(app).post(path).type('form').set({ Accept: 'text/html', 'Accept-Language': 'ru' }).send(sent)
}

describe('writing a bill in the browser', () => {
  const { repository, folder, clear } = folders()
  asNobody(folder)
  after(clear)
  const read = (root: string): string => readFileSync(join(root, file), 'utf8')
  const fields = { text: revised, base: blobOf(source), message: '', suggested: '', do: 'save' }

  it('is a form with the text, the blob that it is, and who will have written it', async () => {
    const app = await appOn(known(repository(files)))
    const { status, text, headers } = await get(app, address)
    expect([status, headers['cache-control']]).to.deep.equal([200, 'no-store'])
    expect(text).to.include(`data-editor="bill" data-file="${file}" data-law="tishina" data-base="${blobOf(source)}"`)
    expect(text).to.include('И. Юрист').and.include('main').and.include('слово «разумный» заменить')
    expect((await get(app, '/amendments/strict')).text).to.include(`href="${address}"`)
    const { body } = await getJson(app, address)
    expect(body).to.include({ file, base: blobOf(source), text: source })
  })

  it('shows what a text says and does before anything is saved', async () => {
    const root = known(repository(files))
    const text = source.replace('статьи 1', 'статьи 9')
    const checked = await post(await appOn(root), address, { ...fields, text, do: 'check' })
    expect(checked.status).to.equal(200)
    expect(checked.text)
      .to.match(/Что не так[^]*строка \d+/)
      .and.include('статьи 9')
    const fine = await post(await appOn(root), address, { ...fields, do: 'check' })
    expect(fine.text).to.include('Ошибок нет').and.include('value="«Строго»: 1-ФЗ: пункт 2 статьи 1 (слова)"')
    expect(read(root)).to.equal(source)
  })

  it('saves, says so, and leaves a commit in the field’s words', async () => {
    const root = known(repository(files))
    const app = await appOn(root)
    const { status, headers } = await post(app, address, fields)
    const hash = git(root, 'rev-parse', 'HEAD').trim()
    expect([status, headers.location]).to.deep.equal([303, `/amendments/strict?saved=${hash}`])
    expect(read(root)).to.equal(revised)
    expect(git(root, 'log', '-1', '--format=%an: %s').trim()).to.equal(
      'И. Юрист: «Строго»: 1-ФЗ: пункт 2 статьи 1 (слова)',
    )
    const page = await get(app, String(headers.location))
    expect(page.text).to.include('role="status"').and.include('двухдневный')
    // A link that is kept says nothing once something else has happened.
    commit(root, { [file]: source }, 'назад')
    expect((await get(app, String(headers.location))).text).not.to.include('role="status"')
  })

  it('keeps the line ends of a file, whatever a form makes of them', async () => {
    const crlf = source.replaceAll('\n', '\r\n')
    const root = known(repository({ ...files, [file]: crlf }))
    const app = await appOn(root)
    await post(app, address, { ...fields, base: blobOf(crlf) })
    expect(read(root)).to.equal(revised.replaceAll('\n', '\r\n'))
    const mixed = source.replace('\n', '\r\n')
    commit(root, { [file]: mixed }, 'разные концы строк')
    await post(app, address, { ...fields, base: blobOf(mixed) })
    expect(read(root)).to.equal(revised.replace('\n', '\r\n'))
  })

  it('takes a text from a script to the byte, and answers in JSON', async () => {
    const root = known(repository(files))
    const app = await appOn(root)
    const send = (body: object) => request(app).post(address).set('Accept', 'application/json').send(body)
    const text = `${revised}\r\n\n`
    const saved = await send({ text, base: blobOf(source), message: 'Из программы' })
    expect([saved.status, saved.body.kind, saved.body.sentence]).to.deep.equal([200, 'saved', 'Сохранено.'])
    expect(saved.body).to.include({ blob: blobOf(text), commit: git(root, 'rev-parse', 'HEAD').trim() })
    expect(read(root)).to.equal(text)
    const second = await send({ text: source, base: blobOf(source) })
    expect([second.status, second.body.kind, second.body.theirs.text]).to.deep.equal([409, 'changed-meanwhile', text])
    expect((await send({ text, base: blobOf(text) })).body.kind).to.equal('nothing-to-save')
    expect((await send({ text: 'a\0', base: blobOf(text) })).status).to.equal(422)
  })

  it('gives both texts to whoever saves second, put together where that can be, and lets them choose', async () => {
    const root = known(repository(files))
    const app = await appOn(root)
    const theirs = source.replace('О строгом сроке', 'О самом строгом сроке')
    commit(root, { [file]: theirs }, 'их правка')
    const conflict = await post(app, address, fields)
    expect(conflict.status).to.equal(409)
    expect(conflict.text)
      .to.include('Пока вы писали, текст изменили')
      .and.include(`data-base="${blobOf(theirs)}"`)
    expect(conflict.text).to.include('Что изменили другие').and.include('Что изменили вы')
    const merged = revised.replace('О строгом сроке', 'О самом строгом сроке')
    expect(conflict.text).to.include(`\n${merged}</textarea>`)
    expect(read(root)).to.equal(theirs)
    // What was typed is kept until it is saved or thrown away.
    expect((await get(app, address)).text).to.include('Есть несохранённый текст')
    expect((await get(app, `${address}?unsaved=1`)).text).to.include('двухдневный')

    const mine = { ...fields, base: blobOf(theirs), mine: revised, text: 'что угодно', do: 'mine' }
    expect((await post(app, address, mine)).status).to.equal(303)
    expect(read(root)).to.equal(revised)
    expect((await get(app, address)).text).not.to.include('Есть несохранённый текст')
  })

  it('marks what both have changed, and does not save while the marks stand', async () => {
    const root = known(repository(files))
    const app = await appOn(root)
    const theirs = source.replace('однодневный', 'недельный')
    write(root, { [file]: theirs })
    const { text } = await post(app, address, fields)
    expect(text).to.include('&lt;&lt;&lt;&lt;&lt;&lt;&lt; мой текст').and.include('Одно место изменили')
    const marked = `${source}\n<<<<<<< a\n=======\n>>>>>>> b\n`
    const refused = await post(app, address, { ...fields, base: blobOf(theirs), text: marked })
    expect([refused.status, refused.text.includes('знаки несведённых версий')]).to.deep.equal([422, true])
    const dropped = await post(app, address, { ...fields, do: 'discard' })
    expect([dropped.status, dropped.headers.location]).to.deep.equal([303, '/amendments/strict'])
    expect(read(root)).to.equal(theirs)
  })

  it('brings back a file that was deleted meanwhile, if that is wanted', async () => {
    const root = known(repository(files))
    const app = await appOn(root)
    write(root, { [file]: null })
    const gone = await post(app, address, fields)
    expect(gone.status).to.equal(409)
    expect(gone.text)
      .to.include('удалили или переименовали')
      .and.include('name="base" value=""')
      .and.include('двухдневный')
    expect((await post(app, address, { ...fields, base: '' })).status).to.equal(303)
    expect(read(root)).to.equal(revised)
  })

  it('asks who saves where git does not know, and remembers it', async () => {
    const root = repository(files)
    const app = await appOn(root)
    expect((await get(app, address)).text).to.include('name="email"')
    const asked = await post(app, address, fields)
    expect(asked.status).to.equal(422)
    expect(asked.text).to.include('Заполните это поле.').and.include('aria-invalid="true"').and.include('двухдневный')
    const named = await post(app, address, { ...fields, name: 'П. Первая <x>', email: 'p@example.org' })
    expect(named.status).to.equal(303)
    expect(git(root, 'log', '-1', '--format=%an <%ae>').trim()).to.equal('П. Первая x <p@example.org>')
    expect((await get(app, address)).text).not.to.include('name="email"')
  })

  it('says why git would not take it before anybody tries, and saves the file alone where that is asked for', async () => {
    const root = known(repository(files))
    git(root, 'checkout', '--quiet', '--detach')
    const app = await appOn(root)
    expect((await get(app, address)).text).to.include('не выбрана ветка')
    const refused = await post(app, address, fields)
    expect(refused.status).to.equal(409)
    expect(refused.text).to.include('Не сохранено').and.include('value="file"').and.include('двухдневный')
    expect(read(root)).to.equal(source)
    const saved = await post(app, address, { ...fields, do: 'file' })
    expect(String(saved.headers.location)).to.equal(`/amendments/strict?saved=${blobOf(revised)}&why=not-asked`)
    expect((await get(app, String(saved.headers.location))).text).to.include('в историю не записано. Так было выбрано.')
    expect(read(root)).to.equal(revised)
  })

  it('works without git, and says that there is no history', async () => {
    const root = folder(files)
    const app = await appOn(root)
    expect((await get(app, address)).text).to.include('Истории нет: папка не под git.')
    const { headers } = await post(app, address, fields)
    expect((await get(app, String(headers.location))).text).to.include('Сохранено в файл')
    expect(read(root)).to.equal(revised)
  })

  it('takes two megabytes that were pasted, and refuses what no bill holds', async () => {
    const root = known(repository(files))
    const app = await appOn(root)
    const pasted = `${source}\n${'Ж'.repeat(999)}\n`.padEnd(1024 * 1024, 'Слова и слова.\n')
    expect(Buffer.byteLength(pasted)).to.be.greaterThan(1.7 * 1024 * 1024)
    expect((await post(app, address, { ...fields, text: pasted })).status).to.equal(303)
    expect(read(root)).to.equal(pasted)
    const huge = await post(app, address, { ...fields, base: blobOf(pasted), text: 'x'.repeat(5 * 1024 * 1024) })
    expect([huge.status, huge.text.includes('4 МБ')]).to.deep.equal([413, true])
    expect(read(root)).to.equal(pasted)
  }).timeout(60_000)

  it('changes nothing where the connection is lost half-way', async () => {
    const root = known(repository(files))
    const server = createServer(await appOn(root))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const body = `text=${encodeURIComponent(revised)}&base=${blobOf(source)}&do=save`
    await new Promise<void>((done) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          `POST ${address} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n` +
            `Content-Length: ${body.length}\r\n\r\n${body.slice(0, body.length - 3)}`,
          () => socket.destroy(),
        )
      })
      socket.on('close', () => setTimeout(done, 100))
    })
    server.close()
    server.closeAllConnections()
    expect(read(root)).to.equal(source)
    expect(git(root, 'rev-list', '--count', 'HEAD').trim()).to.equal('1')
  })

  it('carries out nothing that a page of another site sends', async () => {
    const root = known(repository(files))
    const app = await appOn(root)
    for (const headers of [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site', Origin: 'http://127.0.0.1:9999' },
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: 'http://127.0.0.1:9999' },
    ] as Record<string, string>[]) {
      const sent = await post(app, address, fields).set(headers)
      expect(sent.status, JSON.stringify(headers)).to.equal(403)
      const kept = await request(app).put(`/unsaved/${file}`).set(headers).send({ text: 'x', base: '' })
      expect(kept.status).to.equal(403)
    }
    expect(read(root)).to.equal(source)
    const own = await post(app, address, fields).set({ 'Sec-Fetch-Site': 'same-origin' })
    expect(own.status).to.equal(303)
    const again = await post(app, address, { ...fields, base: blobOf(revised), text: source }).set({
      Host: 'localhost:4747',
      Origin: 'http://localhost:4747',
    })
    expect(again.status).to.equal(303)
  })

  it('writes nothing where the server only shows, nor from a page of a revision, and has no way to', async () => {
    const root = known(repository(files))
    const app = createApp(await openWorkspace(root))
    expect((await get(app, '/amendments/strict')).text).not.to.include(address)
    expect((await get(app, address)).status).to.equal(403)
    expect((await post(app, address, fields)).status).to.equal(403)
    expect((await request(app).put(`/unsaved/${file}`).send({ text: 'x' })).status).to.equal(403)
    const writing = await appOn(root)
    expect((await get(writing, '/amendments/strict?at=HEAD')).text).not.to.include(`${address}"`)
    expect((await post(writing, `${address}?at=HEAD`, fields)).status).to.equal(403)
    expect(read(root)).to.equal(source)
  })

  it('reaches no file but laws, bills and notes', async () => {
    const app = await appOn(known(repository(files)))
    for (const id of ['..%2F..%2Fetc%2Fpasswd', '.git%2Fconfig', '%2e%2e/x', 'a%00b'])
      expect((await post(app, `/amendments/${id}/edit`, { ...fields, base: '' })).status, id).to.be.within(400, 422)
    for (const path of ['.git/config', 'README.md', 'amendments/x.txt'])
      expect((await request(app).put(`/unsaved/${path}`).send({ text: 'x' })).status, path).to.equal(404)
  })

  it('keeps half-typed text, and shows it to who comes back', async () => {
    const root = known(repository(files))
    const put = (app: Express, body: object) => request(app).put(`/unsaved/${file}`).send(body)
    const app = await appOn(root)
    expect((await put(app, { text: 'Полслова', base: blobOf(source) })).status).to.equal(204)
    const again = await appOn(root)
    expect((await get(again, address)).text)
      .to.include('Есть несохранённый текст')
      .and.include('?unsaved=1')
    expect((await get(again, `${address}?unsaved=1`)).text).to.match(/\nПолслова<\/textarea>/)
    expect((await getJson(again, `/unsaved/${file}`)).body).to.include({ text: 'Полслова', base: blobOf(source) })
    expect((await request(again).delete(`/unsaved/${file}`)).status).to.equal(204)
    expect((await get(again, address)).text).not.to.include('Есть несохранённый текст')
    expect((await getJson(again, `/unsaved/${file}`)).status).to.equal(404)
  })
})
