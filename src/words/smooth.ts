import { boundaryRank, leadsPhrase } from './boundary.ts'
import { addRun, type Runs } from './myers.ts'
import type { TokenRun } from './token-table.ts'

/**
 * Makes changes what a lawyer would mark: small equal islands between changes become part of them, and pure insertions and
 * deletions slide to the start of a sentence, clause or phrase where the text allows. Gives new runs; they stay true.
 */
export function smooth(before: TokenRun, after: TokenRun, runs: Runs): Runs {
  const bounded = [...runs, before.count, after.count, 0]
  return unbounded(slide(before, after, absorb(before, after, slide(before, after, bounded))))
}

const unbounded = (runs: Runs): Runs => {
  const made: Runs = []
  for (let at = 0; at < runs.length; at += 3)
    addRun(made, runs[at] as number, runs[at + 1] as number, runs[at + 2] as number)
  return made
}

// The last run is empty and stands at the ends, so that every change has a run after it.
function slide(before: TokenRun, after: TokenRun, runs: Runs): Runs {
  const made = [...runs]
  for (let at = 3; at < made.length; at += 3) {
    const beforeStart = (made[at - 3] as number) + (made[at - 1] as number)
    const afterStart = (made[at - 2] as number) + (made[at - 1] as number)
    const beforeEnd = made[at] as number
    const afterEnd = made[at + 1] as number
    const inserts = beforeStart === beforeEnd
    if (inserts === (afterStart === afterEnd)) continue
    const tokens = inserts ? after : before
    const best = inserts
      ? bestShift(tokens, afterStart, afterEnd, made[at - 1] as number, made[at + 2] as number)
      : bestShift(tokens, beforeStart, beforeEnd, made[at - 1] as number, made[at + 2] as number)
    made[at - 1] = (made[at - 1] as number) + best
    made[at] = beforeEnd + best
    made[at + 1] = afterEnd + best
    made[at + 2] = (made[at + 2] as number) - best
  }
  return dropEmpty(made)
}

// A run used up by sliding joins the changes around it; the first and the last may be empty.
function dropEmpty(runs: Runs): Runs {
  const made: Runs = []
  for (let at = 0; at < runs.length; at += 3) {
    const isLast = at === runs.length - 3
    if ((runs[at + 2] as number) > 0 || isLast)
      made.push(runs[at] as number, runs[at + 1] as number, runs[at + 2] as number)
  }
  return made
}

function bestShift(tokens: TokenRun, start: number, end: number, roomBefore: number, roomAfter: number): number {
  const { ids } = tokens
  let low = 0
  while (-low < roomBefore && ids[start + low - 1] === ids[end + low - 1]) low--
  let high = 0
  while (high < roomAfter && ids[start + high] === ids[end + high]) high++
  if (low === high) return 0
  let best = 0
  let bestScore = score(tokens, start, end)
  for (let shift = Math.max(low, -200); shift <= Math.min(high, 200); shift++) {
    const found = score(tokens, start + shift, end + shift)
    if (found > bestScore) {
      best = shift
      bestScore = found
    }
  }
  return best
}

function score(tokens: TokenRun, start: number, end: number): number {
  const sum = 2 * (boundaryRank(tokens, start) + boundaryRank(tokens, end))
  return sum + (leadsPhrase(tokens, start) ? 1 : 0) - (leadsPhrase(tokens, end - 1) ? 1 : 0)
}

// Weighs what is kept between two changes against what changes on its sides.
function absorb(before: TokenRun, after: TokenRun, runs: Runs): Runs {
  const made: Runs = []
  for (let at = 0; at < runs.length; at += 3) {
    const row = runs[at] as number
    const column = runs[at + 1] as number
    const length = runs[at + 2] as number
    const isLast = at === runs.length - 3
    const isFirst = row === 0 && column === 0
    if (!isLast && !isFirst) {
      const last = made.length - 3
      const fromRow = last < 0 ? 0 : (made[last] as number) + (made[last + 2] as number)
      const fromColumn = last < 0 ? 0 : (made[last + 1] as number) + (made[last + 2] as number)
      const left = changed(before, fromRow, row) + changed(after, fromColumn, column)
      const right =
        changed(before, row + length, runs[at + 3] as number) + changed(after, column + length, runs[at + 4] as number)
      if (isIsland(after, column, length, left, right)) continue
    }
    made.push(row, column, length)
  }
  return made
}

function changed(tokens: TokenRun, start: number, end: number): number {
  return weight(tokens, start, end)
}

/** Words count 1, words that lead a phrase 0.6, marks 0.3. */
function weight(tokens: TokenRun, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at++) sum += tokens.words[at] === 1 ? (leadsPhrase(tokens, at) ? 0.6 : 1) : 0.3
  return sum
}

function isIsland(tokens: TokenRun, start: number, length: number, left: number, right: number): boolean {
  if (length > 12) return false
  for (let at = start + 1; at < start + length; at++) if (boundaryRank(tokens, at) >= 4) return false
  const kept = weight(tokens, start, start + length)
  return kept <= 0.6
    ? Math.min(left, right) >= 1
    : kept * 2 <= Math.min(left, right) || (kept <= 4 && kept * 4 <= left + right && kept <= Math.min(left, right))
}
