import { type Box, gapsOf, type Run, type Runs, wholeBox } from '../diff/runs.ts'
import { boundaryRank, PARAGRAPH, SENTENCE } from './boundary.ts'
import { openAfter } from './brackets.ts'
import { endsLabel } from './head-label.ts'
import { partsRange } from './phrase-words.ts'
import { endsSentence } from './sentence-start.ts'
import { isSameSwap, type Swap, swapOf } from './swap.ts'
import { isBar } from './table-rows.ts'
import { type Phrasing, wordLimits } from './thresholds.ts'
import type { Tokens } from './token-types.ts'
import { weightOf } from './token-weight.ts'

/**
 * Absorbs islands: what is kept between two changes must be worth the break it makes, else it is left out of the runs.
 *
 * One pass from the start to the end: an island that is absorbed makes one change of the two beside it, and the next island is
 * weighed against that. Whether it is absorbed is the objective of `Phrasing`, under constraints that no weight outdoes
 * (`constraints`): the structure of the text, such as paragraphs, sentences, table cells and labels, is never redrawn.
 *
 * The last run stands at the ends of both texts (it may be empty), so that every change has a run behind it.
 */
export function absorbIslands(before: Tokens, after: Tokens, runs: Runs, phrasing: Phrasing): Runs {
  const made: Run[] = []
  const gaps = gapsOf(runs, wholeBox(before.count, after.count))
  let left = changeOf(before, after, gaps[0] as Box)
  for (const [at, run] of runs.entries()) {
    if (at < runs.length - 1) {
      const right = changeOf(before, after, gaps[at + 1] as Box)
      const isAtStart = run.before === 0 && run.after === 0
      if (!isAtStart && isAbsorbed({ before, after, run, left, right }, phrasing)) {
        left = absorbed(after, run, left, right)
        continue
      }
      left = right
    }
    made.push(run)
  }
  return made
}

/** A change by the weight of its words on either side. */
interface Change {
  readonly deleted: number
  readonly inserted: number
  /** The one word (or number) struck and the one written for it, where the change is no more than that. */
  readonly swap: Swap | null
  /** How many pairs of brackets or quotation marks are open in the islands that it has absorbed. */
  readonly open: number
}

const changeOf = (before: Tokens, after: Tokens, gap: Box): Change => ({
  deleted: weightOf(before, gap.beforeStart, gap.beforeEnd),
  inserted: weightOf(after, gap.afterStart, gap.afterEnd),
  swap: swapOf(before, after, gap),
  open: 0,
})

function absorbed(after: Tokens, run: Run, left: Change, right: Change): Change {
  const kept = weightOf(after, run.after, run.after + run.length)
  return {
    deleted: left.deleted + kept + right.deleted,
    inserted: left.inserted + kept + right.inserted,
    swap: null,
    open: openAfter(after, run.after, run.length, left.open),
  }
}

/** A run and the changes beside it. */
interface Island {
  readonly before: Tokens
  readonly after: Tokens
  readonly run: Run
  readonly left: Change
  readonly right: Change
}

function isAbsorbed(island: Island, phrasing: Phrasing): boolean {
  const { after, run, left, right } = island
  if (run.length > phrasing.longest) return false
  const kept = weightOf(after, run.after, run.after + run.length)
  const breaks = parts(left) + parts(right) - 2
  const smaller = Math.min(left.deleted + left.inserted, right.deleted + right.inserted)
  const isWorthIt = kept <= phrasing.largest * smaller && kept * 2 <= phrasing.saved * breaks + phrasing.share * smaller
  return isWorthIt && !constraints.some((keeps) => keeps(island))
}

/** How many kinds of change there are: struck, written, both. */
const parts = (change: Change): number => (change.deleted > 0 ? 1 : 0) + (change.inserted > 0 ? 1 : 0)

const areReplacements = ({ left, right }: Island): boolean => parts(left) + parts(right) === 4

/** What keeps an island, whatever it weighs. */
const constraints: readonly ((island: Island) => boolean)[] = [
  followsLabel,
  meetsParagraph,
  hasBar,
  crossesSentence,
  closesSentence,
  isHalfPair,
  isRangeWord,
  partsSwaps,
]

/** What stands behind a new label is the head of its paragraph, and stays one. */
function followsLabel({ before, after, run }: Island): boolean {
  return (
    (endsLabel(before, run.before) && isHead(after, run.after)) ||
    (endsLabel(after, run.after) && isHead(before, run.before))
  )
}

const isHead = (tokens: Tokens, at: number): boolean => boundaryRank(tokens, at) >= PARAGRAPH || endsLabel(tokens, at)

/** Changes of two paragraphs are never one. A paragraph that ends where nothing changes on its side parts nothing. */
function meetsParagraph({ before, after, run, left, right }: Island): boolean {
  return (
    (left.deleted > 0 && boundaryRank(before, run.before) >= PARAGRAPH) ||
    (right.deleted > 0 && boundaryRank(before, run.before + run.length) >= PARAGRAPH) ||
    (left.inserted > 0 && boundaryRank(after, run.after) >= PARAGRAPH) ||
    (right.inserted > 0 && boundaryRank(after, run.after + run.length) >= PARAGRAPH)
  )
}

/** The cells of a table change each for itself. */
function hasBar({ after, run }: Island): boolean {
  for (let at = run.after; at < run.after + run.length; at++) if (isBar(after, at)) return true
  return false
}

/** No change runs over the end of a sentence for the sake of an island. */
function crossesSentence({ before, after, run }: Island): boolean {
  for (let at = 1; at < run.length; at++) {
    if (boundaryRank(after, run.after + at) >= SENTENCE || boundaryRank(before, run.before + at) >= SENTENCE)
      return true
  }
  return false
}

/** An island that ends a sentence is kept; a full stop alone between two sentences written anew is not. */
function closesSentence(island: Island): boolean {
  const { before, after, run } = island
  if (run.length === 1 && areReplacements(island)) return false
  return endsSentence(before, run.before + run.length) && endsSentence(after, run.after + run.length)
}

/** One half of a pair of brackets is no island, unless the other half is in the change. */
function isHalfPair({ after, run, left }: Island): boolean {
  const open = openAfter(after, run.after, run.length, left.open)
  return open < 0 || (open > left.open && parts(left) > 1)
}

/** «до» between two terms that both changed: each is put for its own. */
function isRangeWord(island: Island): boolean {
  return island.run.length === 1 && areReplacements(island) && partsRange(island.after, island.run.after)
}

/** A word put for another again and again is marked each time; so are two swaps with something said between them. */
function partsSwaps({ after, run, left, right }: Island): boolean {
  if (left.swap === null || right.swap === null) return false
  return isSameSwap(left.swap, right.swap) || saysMuch(after, run)
}

/** Words that do not lead a phrase, and are no abbreviations in a citation («Nr.», «G v.»). */
function saysMuch(tokens: Tokens, { after, length }: Run): boolean {
  let count = 0
  for (let at = after; at < after + length; at++) {
    const isLong = (tokens.ends[at] as number) - (tokens.starts[at] as number) >= wordLimits.telling
    if (tokens.words[at] === 1 && tokens.leads[at] === 0 && isLong) count++
  }
  return count >= wordLimits.tellingWords
}
