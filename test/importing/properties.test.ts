import { expect } from 'chai'
import fc from 'fast-check'
import { importDocument } from '../../src/importing/import.ts'

/** Words and signs of every kind that Markdown, HTML or the readers could take for their own. */
const word = fc.oneof(
  fc.constantFrom(
    ...'связь закон road §§ № 5 1. 2) а) (a) - * _x_ **y** # > | [z] `q` ~~w~~ &amp; &lt;b&gt; 10% <1> \\ ^ «кавычки» "q" — Статья Глава т.е. 2.1 + = ! [^1] http://a.b'.split(
      ' ',
    ),
  ),
  fc.string({ unit: fc.constantFrom(...'абвюя abcz019.,;:()*_#`[]|~^\\«»"'), minLength: 1, maxLength: 12 }),
)
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((some) => some.join(' '))
const escaped = (text: string): string =>
  text
    .replace(/&(?!amp;|lt;|gt;)/g, '&amp;')
    .replace(/<(?!\w)/g, '&lt;')
    .replace(/</g, '&lt;')

const inline = fc
  .tuple(words, fc.constantFrom('', 'sup', 'sub', 'b', 'i', 'span'), fc.boolean())
  .map(([text, tag, isNear]) => {
    const space = isNear ? '' : ' '
    return tag === '' ? `${space}${escaped(text)}` : `${space}<${tag}>${escaped(text)}</${tag}>`
  })
const paragraph = fc
  .tuple(
    fc.constantFrom('p', 'p align="center"', 'div', 'h2', 'li', 'p class="C"'),
    fc.array(inline, { minLength: 1, maxLength: 4 }),
  )
  .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag.split(' ')[0]}>`)
const table = fc
  .array(fc.array(words, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map(
    (rows) =>
      `<table border="1">${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
  )
const article = fc
  .tuple(fc.nat({ max: 30 }), words)
  .map(([number, name]) => `<p><b>Статья ${number}<sup>1</sup>. ${escaped(name)}</b></p>`)
const page = fc
  .array(fc.oneof({ weight: 5, arbitrary: paragraph }, table, article), { minLength: 1, maxLength: 12 })
  .map((blocks) => `<html><body><p>Слово закона.</p>${blocks.join('\n')}</body></html>`)

const differences = async (text: string, name: string, kind: 'law' | 'amendment') =>
  (await importDocument(Buffer.from(text), { name, kind })).report.words.differences

describe('whatever a document holds', () => {
  for (const kind of ['law', 'amendment'] as const)
    it(`no word of a page is lost on the way to ${kind === 'law' ? 'a law' : 'an amendment'}`, async () => {
      await fc.assert(
        fc.asyncProperty(page, async (html) => {
          expect(await differences(html, 'a.html', kind)).to.deep.equal([])
        }),
        { numRuns: 150 },
      )
    }).timeout(60_000)

  it('no word of a printed text is lost', async () => {
    const line = fc.tuple(fc.nat({ max: 20 }), words).map(([indent, text]) => ' '.repeat(indent) + text)
    const text = fc.array(fc.oneof({ weight: 4, arbitrary: line }, fc.constant('')), { minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(text, async (lines) => {
        expect(await differences(`Слово закона.\n${lines.join('\n')}`, 'a.txt', 'law')).to.deep.equal([])
      }),
      { numRuns: 150 },
    )
  }).timeout(60_000)
})
