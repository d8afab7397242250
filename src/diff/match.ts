import { anchors } from './anchors.ts'
import { addRun, type Box, fewestEdits, type Runs } from './myers.ts'
import { sameHead, sameTail } from './same-ends.ts'
import { splitPoint } from './split-point.ts'

/** What of two sequences is equal, and whether a budget ran out on the way (then there may be more). */
export interface Matched {
  readonly runs: Runs
  readonly coarse: boolean
  /** What of the budget is used up. */
  readonly walked: number
}

/**
 * Finds what two sequences of numbers share, in order: with the fewest edits where that is cheap, else along runs that stand
 * once in both, else by a search with a budget. Time is close to linear, whatever the input. Same input, same answer.
 * `used`: what other searches in the same text used up of the budget.
 */
export function match(before: Int32Array, after: Int32Array, box: Box, used = 0): Matched {
  const runs: Runs = []
  let coarse = false
  let walked = used
  // A stack and not recursion: hostile input nests deep. Boxes are pushed last first, so that runs come in order.
  const work: Work = [{ ...box, tried: Number.POSITIVE_INFINITY }]
  for (let next = work.pop(); next; next = work.pop()) {
    if (next.tried < 0) {
      addRun(runs, next.beforeStart, next.afterStart, next.beforeEnd - next.beforeStart)
      continue
    }
    const inner = trimmed(before, after, next, runs)
    pushEqual(work, inner.beforeEnd, inner.afterEnd, next.beforeEnd - inner.beforeEnd)
    const rows = inner.beforeEnd - inner.beforeStart
    const columns = inner.afterEnd - inner.afterStart
    if (rows === 0 || columns === 0) continue
    // What failed on a box fails on most of it, too: it is tried again on half.
    const isNew = (rows + columns) * 2 <= next.tried || rows + columns < SMALL
    if (isNew && fewestEdits(before, after, inner, cheapEdits(rows, columns), runs)) continue
    const found = isNew ? chainOf(before, after, inner) : []
    if (found.length > 0) {
      pushParts(work, inner, found)
      continue
    }
    const split = splitPoint(before, after, inner, walked > MOST_WALKED ? 'near' : 'far')
    walked += split.edits ** 2
    coarse ||= split.coarse
    pushSplit(work, inner, split.before, split.after, isNew ? rows + columns : next.tried)
  }
  return { runs, coarse, walked }
}

const SMALL = 512

// In steps, each some nanoseconds. Texts that people change stay far below it.
const MOST_WALKED = 5e7

// Squared, what one try may cost: a small box is always searched through.
const cheapEdits = (rows: number, columns: number): number => Math.max(256, Math.min(600, (rows + columns) >> 4))

function chainOf(before: Int32Array, after: Int32Array, box: Box): Runs {
  for (const length of [6, 3, 1]) {
    const found = anchors(before, after, box, length)
    if (found.length > 0) return found
  }
  return []
}

function trimmed(before: Int32Array, after: Int32Array, box: Box, runs: Runs): Box {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = box
  const room = Math.min(beforeEnd - beforeStart, afterEnd - afterStart)
  const head = sameHead(before, after, beforeStart, afterStart, room)
  addRun(runs, beforeStart, afterStart, head)
  const tail = sameTail(before, after, beforeEnd, afterEnd, room - head)
  return {
    beforeStart: beforeStart + head,
    beforeEnd: beforeEnd - tail,
    afterStart: afterStart + head,
    afterEnd: afterEnd - tail,
  }
}

/** A box to do, and the size of the box around it on which the cheap ways failed; negative: the box is equal throughout. */
type Work = (Box & { readonly tried: number })[]

function pushParts(work: Work, box: Box, runs: Runs): void {
  let beforeEnd = box.beforeEnd
  let afterEnd = box.afterEnd
  for (let at = runs.length - 3; at >= 0; at -= 3) {
    const row = runs[at] as number
    const column = runs[at + 1] as number
    const length = runs[at + 2] as number
    pushBox(work, row + length, beforeEnd, column + length, afterEnd, Number.POSITIVE_INFINITY)
    pushEqual(work, row, column, length)
    beforeEnd = row
    afterEnd = column
  }
  pushBox(work, box.beforeStart, beforeEnd, box.afterStart, afterEnd, Number.POSITIVE_INFINITY)
}

function pushSplit(work: Work, box: Box, row: number, column: number, tried: number): void {
  pushBox(work, row, box.beforeEnd, column, box.afterEnd, tried)
  pushBox(work, box.beforeStart, row, box.afterStart, column, tried)
}

function pushEqual(work: Work, row: number, column: number, length: number): void {
  if (length > 0) {
    work.push({ beforeStart: row, beforeEnd: row + length, afterStart: column, afterEnd: column + length, tried: -1 })
  }
}

function pushBox(
  work: Work,
  beforeStart: number,
  beforeEnd: number,
  afterStart: number,
  afterEnd: number,
  tried: number,
): void {
  if (beforeEnd > beforeStart && afterEnd > afterStart) {
    work.push({ beforeStart, beforeEnd, afterStart, afterEnd, tried })
  }
}
