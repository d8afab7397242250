import { expect } from 'chai'
import fc from 'fast-check'
import { readLaw } from '../../src/law/law.ts'
import { compare } from '../../src/redline/compare.ts'
import type { Redline } from '../../src/redline/types.ts'
import { editions, ownAndReal } from '../support/data.ts'
import { law } from '../support/example-law.ts'

const side = (redline: Redline, without: 'inserted' | 'deleted'): string =>
  redline.rows
    .flatMap((row) => row.pieces.filter((piece) => piece.kind !== without).map((piece) => piece.text))
    .join('')

function expectExact(before: string, after: string): Redline {
  const redline = compare(before, after)
  // Compared outside chai: a failure should not print two laws.
  expect(side(redline, 'inserted') === before, 'kept and deleted are BEFORE').to.equal(true)
  expect(side(redline, 'deleted') === after, 'kept and inserted are AFTER').to.equal(true)
  return redline
}

const words = fc.constantFrom(
  'услуг',
  'связи',
  'или',
  '1.',
  '(a)',
  '### Статья 5.',
  '§ 5',
  '§\n5',
  'Euro-\nGebühr',
  '31. Mai',
  '$5',
  '> ',
  '---\n',
  '|',
  '\n| Почта |',
  '\n|---|',
  'Орган',
  ',',
  '.',
  '\n',
  '\n\n',
  '\r\n\r\n',
  '\u00a0',
)
const texts = fc.array(words, { maxLength: 80 }).map((parts) => parts.join(' '))

/** An edit: so many characters taken out at a place (a share of the text's length) and words put there instead. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    out: fc.nat(400),
    put: fc.array(words, { maxLength: 8 }).map((parts) => parts.join(' ')),
  }),
  { maxLength: 12 },
)

const edited = (text: string, changes: readonly { at: number; out: number; put: string }[]): string =>
  changes.reduce((before, { at, out, put }) => {
    const place = Math.floor(at * before.length)
    return before.slice(0, place) + put + before.slice(place + out)
  }, text)

describe('compare', () => {
  it('reads each text once, by the reader that it is given', () => {
    const read: string[] = []
    const after = law.replace('разумный', 'краткий')
    const redline = compare(law, after, (text) => {
      read.push(text)
      return readLaw(text, { id: 'x', file: 'x' }).law
    })
    expect(read).to.deep.equal([law, after])
    expect(redline).to.deep.equal(compare(law, after))
  })

  it('gives both texts back, to the character, whatever they are', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => void expectExact(before, after)),
      { numRuns: 400 },
    )
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (before, after) => void expectExact(before, after),
      ),
    )
  })

  it('ends a token where its heading ends', () => {
    expectExact('### Статья 5. §\n5', '§\n5')
  })

  it('ends on a label that is followed by one dot here and by two there', () => {
    expectExact(
      '| x | y | § 5 Орган (a)\n\n###\n; связи: (a) Die\n\n### Статья 5.  . ведет\n\n### Статья 5.\n| x | y |',
      '\n| x | y | § 5 | ! Но - ; ;\n; # Статья - (a) :\n\n### Статья 5.. ведетСтатья 5.\n| x | y |',
    )
  })

  it('has a row for each item of a list on consecutive lines, and none where a line was broken before a number', () => {
    const list =
      '1. Плата за вызов:\n1) внутри сети – 2 рубля;\n- в другую сеть.\n2. Плата взимается\n12. декабря (BGBl. I S.\n25) по ст.\n3. НК.'
    expect(compare(list, list).rows.map((row) => row.pieces.map(({ text }) => text).join(''))).to.deep.equal([
      '1. Плата за вызов:\n',
      '1) внутри сети – 2 рубля;\n',
      '- в другую сеть.\n',
      '2. Плата взимается\n12. декабря (BGBl. I S.\n25) по ст.\n3. НК.',
    ])
  })

  it('says the same of the same pair every time', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(compare(before, after)).to.deep.equal(compare(before, after))
      }),
    )
  })

  it('calls nothing changed where nothing is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(compare(text, text).rows.every((row) => row.kind === 'same')).to.equal(true)
      }),
    )
  })

  it('never leaves an empty piece, and joins its row from pieces of that row', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        for (const row of compare(before, after).rows) {
          expect(row.pieces.every((piece) => piece.text !== '')).to.equal(true)
          if (row.kind === 'inserted') expect(row.pieces.some((piece) => piece.kind === 'deleted')).to.equal(false)
        }
      }),
    )
  })

  for (const { name, source: law } of ownAndReal(
    'laws/usc-47-222-255.md',
    'pairs/gg.2018-11-08-5710c0a6.md',
    'laws/126-fz.md',
  )) {
    it(`stays exact over random edits of ${name}`, () => {
      fc.assert(
        fc.property(edits, (changes) => void expectExact(law, edited(law, changes))),
        { numRuns: 12 },
      )
    })
  }

  for (const [before, after] of editions([
    'pairs/tkg_2004.2012-10-16-590f0832.md',
    'pairs/tkg_2004.2018-11-08-5710c0a6.md',
  ])) {
    it(`stays exact, and is not coarse, on editions of one law: ${after.name}`, () => {
      expect(expectExact(before.source, after.source).coarse).to.equal(false)
    })
  }
})

/** Numbers that look random and are the same in every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state >>> 8) % below
  }
}

const wordsOf = (seed: number, count: number, kinds: number): readonly string[] => {
  const next = randomNumbers(seed)
  return Array.from({ length: count }, () => `слово${next(kinds)}`)
}

describe('compare, given hostile texts, ends and stays exact', () => {
  it('one paragraph of 2 MB, every tenth word another', () => {
    const before = wordsOf(1, 150_000, 5000)
    const after = before.map((word, at) => (at % 10 === 0 ? `иное${at % 77}` : word))
    expectExact(before.join(' '), after.join(' '))
  })

  it('two paragraphs of 2 MB with the same few words in another order', () => {
    const redline = expectExact(wordsOf(1, 150_000, 3).join(' '), wordsOf(2, 150_000, 3).join(' '))
    expect(redline.coarse).to.equal(true)
  })

  it('100,000 paragraphs of one word, in another order', () => {
    expectExact(wordsOf(3, 100_000, 20_000).join('\n\n'), wordsOf(4, 100_000, 20_000).join('\n\n'))
  })

  it('paragraphs that are all equal, and fewer of them', () => {
    expectExact('Утратил силу.\n\n'.repeat(100_000), 'Утратил силу.\n\n'.repeat(70_000))
  })

  it('everything moved', () => {
    const paragraphs = Array.from(
      { length: 5000 },
      (_, at) => `${at + 1}. ${wordsOf(at, 20, 4000).join(' ')} номер ${at}.`,
    )
    const redline = expectExact(paragraphs.join('\n\n'), [...paragraphs].reverse().join('\n\n'))
    expect(redline.rows.filter((row) => row.kind === 'moved').length).to.be.greaterThan(9000)
  })

  it('a table of 50,000 rows in another order', () => {
    const next = randomNumbers(5)
    const rows = Array.from({ length: 50_000 }, (_, at) => `| имя${at} | ${at} |\n`)
    const before = rows.join('')
    for (let at = rows.length - 1; at > 0; at--) {
      const other = next(at + 1)
      const row = rows[at] as string
      rows[at] = rows[other] as string
      rows[other] = row
    }
    expect(expectExact(before, rows.join('')).coarse).to.equal(true)
  })

  it('a line of 2 MB without a space', () => {
    expectExact('а'.repeat(2_000_000), 'а'.repeat(1_999_999))
    expectExact('.'.repeat(500_000), '.,'.repeat(250_000))
  })

  it('marks without a word between them, and a full stop at every other', () => {
    expectExact('.-'.repeat(150_000), '-.'.repeat(150_000))
  })

  it('one paragraph of 100,000 words that became one for each', () => {
    const text = Array.from({ length: 100_000 }, (_, at) => `слово${at}`)
    const redline = expectExact(text.join(' '), text.join('\n\n'))
    expect(redline.rows.length).to.be.greaterThan(99_999)
  })

  it('nothing but white space', () => {
    expectExact(' \n'.repeat(300_000), '\n \n'.repeat(200_000))
  })
})
