import { anchors } from './anchors.ts'
import { addRun, type Box, fewestEdits, type Runs } from './myers.ts'
import { splitPoint } from './split.ts'

/** What of two sequences is equal, and whether a budget ran out on the way (then there may be more). */
export interface Matched {
  readonly runs: Runs
  readonly coarse: boolean
}

/**
 * Finds what two sequences of numbers share, in order: with the fewest edits where that is cheap, else along runs that stand
 * once in both, else by a search with a budget. Time is close to linear, whatever the input. Same input, same answer.
 */
export function match(before: Int32Array, after: Int32Array, box: Box): Matched {
  const runs: Runs = []
  let coarse = false
  // A stack and not recursion: hostile input nests deep. Boxes are pushed last first, so that runs come in order.
  const work: (Box & { readonly depth: number })[] = [{ ...box, depth: 0 }]
  for (let next = work.pop(); next; next = work.pop()) {
    if (next.depth < 0) {
      addRun(runs, next.beforeStart, next.afterStart, next.beforeEnd - next.beforeStart)
      continue
    }
    const inner = trimmed(before, after, next, runs)
    const tail = {
      beforeStart: inner.beforeEnd,
      beforeEnd: next.beforeEnd,
      afterStart: inner.afterEnd,
      afterEnd: next.afterEnd,
      depth: -1,
    }
    if (tail.beforeEnd > tail.beforeStart) work.push(tail)
    const rows = inner.beforeEnd - inner.beforeStart
    const columns = inner.afterEnd - inner.afterStart
    if (rows === 0 || columns === 0) continue
    if (fewestEdits(before, after, inner, cheapEdits(rows, columns), runs)) continue
    const found = chainOf(before, after, inner)
    if (found.length > 0) {
      pushParts(work, inner, found, next.depth + 1)
      continue
    }
    const split = splitPoint(before, after, inner)
    coarse ||= split.coarse
    pushSplit(work, inner, split.before, split.after, next.depth + 1)
  }
  return { runs, coarse }
}

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
  let { beforeStart, beforeEnd, afterStart, afterEnd } = box
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeStart] === after[afterStart]) {
    beforeStart++
    afterStart++
  }
  addRun(runs, box.beforeStart, box.afterStart, beforeStart - box.beforeStart)
  while (beforeEnd > beforeStart && afterEnd > afterStart && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd--
    afterEnd--
  }
  return { beforeStart, beforeEnd, afterStart, afterEnd }
}

type Work = (Box & { readonly depth: number })[]

function pushParts(work: Work, box: Box, runs: Runs, depth: number): void {
  let beforeEnd = box.beforeEnd
  let afterEnd = box.afterEnd
  for (let at = runs.length - 3; at >= 0; at -= 3) {
    const row = runs[at] as number
    const column = runs[at + 1] as number
    const length = runs[at + 2] as number
    pushBox(work, row + length, beforeEnd, column + length, afterEnd, depth)
    work.push({ beforeStart: row, beforeEnd: row + length, afterStart: column, afterEnd: column + length, depth: -1 })
    beforeEnd = row
    afterEnd = column
  }
  pushBox(work, box.beforeStart, beforeEnd, box.afterStart, afterEnd, depth)
}

function pushSplit(work: Work, box: Box, row: number, column: number, depth: number): void {
  pushBox(work, row, box.beforeEnd, column, box.afterEnd, depth)
  pushBox(work, box.beforeStart, row, box.afterStart, column, depth)
}

function pushBox(
  work: Work,
  beforeStart: number,
  beforeEnd: number,
  afterStart: number,
  afterEnd: number,
  depth: number,
): void {
  if (beforeEnd > beforeStart && afterEnd > afterStart)
    work.push({ beforeStart, beforeEnd, afterStart, afterEnd, depth })
}
