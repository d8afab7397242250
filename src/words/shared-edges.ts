import { gapsOf, type Run, type Runs, wholeBox } from '../diff/runs.ts'
import { boundaryRank, PARAGRAPH } from './boundary.ts'
import { partsNumber } from './phrase-words.ts'
import type { Tokens } from './token-types.ts'

/**
 * Keeps what a change begins or ends with on both sides, within a paragraph. Of «nicht oder nicht, nicht richtig» either
 * «nicht» may have been matched to the one that is left, and then been absorbed as an island: then the other one is kept. The
 * last run stands at the ends of both texts (it may be empty).
 */
export function keepSharedEdges(before: Tokens, after: Tokens, runs: Runs): Runs {
  const made: Run[] = []
  const gaps = gapsOf(runs, wholeBox(before.count, after.count))
  for (const [at, run] of runs.entries()) {
    const { beforeStart, beforeEnd, afterStart, afterEnd } = gaps[at] as (typeof gaps)[number]
    const room = Math.min(beforeEnd - beforeStart, afterEnd - afterStart)
    let tail = 0
    while (
      tail < room &&
      before.ids[beforeEnd - 1 - tail] === after.ids[afterEnd - 1 - tail] &&
      isInside(before, beforeEnd - tail) &&
      isInside(after, afterEnd - tail)
    )
      tail++
    // «Absatz 1» that became «Absätze 2 und 1» does not keep its number.
    if (tail > 0 && (partsNumber(before, beforeEnd - tail) || partsNumber(after, afterEnd - tail))) tail = 0
    let head = 0
    while (
      head < room - tail &&
      before.ids[beforeStart + head] === after.ids[afterStart + head] &&
      isInside(before, beforeStart + head) &&
      isInside(after, afterStart + head)
    )
      head++
    const previous = made.at(-1)
    if (previous !== undefined) made[made.length - 1] = { ...previous, length: previous.length + head }
    made.push({ before: beforeEnd - tail, after: afterEnd - tail, length: run.length + tail })
  }
  return made
}

const isInside = (tokens: Tokens, at: number): boolean => boundaryRank(tokens, at) < PARAGRAPH
