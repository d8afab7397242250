import { expect } from 'chai'
import fc from 'fast-check'
import {
  followed,
  inverted,
  mapOfEdits,
  mapped,
  mappedThrough,
} from '../../../src/consolidation/law-text/position-map.ts'
import { spliceText } from '../../../src/law/edited.ts'

const edit = (start: number, end: number, text: string) => ({ start, end, text })

describe('a position map', () => {
  it('moves what stands behind an edit along, and leaves what stands before it', () => {
    const map = mapOfEdits([edit(2, 4, 'long words')])
    expect([0, 1, 5, 9].map((position) => mapped(map, position, 'before'))).to.deep.equal([0, 1, 13, 17])
  })

  it('keeps the ends of a replaced run at the ends of what replaced it', () => {
    const map = mapOfEdits([edit(2, 4, 'abc')])
    for (const side of ['before', 'after'] as const) {
      expect([mapped(map, 2, side), mapped(map, 4, side)]).to.deep.equal([2, 5])
    }
  })

  it('sends a position inside of a replaced run, or where text is put in, to the side that is asked for', () => {
    const map = mapOfEdits([edit(2, 2, 'ab'), edit(5, 8, 'c')])
    expect([mapped(map, 2, 'before'), mapped(map, 2, 'after')]).to.deep.equal([2, 4])
    expect([mapped(map, 6, 'before'), mapped(map, 6, 'after')]).to.deep.equal([7, 8])
  })

  it('follows a run through edits: what was put in at its ends is not part of it, what replaced it is', () => {
    const maps = [mapOfEdits([edit(2, 2, '>>'), edit(5, 5, '<<')]), mapOfEdits([edit(4, 7, 'other')])]
    expect(followed(maps, { start: 2, end: 5 })).to.deep.equal({ start: 4, end: 9 })
    expect(followed([mapOfEdits([edit(1, 6, '')])], { start: 2, end: 5 })).to.equal(null)
  })

  const text = 'Статья 1. Цели закона'
  const edits = fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 5 })
    .map((drawn) => {
      const made: { start: number; end: number; text: string }[] = []
      for (const [start, length, put] of drawn.toSorted(([one], [other]) => one - other)) {
        const end = Math.min(text.length, start + length)
        if (start >= (made.at(-1)?.end ?? 0)) made.push({ start, end, text: put })
      }
      return made
    })

  it('leads every character that stayed to itself, and back', () => {
    fc.assert(
      fc.property(edits, (made) => {
        const map = mapOfEdits(made)
        const after = spliceText(text, made)
        for (const [index, character] of [...text].entries()) {
          if (made.some(({ start, end }) => start <= index && index < end)) continue
          const moved = mapped(map, index, 'after')
          expect(after[moved]).to.equal(character)
          expect(mapped(inverted(map), moved, 'after')).to.equal(index)
        }
      }),
    )
  })

  it('keeps positions in order, through any number of maps', () => {
    fc.assert(
      fc.property(edits, (made) => {
        const map = mapOfEdits(made)
        for (const side of ['before', 'after'] as const) {
          const moved = Array.from({ length: text.length + 1 }, (_, position) =>
            mappedThrough([map, inverted(map), map], position, side),
          )
          expect(moved).to.deep.equal(moved.toSorted((one, other) => one - other))
        }
      }),
    )
  })
})
