import { expect } from 'chai'
import fc from 'fast-check'
import { spliceText, type TextEdit } from '../../src/law/edited.ts'
import { editPassage, readLaw, replacePassage } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'
import { ownAndReal } from '../support/data.ts'

const russian = `---
scheme: ru-federal
---

# Закон

### Статья 1. Срок

1. Лицензия выдаётся на срок:

1) от трёх до пяти лет для услуг телефонной связи;

2) до десяти лет для прочих услуг связи.

Срок указывается в лицензии оператора связи.

2. Заявление рассматривается в течение тридцати дней.

> Примечание редакции.

### Статья 2. Плата

Плата взимается в размере трёх тысяч рублей.
`

const american = `---
scheme: us-code
---

# Title 1

### § 1. Terms

(a)(1) Definition of carrier

The term “carrier” means any person engaged as a common carrier.

(2) The term includes a reseller; and

(A) an agent of a reseller; or

(B) a lessee of such a carrier,

whichever is engaged in service for hire.

(b) Nothing in this section applies to the Commission.
`

const read = (source: string): Law => readLaw(source, { id: 'law', file: 'law.md' }).law

/** A place anywhere in a text, or, for every second number, one that reaches over the last characters of a line. */
function placeIn(text: string, at: number): number {
  const anywhere = Math.floor(at * text.length)
  const lineEnd = text.indexOf('\n', anywhere)
  return Math.floor(at * 1e6) % 2 === 0 || lineEnd === -1
    ? anywhere
    : Math.max(0, lineEnd - (Math.floor(at * 1e7) % 10))
}

/** Edits of one passage at random places, in text order, of words and marks that may change the layout or not. */
function randomEdits(text: string, seeds: readonly (readonly [number, number, string])[]): readonly TextEdit[] {
  const edits: TextEdit[] = []
  const sorted = seeds.map(([at, length, put]) => [placeIn(text, at), length, put] as const)
  for (const [start, length, put] of sorted.sort((one, other) => one[0] - other[0])) {
    if (start < (edits.at(-1)?.end ?? 0)) continue
    edits.push({ start, end: Math.min(text.length, start + length), text: put })
  }
  return edits
}

function expectReadAnew(law: Law, passage: number, edits: readonly TextEdit[]): void {
  const text = law.passages[passage]?.text ?? ''
  const made = editPassage(law, passage, edits)
  expect(made, JSON.stringify([edits, spliceText(text, edits)])).to.deep.equal(
    replacePassage(law, passage, spliceText(text, edits)),
  )
}

const puts = fc.constantFrom(
  'слово',
  'a word',
  '',
  ' ',
  '.',
  ';',
  ', or',
  '(b)',
  '(1) ',
  '1) ',
  '2. ',
  '\n',
  '\n\n',
  '\n\n3. Новое.\n\n',
  '“',
  '«',
  '#',
  '<b>',
  '[x]: y',
  'Утратили силу.',
  '*',
  '- ',
  ' — ',
  'Part A—',
)
const seeds = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 30 }), puts), {
  minLength: 1,
  maxLength: 3,
})

describe('words edited in a passage', () => {
  it('leave what stands before them the same values, and move what stands behind', () => {
    const law = read(russian)
    const passage = law.passages.findIndex(({ provision }) => provision?.label === '1')
    const text = law.passages[passage]?.text ?? ''
    const start = text.indexOf('десяти')
    const { law: edited } = editPassage(law, passage, [{ start, end: start + 6, text: 'пятнадцати' }])
    const [before, after] = [law, edited].map((one) => one.passages[passage]?.provision)
    expect(after?.children[0]?.children[0]).to.equal(before?.children[0]?.children[0])
    expect(after?.children[1]?.span.start).to.equal((before?.children[1]?.span.start ?? 0) + 4)
    expectReadAnew(law, passage, [{ start, end: start + 6, text: 'пятнадцати' }])
  })

  for (const [name, source] of [
    ['Russian', russian],
    ['American', american],
  ] as const)
    it(`are the ${name} passage read again, whatever is put where`, () => {
      const law = read(source)
      fc.assert(
        fc.property(fc.nat(law.passages.length - 1), seeds, (passage, chosen) => {
          expectReadAnew(law, passage, randomEdits(law.passages[passage]?.text ?? '', chosen))
        }),
        { numRuns: 1000 },
      )
    })

  for (const { name, source } of ownAndReal(
    'laws/126-fz.md',
    'laws/usc-47.md',
    'pairs/tkg_2004.2018-11-08-5710c0a6.md',
  ))
    it(`are the passage read again, whatever is put where in ${name}`, function () {
      this.timeout(60_000)
      const law = read(source)
      fc.assert(
        fc.property(fc.nat(law.passages.length - 1), seeds, (passage, chosen) => {
          expectReadAnew(law, passage, randomEdits(law.passages[passage]?.text ?? '', chosen))
        }),
        { numRuns: 100 },
      )
    })
})
