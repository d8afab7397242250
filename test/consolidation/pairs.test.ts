import fc from 'fast-check'
import { checkPair, pairsOn, samples } from './pairs.ts'

/** `ENGROSS_PAIRS=5000 npx mocha test/consolidation/pairs.test.ts` tries thousands. */
const runs = Number(process.env.ENGROSS_PAIRS ?? 250)

describe('two instructions of different bills, side by side', () => {
  for (const [language, law] of Object.entries(samples)) {
    it(`conflict alike in either order, or give one text that a sequence gives (${language})`, function () {
      this.timeout(20_000 + runs * 100)
      fc.assert(
        fc.property(pairsOn(law), ([one, other]) => checkPair(law, one, other)),
        { numRuns: runs },
      )
    })
  }
})
