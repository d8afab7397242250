import { expect } from 'chai'
import type { Express } from 'express'
import { folders, git } from '../support/folders.ts'
import { appOn, files, get, getJson } from './support.ts'

describe('the pages', () => {
  const { repository, clear } = folders()
  let app: Express
  let head: string

  before(async () => {
    const root = repository(files, {
      'amendments/mild.md': (files['amendments/mild.md'] as string).replace('продлить', 'продлить один раз'),
    })
    head = git(root, 'rev-parse', 'HEAD').trim()
    app = await appOn(root)
  })
  after(clear)

  const slug = encodeURIComponent('каким-должен-быть-срок')
  const pages = [
    '/',
    '/laws',
    '/amendments',
    '/laws/tishina',
    '/laws/tishina/history?key=art_1__pnt_2',
    '/laws/tishina/timeline',
    '/timeline',
    '/amendments/strict',
    '/amendments/broken',
    '/amendments/mild/effect?before=HEAD~1&after=HEAD',
    '/redline',
    '/redline?law=tishina',
    '/redline?law=tishina&with=strict,mild',
    '/redline?law=tishina&with=strict,mild&mode=side-by-side&view=side-by-side&show=all',
    '/redline?law=tishina&with=mild,strict&view=table&by=mild',
    '/redline?before=HEAD~1:amendments/mild.md&after=amendments/mild.md',
    '/draft?law=tishina&with=strict',
    '/draft?law=tishina&with=strict,mild&marks=1',
    '/draft?law=tishina&on=2027-01-01',
    '/options',
    `/options/${slug}`,
    `/options/${slug}?show=differ`,
    `/search?q=${encodeURIComponent('срок')}`,
  ]

  for (const path of pages) {
    it(`${decodeURIComponent(path)}: HTML in both languages and a JSON twin`, async () => {
      const russian = await get(app, path)
      expect(russian.status, russian.text.slice(0, 400)).to.equal(200)
      expect(russian.type).to.equal('text/html')
      expect(russian.text).to.include('<html lang="ru"').and.to.include('Законы')
      const english = await get(app, path, { 'Accept-Language': 'en-GB,en;q=0.9' })
      expect(english.text).to.include('<html lang="en"').and.to.include('Laws')
      // A key that a language lacks would be shown as it is.
      for (const { text } of [russian, english])
        expect(text).not.to.match(
          />\s*(?:common|nav|home|law|amendment|redline|draft|options|timeline|search|error|keys|print|count)\.[a-z]/i,
        )
      const json = await getJson(app, path)
      expect(json.status).to.equal(200)
      expect(json.type).to.equal('application/json')
    })

    it(`${decodeURIComponent(path)}: nothing inline that a strict policy would stop`, async () => {
      const { text } = await get(app, path)
      expect(text).not.to.match(/<style|<script(?![^>]*\ssrc=)|\sstyle=|\son[a-z]+=|javascript:/i)
    })

    it(`${decodeURIComponent(path)}: no two places of one name`, async () => {
      const { text } = await get(app, path)
      const ids = [...text.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
      expect(ids).to.deep.equal([...new Set(ids)])
    })
  }

  it('says what the folder was before it was read, but not of a revision', async () => {
    const { body } = await getJson(app, '/pulse')
    for (const path of ['/', '/laws/tishina', '/laws/nowhere'])
      expect((await get(app, path)).text, path).to.include(`<body data-live="${body.pulse}"`)
    expect((await get(app, `/laws/tishina?at=${head}`)).text).not.to.include('data-live')
  })

  it('the home page puts first what needs a person', async () => {
    const { text } = await get(app, '/')
    expect(text.indexOf('Требует внимания')).to.be.lessThan(text.indexOf('Последние изменения'))
    expect(text).to.include('С ошибкой').and.to.include('1\u00a0ошибка')
    const { body } = await getJson(app, '/')
    expect(body.broken.map((one: { id: string }) => one.id)).to.deep.equal(['broken'])
    expect(body.withoutNote.map((one: { id: string }) => one.id)).to.deep.equal(['broken', 'mild'])
    expect(body.conflicts).to.have.length(1)
    expect(body.conflicts[0]).to.deep.include({ law: 'tishina', name: '1-ФЗ', places: ['пункт 2 статьи 1'] })
  })

  it('a law has a permanent link for each provision and a mark of who wants to change it', async () => {
    const { text } = await get(app, '/laws/tishina')
    expect(text).to.include('id="art_1__pnt_2"').and.to.include('href="#art_1__pnt_2"')
    expect(text).to.include('Рабочая редакция, не официальный текст')
    expect(text).to.match(/id="art_1__pnt_2"[^]*?class="marks"[^]*?\/amendments\/strict#instruction-0[^]*?<\/p>/)
    const { body } = await getJson(app, '/laws/tishina')
    expect(body.law.meta.number).to.equal('1-ФЗ')
    expect(body.touches.art_1__pnt_2).to.have.length(2)
  })

  it('a bill shows what each instruction does, its problems beside the line, and its note', async () => {
    const { text } = await get(app, '/amendments/strict')
    expect(text).to.match(/<span class="instruction is-applied" id="instruction-0"/)
    expect(text).to.include('<del>разумный</del>').and.to.include('<ins>однодневный</ins>')
    expect(text).to.include('Чтобы было <strong>тихо</strong>.')
    const broken = await get(app, '/amendments/broken')
    expect(broken.text).to.include('instruction is-failed').and.to.include('<code>unit-not-found</code>')
  })

  it('a redline says who made each change, in the text and beside it', async () => {
    const { text } = await get(app, '/redline?law=tishina&with=strict,mild')
    expect(text).to.match(/id="change-1" data-instruction="strict:0"/)
    expect(text).to.match(/class="chip hue-0" href="#card-strict%3A0"[^>]*>A<\/a>/)
    expect(text).to.include('id="card-strict:0"').and.to.include('href="/amendments/strict#instruction-0"')
  })

  it('the contents of a redline lead to what its view shows', async () => {
    for (const view of ['inline', 'table']) {
      const { text } = await get(app, `/redline?law=tishina&with=mild&view=${view}`)
      const contents = text.slice(
        text.indexOf('class="outline"'),
        text.indexOf('</nav>', text.indexOf('class="outline"')),
      )
      const links = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, key]) => decodeURIComponent(String(key)))
      expect(links, view).to.have.length.greaterThan(0)
      for (const key of links) expect(text, view).to.include(` id="${key}"`)
    }
  })

  it('a redline counts conflicts and shows both texts where they stand', async () => {
    const { text } = await get(app, '/redline?law=tishina&with=strict,mild&mode=side-by-side')
    expect(text).to.include('1\u00a0противоречие').and.to.include('id="conflict-1"')
    const block = /<section class="conflict"[^]*?<\/section>/.exec(text)?.[0]
    expect(block).to.include('По поправке Строго').and.to.include('По поправке Мягко')
  })

  it('a redline lists what could not be carried out, with a link to its place in the bill', async () => {
    const { text } = await get(app, '/redline?law=tishina&with=broken,mild')
    expect(text).to.include('Не исполнено: 1\u00a0ошибка').and.to.include('href="/amendments/broken#instruction-0"')
  })

  it('the order of the address is the order of running, and the page links to other orders', async () => {
    const { text } = await get(app, '/redline?law=tishina&with=mild,strict')
    expect(text).to.include('/redline?law=tishina&amp;with=strict,mild')
    const { body } = await getJson(app, '/redline?law=tishina&with=mild&with=strict')
    expect(body.with).to.deep.equal(['mild', 'strict'])
    const both = body.redline.rows.flatMap((row: { pieces: unknown[] }) => row.pieces)
    const join = (not: string) =>
      both
        .filter((one: { kind: string }) => one.kind !== not)
        .map((one: { text: string }) => one.text)
        .join('')
    expect(join('inserted')).to.equal(files['laws/tishina.md'])
  })

  it('the text that bills are worked into is chosen under the heading, and stands in the address', async () => {
    const { text } = await get(app, '/redline?law=tishina&with=mild&base=2026-11-20')
    expect(text).to.include('href="/redline?law=tishina&amp;with=mild">текст файла</a>')
    expect(text).to.include('with=mild&amp;base=today">редакция на сегодня</a>')
    expect(text, 'the files of the page').to.include('base=2026-11-20')
    const { body } = await getJson(app, '/redline?law=tishina&with=mild&base=today')
    expect(body.base).to.equal('today')
    for (const page of ['/redline?law=tishina&with=mild', '/draft?law=tishina&with=mild']) {
      expect((await get(app, `${page}&base=today`)).text, page).to.include('Редакция на 24\u00a0ноября 2026')
      expect((await get(app, `${page}&base=yesterday`)).status, page).to.equal(400)
      // No day is known on which it begins.
      expect((await get(app, `${page}&base=commencement`)).status, page).to.equal(400)
    }
  })

  it('a draft is downloaded as the Markdown that a consolidation gives', async () => {
    const { text, headers } = await get(app, '/draft.md?law=tishina&with=strict')
    expect(headers['content-type']).to.equal('text/markdown; charset=utf-8')
    expect(headers['content-disposition']).to.include('tishina.draft.md')
    expect(text).to.equal((files['laws/tishina.md'] as string).replace('разумный', 'однодневный'))
  })

  it('options have a row per provision touched and a column per rival', async () => {
    const { body } = await getJson(app, `/options/${slug}`)
    expect(body.rows.map((row: { key: string }) => row.key)).to.deep.equal(['art_1__pnt_2', 'art_2__pnt_2'])
    expect(body.rows[1]).to.deep.include({ before: null, differs: true })
    const csv = await get(app, `/options/${slug}.csv`)
    expect(csv.headers['content-type']).to.equal('text/csv; charset=utf-8')
    expect(csv.text).to.include('2. Срок можно продлить один раз.')
    const markdown = await get(app, `/options/${slug}.md`)
    for (const { text } of [csv, markdown]) expect(text).to.include('рабочая редакция, не официальный текст')
    expect(markdown.text.split('\n')[0]).to.equal('| Норма | Действующий текст | Мягко | Строго |')
  })

  it('search finds provisions and bills, and an article by its number', async () => {
    const { body } = await getJson(app, `/search?q=${encodeURIComponent('разумный')}`)
    expect(body.hits.map((hit: { kind: string; id: string }) => `${hit.kind} ${hit.id}`)).to.include.members([
      'provision tishina',
      'amendment strict',
    ])
    const article = await getJson(app, '/search?q=2')
    expect(article.body.hits[0]).to.deep.include({ key: 'art_2' })
    const bill = await get(app, `/search?q=${encodeURIComponent('однодневный')}`)
    expect(bill.text).to.include('href="/amendments/strict#line-14"')
  })

  it('the effect of a bill is compared between two of its revisions', async () => {
    const { text } = await get(app, '/amendments/mild/effect?before=HEAD~1&after=HEAD')
    expect(text).to.include('один раз')
    // Which two, by what was said of them, and any other two to choose.
    expect(text).to.match(/<option value="[0-9a-f]{40}" selected>[^<]*«step 2»/)
    expect(text).to.match(/<option value="">рабочая папка<\/option>/)
  })

  it('each step of a bill’s history is shown in its text and in the law', async () => {
    const { text } = await get(app, '/amendments/mild')
    expect(text).to.match(/href="\/redline\?before=[0-9a-f]{40}:amendments\/mild\.md&amp;after=/)
    expect(text).to.match(/href="\/amendments\/mild\/effect\?before=[0-9a-f]{40}&amp;after=/)
  })

  it('the difference of two texts says what they are and when', async () => {
    const { text } = await get(app, '/redline?before=HEAD~1:laws/tishina.md&after=laws/tishina.md')
    expect(text).to.include('рабочая редакция, не официальный текст').and.to.include('<h1>О тишине</h1>')
    expect(text).to.include('«step 1» (').and.to.include('рабочая папка')
    const table = await get(app, '/redline?before=HEAD~1:amendments/mild.md&after=amendments/mild.md&view=table')
    expect(table.text).to.include('<th scope="col">Было</th>').and.not.to.include('Действующая редакция')
  })

  it('the texts to compare are named by file or by id, and a name that will not do says which would', async () => {
    const byId = await get(app, '/redline?before=HEAD~1:tishina&after=mild')
    expect(byId.text).to.include('laws/tishina.md').and.to.include('amendments/mild.md')
    for (const name of ['tishin', 'README.md', 'HEAD~1:tishin']) {
      const { status, text } = await get(app, `/redline?before=${name}&after=laws/tishina.md`)
      expect(status).to.equal(400)
      expect(text).to.include('HEAD~1:laws/126-fz.md').and.to.include('laws/tishina.md</a>')
    }
    const { text } = await get(app, '/redline')
    expect(text.match(/<select name="(?:before|after)" required/g)).to.have.length(2)
  })

  it('the difference of two texts counts what it shows, and shows what changed before the text apart', async () => {
    const { text } = await get(app, '/redline?before=amendments/strict.md&after=amendments/mild.md')
    const counted = Number(/<span class="change-total">(\d+)</.exec(text)?.[1])
    expect(text)
      .to.include(`id="change-${counted}"`)
      .and.not.to.include(`id="change-${counted + 1}"`)
    expect(text).to.match(/<details class="front-matter">.*<ins>мягком<\/ins>/s)
    const same = await get(app, '/redline?before=laws/tishina.md&after=laws/tishina.md')
    expect(same.text).not.to.include('class="front-matter"')
  })

  it('the bars of a redline hold its legend, the bills’ letters among it', async () => {
    const { text } = await get(app, '/redline?law=tishina&with=strict,mild')
    const bars = /<div class="bars">[^]*?<\/div>\s*<\/div>/.exec(text)?.[0]
    expect(bars)
      .to.match(/class="chip hue-1">B<\/span> Мягко/)
      .and.to.include('<del>исключено</del>')
  })

  it('shows any revision, and says which', async () => {
    const { text } = await get(app, `/amendments/mild?at=${head}`)
    expect(text)
      .to.include(`«step 2» (${head.slice(0, 10)})`)
      .and.to.include(`/laws/tishina?at=${head}`)
    const earlier = await get(app, '/amendments/mild?at=HEAD~1')
    expect(earlier.text).to.include('Срок можно продлить.')
  })
})
