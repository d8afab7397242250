import { expect } from 'chai'
import fc from 'fast-check'
import { heaviestChain, type WeightedPair } from '../../src/diff/heaviest-chain.ts'

const weightOf = (pairs: readonly WeightedPair[]): number => pairs.reduce((sum, { weight }) => sum + weight, 0)

const isChain = (pairs: readonly WeightedPair[]): boolean =>
  pairs.every(({ before, after }, at) => {
    const last = pairs[at - 1]
    return last === undefined || (last.before < before && last.after < after)
  })

/** By trying every choice of pairs. */
function heaviest(pairs: readonly WeightedPair[]): number {
  let best = 0
  for (let choice = 0; choice < 1 << pairs.length; choice++) {
    const chosen = pairs.filter((_, at) => (choice >> at) & 1)
    if (isChain(chosen)) best = Math.max(best, weightOf(chosen))
  }
  return best
}

describe('the heaviest chain of pairs', () => {
  it('is what trying every choice finds', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 })
    fc.assert(
      fc.property(weights, fc.infiniteStream(fc.nat()), (given, numbers) => {
        const columns = given
          .map((_, at) => ({ at, order: numbers.next().value as number }))
          .sort((one, other) => one.order - other.order || one.at - other.at)
          .map(({ at }) => at)
        const pairs = given.map((weight, row) => ({ before: row, after: columns[row] as number, weight }))
        const chain = heaviestChain(pairs, pairs.length)
        expect(isChain(chain)).to.equal(true)
        expect(weightOf(chain)).to.equal(heaviest(pairs))
      }),
    )
  })
})
