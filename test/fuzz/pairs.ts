import fc from 'fast-check'
import type { Law } from '../../src/law/types.ts'
import { checkIncorporated, checkNames, checkStages, datedOn } from '../consolidation/days.ts'
import { checkPair, pairsOn, samples } from '../consolidation/pairs.ts'
import { checkSet, setsOn } from '../consolidation/sets.ts'

/** What came of the cases of one rule in one language; `what`: the first that broke it, or null. */
export interface PairFind {
  readonly rule: string
  readonly language: string
  readonly count: number
  readonly what: string | null
}

/** A rule of several bills, over generated ones. `share`: of the pairs that are asked for, as many cases are tried. */
interface Rule {
  readonly name: string
  readonly share: number
  readonly tried: (law: Law, numRuns: number, seed: number) => Pick<PairFind, 'count' | 'what'>
}

function ruleOf<One>(
  name: string,
  share: number,
  generated: (law: Law) => fc.Arbitrary<One>,
  check: (law: Law, one: One) => void,
): Rule {
  const tried: Rule['tried'] = (law, numRuns, seed) => {
    const result = fc.check(
      fc.property(generated(law), (one) => check(law, one)),
      { numRuns, seed },
    )
    return { count: result.numRuns, what: result.failed ? (fc.defaultReportMessage(result) ?? 'failed') : null }
  }
  return { name, share, tried }
}

const rules: readonly Rule[] = [
  ruleOf('pairs of instructions', 1, pairsOn, (law, [one, other]) => checkPair(law, one, other)),
  ruleOf('sets of bills', 1 / 2, setsOn, checkSet),
  ruleOf('names of files on a day', 1 / 5, datedOn, checkNames),
  ruleOf('stages by a day', 1 / 5, datedOn, checkStages),
  ruleOf('bills that the text has already', 1 / 5, datedOn, checkIncorporated),
]

export const ruleNames: readonly string[] = rules.map(({ name }) => name)

/** Runs generated bills by the rules of several bills (all, or one by its name), in each language, and tells which break one. */
export function* pairFinds(pairs: number, seed: number, only?: string): Iterable<PairFind> {
  if (pairs === 0) return
  for (const { name, share, tried } of rules.filter((rule) => only === undefined || rule.name === only)) {
    for (const [language, law] of Object.entries(samples)) {
      yield { rule: name, language, ...tried(law, Math.ceil(pairs * share), seed) }
    }
  }
}
