import { expect } from 'chai'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { replaceRun, replaceRuns, spliced } from '../../src/text/running-edit.ts'
import {
  endInSource,
  inSource,
  inText,
  isPlain,
  runningText,
  startInSource,
  toText,
  wholeInSource,
} from '../../src/text/running-text.ts'

const words = (source: string): string => runningText(source).text

describe('running text', () => {
  it('is the words that a reader sees', () => {
    const examples = {
      '**Зона охраны** родника': 'Зона охраны родника',
      'Порядок установлен [статьей 2](#art_2) закона': 'Порядок установлен статьей 2 закона',
      '5 м<sup>2</sup> земли, H<sub>2</sub>O': '5 м² земли, H₂O',
      'статьи 44<sup>1</sup>': 'статьи 44¹',
      'процентам[^1].': 'процентам.',
      'граж\u00adданин, орган\u200b власти\u2060': 'гражданин, орган власти',
      'и\u0306од': 'йод',
      'лодка;<br>плот': 'лодка;\nплот',
      '1\\. AT&amp;T \\*': '1. AT&T *',
      '`a_b` и <https://example.org>': 'a_b и https://example.org',
      'знак ![Рисунок](a.png) имеет': 'знак  имеет',
      'S = a*b*c': 'S = a*b*c',
      '<1> Для сел': '<1> Для сел',
      '| a* | b* |': '| a* | b* |',
      '<a id="x"></a>Срок <u>не</u> течет': 'Срок не течет',
      '<tr><td>лодка</td><td>плот</td></tr>': '||лодка||плот||',
      'a _b **c** d_': 'a b c d',
      '[**Закон** «О связи»](x)': 'Закон «О связи»',
    }
    for (const [source, text] of Object.entries(examples)) expect(words(source), source).to.equal(text)
  })

  it('is the source itself where no mark stands in it', () => {
    const source = '1. Срок – 5 (пять) дней, «см.» [sic] <1>.\n\n2. Иное: AT&T.'
    expect(isPlain(source)).to.equal(true)
    expect(words(source)).to.equal(source)
  })

  it('reads a paragraph of a thousand marks as words, and not for minutes', () => {
    const source = '*a_ '.repeat(10_000)
    expect(words(source)).to.equal(source)
  })
})

// Stretches of Markdown, some of which do not close what they open.
const word = fc.constantFrom('зона', 'орган', 'a', '12', 'закон', '«Да»', 'лет.', 'и', 'а\u00adб', 'и\u0306', 'м')
const marked = word.chain((one) =>
  fc.constantFrom(
    one,
    one,
    `**${one}**`,
    `_${one} ${one}_`,
    `*${one}*`,
    `[${one} ${one}](#art_2)`,
    `${one}<sup>2</sup>`,
    `${one}[^1]`,
    `**${one} _${one}_ ${one}**`,
    `**${one} [${one}](x)**`,
    `[${one}[^2] **${one}**](x "y")`,
    `<b>${one} ${one}</b>`,
    `${one}<br>`,
    `\\*${one}`,
    `&amp;${one}`,
    `\`${one}\``,
    `![${one}](z)`,
    '**',
    '_',
    '[',
    '</b>',
    '<sup>',
  ),
)
const paragraph = fc
  .array(fc.tuple(marked, fc.constantFrom(' ', ' ', ' ', '', '\u00a0', '\n')), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.map(([one, space]) => one + space).join(''))
const source = fc.oneof(
  paragraph,
  fc.array(paragraph, { maxLength: 3 }).map((all) => all.join('\n\n')),
  fc.array(paragraph, { maxLength: 3 }).map((all) => `| ${all.map((one) => one.replaceAll('\n', ' ')).join(' | ')} |`),
)

describe('the map between running text and source', () => {
  it('is monotone and total', () => {
    fc.assert(
      fc.property(source, (text) => {
        const running = runningText(text)
        let last = 0
        for (let at = 0; at <= text.length; at += 1) {
          const there = toText(running, at)
          expect(there).to.be.within(last, running.text.length)
          last = there
        }
        expect(last).to.equal(running.text.length)
        last = 0
        for (let at = 0; at < running.text.length; at += 1) {
          const start = startInSource(running, at)
          expect(start).to.be.within(last, text.length)
          expect(endInSource(running, at + 1)).to.be.within(start + 1, text.length)
          last = start
        }
      }),
    )
  })

  it('leads back to where it came from', () => {
    fc.assert(
      fc.property(source, fc.nat(), fc.nat(), (text, one, other) => {
        const running = runningText(text)
        const [start, end] = [one, other].map((n) => n % (running.text.length + 1)).sort((a, b) => a - b) as [
          number,
          number,
        ]
        const span = { start, end }
        expect(inText(running, inSource(running, span))).to.deep.equal(span)
        expect(inText(running, wholeInSource(running, span))).to.deep.equal(span)
      }),
    )
  })
})

function expectInOrder(edits: readonly { readonly start: number; readonly end: number }[]): void {
  let last = 0
  for (const edit of edits) {
    expect(edit.start).to.be.at.least(last)
    expect(edit.end).to.be.at.least(edit.start)
    last = edit.end
  }
}

describe('an edit of running text', () => {
  it('is read anew as exactly that, and leaves every other byte', () => {
    fc.assert(
      fc.property(
        source,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', 'новые слова', 'x', ' x ', '**y** z', '3'),
        (text, one, other, put) => {
          const running = runningText(text)
          const [start, end] = [one, other].map((n) => n % (running.text.length + 1)).sort((a, b) => a - b) as [
            number,
            number,
          ]
          const edits = replaceRun(running, { start, end }, put)
          const after = spliced(text, edits)
          const expected = running.text.slice(0, start) + words(put) + running.text.slice(end)
          expect(words(after), JSON.stringify({ text, start, end, put, after })).to.equal(expected)
          let last = 0
          for (const edit of edits) {
            expect(edit.start).to.be.at.least(last)
            expect(edit.end).to.be.at.least(edit.start)
            last = edit.end
          }
          // No footnote mark is lost, and none is made up.
          const notes = (all: string): number => all.match(/\[\^\d\]/g)?.length ?? 0
          expect(notes(after)).to.equal(notes(text))
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('several edits of running text', () => {
  it('together are read as exactly those, and lose no footnote mark', () => {
    const place = fc.nat()
    fc.assert(
      fc.property(source, place, place, place, place, fc.constantFrom('', 'новое', '3'), (text, a, b, c, d, put) => {
        const running = runningText(text)
        const [one, two, three, four] = [a, b, c, d]
          .map((n) => n % (running.text.length + 1))
          .sort((x, y) => x - y) as [number, number, number, number]
        const runs = [
          { start: one, end: two, words: put },
          { start: three, end: four, words: put },
        ]
        const edits = replaceRuns(running, runs)
          .flat()
          .toSorted((x, y) => x.start - y.start || x.end - y.end)
        const once = edits.filter(
          (edit, index) =>
            edit.text !== '' || edits[index - 1]?.start !== edit.start || edits[index - 1]?.end !== edit.end,
        )
        expectInOrder(once)
        const after = spliced(text, once)
        const { text: words } = running
        const expected = words.slice(0, one) + put + words.slice(two, three) + put + words.slice(four)
        expect(runningText(after).text, JSON.stringify({ text, runs, after })).to.equal(expected)
        const notes = (all: string): number => all.match(/\[\^\d\]/g)?.length ?? 0
        expect(notes(after)).to.equal(notes(text))
      }),
      { numRuns: 500 },
    )
  })
})

/** The words of a tree, as Markdown's own reader gives them. */
function treeWords(node: Nodes): string {
  if ('children' in node) return node.children.map(treeWords).join('')
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : ''
}

describe('running text and remark', () => {
  // What Markdown itself knows; a space where a line breaks is not told.
  const known = paragraph
    .filter((text) => !/[<\u00ad\u0306]|\[\^|(?<!\*)\*(?!\*)/u.test(text))
    .map((text) => `Слово ${text}`)
  const bare = (text: string): string => text.replace(/\s+/gu, '')

  it('read the same words', () => {
    fc.assert(
      fc.property(known, (text) => {
        expect(bare(words(text))).to.equal(bare(treeWords(fromMarkdown(text))))
      }),
    )
  })

  it('read the same words after an edit: its marks are in pairs', () => {
    fc.assert(
      fc.property(known, fc.nat(), fc.nat(), (text, one, other) => {
        const running = runningText(text)
        const [start, end] = [one, other].map((n) => 6 + (n % (running.text.length - 5))).sort((a, b) => a - b) as [
          number,
          number,
        ]
        const after = spliced(text, replaceRun(running, { start, end }, 'новое'))
        const expected = `${running.text.slice(0, start)}новое${running.text.slice(end)}`
        expect(bare(treeWords(fromMarkdown(after))), after).to.equal(bare(expected))
      }),
    )
  })
})
