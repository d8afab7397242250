/** Equal stretches of two sequences, flat: start in BEFORE, start in AFTER, length; in order. */
export type Runs = number[]

/** Adds an equal stretch, joined with the last one where it goes on from it. */
export function addRun(runs: Runs, before: number, after: number, length: number): void {
  if (length <= 0) return
  const last = runs.length - 3
  if (last >= 0) {
    const lastLength = runs[last + 2] as number
    if ((runs[last] as number) + lastLength === before && (runs[last + 1] as number) + lastLength === after) {
      runs[last + 2] = lastLength + length
      return
    }
  }
  runs.push(before, after, length)
}

/** Adds equal stretches, in order. */
export function addRuns(runs: Runs, more: Runs): void {
  for (let at = 0; at < more.length; at += 3)
    addRun(runs, more[at] as number, more[at + 1] as number, more[at + 2] as number)
}

/** A stretch of both sequences: from `beforeStart` to `beforeEnd` in the one, likewise in the other. */
export interface Box {
  readonly beforeStart: number
  readonly beforeEnd: number
  readonly afterStart: number
  readonly afterEnd: number
}

/**
 * The least edits that turn one stretch into the other (Myers 1986), if there are no more than `most`: then the equal runs
 * are added and the answer is true. Time and memory grow with the square of the edits, not with the text.
 */
export function fewestEdits(before: Int32Array, after: Int32Array, box: Box, most: number, runs: Runs): boolean {
  const { beforeStart, afterStart } = box
  const rows = box.beforeEnd - beforeStart
  const columns = box.afterEnd - afterStart
  const limit = Math.min(most, rows + columns)
  if (Math.abs(rows - columns) > limit) return false
  const goal = rows - columns
  // furthest[middle + k]: the furthest row reached on diagonal k = row − column.
  const middle = limit + 1
  const furthest = new Int32Array(2 * limit + 3).fill(-1)
  furthest[middle + 1] = 0
  for (let edits = 0; edits <= limit; edits++) {
    for (let k = lowest(edits, columns); k <= highest(edits, rows); k += 2) {
      let row = step(furthest, middle, k, edits)
      let column = row - k
      while (row < rows && column < columns && before[beforeStart + row] === after[afterStart + column]) {
        row++
        column++
      }
      furthest[middle + k] = row
      if (k === goal && row >= rows) {
        keep(trace, edits, furthest, middle)
        backtrack(box, edits, goal, runs)
        return true
      }
    }
    keep(trace, edits, furthest, middle)
  }
  return false
}

// Diagonals beyond the box need not be walked.
const lowest = (edits: number, columns: number): number =>
  edits <= columns ? -edits : -columns + ((edits - columns) & 1)
const highest = (edits: number, rows: number): number => (edits <= rows ? edits : rows - ((edits - rows) & 1))

function step(furthest: Int32Array, middle: number, k: number, edits: number): number {
  if (edits === 0) return 0
  const down = furthest[middle + k + 1] as number
  const right = furthest[middle + k - 1] as number
  return k === -edits || (k !== edits && right < down) ? down : right + 1
}

// The rows reached after each number of edits, one triangle: only what this search walked. Kept between calls, as it is large.
let trace = new Int32Array(1 << 16)

function keep(_: Int32Array, edits: number, furthest: Int32Array, middle: number): void {
  const at = edits * edits
  const need = at + 2 * edits + 1
  if (need > trace.length) {
    const larger = new Int32Array(Math.max(need, trace.length * 2))
    larger.set(trace)
    trace = larger
  }
  trace.set(furthest.subarray(middle - edits, middle + edits + 1), at)
}

function backtrack(box: Box, edits: number, goal: number, runs: Runs): void {
  const found: number[] = []
  let k = goal
  let row = box.beforeEnd - box.beforeStart
  for (let left = edits; left >= 0; left--) {
    const from = left === 0 ? 0 : cameFrom(left, k)
    const start = left === 0 ? 0 : from > k ? reached(left - 1, from) : reached(left - 1, from) + 1
    if (row > start) found.push(row - start, start, start - k)
    if (left === 0) break
    row = reached(left - 1, from)
    k = from
  }
  for (let at = found.length - 3; at >= 0; at -= 3) {
    addRun(
      runs,
      box.beforeStart + (found[at + 1] as number),
      box.afterStart + (found[at + 2] as number),
      found[at] as number,
    )
  }
}

function cameFrom(edits: number, k: number): number {
  if (k === -edits) return k + 1
  if (k === edits) return k - 1
  return reached(edits - 1, k - 1) < reached(edits - 1, k + 1) ? k + 1 : k - 1
}

function reached(edits: number, k: number): number {
  return Math.abs(k) > edits ? -1 : (trace[edits * edits + edits + k] as number)
}
