import { appendFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { law } from '../support/example-law.ts'
import { commit, folders, git } from '../support/folders.ts'
import { appOn, files, get, getJson } from './support.ts'

describe('what a stranger sends to the server', () => {
  const { repository, folder, clear } = folders()
  afterEach(clear)

  it('a page is kept for ever only if it shows nothing but its revision', async () => {
    const root = repository(files)
    const head = git(root, 'rev-parse', 'HEAD').trim()
    const app = await appOn(root)
    for (const path of [`/?at=${head}`, `/amendments/strict/effect?at=${head}`])
      expect((await get(app, path)).headers['cache-control'], path).to.equal('no-cache')
    const kept = `/laws/tishina?at=${head}`
    const before = await get(app, kept)
    expect(before.headers['cache-control']).to.include('immutable')
    commit(root, { 'laws/tishina.md': `${law}\nЕще.\n` }, 'Позже')
    expect((await get(app, kept)).text).to.equal(before.text)
  })

  it('a page that a browser has kept finds its style sheets after an upgrade', async () => {
    const { status, headers } = await get(await appOn(folder(files)), '/assets/000000000000/base.css')
    expect(status).to.equal(200)
    expect(headers['cache-control']).to.equal('no-cache')
  })

  it('a link that is called like a bill shows only laws, bills and notes', async () => {
    const root = repository(files)
    writeFileSync(join(root, '.env'), 'SECRET')
    symlinkSync('../.git/config', join(root, 'amendments/leak.md'))
    symlinkSync('../.env', join(root, 'laws/leak.md'))
    symlinkSync('tishina.md', join(root, 'laws/alias.md'))
    const app = await appOn(root)
    for (const file of ['amendments/leak.md', 'laws/leak.md'])
      expect((await get(app, `/source/${file}`)).status, file).to.equal(422)
    expect((await get(app, '/source/laws/alias.md')).text).to.equal(law)
  })

  it('history that was not read to its end names no commit as the first', async () => {
    const root = repository(files)
    for (let step = 0; step < 55; step += 1) {
      appendFileSync(join(root, 'laws/tishina.md'), `\nШаг ${step}.\n`)
      commit(root, {}, `c${step}`)
    }
    const app = await appOn(root)
    const steps = (await getJson(app, '/laws/tishina/history?key=art_1')).body as readonly unknown[]
    expect(steps).to.deep.equal([])
    expect((await get(app, '/laws/tishina/history?key=art_1')).text).to.include('50')
  }).timeout(60_000)

  it('a path that names another host leads to this one', async () => {
    const app = await appOn(folder(files))
    for (const path of ['//evil.example/x', '///evil.example/x', '/\\evil.example/x'])
      expect((await get(app, path)).text, path).not.to.match(/(?:href|action|src)="(?:\/[/\\]|\/%5C)evil/)
  })

  describe('a file’s name may hold', () => {
    for (const name of [
      '126-ФЗ, глава 7',
      'a;b',
      'a & b',
      'a+b',
      'a=b',
      'a@b',
      'a#b',
      'a?b',
      'a$b',
      'a:b',
      'a%2Cb',
      "a'b",
      'a/history',
      'a/timeline',
      'я'.repeat(120),
    ]) {
      it(name.slice(0, 20), async () => {
        const bill = files['amendments/mild.md'] as string
        const app = await appOn(folder({ [`laws/${name}.md`]: law, [`amendments/${name}.md`]: bill }))
        for (const list of ['/laws', '/amendments', '/redline']) {
          const { text } = await get(app, list)
          const links = [...text.matchAll(/href="(\/(?:laws|amendments|redline|source)[^"]*)"/g)]
          for (const [, link = ''] of links.slice(0, 30)) {
            const href = link.replaceAll('&amp;', '&').replaceAll('&#39;', "'")
            const page = await get(app, href)
            expect(page.status, href).to.equal(200)
            const other = /href="([^"]*lang=en[^"]*)"/
              .exec(page.text)?.[1]
              ?.replaceAll('&amp;', '&')
              .replaceAll('&#39;', "'")
            if (other !== undefined) expect((await get(app, other)).status, other).to.equal(200)
          }
        }
      }).timeout(60_000)
    }
  })
})
