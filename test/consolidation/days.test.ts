import fc from 'fast-check'
import { checkIncorporated, checkNames, checkStages, datedOn } from './days.ts'
import { samples } from './pairs.ts'

/** `ENGROSS_SETS=5000 npx mocha test/consolidation/days.test.ts` tries thousands. */
const runs = Number(process.env.ENGROSS_SETS ?? 100)

describe('several bills with dates, on a day', () => {
  for (const [language, law] of Object.entries(samples)) {
    for (const [what, check] of [
      ['give a text that does not turn with the names of files', checkNames],
      ['give what running by hand gives, stage after stage', checkStages],
      ['leave out what the text has already, and say so', checkIncorporated],
    ] as const) {
      it(`${what} (${language})`, function () {
        this.timeout(20_000 + runs * 300)
        fc.assert(
          fc.property(datedOn(law), (dated) => check(law, dated)),
          { numRuns: runs },
        )
      })
    }
  }
})
