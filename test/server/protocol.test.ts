import { expect } from 'chai'
import type { Express } from 'express'
import request from 'supertest'
import { createApp } from '../../src/server/app.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { commit, folders, git } from '../support/folders.ts'
import { appOn, files, get, getJson } from './support.ts'

describe('the protocol', () => {
  const { repository, folder, clear } = folders()
  let app: Express
  let head: string

  before(async () => {
    const root = repository(files)
    head = git(root, 'rev-parse', 'HEAD').trim()
    app = await appOn(root)
  })
  after(clear)

  it('lets nothing run or load but the files of this server', async () => {
    const { headers } = await get(app, '/')
    const policy = String(headers['content-security-policy'])
    expect(policy)
      .to.include("default-src 'none'")
      .and.to.include("script-src 'self'")
      .and.to.include("style-src 'self'")
    expect(policy).not.to.include('unsafe')
    expect(headers['x-powered-by']).to.equal(undefined)
    expect(headers['x-content-type-options']).to.equal('nosniff')
  })

  it('answers to addresses, to localhost and to the names that it is given, and to no other', async () => {
    const named = createApp(await openWorkspace(folder(files)), { names: ['Bills.Example.org'] })
    for (const host of ['127.0.0.1:4747', 'localhost', '[::1]:4747', '192.168.1.5', 'bills.example.org.:80'])
      expect((await get(named, '/', { Host: host })).status, host).to.equal(200)
    const ported = createApp(await openWorkspace(folder(files)), { names: ['office.example:8080', 'court.example.'] })
    for (const host of ['office.example:8080', 'office.example', 'court.example:80'])
      expect((await get(ported, '/', { Host: host })).status, host).to.equal(200)
    const { status, text } = await get(named, '/laws/tishna', { Host: 'evil.example:4747' })
    expect(status).to.equal(421)
    expect(text).to.include('под именем «evil.example»').and.not.to.include('О тишине')
  })

  it('a page of a revision never changes; one of the working tree is asked for again', async () => {
    const fixed = await get(app, `/laws/tishina?at=${head}`)
    expect(fixed.headers['cache-control']).to.include('immutable')
    const effect = `/amendments/strict/effect?before=HEAD&at=${head}`
    for (const path of ['/laws/tishina', '/laws/tishina?at=HEAD', `/laws/tishina?at=${head}&lang=en`, effect]) {
      const { headers } = await get(app, path)
      expect(headers['cache-control'], path).to.equal('no-cache')
    }
    expect(fixed.headers.vary).to.include('Accept-Language').and.to.include('Cookie')
  })

  it('a page that did not change is not sent again', async () => {
    const { headers } = await get(app, '/laws/tishina')
    const again = await get(app, '/laws/tishina', { 'If-None-Match': String(headers.etag) })
    expect(again.status).to.equal(304)
  })

  it('style sheets, scripts and fonts are kept for long, under an address that changes with them', async () => {
    const { text } = await get(app, '/')
    const base = /href="(\/assets\/[0-9a-f]{12})\/main\.css"/.exec(text)?.[1]
    const types = {
      'main.css': 'text/css',
      'main.js': 'text/javascript',
      'fonts/pt-serif-cyrillic-400-normal.woff2': 'font/woff2',
    }
    for (const [name, type] of Object.entries(types)) {
      const { status, headers } = await get(app, `${base}/${name}`)
      expect(status, name).to.equal(200)
      expect(headers['content-type'], name).to.include(type)
      expect(headers['cache-control'], name).to.equal('public, max-age=31536000, immutable')
    }
  })

  it('a page loads one style sheet and one script, compressed for who takes that', async () => {
    const { text } = await get(app, '/')
    const names = [...text.matchAll(/<(?:link rel="stylesheet" href|script type="module" src)="([^"]+)"/g)]
    expect(names.map(([, name]) => name?.split('/').at(-1))).to.deep.equal(['main.css', 'main.js'])
    for (const [, name] of names) {
      const sizes: number[] = []
      for (const encoding of ['br', 'gzip', 'identity']) {
        const { headers, text } = await get(app, name as string, { 'Accept-Encoding': encoding })
        expect(headers['content-encoding'], name).to.equal(encoding === 'identity' ? undefined : encoding)
        expect(headers['content-type'], name).to.match(/^text\/(?:css|javascript)/)
        expect(headers.vary, name).to.include('Accept-Encoding')
        sizes.push(Number(headers['content-length'] ?? text.length))
      }
      const [br, gzip, plain] = sizes as [number, number, number]
      expect(br, name).to.be.lessThan(gzip)
      expect(gzip, name).to.be.lessThan(plain / 2)
    }
  })

  it('every file that a page names is there', async () => {
    const { text } = await get(app, '/')
    const names = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] as string)
    expect(names.length).to.be.greaterThan(2)
    for (const name of names) expect((await get(app, name)).status, name).to.equal(200)
  })

  describe('the language', () => {
    it('is the one that the browser asks for; Russian where it asks for neither', async () => {
      for (const [header, language] of [
        ['en-US,en;q=0.8', 'en'],
        ['ru', 'ru'],
        ['de', 'ru'],
        ['de,en;q=0.5', 'en'],
        ['*', 'ru'],
      ] as const) {
        const { text } = await get(app, '/', { 'Accept-Language': header })
        expect(text, header).to.include(`<html lang="${language}"`)
      }
    })

    it('is switched by a link that keeps the page, and remembered', async () => {
      const page = await get(app, '/redline?law=tishina&with=strict&view=table')
      expect(page.text).to.include('href="/redline?law=tishina&amp;with=strict&amp;view=table&amp;lang=en"')
      const switched = await get(app, '/redline?law=tishina&with=strict&view=table&lang=en')
      expect(switched.text).to.include('<html lang="en"')
      const cookies = switched.headers['set-cookie'] as unknown as string[]
      expect(cookies[0]).to.match(/^lang=en; .*HttpOnly; SameSite=Lax/)
      const later = await get(app, '/', { Cookie: 'lang=en' })
      expect(later.text).to.include('<html lang="en"')
    })
  })

  it('light and dark are switched without a script, and remembered', async () => {
    const { text, headers } = await get(app, '/?theme=dark')
    expect(text).to.include('data-theme="dark"')
    expect(String(headers['set-cookie'])).to.include('theme=dark')
    expect((await get(app, '/', { Cookie: 'theme=dark; lang=en' })).text).to.include('data-theme="dark"')
    expect((await get(app, '/', { Cookie: 'theme=evil' })).text).to.include('data-theme="auto"')
  })

  describe('what is wrong is told in the dress of the site', () => {
    const wrong: readonly (readonly [path: string, status: number, code: string, words: string])[] = [
      ['/nowhere', 404, 'no-page', 'Страницы /nowhere нет.'],
      ['/laws/tishna', 404, 'not-found', 'Закона «tishna» в папке нет.'],
      ['/amendments/strikt', 404, 'not-found', 'Поправки «strikt» в папке нет.'],
      ['/laws/..%2f..%2fetc%2fpasswd', 400, 'bad-id', 'не годится'],
      ['/source/..%2fpackage.json', 400, 'bad-id', 'не годится'],
      ['/source/laws/%00', 400, 'bad-id', 'не годится'],
      ['/laws/tishina?at=nowhere', 400, 'revision-unknown', 'Версии «nowhere» git не знает.'],
      ['/laws/tishina?at=--output=/tmp/x', 400, 'revision-unknown', 'git не знает'],
      ['/redline?law=nope', 404, 'not-found', 'Закона «nope»'],
      ['/redline?law=../x', 400, 'bad-id', 'не годится'],
      ['/redline?law=tishina&with=nope', 400, 'unknown-amendment', 'Поправки «nope» в папке нет.'],
      ['/redline?law=tishina&with=strict&view=upside-down', 400, 'bad-value', 'можно: inline, side-by-side, table'],
      ['/redline?before=package.json&after=laws/tishina.md', 400, 'not-comparable', 'Сравнить можно'],
      ['/redline?before=laws/tishina.md', 400, 'missing-value', 'нет поля after'],
      ['/draft', 400, 'missing-value', 'нет поля law'],
      ['/draft?law=tishina&on=2027-13-01', 400, 'bad-date', 'не дата'],
      ['/draft?law=tishina&on=2027-02-31', 400, 'bad-date', 'не дата'],
      ['/laws/tishina/history?key=art_99', 404, 'not-found', 'Структурной единицы «art_99»'],
      ['/options/nope', 404, 'no-question', 'Вопроса «nope»'],
      ['/laws/tishina/timeline?from=never&to=base', 400, 'bad-value', 'можно: base'],
      ['/laws/%E0%A4%A', 400, 'bad-address', 'Адрес нельзя разобрать.'],
    ]
    for (const [path, status, code, words] of wrong) {
      it(`${path}: ${status}`, async () => {
        const page = await get(app, path)
        expect(page.status).to.equal(status)
        expect(page.text).to.include('class="brand"').and.to.include(words)
        expect(page.text).not.to.match(/\bat [\w.]+ \(|node_modules/)
        const json = await getJson(app, path)
        expect(json.status).to.equal(status)
        expect(json.body.error).to.include({ code, status })
      })
    }

    it('names what is near', async () => {
      const { text } = await get(app, '/laws/tishna')
      expect(text).to.include('href="/laws/tishina"')
    })

    it('of revisions, files and provisions, too', async () => {
      const revision = await get(app, '/laws/tishina?at=nowhere')
      expect(revision.text).to.include(`href="/laws/tishina?at=${head}"`).and.to.include('«step 1»')
      const file = await get(app, '/source/laws/tishna.md')
      expect(file.text).to.include('href="/source/laws/tishina.md"')
      const provision = await get(app, '/laws/tishina/history?key=art_1__pnt_9')
      expect(provision.text).to.match(/href="\/laws\/tishina#art_1__pnt_\d"/)
    })

    it('reads no laws and no history for an error that needs none', async () => {
      const workspace = await openWorkspace(folder(files))
      const asked: string[] = []
      const watched = {
        ...workspace,
        snapshot: (revision?: string | null) => {
          asked.push('snapshot')
          return workspace.snapshot(revision)
        },
        recentCommits: (limit?: number) => {
          asked.push('commits')
          return workspace.recentCommits(limit)
        },
      }
      const quiet = createApp(watched)
      expect((await get(quiet, '/wp-login.php')).status).to.equal(404)
      expect(asked).to.deep.equal([])
      // The page's own snapshot, and the one in which near names are looked for.
      expect((await get(quiet, '/laws/tishna')).status).to.equal(404)
      expect(asked).to.deep.equal(['snapshot', 'snapshot'])
    })

    it('looks for what is near in the revision that is asked for', async () => {
      const { text, status } = await get(app, `/laws/tishna?at=${head}`)
      expect(status).to.equal(404)
      expect(text).to.include(`href="/laws/tishina?at=${head}"`).and.to.include('Вы смотрите версию')
    })

    it('holds no control characters, whatever the address does', async () => {
      const { text } = await get(app, '/laws/%00%1b')
      expect(text).not.to.match(/[\u0000\u001b]/)
    })

    it('without git says that history needs it', async () => {
      const plain = await appOn(folder(files))
      expect((await get(plain, '/')).text).to.include('папка не под git')
      expect((await get(plain, '/laws/tishina')).status).to.equal(200)
      const { status, text } = await get(plain, '/laws/tishina?at=HEAD')
      expect(status).to.equal(400)
      expect(text).to.include('папка должна быть под git')
    })

    it('shows the first steps where nothing is there yet', async () => {
      const empty = await appOn(folder({ 'laws/.keep': '' }))
      const { text, status } = await get(empty, '/')
      expect(status).to.equal(200)
      expect(text).to.include('С чего начать').and.to.include('engross init')
    })

    it('only reads', async () => {
      expect((await request(app).post('/').set('Accept', 'text/html')).status).to.equal(404)
    })
  })

  describe('text of laws and bills is never run', () => {
    const script = '<script>alert(1)</script>'
    const nasty = {
      'laws/tishina.md': (files['laws/tishina.md'] as string)
        .replace('Шум ночью', `Шум ${script} <img src=x onerror=alert(1)> [ночью](javascript:alert(1))`)
        .replace('Срок составляет', `44<sup>1</sup> срок **составляет**`),
      'amendments/nasty.md': (files['amendments/strict.md'] as string)
        .replace('однодневный', `${script}`)
        .replace('О строгом', '"\'><svg onload=alert(1)>'),
      'amendments/nasty.note.md': `${script}\n\n<iframe src="//evil"></iframe>\n\n![x](https://evil.example/x.png)\n`,
    }
    const paths = [
      '/',
      '/laws/tishina',
      '/amendments/nasty',
      '/redline?law=tishina&with=nasty&show=all',
      '/draft?law=tishina&with=nasty',
      `/search?q=${encodeURIComponent(script)}`,
    ]
    for (const path of paths) {
      it(path, async () => {
        const { text, status } = await get(await appOn(folder(nasty)), path)
        expect(status).to.equal(200)
        expect(text).not.to.match(/<script>|<img|<svg|<iframe|href="javascript|src="https?:/)
      })
    }

    it('is shown as the text it is, with raised figures and Markdown’s emphasis', async () => {
      const { text } = await get(await appOn(folder(nasty)), '/laws/tishina')
      expect(text).to.include('&#x3C;script>alert(1)').and.to.include('44<sup>1</sup> срок <strong>составляет</strong>')
    })
  })

  it('the history of a renamed file leads to it under the name that it had', async () => {
    const root = repository(files)
    const first = git(root, 'rev-parse', 'HEAD').trim()
    git(root, 'mv', 'laws/tishina.md', 'laws/silence.md')
    git(root, 'mv', 'amendments/strict.md', 'amendments/hard.md')
    commit(root, {}, 'renamed')
    const renamed = await appOn(root)
    for (const [page, then] of [
      ['/laws/silence', `/laws/tishina?at=${first}`],
      ['/amendments/hard', `/amendments/strict?at=${first}`],
      ['/laws/silence/history?key=art_1', `/laws/tishina?at=${first}`],
    ] as const) {
      expect((await get(renamed, page)).text, page).to.include(`href="${then}`)
      expect((await get(renamed, then)).status).to.equal(200)
    }
  })

  it('one broken file hides none of the others', async () => {
    const broken = await appOn(
      folder({
        ...files,
        'laws/broken.md': new Uint8Array([0xff, 0xfe, 0]),
        'amendments/bad.md': '---\ntitle: [\n---\n',
      }),
    )
    const { text, status } = await get(broken, '/')
    expect(status).to.equal(200)
    expect(text).to.include('laws/broken.md').and.to.include('О тишине')
    expect((await get(broken, '/laws/tishina')).status).to.equal(200)
    const unreadable = await get(broken, '/laws/broken')
    expect(unreadable.status).to.equal(422)
    expect(unreadable.text).to.include('laws/broken.md:1:1: файл нельзя прочитать: это не текст')
  })
})
