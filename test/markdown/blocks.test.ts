import { expect } from 'chai'
import fc from 'fast-check'
import type { Nodes, Parents } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { quoteText, readBlocks } from '../../src/markdown/blocks.ts'
import { ownAndReal } from '../support/data.ts'

/** The leaf blocks that remark-parse sees in the whole text: what ours must be bounded as. */
function remarkBlocks(source: string): readonly string[] {
  const found: string[] = []
  const visit = (node: Parents, marker: number | null): void => {
    node.children.forEach((child: Nodes, index: number) => {
      const own = child.position?.start.offset ?? -1
      const start = index === 0 && marker !== null ? marker : own
      if (child.type === 'list') visit(child, index === 0 ? marker : null)
      else if (child.type === 'listItem' && child.children.length > 0) visit(child, start)
      else found.push(`${child.type === 'listItem' ? 'paragraph' : child.type} ${start}-${child.position?.end.offset}`)
    })
  }
  visit(unified().use(remarkParse).parse(source), null)
  return found
}

const names: Readonly<Record<string, string>> = { quote: 'blockquote', rule: 'thematicBreak' }

function ourBlocks(source: string): readonly string[] {
  return readBlocks(source).map((block) => `${names[block.kind] ?? block.kind} ${block.span.start}-${block.span.end}`)
}

function expectAsRemark(source: string): void {
  const others = /^(?:other) /
  const ours = ourBlocks(source)
  const theirs = remarkBlocks(source)
  expect(ours.length, JSON.stringify(source.slice(0, 300))).to.equal(theirs.length)
  ours.forEach((block, index) => {
    if (others.test(block)) expect(block.slice(6)).to.equal((theirs[index] as string).replace(/^\S+ /, ''))
    else expect(block, JSON.stringify(source.slice(0, 300))).to.equal(theirs[index])
  })
}

describe('blocks of a law', () => {
  it('are headings, paragraphs with their own labels, and notes', () => {
    const source = '# Закон\n\n### Статья 1. Срок\n\n1. Срок:\n\n1) год;\n\n> Примечание. Текст.\n'
    expect(
      readBlocks(source).map((block) => [block.kind, source.slice(block.content.start, block.content.end)]),
    ).to.deep.equal([
      ['heading', 'Закон'],
      ['heading', 'Статья 1. Срок'],
      ['paragraph', '1. Срок:'],
      ['paragraph', '1) год;'],
      ['quote', '> Примечание. Текст.'],
    ])
  })

  it('take lists and indentation as people write them', () => {
    const source = '1. Первое:\n   - одно;\n   - другое.\n2. Второе.\n'
    expect(readBlocks(source).map((block) => source.slice(block.span.start, block.span.end))).to.deep.equal([
      '1. Первое:',
      '- одно;',
      '- другое.',
      '2. Второе.',
    ])
  })

  it('stand where they stand behind a byte-order mark, and where that character begins a paragraph', () => {
    const source = '\uFEFF# Закон\n\n\uFEFF<b>Слово</b>\n\n# Глава\n'
    expect(readBlocks(source).map((block) => source.slice(block.content.start, block.content.end))).to.deep.equal([
      'Закон',
      '\uFEFF<b>Слово</b>',
      'Глава',
    ])
  })

  it('give a quotation without its marks', () => {
    const source = '> Статья 44.2. Вызовы\n>\n> 1. Текст.\n'
    expect(quoteText(source, readBlocks(source)[0] as never)).to.equal('Статья 44.2. Вызовы\n\n1. Текст.')
  })

  it('are paragraphs where lists or quotations nest deeper than anybody writes', () => {
    const ladder = Array.from({ length: 3000 }, (_, level) => `${'  '.repeat(level)}- пункт`).join('\n')
    for (const text of [ladder, `${'>'.repeat(20_000)} слова`]) {
      const kinds = readBlocks(`${text}\n\n### Статья 1`).map(({ kind }) => kind)
      expect([...new Set(kinds)]).to.deep.equal(['paragraph', 'heading'])
    }
    expect(readBlocks(`${'-'.repeat(200)}\n`).map(({ kind }) => kind)).to.deep.equal(['rule'])
  })

  it('are parted in linear time under a line as long as a text', () => {
    const source = `1. ${'а'.repeat(400_000)}\n${'5) x\n'.repeat(100_000)}`
    const start = performance.now()
    expect(readBlocks(source).length).to.equal(1)
    expect(performance.now() - start).to.be.lessThan(2000)
  })

  const hard = [
    '1. a\n\n   b\n\nc\n',
    '```\n# x\n\ny\n```\n\n### z\n',
    '<div>\n\ntext\n\n</div>\n',
    '<!-- a\n\nb -->\n\nc\n',
    '- a\n\n- b\n\n    code\n',
    'a\n===\n\nb\n---\n\n***\n',
    '\tcode\n\ntext\n',
    '1.\n\n2. x\n',
    '1) a\n\n2) b\n\n1. c\n',
    '#### (c) Heading ##\n',
    '> a\nb\n\n> c\n',
    'a\r\n\r\n1. b\r\n\r\n# c\r\n',
    '[x]: /y\n\ntext\n',
    '1. - a\n\n2. # b\n',
    '  1. a\n\n  2. b\n',
    '10. a\n    b\n\n    c\n',
    '1.  a\n\n    b\n\n    1.  c\n\n        d\n\n    e\n\n2.  f\n\ng\n',
    '1.  a\n\n    b\n\n     c\n\n2.  d\n',
    '1.  a\n\n    b\n\n  c\n\n    d\n',
    '1.  a\n\n    b\nc\n\n    - d\n\n    e\n',
    '1.  a\n\n        code\n\n    b\n',
    '1.  a\n\n    b\n\n1)  c\n\n    d\n',
    'a\n\n1.  b\n\n    c\n\n    ### d\n\n    e\n',
    '- ```\n  a\n\n  b\n',
    '#\n\n# \n',
    '\\# a\n',
    '<table>\n<tr>\n\n1. a\n\n</table>\n',
    '<SCRIPT>\n\n# a\n\n</script>\n\n# b\n',
    '# `a *b* [c](d) \\\n',
    '* * *\n',
    '7b. a\n\n    b) c\n\n\n    d) e\n\n8.  f\n\n    g) h\n\n1.  i\n\n    j\n',
    '2.  a\n\n    b) c\n\n        aa) d\n\n\n        bb) e\n\n    5. f\n\n        g\n\n3.  h\n\n        i\n',
    '    a\n\n8.  b\n\n   c\n',
    '    a\n\n1.  2.  b\n\n        c\n',
    '    a\n    \n     \nb\n',
    '    a\n\n-\nb\n',
    '1.\n\n        a\n     b\n',
    '1986. a\n\n     b\n        c\n',
    'a (b\n170) c\n12. d\n1. e\n',
    '5.  a\n    12) b\n12) c\n',
    '[^a]\n\n[^a]: b\n    c\n\n[d] e\n',
    '**2** **a**\n    b\n\n    c\n\n*d* e\n* f\n',
    '-   a\n\n    b\n\n-   3 c\n\n-\n\n    d\n',
    'a und\n-b\n+c\n\n-d\n--e\n---\n',
    '4 - 5. a\n\n1.  1,5 b\n\n    c\n',
    '1.\u00a0a\n\n       b\n',
    '1.\u00a0a\n\n   b\n\n   2. c\n',
    '1.     \f\n',
    '    a\n\t\n\nb\n',
    '- a\n\n      b\n\t\n',
    '- a\n\n\r\t# b\n',
    '1. a\n2. b\n   - c\n   - d\n3. e\n* f\ng\n# h\n1) i\n',
    '# a\n    b\n# c\nd\n> e\n>\n> f\n- g\n',
    'a\n---\nb\n===\n    c\n',
    '<!-- a -->\nb\n\n<!-- c\n\nd --> e\nf\n\n1. g\n',
    'a\n```js\n\nb\n````\nc\n\n    d\n',
    '~~~\n```\n\n~~~ a\n~~~\n<pre>\n\nb</pre>\nc\n',
    '***\na\n* * *\n- - -\nb\n',
    '<!-->\na\n<!--->\nb\n\n-->\n',
    '   >\n>a\n',
    '        a\n\n10. b\n7. c\n',
    '2.\ta\n\n        b\n\n    c\n',
    '1. # a\n_b\n10. c\n',
    '_a\n1.  2.  b\n        1) c\n',
    '1. ~~~\n1. ~~~\n\na\n',
    '- ```\n\n### a\n',
    '<td>a\nb\n\nc\n<DIV/>\n',
    '| a |\n|---|\n| b |\n',
    '* *a* b\n* **c**\n- &d\n\\- e\n',
    '[a]:\n---\n[b]\n---\n',
    '> ```\n- - a\n',
    '> <!-- a\n1. b\n\n> <pre>\n- c\n',
    'a\n> -\nb\n',
    'a\n1) +\nb\n',
    'a\n- +\n    -  b\n',
    '    a\n\n> > 1.\nb\n',
  ]
  for (const source of hard)
    it(`are bounded as remark bounds them: ${JSON.stringify(source)}`, () => expectAsRemark(source))

  it('are bounded as remark bounds them, whatever the text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        '',
        '',
        '1. Текст.',
        '2) текст;',
        'а) текст',
        '(a) text',
        '# Глава',
        '### Статья 1.',
        '#### (c) Heading',
        '> цитата',
        '- дефис',
        '* звезда',
        '   с отступом',
        '    код',
        '\tтаб',
        '```',
        '~~~',
        '<div>',
        '</div>',
        '<!-- x',
        '-->',
        '---',
        '===',
        '1.',
        '-',
        '+ x',
        '[a]: b',
        '| a | b |',
        'Просто текст.',
        '12. 5. x',
        '1.1. текст',
        '  2. x',
        '   под пунктом',
        '    под пунктом',
        '    1.  под пунктом',
        '    а) под пунктом',
        '        глубже',
        '1.  Пункт',
        '7)  Пункт',
        '10. Пункт',
        '***',
        '_x_',
        '`x`',
        '\\1. x',
        '&amp; x',
        '“Quoted”',
        '§ 5. x',
        '1) - x',
        '1986. Год',
        '<b>x</b>',
        '<script>',
        '<?x',
        '1. <div>',
        '# [a](b',
        '*x **y',
        '254) гг.',
        '017),',
        '- 3 x',
        '4 - 5. У',
        '[^a]',
        '-b',
        '**2** x',
        '            ещё глубже',
        '     ',
        '- дефис',
        '2. Текст.',
        '8)  Пункт',
        '>',
        '* * *',
        '___',
        '--',
        '<!-- x -->',
        '<?x ?>',
        '<pre>',
        'x</pre>',
        '2.\tтаб',
        '1. # h',
        '1. 2. x',
        '- > q',
        '- ```',
        '|',
        '* *k*',
        '<td>',
        '> -',
        '> ```',
        '- +',
        '    - глубже',
      ),
      fc.string({ maxLength: 12 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => expectAsRemark(lines.join('\n'))),
      { numRuns: 3000 },
    )
  })

  for (const { name, source } of ownAndReal(
    'laws/126-fz.md',
    'laws/usc-47-222-255.md',
    'pairs/bgb.2013-01-11-a0d25e33.md',
    'pairs/gg.2018-11-08-5710c0a6.md',
    'pairs/tkg_2004.2018-11-08-5710c0a6.md',
  )) {
    it(`are bounded as remark bounds them: ${name}`, function () {
      this.timeout(60_000)
      const ours = ourBlocks(source)
      const theirs = remarkBlocks(source)
      const first = ours.findIndex(
        (block, index) => block.replace(/^other/, '') !== theirs[index]?.replace(/^definition/, ''),
      )
      expect(first === -1 ? 'the same' : `${ours[first]} | ${theirs[first]}`).to.equal('the same')
      expect(ours.length).to.equal(theirs.length)
    })
  }
})
