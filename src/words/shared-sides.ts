import type { Runs } from '../diff/myers.ts'
import { boundaryRank, PARAGRAPH } from './boundary.ts'
import { partsNumber } from './phrase-words.ts'
import type { Tokens } from './token-table.ts'

/**
 * Keeps what a change begins or ends with on both sides. Of «nicht oder nicht, nicht richtig» either «nicht» may have been
 * matched to the one that is left, and then been taken into the change as an island: so the other one is. Within a
 * paragraph. Gives new runs; the last one stands at the ends of both texts (it may be empty).
 */
export function keepSharedSides(before: Tokens, after: Tokens, runs: Runs): Runs {
  const made = [...runs]
  for (let at = 0; at < made.length; at += 3) {
    const row = at === 0 ? 0 : (made[at - 3] as number) + (made[at - 1] as number)
    const column = at === 0 ? 0 : (made[at - 2] as number) + (made[at - 1] as number)
    const rowEnd = made[at] as number
    const columnEnd = made[at + 1] as number
    const room = Math.min(rowEnd - row, columnEnd - column)
    const joins = (one: number, two: number): boolean =>
      boundaryRank(before, one) < PARAGRAPH && boundaryRank(after, two) < PARAGRAPH
    let tail = 0
    while (
      tail < room &&
      before.ids[rowEnd - 1 - tail] === after.ids[columnEnd - 1 - tail] &&
      joins(rowEnd - tail, columnEnd - tail)
    )
      tail++
    // «Absatz 1» that became «Absätze 2 und 1» does not keep its number.
    if (tail > 0 && (partsNumber(before, rowEnd - tail) || partsNumber(after, columnEnd - tail))) tail = 0
    let head = 0
    while (
      head < room - tail &&
      before.ids[row + head] === after.ids[column + head] &&
      joins(row + head, column + head)
    )
      head++
    made[at] = rowEnd - tail
    made[at + 1] = columnEnd - tail
    made[at + 2] = (made[at + 2] as number) + tail
    if (at > 0) made[at - 1] = (made[at - 1] as number) + head
  }
  return made
}
