import { rowLimits } from '../thresholds.ts'
import type { RedlineRow } from '../types.ts'
import { type PartedRows, partRows } from './part-rows.ts'
import type { MarkedRows, Move } from './types.ts'

/**
 * Marks moves (by `mark`) among rows of which some hold a paragraph that moved away, and another one that took its number: they
 * stand in one row, as two under one label do. All rows that are likely to be such are parted and tried; those of which neither
 * part went elsewhere are put together again.
 */
export function markFreedParagraphs(
  rows: readonly RedlineRow[],
  mark: (rows: readonly RedlineRow[]) => MarkedRows,
): MarkedRows {
  const likely = new Set(rows.flatMap((row, at) => (isAnother(row) ? [at] : [])))
  if (likely.size === 0) return mark(rows)
  const tried = partRows(rows, likely)
  const { marked, moves } = mark(tried.rows)
  const placeOf = (at: number): number => tried.places[at] as number
  // What was written anew in its own place did not move.
  const kept = moves.filter(({ from, to }) => placeOf(from) !== placeOf(to))
  const freed = kept.flatMap(({ from, to }) => [placeOf(from), placeOf(to)]).filter((place) => likely.has(place))
  return settled(partRows(rows, new Set(freed)), tried, marked, kept)
}

/** The moves that were found where more rows were `tried` than are parted in the end. */
function settled(
  parted: PartedRows,
  tried: PartedRows,
  triedMarked: readonly RedlineRow[],
  moves: readonly Move[],
): MarkedRows {
  const places = new Map(parted.rows.map((_, at) => [placeKey(parted, at), at]))
  const placeOf = (at: number): number => places.get(placeKey(tried, at)) as number
  const marked = [...parted.rows]
  const settledMoves = moves.map(({ from, to }): Move => {
    const move = { from: placeOf(from), to: placeOf(to) }
    marked[move.from] = triedMarked[from] as RedlineRow
    marked[move.to] = triedMarked[to] as RedlineRow
    return move
  })
  return { rows: parted.rows, marked, moves: settledMoves }
}

/** A parted row has one part that is struck and one that is written: a number for each. */
const placeKey = ({ rows, places }: PartedRows, at: number): number =>
  2 * (places[at] as number) + (rows[at]?.kind === 'inserted' ? 1 : 0)

function isAnother({ kind, dress, pieces }: RedlineRow): boolean {
  if (dress !== 'paragraph' || (kind !== 'changed' && kind !== 'renumbered')) return false
  const lengths = { kept: 0, deleted: 0, inserted: 0 }
  for (const piece of pieces) lengths[piece.kind] += piece.text.length
  const smaller = lengths.kept + Math.min(lengths.deleted, lengths.inserted)
  return lengths.kept < rowLimits.anotherParagraph * smaller
}
