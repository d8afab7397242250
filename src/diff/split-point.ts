import type { Box } from './myers.ts'

/** A point of the box through which a path with few edits goes; `coarse` where the budget ran out before it was proved the fewest. */
export interface Split {
  readonly before: number
  readonly after: number
  readonly coarse: boolean
  /** Edits walked from each corner, at the most; what they cost grows with their square. */
  readonly edits: number
}

type Point = Omit<Split, 'edits'>

/** How far a search may go before it is called off: `far`, or `near` where the searches of a text have cost too much already. */
export type Reach = 'far' | 'near'

/**
 * Searches from both corners at once (Myers 1986, linear space). Past the budget the furthest point reached is taken, so that
 * the whole search stays close to linear; the point is always inside the box and never at one of its two corners.
 */
export function splitPoint(before: Int32Array, after: Int32Array, box: Box, reach: Reach): Split {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = box
  const rows = beforeEnd - beforeStart
  const columns = afterEnd - afterStart
  const goal = rows - columns
  const odd = (goal & 1) !== 0
  const most = Math.min(budget(rows + columns, reach), (rows + columns + 1) >> 1)
  const middle = most + 1
  const forward = new Int32Array(2 * most + 3).fill(-1)
  const backward = new Int32Array(2 * most + 3).fill(-1)
  forward[middle + 1] = 0
  backward[middle + 1] = 0
  for (let edits = 0; edits <= most; edits++) {
    for (let k = from(edits, columns); k <= to(edits, rows); k += 2) {
      const start = step(forward, middle, k, edits)
      let row = start
      while (row < rows && row - k < columns && before[beforeStart + row] === after[afterStart + row - k]) row++
      forward[middle + k] = row
      const mirror = goal - k
      if (odd && Math.abs(mirror) < edits && row + (backward[middle + mirror] as number) >= rows) {
        return { ...inside(box, start, start - k, row, row - k), edits }
      }
    }
    for (let k = from(edits, columns); k <= to(edits, rows); k += 2) {
      const start = step(backward, middle, k, edits)
      let row = start
      while (row < rows && row - k < columns && before[beforeEnd - 1 - row] === after[afterEnd - 1 - (row - k)]) row++
      backward[middle + k] = row
      const mirror = goal - k
      if (!odd && Math.abs(mirror) <= edits && row + (forward[middle + mirror] as number) >= rows) {
        return { ...inside(box, rows - row, columns - (row - k), rows - start, columns - (start - k)), edits }
      }
    }
  }
  return { ...furthest(box, forward, backward, middle, most), edits: most }
}

// Edits walked from each corner before giving up: all the splits of a text together cost about its size times this.
const budget = (size: number, reach: Reach): number =>
  Math.round(Math.max(100, Math.min(reach === 'far' ? 1000 : 100, 1e8 / size)))

const from = (edits: number, columns: number): number =>
  edits <= columns ? -edits : -columns + ((edits - columns) & 1)
const to = (edits: number, rows: number): number => (edits <= rows ? edits : rows - ((edits - rows) & 1))

function step(reached: Int32Array, middle: number, k: number, edits: number): number {
  if (edits === 0) return 0
  const down = reached[middle + k + 1] as number
  const right = reached[middle + k - 1] as number
  return k === -edits || (k !== edits && right < down) ? down : right + 1
}

function inside(box: Box, row: number, column: number, endRow: number, endColumn: number): Point {
  const rows = box.beforeEnd - box.beforeStart
  const columns = box.afterEnd - box.afterStart
  const atCorner = (r: number, c: number): boolean => (r <= 0 && c <= 0) || (r >= rows && c >= columns)
  const [r, c] =
    atCorner(row, column) || row > rows || column > columns || row < 0 || column < 0
      ? [endRow, endColumn]
      : [row, column]
  if (atCorner(r, c) || r > rows || c > columns || r < 0 || c < 0) return halves(box)
  return { before: box.beforeStart + r, after: box.afterStart + c, coarse: false }
}

function furthest(box: Box, forward: Int32Array, backward: Int32Array, middle: number, most: number): Point {
  const rows = box.beforeEnd - box.beforeStart
  const columns = box.afterEnd - box.afterStart
  let best = 0
  let split = halves(box)
  for (let k = -most; k <= most; k++) {
    const row = forward[middle + k] as number
    const column = row - k
    if (
      row >= 0 &&
      row <= rows &&
      column >= 0 &&
      column <= columns &&
      row + column > best &&
      row + column < rows + columns
    ) {
      best = row + column
      split = { before: box.beforeStart + row, after: box.afterStart + column, coarse: true }
    }
    const back = backward[middle + k] as number
    const backColumn = back - k
    if (
      back >= 0 &&
      back <= rows &&
      backColumn >= 0 &&
      backColumn <= columns &&
      back + backColumn > best &&
      back + backColumn < rows + columns
    ) {
      best = back + backColumn
      split = { before: box.beforeEnd - back, after: box.afterEnd - backColumn, coarse: true }
    }
  }
  return split
}

const halves = (box: Box): Point => ({
  before: (box.beforeStart + box.beforeEnd) >> 1,
  after: (box.afterStart + box.afterEnd) >> 1,
  coarse: true,
})
