import { expect } from 'chai'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import request from 'supertest'
import { bill, law } from '../support/example-law.ts'
import { asNobody, commit, folders, git } from '../support/folders.ts'
import { appOn, get } from './support.ts'

/** Markup that runs in as many places as a page has: in text, in an attribute of either kind, in a link. */
const markup = `"><img src=x onerror=alert(1)>'<script>alert(2)</script>`
/** What of a page would run or load, read as a browser reads it: elements and attributes that are none of the page's own. */
function running(page: string): readonly string[] {
  const found: string[] = []
  const look = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      const { nodeName, attrs } = node
      const isOwn = attrs.some(({ name, value }) => name === 'src' && value.startsWith('/assets/'))
      if (['iframe', 'img', 'base', 'object'].includes(nodeName) || (nodeName === 'script' && !isOwn))
        found.push(nodeName)
      for (const { name, value } of attrs)
        if (name.startsWith('on') || /^\s*javascript:/i.test(value)) found.push(`${nodeName} ${name}`)
    }
    if ('childNodes' in node) node.childNodes.forEach(look)
  }
  look(parse(page))
  return found
}

describe('words of strangers on a page', () => {
  const { repository, folder, clear } = folders()
  asNobody(folder)
  after(clear)
  const meta = { title: `О ${markup}`, question: `Что ${markup}?`, short: `Так ${markup}` }
  const yaml = (text: string): string =>
    text.replace(/^(title|question|short): (.*)$/gm, (_, name, value) => `${name}: ${JSON.stringify(value)}`)
  const files = {
    'laws/tishina.md': law.replace('разумный', `разумный ${markup}`),
    'amendments/one.md': yaml(bill(`в пункте 2 статьи 1 слово «разумный» заменить словами «${markup}»`, meta)),
    'amendments/two.md': yaml(bill(`в пункте 2 статьи 1 слово «разумный» исключить; ${markup}`, meta)),
    'amendments/one.note.md': `# ${markup}\n\n[x](javascript:alert(3)) ${markup}\n`,
  }

  const pages = [
    ...['/', '/laws', '/amendments', '/options', '/timeline', '/redline', '/import', '/compare', '/new/bill', '/guide'],
    ...['/laws/tishina', '/laws/tishina/edit', '/laws/tishina/timeline', '/laws/tishina/history?key=art_1'],
    ...['', '/edit', '/note', '/details', '/fork', '/effect'].map((step) => `/amendments/one${step}`),
    ...['inline', 'side-by-side', 'table'].map((view) => `/redline?law=tishina&with=one,two&view=${view}`),
    ...['/redline?law=tishina&with=one,two&mode=side-by-side', '/draft?law=tishina&with=one&marks=1'],
    '/redline?with=one,two',
    `/search?q=${encodeURIComponent(markup)}`,
    `/new/bill?question=${encodeURIComponent(markup)}`,
    `/laws/${encodeURIComponent(markup)}`,
    `/?at=${encodeURIComponent(markup)}`,
    `/amendments/one?saved=HEAD&why=${encodeURIComponent(markup)}`,
  ]

  it('are found where they would run', () => {
    for (const page of ['<p onclick=x>', '<a href="JavaScript:x">', '<script>x</script>', '<img src=x>'])
      expect(running(page), page).to.have.length(1)
    expect(running(`<p title='${markup.replaceAll("'", '&#39;')}'>`)).to.deep.equal([])
  })

  it('are words, and no markup, on every page', async () => {
    const root = repository(files)
    commit(root, { 'laws/tishina.md': `${files['laws/tishina.md']}\n` }, markup)
    git(root, 'commit', '--quiet', '--allow-empty', '--author', `А ${markup.replace(/[<>]/g, '')} <a@b>`, '-m', markup)
    const app = await appOn(root)
    const shown: number[] = []
    for (const page of pages) {
      const { status, text } = await get(app, page)
      shown.push(status)
      expect(status, page).to.be.below(500)
      expect(running(text), page).to.deep.equal([])
    }
    expect(shown.filter((status) => status === 200)).to.have.length.above(20)
  }).timeout(120_000)

  it('are words, and no markup, where a form is shown again', async () => {
    const app = await appOn(repository(files))
    const fields = {
      do: 'check',
      text: markup,
      base: markup,
      title: markup,
      short: markup,
      name: markup,
      email: markup,
    }
    for (const page of [
      '/amendments/one/edit',
      '/amendments/one/note',
      '/amendments/one/details',
      '/laws/tishina/edit',
    ]) {
      const { status, text } = await request(app)
        .post(page)
        .type('form')
        .set({ Accept: 'text/html' })
        .send({ ...fields, message: markup, status: markup, introduced: markup, 'was-title': 'x', baseText: markup })
      expect(status, page).to.be.below(500)
      expect(running(text), page).to.deep.equal([])
    }
  }).timeout(60_000)
})
