import type { Run, Runs } from '../diff/runs.ts'
import { boundaryRank, CLAUSE, COMMA, LINE, PARAGRAPH, WORD } from './boundary.ts'
import { closesPair } from './brackets.ts'
import { leadsPhrase, partsNumber } from './phrase-words.ts'
import { isBar, startsRow } from './table-rows.ts'
import { slideWeights } from './thresholds.ts'
import type { Tokens } from './token-types.ts'

/**
 * Slides pure insertions and deletions to where a reader expects them.
 *
 * Of «a b a b» that became «a b» either pair was struck; in general a stretch may be shifted by a token as long as the token
 * that it gives up on one side equals the one that it takes in on the other. Of all such places that with the highest score is
 * taken, the one where it was if none is higher. A run used up by sliding joins the changes around it.
 */
export function slideChanges(before: Tokens, after: Tokens, runs: Runs): Runs {
  const made: Run[] = []
  for (const run of runs) {
    const previous = made.at(-1)
    if (previous === undefined) {
      made.push(run)
      continue
    }
    const beforeStart = previous.before + previous.length
    const afterStart = previous.after + previous.length
    const isInsertion = beforeStart === run.before
    const isDeletion = afterStart === run.after
    if (isInsertion === isDeletion) {
      made.push(run)
      continue
    }
    const shift = isInsertion
      ? bestShift(after, afterStart, run.after, previous.length, run.length)
      : bestShift(before, beforeStart, run.before, previous.length, run.length)
    made[made.length - 1] = { ...previous, length: previous.length + shift }
    made.push({ before: run.before + shift, after: run.after + shift, length: run.length - shift })
  }
  // The first run may be at the start of both texts, and the last one at their ends.
  return made.filter(({ length }, at) => length > 0 || at === made.length - 1)
}

/** By how many tokens the stretch from `start` to `end` is best shifted, with so much room (kept tokens) on either side. */
function bestShift(tokens: Tokens, start: number, end: number, roomBefore: number, roomAfter: number): number {
  const { ids } = tokens
  let lowest = 0
  while (-lowest < roomBefore && ids[start + lowest - 1] === ids[end + lowest - 1]) lowest--
  let highest = 0
  while (highest < roomAfter && ids[start + highest] === ids[end + highest]) highest++
  if (lowest === highest) return 0
  let best = 0
  let bestScore = score(tokens, start, end)
  const last = Math.min(highest, slideWeights.furthest)
  for (let shift = Math.max(lowest, -slideWeights.furthest); shift <= last; shift++) {
    const found = score(tokens, start + shift, end + shift)
    if (found > bestScore) {
      best = shift
      bestScore = found
    }
  }
  return best
}

/** How good a place is for a change from `start` to `end`: the sum of what speaks for it; 0 if it would cut a row or an item. */
function score(tokens: Tokens, start: number, end: number): number {
  if (partsRow(tokens, start, end) || takesMark(tokens, start, end)) return 0
  return (
    slideWeights.rank * (startRank(tokens, start) + endRank(tokens, end)) +
    (partsNumber(tokens, start) ? slideWeights.partsNumber : 0) +
    (leadsPhrase(tokens, start) ? slideWeights.phraseWordFirst : 0) +
    (leadsPhrase(tokens, end - 1) ? slideWeights.phraseWordLast : 0)
  )
}

/** A row's first bar, or its last one, is no part of a change that ends (or begins) inside of the row. */
function partsRow(tokens: Tokens, start: number, end: number): boolean {
  if (!isBar(tokens, start) && !isBar(tokens, end - 1)) return false
  const [starts, ends] = [boundaryRank(tokens, start) >= PARAGRAPH, boundaryRank(tokens, end) >= PARAGRAPH]
  return starts !== ends && (starts ? startsRow(tokens, start) : isBar(tokens, end - 1))
}

/** The comma or semicolon that an item ends with is the item's, and no part of words put in at its end behind another one. */
function takesMark(tokens: Tokens, start: number, end: number): boolean {
  if (start === 0 || boundaryRank(tokens, start) >= LINE || boundaryRank(tokens, end) < LINE) return false
  return tokens.ids[start - 1] === tokens.ids[end - 1] && ',;'.includes(markAt(tokens, end - 1))
}

const markAt = (tokens: Tokens, at: number): string => tokens.text.charAt(tokens.starts[at] as number)

/** What is put in with a comma (or a semicolon, a colon) before it begins there. */
function startRank(tokens: Tokens, at: number): number {
  const rank = boundaryRank(tokens, at)
  if (at > 0 && isBar(tokens, at - 1) && rank < PARAGRAPH) return slideWeights.cell
  if (rank > 0) return rank
  const mark = markAt(tokens, at)
  if (mark === ',') return COMMA
  return mark === ';' || mark === ':' ? CLAUSE : 0
}

/** Before a mark that closes what was said, a change ends as well as between two words. */
function endRank(tokens: Tokens, at: number): number {
  const rank = boundaryRank(tokens, at)
  if (rank > 0 || tokens.words[at] === 1) return rank
  return '.;:,!?'.includes(markAt(tokens, at)) || closesPair(tokens, at) ? WORD : 0
}
