import { expect } from 'chai'
import { diffArrays } from 'diff'
import fc from 'fast-check'
import { match } from '../../src/diff/match.ts'
import { type Runs, wholeBox } from '../../src/diff/runs.ts'

const matchAll = (before: readonly number[], after: readonly number[]): Runs =>
  match(Int32Array.from(before), Int32Array.from(after), wholeBox(before.length, after.length)).runs

const keptCount = (runs: Runs): number => runs.reduce((sum, { length }) => sum + length, 0)

/** As jsdiff finds it: how many tokens a shortest edit script keeps. */
const keptByJsdiff = (before: readonly number[], after: readonly number[]): number =>
  diffArrays([...before], [...after])
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0)

/** Tokens of few kinds: so that much is equal in many ways. */
const tokens = fc.array(fc.nat({ max: 5 }), { maxLength: 60 })

describe('what two sequences share', () => {
  it('is as much as a shortest edit script keeps', () => {
    fc.assert(
      fc.property(tokens, tokens, (before, after) => {
        expect(keptCount(matchAll(before, after))).to.equal(keptByJsdiff(before, after))
      }),
    )
  })

  it('is equal token by token, and in order in both', () => {
    fc.assert(
      fc.property(tokens, tokens, (before, after) => {
        let [beforeEnd, afterEnd] = [0, 0]
        for (const run of matchAll(before, after)) {
          expect(run.before).to.be.at.least(beforeEnd)
          expect(run.after).to.be.at.least(afterEnd)
          beforeEnd = run.before + run.length
          afterEnd = run.after + run.length
          expect(before.slice(run.before, beforeEnd)).to.deep.equal(after.slice(run.after, afterEnd))
        }
        expect(beforeEnd).to.be.at.most(before.length)
        expect(afterEnd).to.be.at.most(after.length)
      }),
    )
  })

  it('is found in long sequences that have little in common, and the answer says that it is coarse', () => {
    const sequence = (seed: number): Int32Array => {
      let state = seed
      return Int32Array.from({ length: 8000 }, () => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
        return (state >>> 16) % 3
      })
    }
    const [before, after] = [sequence(1), sequence(2)]
    const { runs, coarse } = match(before, after, wholeBox(before.length, after.length))
    expect(coarse).to.equal(true)
    expect(keptCount(runs)).to.be.greaterThan(before.length / 4)
    for (const { before: start, after: otherStart, length } of runs)
      expect(before.subarray(start, start + length)).to.deep.equal(after.subarray(otherStart, otherStart + length))
  })

  it('keeps a long stretch that stands once in both, whatever was put around it', () => {
    const stretch = Array.from({ length: 2000 }, (_, at) => 100 + at)
    const noise = (seed: number): readonly number[] => Array.from({ length: 3000 }, (_, at) => (at * seed) % 7)
    const before = [...noise(3), ...stretch, ...noise(5)]
    const after = [...noise(2), ...stretch, ...noise(4)]
    expect(
      matchAll(before, after).some(
        ({ before: start, length }) => start <= 3000 && start + length >= 3000 + stretch.length,
      ),
    ).to.equal(true)
  })
})
