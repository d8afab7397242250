import { addRun, type Box, type Run } from './runs.ts'

/**
 * The fewest edits that turn one stretch into the other, if there are no more than `most`: then the runs are added to `runs`,
 * and the answer is true.
 *
 * This is the greedy algorithm of Eugene Myers, “An O(ND) Difference Algorithm and Its Variations” (1986). Picture a grid with
 * the tokens of BEFORE down and those of AFTER across: to strike a token is a step down, to write one a step to the right, a
 * token that both share a free step along the diagonal k = row − column. With each more edit, every diagonal is walked as far
 * as it goes, from the better of its two neighbours; the first walk that reaches the far corner has the fewest edits. The rows
 * reached are kept, and the way is read from them backwards. Time and memory grow with the square of the edits, not with the
 * text.
 */
export function fewestEdits(before: Int32Array, after: Int32Array, box: Box, most: number, runs: Run[]): boolean {
  const { beforeStart, afterStart } = box
  const rows = box.beforeEnd - beforeStart
  const columns = box.afterEnd - afterStart
  const limit = Math.min(most, rows + columns)
  if (Math.abs(rows - columns) > limit) return false
  const goal = rows - columns
  // furthest[middle + k]: the furthest row reached on diagonal k.
  const middle = limit + 1
  const furthest = new Int32Array(2 * limit + 3).fill(-1)
  furthest[middle + 1] = 0
  for (let edits = 0; edits <= limit; edits++) {
    for (let k = lowestDiagonal(edits, columns); k <= highestDiagonal(edits, rows); k += 2) {
      let row = nextRow(furthest, middle, k, edits)
      let column = row - k
      while (row < rows && column < columns && before[beforeStart + row] === after[afterStart + column]) {
        row++
        column++
      }
      furthest[middle + k] = row
      if (k === goal && row >= rows) {
        keepTrace(edits, furthest, middle)
        readTrace(box, edits, goal, runs)
        return true
      }
    }
    keepTrace(edits, furthest, middle)
  }
  return false
}

/** The lowest diagonal that so many edits may reach; those outside of the grid need not be walked. */
export const lowestDiagonal = (edits: number, columns: number): number =>
  edits <= columns ? -edits : -columns + ((edits - columns) & 1)

/** The highest diagonal that so many edits may reach. */
export const highestDiagonal = (edits: number, rows: number): number =>
  edits <= rows ? edits : rows - ((edits - rows) & 1)

/** The row on diagonal `k` after one more edit: a step to the right from the diagonal above it, or down from the one below. */
export function nextRow(furthest: Int32Array, middle: number, k: number, edits: number): number {
  if (edits === 0) return 0
  const above = furthest[middle + k + 1] as number
  const below = furthest[middle + k - 1] as number
  return k === -edits || (k !== edits && below < above) ? above : below + 1
}

// The rows reached after each number of edits, as a triangle: those of `edits` begin at its square. Kept between calls, as it is large.
let trace = new Int32Array(1 << 16)

function keepTrace(edits: number, furthest: Int32Array, middle: number): void {
  const at = edits * edits
  const need = at + 2 * edits + 1
  if (need > trace.length) {
    const larger = new Int32Array(Math.max(need, trace.length * 2))
    larger.set(trace)
    trace = larger
  }
  trace.set(furthest.subarray(middle - edits, middle + edits + 1), at)
}

/** Reads the way backwards from the far corner, and adds its diagonals in order. */
function readTrace({ beforeStart, beforeEnd, afterStart }: Box, edits: number, goal: number, runs: Run[]): void {
  const found: Run[] = []
  let k = goal
  let row = beforeEnd - beforeStart
  for (let left = edits; left >= 0; left--) {
    const from = left === 0 ? 0 : cameFrom(left, k)
    const start = left === 0 ? 0 : from > k ? reached(left - 1, from) : reached(left - 1, from) + 1
    if (row > start) found.push({ before: beforeStart + start, after: afterStart + start - k, length: row - start })
    if (left === 0) break
    row = reached(left - 1, from)
    k = from
  }
  for (const run of found.reverse()) addRun(runs, run.before, run.after, run.length)
}

function cameFrom(edits: number, k: number): number {
  if (k === -edits) return k + 1
  if (k === edits) return k - 1
  return reached(edits - 1, k - 1) < reached(edits - 1, k + 1) ? k + 1 : k - 1
}

function reached(edits: number, k: number): number {
  return Math.abs(k) > edits ? -1 : (trace[edits * edits + edits + k] as number)
}
