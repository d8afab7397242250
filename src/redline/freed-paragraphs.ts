import { partRows } from './part-rows.ts'
import { textOf } from './text.ts'
import type { RedlineRow } from './types.ts'

/**
 * A paragraph that moved away, and another that took its number, stand in one row, as two under one label do. Such a row is
 * parted where either went elsewhere, so that it can be shown there. `pairsOf` finds what moved among rows, by their places.
 */
export function partFreedParagraphs(
  rows: readonly RedlineRow[],
  pairsOf: (rows: readonly RedlineRow[]) => readonly { readonly from: number; readonly to: number }[],
): readonly RedlineRow[] {
  const likely = new Set(rows.flatMap((row, at) => (isAnother(row) ? [at] : [])))
  if (likely.size === 0) return rows
  const tried = partRows(rows, likely)
  const ends = pairsOf(tried.rows).flatMap(({ from, to }) => [from, to])
  const moved = new Set(ends.map((end) => tried.places[end] as number).filter((place) => likely.has(place)))
  return moved.size === 0 ? rows : partRows(rows, moved).rows
}

// Little more than the label was kept.
const MOST_KEPT = 1 / 3

function isAnother({ kind, dress, pieces }: RedlineRow): boolean {
  if (dress !== 'paragraph' || (kind !== 'changed' && kind !== 'renumbered')) return false
  let kept = 0
  for (const piece of pieces) if (piece.kind === 'kept') kept += piece.text.length
  return kept < MOST_KEPT * Math.min(textOf(pieces, 'inserted').length, textOf(pieces, 'deleted').length)
}
