import { expect } from 'chai'
import { compare } from '../../src/redline/compare.ts'
import type { Redline } from '../../src/redline/types.ts'
import { draw, type Part, parse, textOf } from './drawn.ts'
import { type Example, english, german, relaid, russian } from './examples.ts'
import { pairing } from './examples-pairing.ts'
import { provisions } from './examples-provisions.ts'
import { sentences } from './examples-sentences.ts'

const partsOf = (redline: Redline): readonly Part[] => redline.rows.flatMap((row) => row.pieces)

function expectDrawn({ drawn, became }: Example): void {
  const parts = parse(drawn)
  const before = textOf(parts, 'inserted')
  const after = textOf(parts, 'deleted')
  const redline = compare(before, after)
  expect(draw(partsOf(redline))).to.equal(draw(parts))
  expect(textOf(partsOf(redline), 'inserted')).to.equal(before)
  expect(textOf(partsOf(redline), 'deleted')).to.equal(after)
  if (became) {
    expect(redline.rows.map((row) => row.kind).filter((kind) => kind !== 'same')).to.deep.equal(became)
  }
}

describe('the redline a lawyer would draw', () => {
  const kinds = {
    'in Russian': russian,
    'in English': english,
    'in German': german,
    'of provisions': provisions,
    'of pairing': pairing,
    'of sentences': sentences,
  }
  for (const [kind, examples] of Object.entries(kinds)) {
    describe(kind, () => {
      for (const example of examples) it(example.name, () => expectDrawn(example))
    })
  }

  describe('of a text laid out anew shows no change, and keeps every space', () => {
    for (const [name, before, after] of relaid) {
      it(name, () => {
        const redline = compare(before, after)
        expect(redline.stats).to.include({ changes: 0, insertedWords: 0, deletedWords: 0 })
        expect(textOf(partsOf(redline), 'inserted')).to.equal(before)
        expect(textOf(partsOf(redline), 'deleted')).to.equal(after)
      })
    }
  })

  it('shows a moved provision as moved, at both ends', () => {
    const [first, second, third] = [
      'Орган выдает лицензии операторам связи.',
      'Оператор обязан хранить тайну связи и сообщений своих абонентов.',
      'Надзор за исполнением настоящего закона ведет уполномоченный орган.',
    ]
    const redline = compare([first, second, third].join('\n\n'), [second, third, first].join('\n\n'))
    const ends = redline.rows.filter((row) => row.kind === 'moved')
    expect(ends).to.have.length(2)
    expect(
      new Set(ends.flatMap((row) => row.pieces.map((piece) => (piece.kind === 'kept' ? null : piece.move)))).size,
    ).to.equal(1)
  })

  it('knows a moved provision under its new label', () => {
    const moved = 'Орган выдает лицензии операторам связи.'
    const others = [
      'Оператор обязан хранить тайну связи и сообщений своих абонентов.',
      'Надзор за исполнением настоящего закона ведет уполномоченный орган.',
    ]
    const redline = compare([`1. ${moved}`, ...others].join('\n\n'), [...others, `12. ${moved}`].join('\n\n'))
    expect(redline.rows.map((row) => row.kind)).to.deep.equal(['moved', 'same', 'same', 'moved'])
  })
})
