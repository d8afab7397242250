import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import fc from 'fast-check'
import { html } from '../../src/exporting/html/tag.ts'

describe('HTML written in code', () => {
  const text = (markup: string) =>
    markup
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&')

  it('escapes every text that is put in, and nothing is lost of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ';', ' ') }), (given) => {
        const markup = html`<p title="${given}">${given}</p>`.toString()
        const [, title, inside] = /^<p title="([^"<>']*)">([^"<>']*)<\/p>$/.exec(markup) ?? []
        expect([title, inside].map((one) => text(one ?? '?'))).to.deep.equal([given, given])
      }),
    )
  })

  it('puts markup in markup as it is, joins lists, and leaves null and false out', () => {
    const items = ['a<b', 'c'].map((item) => html`<li>${item}</li>`)
    expect(html`<ul>${items}</ul>${null}${false}${0}${['x', [html`<br>`]]}`.toString()).to.equal(
      '<ul><li>a&lt;b</li><li>c</li></ul>0x<br>',
    )
  })

  it('is the only way: no text is escaped by hand, and few files vouch for what a library made', () => {
    const folder = new URL('../../src/', import.meta.url)
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    const holding = (pattern: RegExp) =>
      sources.filter((name) => pattern.test(readFileSync(new URL(name, folder), 'utf8'))).sort()
    expect(holding(/'html-escaper'/)).to.deep.equal(['exporting/html/tag.ts'])
    expect(holding(/\bnew Html\(/)).to.deep.equal(['exporting/html/tag.ts'])
    expect(holding(/\bsanitised\(/)).to.deep.equal([
      'exporting/html/document.ts',
      'exporting/html/tag.ts',
      'exporting/html/together.ts',
      'server/html/guide.ts',
      'server/html/markdown.ts',
    ])
    // The one writes Markdown, with a figure in it; the other wraps a part of what is markup by then.
    expect(holding(/(?<!html)`<[a-z][^`]*\$\{/)).to.deep.equal([
      'browser/editor/paste-html.ts',
      'exporting/html/together.ts',
    ])
  })
})
