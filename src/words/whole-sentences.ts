import { addRun, type Runs } from '../diff/myers.ts'
import { sameHead, sameTail } from '../diff/same-ends.ts'
import { weight } from './absorb.ts'
import { openAfter } from './brackets.ts'
import { endsLabel } from './head-label.ts'
import { beginsSentence, endsSentence, startsSentence } from './sentence-start.ts'
import type { Tokens } from './token-table.ts'

/**
 * Tells a sentence put in (or struck) from a change beside it. Of «лицензий и сертификатов. Сведения бесплатны.» the first
 * words belong to the sentence that stays, so its full stop is the one kept; and the «The» of a sentence put in before
 * «The fee is set» is not kept for its own. Gives new runs; they stay true.
 */
export function partSentences(before: Tokens, after: Tokens, runs: Runs): Runs {
  const made: Runs = []
  let row = 0
  let column = 0
  for (let at = 0; at < runs.length; at += 3) {
    const next: Kept = { row: runs[at] as number, column: runs[at + 1] as number, length: runs[at + 2] as number }
    const gap: Gap = { row, rowEnd: next.row, column, columnEnd: next.column }
    const parted =
      closeSentence(before, after, gap, next, made) ??
      freeHead(before, after, gap, next, made) ??
      takeStop(before, after, gap, next) ??
      next
    addRun(made, parted.row, parted.column, parted.length)
    row = next.row + next.length
    column = next.column + next.length
  }
  return made
}

/** What changes between two runs that are kept. */
export interface Gap {
  readonly row: number
  readonly rowEnd: number
  readonly column: number
  readonly columnEnd: number
}

interface Kept {
  readonly row: number
  readonly column: number
  readonly length: number
}

/**
 * Where whole sentences were put in before the words that a sentence begins with, and those changed as well: the token of
 * AFTER that its new words begin with. 0 where there is no such place.
 */
export function afterSentences(before: Tokens, after: Tokens, gap: Gap): number {
  if (gap.row === gap.rowEnd || gap.column === gap.columnEnd) return 0
  if (!startsSentence(before, gap.row) || !startsSentence(after, gap.column)) return 0
  if (hasLabel(before, gap.row, gap.rowEnd) || hasLabel(after, gap.column, gap.columnEnd)) return 0
  return lastWritten(before, after, gap)
}

const LONGEST_LABEL = 3

// A label that changes with its paragraph stands before the sentences of it.
function hasLabel(tokens: Tokens, start: number, end: number): boolean {
  for (let at = start + 1; at <= Math.min(end, start + LONGEST_LABEL); at++) if (endsLabel(tokens, at)) return true
  return false
}

// Where, in what is written in a gap, the last sentence begins, if it goes on behind the gap, as the one struck does; else 0.
function lastWritten(before: Tokens, after: Tokens, gap: Gap): number {
  const { rowEnd, columnEnd } = gap
  if (startsSentence(before, rowEnd) || startsSentence(after, columnEnd) || endsSentence(before, rowEnd + 1)) return 0
  if (firstStart(before, gap.row, rowEnd) > 0) return 0
  for (let at = columnEnd - 1; at > gap.column; at--) if (endsSentence(after, at)) return at
  return 0
}

// A full stop in brackets («(ABl. L 347 vom 20.10.2020)») ends no sentence around them.
function firstStart(tokens: Tokens, start: number, end: number): number {
  let open = 0
  for (let at = start + 1; at < end; at++) {
    open = Math.max(0, openAfter(tokens, at - 1, 1, open))
    if (open === 0 && endsSentence(tokens, at)) return at
  }
  return 0
}

// A change from the middle of a sentence to a full stop, or to the last words before it, with a full stop inside of it on one
// side. The last words are kept for the sentence that stays if it ends in them: «{--договора--}{++соглашения++} связи.»
function closeSentence(before: Tokens, after: Tokens, gap: Gap, next: Kept, made: Runs): Kept | null {
  if (next.length === 0 || startsSentence(before, gap.row) || startsSentence(after, gap.column)) return null
  const last = lastWords(before, after, next)
  if (last < 0) return null
  const struck = firstStart(before, gap.row, gap.rowEnd)
  const written = firstStart(after, gap.column, gap.columnEnd)
  const [isStruck, isWritten] = [struck > 0, written > 0]
  if (isStruck === isWritten) return null
  const [rowStop, columnStop] = isWritten ? [next.row + last, written - 1] : [struck - 1, next.column + last]
  if (before.ids[rowStop] !== after.ids[columnStop]) return null
  const room = Math.min(rowStop - gap.row, columnStop - gap.column)
  const same = sameTail(before.ids, after.ids, rowStop, columnStop, room)
  if (same < last && (same === 0 || weight(before, next.row, next.row + last - same) > FEW_WORDS)) return null
  addRun(made, rowStop - same, columnStop - same, same + 1)
  return { row: next.row + last + 1, column: next.column + last + 1, length: next.length - last - 1 }
}

const MOST_LAST_WORDS = 4
// A word that stood before them and not before the new sentence's is struck: no sentence runs over another's end for it.
const FEW_WORDS = 1.6

// How many words are kept before the full stop that a sentence ends with on both sides; −1 where it is further away.
function lastWords(before: Tokens, after: Tokens, { row, column, length }: Kept): number {
  for (let last = 0; last <= Math.min(MOST_LAST_WORDS, length - 1); last++) {
    if (endsSentence(before, row + last + 1) && endsSentence(after, column + last + 1)) return last
  }
  return -1
}

// Each sentence of several comes and goes with its full stop.
function takeStop(before: Tokens, after: Tokens, gap: Gap, { row, column, length }: Kept): Kept | null {
  if (length === 0 || !areSeveral(before, after, gap)) return null
  if (!endsSentence(before, row + 1) || !endsSentence(after, column + 1)) return null
  return { row: row + 1, column: column + 1, length: length - 1 }
}

/**
 * Whether sentences stand in a gap for another one (or one for several): it begins with a sentence on both sides, and there is
 * a full stop inside of it. Of one put in the place of one the full stop may stay: «{--Плата взимается--}{++Утратил силу++}.»
 */
export const areSeveral = (before: Tokens, after: Tokens, { row, rowEnd, column, columnEnd }: Gap): boolean =>
  row < rowEnd &&
  column < columnEnd &&
  beginsSentence(before, row) &&
  beginsSentence(after, column) &&
  firstStart(before, row, rowEnd) + firstStart(after, column, columnEnd) > 0

const LONGEST_HEAD = 4
const WORD = 1

// The first words of a sentence, kept for those of one put in before it: they are its own, or struck with what follows them.
function freeHead(before: Tokens, after: Tokens, gap: Gap, next: Kept, made: Runs): Kept | null {
  const last = lastWritten(before, after, gap)
  if (last === 0) return null
  const head = headBefore(before, after, gap, made)
  if (head < 0) return null
  const row = gap.row - head
  const same = sameHead(before.ids, after.ids, row, last, Math.min(next.row - row, next.column - last))
  if (same < head) {
    const struck = weight(before, row + same, gap.row)
    // Where nothing else is struck, a word of the sentence would be; an article or a preposition may.
    if (gap.row === gap.rowEnd && struck >= WORD) return null
    if (struck * 2 > weight(before, next.row, sentenceEnd(before, next))) return null
  }
  if (head > 0) shorten(made, head)
  addRun(made, row, last, same)
  return next
}

function shorten(runs: Runs, by: number): void {
  const length = (runs.at(-1) as number) - by
  if (length > 0) runs[runs.length - 1] = length
  else runs.length -= 3
}

// How many tokens of a sentence's head are kept before a gap, in both texts; −1 where they are too many, or all that is kept there.
function headBefore(before: Tokens, after: Tokens, gap: Gap, made: Runs): number {
  const [row = 0, , length = 0] = made.slice(-3)
  if (row + length !== gap.row) return -1
  for (let head = 0; head <= Math.min(LONGEST_HEAD, length); head++) {
    const starts = startsSentence(before, gap.row - head)
    if (starts !== startsSentence(after, gap.column - head)) return -1
    if (starts) return head === 0 || head < length || (gap.row === head && gap.column === head) ? head : -1
  }
  return -1
}

function sentenceEnd(tokens: Tokens, { row, length }: Kept): number {
  let end = row + 1
  while (end < row + length && !startsSentence(tokens, end)) end++
  return end
}
