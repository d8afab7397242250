import { gapsOf, type Runs, wholeBox } from '../diff/runs.ts'
import { type Phrasing, phrasingChoice, phrasings } from './thresholds.ts'
import type { Tokens } from './token-types.ts'

/** What changes cost their reader: words struck and written, and fragments (stretches struck or written) to take in. */
export interface Cost {
  readonly words: number
  readonly fragments: number
}

/** The cost of all that is not in `runs`. */
export function costOfRuns(before: Tokens, after: Tokens, runs: Runs): Cost {
  let words = 0
  let fragments = 0
  for (const gap of gapsOf(runs, wholeBox(before.count, after.count))) {
    if (gap.beforeEnd > gap.beforeStart) fragments++
    if (gap.afterEnd > gap.afterStart) fragments++
    for (let at = gap.beforeStart; at < gap.beforeEnd; at++) words += before.words[at] as number
    for (let at = gap.afterStart; at < gap.afterEnd; at++) words += after.words[at] as number
  }
  return { words, fragments }
}

/**
 * Chooses the phrasing of a redline: the first one, from the plain one on, that makes few enough fragments of what was
 * `matched`, or else the longest that is still worth its words; a brief one where the plain one is not. Where there are few
 * fragments anyway, the plain one serves. `costOf` tells what the changes cost in a phrasing; it is asked for as few as
 * possible, since each draws the whole text.
 */
export function choosePhrasing(matched: Cost, costOf: (phrasing: Phrasing) => Cost): Phrasing {
  const { fewFragments, aim, plainRoom, longerRoom } = phrasingChoice
  if (matched.fragments < fewFragments) return phrasings.plain
  const isFewEnough = ({ fragments }: Cost): boolean => fragments <= matched.fragments * aim
  const plain = costOf(phrasings.plain)
  if (plain.words > matched.words * plainRoom) return phrasings.brief
  if (isFewEnough(plain)) return phrasings.plain
  let chosen: Phrasing = phrasings.plain
  for (const longer of phrasings.longer) {
    const cost = costOf(longer)
    if (cost.words > matched.words * longerRoom) return chosen
    chosen = longer
    if (isFewEnough(cost)) return chosen
  }
  return chosen
}
