import { expect } from 'chai'
import fc from 'fast-check'
import { type Least, leastOf } from '../../bench/least.ts'

/** The same by trying every way there is. */
function byTrying(before: readonly string[], after: readonly string[], allowed: number): Least | null {
  let best: Least | null = null
  const cost = (token: string | undefined): number => (token === '.' ? 0 : 1)
  const go = (at: number, to: number, last: string, words: number, fragments: number): void => {
    if (words > allowed) return
    if (at === before.length && to === after.length) {
      if (best === null || fragments < best.fragments || (fragments === best.fragments && words < best.words))
        best = { words, fragments }
      return
    }
    if (at < before.length && before[at] === after[to]) go(at + 1, to + 1, 'kept', words, fragments)
    if (at < before.length) go(at + 1, to, 'deleted', words + cost(before[at]), fragments + Number(last !== 'deleted'))
    if (to < after.length) go(at, to + 1, 'inserted', words + cost(after[to]), fragments + Number(last !== 'inserted'))
  }
  go(0, 0, 'kept', 0, 0)
  return best
}

describe('the fewest fragments a diff can have', () => {
  it('joins two changes where the words allow it', () => {
    expect(leastOf('a b c d', 'a x c y', 4)).to.deep.equal({ words: 4, fragments: 4 })
    expect(leastOf('a b c d', 'a x c y', 6)).to.deep.equal({ words: 6, fragments: 2 })
  })

  it('is nothing where no diff keeps to so few words, and where they are too many to try', () => {
    expect(leastOf('a b', 'a c', 1)).to.equal(null)
    expect(leastOf('a b', 'a c', 10_000)).to.equal(null)
  })

  it('is what trying every diff finds', () => {
    const tokens = fc.array(fc.constantFrom('a', 'b', 'c', '.'), { maxLength: 5 })
    fc.assert(
      fc.property(tokens, tokens, fc.integer({ min: 0, max: 10 }), (before, after, allowed) => {
        expect(leastOf(before.join(' '), after.join(' '), allowed)).to.deep.equal(byTrying(before, after, allowed))
      }),
      { numRuns: 300 },
    )
  })
})
