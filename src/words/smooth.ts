import { addRun, addRuns, type Runs } from '../diff/myers.ts'
import { absorb, weight } from './absorb.ts'
import { boundaryRank, CLAUSE, COMMA, LINE, PARAGRAPH, WORD } from './boundary.ts'
import { closesPair } from './brackets.ts'
import { leadsPhrase, partsNumber, partsRange } from './phrase-words.ts'
import { type Phrasing, plain } from './phrasing.ts'
import { keepSharedSides } from './shared-sides.ts'
import { isBar, startsRow } from './table-rows.ts'
import type { Tokens } from './token-table.ts'
import { partSentences } from './whole-sentences.ts'

/**
 * Makes changes what a lawyer would mark: small equal islands between changes become part of them, and pure insertions and
 * deletions slide to the start of a sentence, clause or phrase where the text allows. Gives new runs; they stay true.
 */
export function smooth(before: Tokens, after: Tokens, runs: Runs, phrasing: Phrasing = plain): Runs {
  const slid = slide(before, after, [...runs, before.count, after.count, 0])
  const absorbed = keepSharedSides(before, after, absorb(before, after, slid, phrasing))
  const paired = pair(before, after, slide(before, after, absorbed))
  return unbounded(partSentences(before, after, paired))
}

const unbounded = (runs: Runs): Runs => {
  const made: Runs = []
  addRuns(made, runs)
  return made
}

// The last run is empty and stands at the ends, so that every change has a run after it.
function slide(before: Tokens, after: Tokens, runs: Runs): Runs {
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

function bestShift(tokens: Tokens, start: number, end: number, roomBefore: number, roomAfter: number): number {
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

function score(tokens: Tokens, start: number, end: number): number {
  const sum = 2 * (startRank(tokens, start) + endRank(tokens, end)) - (partsNumber(tokens, start) ? 1 : 0)
  if (partsRow(tokens, start, end) || takesMark(tokens, start, end)) return 0
  return sum + (leadsPhrase(tokens, start) ? 1 : 0) - (leadsPhrase(tokens, end - 1) ? 1 : 0)
}

const CELL = 2

// A row's first bar, or its last one, is no part of a change that ends (or begins) inside of the row.
function partsRow(tokens: Tokens, start: number, end: number): boolean {
  if (!isBar(tokens, start) && !isBar(tokens, end - 1)) return false
  const [starts, ends] = [boundaryRank(tokens, start) >= PARAGRAPH, boundaryRank(tokens, end) >= PARAGRAPH]
  return starts !== ends && (starts ? startsRow(tokens, start) : isBar(tokens, end - 1))
}

// The comma or semicolon that an item ends with is the item's, and no part of words put in at its end behind another.
function takesMark(tokens: Tokens, start: number, end: number): boolean {
  if (start === 0 || boundaryRank(tokens, start) >= LINE || boundaryRank(tokens, end) < LINE) return false
  return tokens.ids[start - 1] === tokens.ids[end - 1] && ',;'.includes(markAt(tokens, end - 1))
}

const markAt = (tokens: Tokens, at: number): string => tokens.text.charAt(tokens.starts[at] as number)

// What is put in with a comma (or a semicolon, a colon) before it begins there.
function startRank(tokens: Tokens, at: number): number {
  if (at > 0 && isBar(tokens, at - 1) && boundaryRank(tokens, at) < PARAGRAPH) return CELL
  const rank = boundaryRank(tokens, at)
  if (rank > 0) return rank
  const mark = markAt(tokens, at)
  if (mark === ',') return COMMA
  return mark === ';' || mark === ':' ? CLAUSE : 0
}

// Before a mark that closes what was said, a change ends as well as between two words.
function endRank(tokens: Tokens, at: number): number {
  const rank = boundaryRank(tokens, at)
  if (rank > 0 || tokens.words[at] === 1) return rank
  return '.;:,!?'.includes(markAt(tokens, at)) || closesPair(tokens, at) ? WORD : 0
}

const LONGEST_PAIR = 8

/**
 * «от трех до пяти» that became «от пяти до десяти»: «пяти» stands in both, but no lawyer keeps it. Where words went on one
 * side of a word and as many came on the other, and word for word as much stays, each word stands against its own. Where they
 * are more or fewer («от трех до двадцати пяти», «от пяти до тридцати»), a word between others on both sides is kept instead.
 */
function pair(before: Tokens, after: Tokens, runs: Runs): Runs {
  const made: Runs = []
  let row = 0
  let column = 0
  for (let at = 0; at < runs.length; at += 3) {
    const keptRow = runs[at] as number
    const keptColumn = runs[at + 1] as number
    const length = runs[at + 2] as number
    const rowEnd = at + 3 < runs.length ? (runs[at + 3] as number) : keptRow + length
    const columnEnd = at + 3 < runs.length ? (runs[at + 4] as number) : keptColumn + length
    const crossed =
      length > 0 &&
      length <= 2 &&
      (keptRow === row ? rowEnd : columnEnd) > (keptRow === row ? keptRow : keptColumn) + length
    const oneSided = (keptRow === row) !== (keptColumn === column)
    if (crossed && oneSided && Math.max(rowEnd - row, columnEnd - column) <= LONGEST_PAIR) {
      const found =
        rowEnd - row === columnEnd - column
          ? wordForWord(before, after, row, column, rowEnd - row)
          : middleWord(before, after, row, rowEnd, column, columnEnd)
      const isRange = found.length === 3 && partsRange(after, found[1] as number)
      if (isRange || weightOfRuns(after, found) * 2 >= weight(after, keptColumn, keptColumn + length)) {
        made.push(...found)
        row = rowEnd
        column = columnEnd
        continue
      }
    }
    made.push(keptRow, keptColumn, length)
    row = keptRow + length
    column = keptColumn + length
  }
  return made
}

function wordForWord(before: Tokens, after: Tokens, row: number, column: number, size: number): Runs {
  const runs: Runs = []
  for (let at = 0; at < size; at++) {
    if (before.ids[row + at] === after.ids[column + at]) addRun(runs, row + at, column + at, 1)
  }
  return runs
}

// The heaviest word that both have, with words before it and behind it.
function middleWord(
  before: Tokens,
  after: Tokens,
  row: number,
  rowEnd: number,
  column: number,
  columnEnd: number,
): Runs {
  let best: Runs = []
  for (let one = row + 1; one < rowEnd - 1; one++) {
    for (let two = column + 1; two < columnEnd - 1; two++) {
      if (before.ids[one] !== after.ids[two] || before.words[one] === 0) continue
      if (weight(before, one, one + 1) > weightOfRuns(after, best)) best = [one, two, 1]
    }
  }
  return best
}

function weightOfRuns(tokens: Tokens, runs: Runs): number {
  let sum = 0
  for (let at = 0; at < runs.length; at += 3)
    sum += weight(tokens, runs[at + 1] as number, (runs[at + 1] as number) + (runs[at + 2] as number))
  return sum
}
