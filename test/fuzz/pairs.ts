import fc from 'fast-check'
import { checkPair, pairsOn, samples } from '../consolidation/pairs.ts'

/** What came of the pairs of one language; `what`: the first that broke a rule of side by side, or null. */
export interface PairFind {
  readonly language: string
  readonly count: number
  readonly what: string | null
}

/** Runs pairs of instructions of two bills side by side and in turn, in each language, and tells which break a rule. */
export function pairFinds(count: number, seed: number): readonly PairFind[] {
  if (count === 0) return []
  return Object.entries(samples).map(([language, law]) => {
    const holds = fc.property(pairsOn(law), ([one, other]) => checkPair(law, one, other))
    const result = fc.check(holds, { numRuns: count, seed })
    return {
      language,
      count: result.numRuns,
      what: result.failed ? (fc.defaultReportMessage(result) ?? 'failed') : null,
    }
  })
}
