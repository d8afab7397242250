import { labelText } from '../../pairing/label-text.ts'
import { textOf } from '../text.ts'
import type { RedlineRow } from '../types.ts'
import { moveOf } from './near-moves.ts'
import { partRows } from './part-rows.ts'

/**
 * Two articles that had one number after the other stand in one heading row: «Статья 10» moved away, and another took its
 * number. Where the text under such a heading moved, the row is parted, so that the heading can go with its text.
 * `pairs`: the rows that moved, by their places. Null: nothing to part.
 */
export function partFreedHeadings(
  rows: readonly RedlineRow[],
  pairs: readonly { readonly from: number; readonly to: number }[],
): readonly RedlineRow[] | null {
  const parted = new Set<number>()
  for (const { from, to } of pairs) {
    const left = headingOver(rows, from, 'deleted')
    const reached = headingOver(rows, to, 'inserted')
    if (left === null || reached === null || !isSameTitle(left.text, reached.text)) continue
    for (const { at, row } of [left, reached]) if (row.kind === 'changed' && isAnother(row)) parted.add(at)
  }
  return parted.size === 0 ? null : partRows(rows, parted).rows
}

interface Heading {
  readonly at: number
  readonly row: RedlineRow
  readonly text: string
}

// The heading on one side over the row at `below`: a row of that side alone or of both.
function headingOver(rows: readonly RedlineRow[], below: number, side: 'deleted' | 'inserted'): Heading | null {
  let at = below - 1
  while (rows[at]?.kind === otherSide(side)) at--
  const row = rows[at]
  if (row === undefined || row.dress !== 'heading' || (row.kind !== side && row.kind !== 'changed')) return null
  return { at, row, text: textOf(row.pieces, otherSide(side)) }
}

const otherSide = (side: 'deleted' | 'inserted'): 'deleted' | 'inserted' =>
  side === 'deleted' ? 'inserted' : 'deleted'

const isAnother = (row: RedlineRow): boolean =>
  !isSameTitle(textOf(row.pieces, 'inserted'), textOf(row.pieces, 'deleted'))

const isSameTitle = (one: string, two: string): boolean => moveOf(titleOf(one), titleOf(two), '') !== null

const titleOf = (heading: string): string => heading.slice(labelText(heading)?.length ?? 0)
