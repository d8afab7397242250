import { expect } from 'chai'
import fc from 'fast-check'
import { diffWords, type WordPiece } from '../../src/words/diff.ts'

const joined = (pieces: readonly WordPiece[], without: WordPiece['kind']): string =>
  pieces
    .filter((piece) => piece.kind !== without)
    .map((piece) => piece.text)
    .join('')

function expectExact(before: string, after: string): void {
  const pieces = diffWords(before, after)
  expect(joined(pieces, 'inserted')).to.equal(before)
  expect(joined(pieces, 'deleted')).to.equal(after)
  expect(pieces.every((piece) => piece.text !== '')).to.equal(true)
}

describe('diffWords', () => {
  const words = fc.constantFrom(
    'услуг',
    'связи',
    'и',
    '1.',
    '126-ФЗ',
    '§ 5',
    '§  5',
    '(a)',
    ',',
    '.',
    ';',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '#',
  )
  const text = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' '))
  const tight = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(''))

  it('gives both texts back to the character', () => {
    fc.assert(fc.property(text, text, expectExact), { numRuns: 500 })
    fc.assert(fc.property(tight, tight, expectExact), { numRuns: 500 })
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), expectExact))
  })

  it('says nothing of a text that is the same', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(diffWords(same, same).every((piece) => piece.kind === 'kept')).to.equal(true)
      }),
    )
  })

  it('stays exact on long texts with nothing, little and everything in common', () => {
    const random = (seed: number, count: number, kinds: number): string => {
      let state = seed
      const parts: string[] = []
      for (let at = 0; at < count; at++) {
        state = (Math.imul(state, 1103515245) + 12345) >>> 0
        parts.push(`w${(state >>> 8) % kinds}`)
      }
      return parts.join(' ')
    }
    expectExact(random(1, 20_000, 3), random(2, 15_000, 3))
    expectExact(random(1, 20_000, 500), random(2, 20_000, 500))
    expectExact(random(1, 20_000, 100_000), random(2, 20_000, 100_000))
    expectExact('a '.repeat(50_000), 'a '.repeat(30_000))
    expectExact(random(1, 20_000, 50), `${random(3, 900, 50)} ${random(1, 20_000, 50)}`)
  })
})
