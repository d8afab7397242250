import { movedWords } from '../../pairing/out-of-order.ts'
import { leadingLabel } from '../../text/leading-label.ts'
import { textAfter, textBefore } from '../text.ts'
import type { RedlineRow } from '../types.ts'
import { partRows } from './part-rows.ts'
import type { Move } from './types.ts'

/**
 * Two articles that had one number after the other stand in one heading row: «Статья 10» moved away, and another one took its
 * number. Where the text under such a heading moved, the row is parted, so that the heading can go with its text. Returns null
 * if there is nothing to part.
 */
export function partFreedHeadings(rows: readonly RedlineRow[], moves: readonly Move[]): readonly RedlineRow[] | null {
  const parted = new Set<number>()
  for (const { from, to } of moves) {
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
  /** As it reads on the side that was asked for. */
  readonly text: string
}

/** The heading, on one side, over the row at `below`: a row of that side alone or of both; null if another row stands between. */
function headingOver(rows: readonly RedlineRow[], below: number, side: 'deleted' | 'inserted'): Heading | null {
  const otherSide = side === 'deleted' ? 'inserted' : 'deleted'
  let at = below - 1
  while (rows[at]?.kind === otherSide) at--
  const row = rows[at]
  if (row === undefined || row.dress !== 'heading' || (row.kind !== side && row.kind !== 'changed')) return null
  return { at, row, text: side === 'deleted' ? textBefore(row.pieces) : textAfter(row.pieces) }
}

const isAnother = ({ pieces }: RedlineRow): boolean => !isSameTitle(textBefore(pieces), textAfter(pieces))

const isSameTitle = (before: string, after: string): boolean => movedWords(titleOf(before), titleOf(after)) !== null

const titleOf = (heading: string): string => heading.slice(leadingLabel(heading)?.text.length ?? 0)
