import { textOf } from '../text.ts'
import type { RedlineRow } from '../types.ts'
import type { Pair } from './near-moves.ts'
import { type Parted, partRows } from './part-rows.ts'

/** Rows, the same with both ends of each move marked, and where these are. */
export interface Marked {
  readonly rows: readonly RedlineRow[]
  readonly made: RedlineRow[]
  readonly pairs: Pair[]
}

/**
 * Marks moves (by `mark`) among rows of which some hold a paragraph that moved away, and another that took its number: they
 * stand in one row, as two under one label do. Such a row is parted where either went elsewhere, and no other is.
 */
export function markFreedParagraphs(
  rows: readonly RedlineRow[],
  mark: (rows: readonly RedlineRow[]) => Marked,
): Marked {
  const likely = new Set(rows.flatMap((row, at) => (isAnother(row) ? [at] : [])))
  if (likely.size === 0) return mark(rows)
  const tried = partRows(rows, likely)
  const { made, pairs: found } = mark(tried.rows)
  // What was written anew in its own place did not move.
  const pairs = found.filter(({ from, to }) => tried.places[from] !== tried.places[to])
  const ends = pairs.flatMap(({ from, to }) => [tried.places[from] as number, tried.places[to] as number])
  return settled(partRows(rows, new Set(ends.filter((place) => likely.has(place)))), tried, made, pairs)
}

/** The moves that were found where more rows were `tried` than are parted in the end. */
function settled(parted: Parted, tried: Parted, made: readonly RedlineRow[], pairs: readonly Pair[]): Marked {
  const places = new Map(parted.rows.map((_, at) => [placeKey(parted, at), at]))
  const marked = [...parted.rows]
  const kept = pairs.map(({ from, to }): Pair => {
    const pair = {
      from: places.get(placeKey(tried, from)) as number,
      to: places.get(placeKey(tried, to)) as number,
    }
    marked[pair.from] = made[from] as RedlineRow
    marked[pair.to] = made[to] as RedlineRow
    return pair
  })
  return { rows: parted.rows, made: marked, pairs: kept }
}

/** A parted row has one part that is struck and one that is written. */
const placeKey = ({ rows, places }: Parted, at: number): number =>
  2 * (places[at] as number) + (rows[at]?.kind === 'inserted' ? 1 : 0)

// Little more than the label was kept.
const MOST_KEPT = 1 / 3

function isAnother({ kind, dress, pieces }: RedlineRow): boolean {
  if (dress !== 'paragraph' || (kind !== 'changed' && kind !== 'renumbered')) return false
  let kept = 0
  for (const piece of pieces) if (piece.kind === 'kept') kept += piece.text.length
  return kept < MOST_KEPT * Math.min(textOf(pieces, 'inserted').length, textOf(pieces, 'deleted').length)
}
