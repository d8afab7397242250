import type { Runs } from '../diff/myers.ts'
import { boundaryRank, PARAGRAPH, SENTENCE } from './boundary.ts'
import { openAfter } from './brackets.ts'
import { endsLabel } from './head-label.ts'
import { leadsPhrase, partsRange } from './phrase-words.ts'
import type { Phrasing } from './phrasing.ts'
import { endsSentence } from './sentence-start.ts'
import { isSameSwap, type Swap, swapOf } from './swap.ts'
import { isBar } from './table-rows.ts'
import type { Tokens } from './token-table.ts'

/**
 * Goes through the runs once: what is kept between two changes must be worth the break it makes, else it is left out. The
 * last run stands at the ends of both texts (it may be empty), so that every change has a run after it.
 */
export function absorb(before: Tokens, after: Tokens, runs: Runs, phrasing: Phrasing): Runs {
  const made: Runs = []
  let left = emptyChange
  for (let at = 0; at < runs.length; at += 3) {
    const row = runs[at] as number
    const column = runs[at + 1] as number
    const length = runs[at + 2] as number
    if (at === 0) left = changeOf(before, 0, row, after, 0, column)
    if (at < runs.length - 3) {
      const right = changeOf(
        before,
        row + length,
        runs[at + 3] as number,
        after,
        column + length,
        runs[at + 4] as number,
      )
      if ((row > 0 || column > 0) && isIsland(before, after, row, column, length, left, right, phrasing)) {
        const kept = weight(after, column, column + length)
        left = {
          deleted: left.deleted + kept + right.deleted,
          inserted: left.inserted + kept + right.inserted,
          swap: null,
          open: openAfter(after, column, length, left.open),
        }
        continue
      }
      left = right
    }
    made.push(row, column, length)
  }
  return made
}

/** A change by the weight of its words on either side. */
interface Change {
  readonly deleted: number
  readonly inserted: number
  /** The one word (or number) struck and the one written for it, where the change is no more than that. */
  readonly swap: Swap | null
  /** How many pairs of brackets or quotation marks are open in the islands it has taken in. */
  readonly open: number
}

const emptyChange: Change = { deleted: 0, inserted: 0, swap: null, open: 0 }

const changeOf = (
  before: Tokens,
  row: number,
  rowEnd: number,
  after: Tokens,
  column: number,
  columnEnd: number,
): Change => ({
  deleted: weight(before, row, rowEnd),
  inserted: weight(after, column, columnEnd),
  swap: swapOf(before, row, rowEnd, after, column, columnEnd),
  open: 0,
})

/** Words count 1, words that lead a phrase 0.6, marks 0.3. */
export function weight(tokens: Tokens, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at++) sum += tokens.words[at] === 1 ? (leadsPhrase(tokens, at) ? 0.6 : 1) : 0.3
  return sum
}

// Absorbed, an island is struck and written again: that costs its words twice, and saves breaks.
function isIsland(
  before: Tokens,
  after: Tokens,
  row: number,
  column: number,
  length: number,
  left: Change,
  right: Change,
  phrasing: Phrasing,
): boolean {
  if (length > phrasing.longest) return false
  if (followsLabel(before, row, after, column)) return false
  if (meetsParagraph(before, row, length, left.deleted, right.deleted)) return false
  if (meetsParagraph(after, column, length, left.inserted, right.inserted)) return false
  if (hasBar(after, column, length) || meetsSentence(before, after, row, column, length)) return false
  // Of two sentences written anew no more than the full stop may be left: then it is one change.
  const isStop = length === 1 && parts(left) + parts(right) === 4
  if (!isStop && endsSentence(before, row + length) && endsSentence(after, column + length)) return false
  // One half of a pair of brackets is no island, unless the other is in the change.
  const open = openAfter(after, column, length, left.open)
  if (open < 0 || (open > left.open && parts(left) > 1)) return false
  if (length === 1 && parts(left) + parts(right) === 4 && partsRange(after, column)) return false
  // A word put for another again and again is marked each time.
  if (left.swap !== null && right.swap !== null) {
    if (isSameSwap(left.swap, right.swap) || saysMuch(after, column, length)) return false
  }
  const breaks = parts(left) + parts(right) - 2
  const kept = weight(after, column, column + length)
  const small = Math.min(left.deleted + left.inserted, right.deleted + right.inserted)
  return kept <= phrasing.largest * small && kept * 2 <= phrasing.saved * breaks + phrasing.share * small
}

// No change runs over the end of a sentence for the sake of an island.
function meetsSentence(before: Tokens, after: Tokens, row: number, column: number, length: number): boolean {
  for (let at = 1; at < length; at++) {
    if (boundaryRank(after, column + at) >= SENTENCE || boundaryRank(before, row + at) >= SENTENCE) return true
  }
  return false
}

// Changes of two paragraphs are never one. A paragraph that ends where nothing changes on its side parts nothing.
const meetsParagraph = (tokens: Tokens, start: number, length: number, left: number, right: number): boolean =>
  (left > 0 && boundaryRank(tokens, start) >= PARAGRAPH) ||
  (right > 0 && boundaryRank(tokens, start + length) >= PARAGRAPH)

// What stands behind a new label is the head of its paragraph, and stays one.
const followsLabel = (before: Tokens, row: number, after: Tokens, column: number): boolean =>
  (endsLabel(before, row) && startsOrEndsLabel(after, column)) ||
  (endsLabel(after, column) && startsOrEndsLabel(before, row))

const startsOrEndsLabel = (tokens: Tokens, at: number): boolean =>
  boundaryRank(tokens, at) >= PARAGRAPH || endsLabel(tokens, at)

// The cells of a table change each for itself.
function hasBar(tokens: Tokens, start: number, length: number): boolean {
  for (let at = start; at < start + length; at++) if (isBar(tokens, at)) return true
  return false
}

const parts = (change: Change): number => (change.deleted > 0 ? 1 : 0) + (change.inserted > 0 ? 1 : 0)

const SHORTEST = 3

// Two words or more that do not lead a phrase, and are no abbreviations in a citation («Nr.», «G v.»).
function saysMuch(tokens: Tokens, start: number, length: number): boolean {
  let count = 0
  for (let at = start; at < start + length; at++) {
    const isLong = (tokens.ends[at] as number) - (tokens.starts[at] as number) >= SHORTEST
    if (tokens.words[at] === 1 && tokens.leads[at] === 0 && isLong) count++
  }
  return count > 1
}
