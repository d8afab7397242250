import { highestDiagonal, lowestDiagonal, nextRow } from './myers.ts'
import type { Box } from './runs.ts'

/** A place in both sequences through which a path with few edits goes. */
export interface SplitPoint {
  readonly before: number
  readonly after: number
  /** Whether the budget ran out before the path was proved to have the fewest edits. */
  readonly coarse: boolean
  /** Edits walked from each corner; what they cost grows with their square. */
  readonly edits: number
}

type Place = Omit<SplitPoint, 'edits'>

/**
 * Finds a point to cut a box in two, after at most `budget` edits from each corner.
 *
 * This is the linear-space variation of Myers (1986, section 4b): two searches go from the two corners at once, and where they
 * meet on a diagonal, a path with the fewest edits goes through. It needs no trace. Where the budget runs out first, the point
 * furthest from either corner is taken: the result stays true, with perhaps more edits than needed. The point is always in the
 * box and never one of its corners, so that both parts are smaller than the box and the caller ends.
 */
export function splitPoint(before: Int32Array, after: Int32Array, box: Box, budget: number): SplitPoint {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = box
  const rows = beforeEnd - beforeStart
  const columns = afterEnd - afterStart
  const goal = rows - columns
  const isOdd = (goal & 1) !== 0
  const most = Math.min(budget, (rows + columns + 1) >> 1)
  const middle = most + 1
  // The backward search walks the same grid turned round: its row 0 is the last one.
  const forward = new Int32Array(2 * most + 3).fill(-1)
  const backward = new Int32Array(2 * most + 3).fill(-1)
  forward[middle + 1] = 0
  backward[middle + 1] = 0
  for (let edits = 0; edits <= most; edits++) {
    for (let k = lowestDiagonal(edits, columns); k <= highestDiagonal(edits, rows); k += 2) {
      const start = nextRow(forward, middle, k, edits)
      let row = start
      while (row < rows && row - k < columns && before[beforeStart + row] === after[afterStart + row - k]) row++
      forward[middle + k] = row
      const mirror = goal - k
      if (isOdd && Math.abs(mirror) < edits && row + (backward[middle + mirror] as number) >= rows) {
        return { ...endOfMeeting(box, start, start - k, row, row - k), edits }
      }
    }
    for (let k = lowestDiagonal(edits, columns); k <= highestDiagonal(edits, rows); k += 2) {
      const start = nextRow(backward, middle, k, edits)
      let row = start
      while (row < rows && row - k < columns && before[beforeEnd - 1 - row] === after[afterEnd - 1 - (row - k)]) row++
      backward[middle + k] = row
      const mirror = goal - k
      if (!isOdd && Math.abs(mirror) <= edits && row + (forward[middle + mirror] as number) >= rows) {
        return { ...endOfMeeting(box, rows - row, columns - (row - k), rows - start, columns - (start - k)), edits }
      }
    }
  }
  return { ...furthest(box, forward, backward, middle, most), edits: most }
}

/** One end of the diagonal that the searches met on: its start, or its end where the start is a corner. */
function endOfMeeting(box: Box, row: number, column: number, rowEnd: number, columnEnd: number): Place {
  const rows = box.beforeEnd - box.beforeStart
  const columns = box.afterEnd - box.afterStart
  const isUsable = (r: number, c: number): boolean =>
    r >= 0 && c >= 0 && r <= rows && c <= columns && r + c > 0 && r + c < rows + columns
  if (isUsable(row, column)) return { before: box.beforeStart + row, after: box.afterStart + column, coarse: false }
  if (!isUsable(rowEnd, columnEnd)) return centre(box)
  return { before: box.beforeStart + rowEnd, after: box.afterStart + columnEnd, coarse: false }
}

/** The point that either search came to with the most tokens behind it. */
function furthest(box: Box, forward: Int32Array, backward: Int32Array, middle: number, most: number): Place {
  const rows = box.beforeEnd - box.beforeStart
  const columns = box.afterEnd - box.afterStart
  const walked = (row: number, column: number): number => {
    const isInside = row >= 0 && row <= rows && column >= 0 && column <= columns && row + column < rows + columns
    return isInside ? row + column : 0
  }
  let best = 0
  let found = centre(box)
  for (let k = -most; k <= most; k++) {
    const row = forward[middle + k] as number
    if (walked(row, row - k) > best) {
      best = walked(row, row - k)
      found = { before: box.beforeStart + row, after: box.afterStart + row - k, coarse: true }
    }
    const back = backward[middle + k] as number
    if (walked(back, back - k) > best) {
      best = walked(back, back - k)
      found = { before: box.beforeEnd - back, after: box.afterEnd - (back - k), coarse: true }
    }
  }
  return found
}

const centre = (box: Box): Place => ({
  before: (box.beforeStart + box.beforeEnd) >> 1,
  after: (box.afterStart + box.afterEnd) >> 1,
  coarse: true,
})
