import fc from 'fast-check'
import { samples } from './pairs.ts'
import { checkSet, setsOn } from './sets.ts'

/** `ENGROSS_SETS=5000 npx mocha test/consolidation/sets.test.ts` tries thousands. */
const runs = Number(process.env.ENGROSS_SETS ?? 100)

describe('several bills of several instructions, side by side', () => {
  for (const [language, law] of Object.entries(samples)) {
    it(`conflict as each two of them do, or give one text that a sequence gives (${language})`, function () {
      this.timeout(20_000 + runs * 300)
      fc.assert(
        fc.property(setsOn(law), (set) => checkSet(law, set)),
        { numRuns: runs },
      )
    })
  }
})
