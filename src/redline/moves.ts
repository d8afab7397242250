import { nearMoves } from './near-moves.ts'
import type { RedlinePiece, RedlineRow } from './types.ts'

/**
 * Finds provisions struck in one place and written in another, and marks both ends: word for word the same, or changed a
 * little on the way (a new label, some words: those have no `move`). The text stays as it is, to the byte.
 */
export function markMoves(rows: readonly RedlineRow[]): readonly RedlineRow[] {
  const gone = placesOf(rows, 'deleted')
  const come = placesOf(rows, 'inserted')
  if (gone.length === 0 || come.length === 0) return rows
  const made = [...rows]
  const exact = sameWords(rows, gone, come)
  exact.forEach(({ from, to }, at) => {
    made[from] = moved(rows[from] as RedlineRow, `move-${at + 1}`)
    made[to] = moved(rows[to] as RedlineRow, `move-${at + 1}`)
  })
  const left = (places: readonly number[]): readonly number[] => places.filter((at) => made[at] === rows[at])
  for (const near of nearMoves(rows, left(gone), left(come), (count) => `move-${exact.length + count + 1}`)) {
    made[near.from] = { ...(rows[near.from] as RedlineRow), kind: 'moved', pieces: near.deleted }
    made[near.to] = { ...(rows[near.to] as RedlineRow), kind: 'moved', pieces: near.inserted }
  }
  return made
}

const FEWEST = 5

// What is short stands in many places by itself.
function placesOf(rows: readonly RedlineRow[], kind: RedlineRow['kind']): readonly number[] {
  return rows.flatMap((row, at) => (row.kind === kind && isLong(plain(row)) ? [at] : []))
}

const isLong = (words: string): boolean => (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= FEWEST

const plain = (row: RedlineRow): string =>
  row.pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

function sameWords(
  rows: readonly RedlineRow[],
  gone: readonly number[],
  come: readonly number[],
): readonly { readonly from: number; readonly to: number }[] {
  const places = new Map<string, number[]>()
  // The last one first: they are taken from the end.
  for (const at of gone.toReversed()) {
    const words = plain(rows[at] as RedlineRow)
    const known = places.get(words)
    if (known === undefined) places.set(words, [at])
    else known.push(at)
  }
  return come.flatMap((to) => {
    const from = places.get(plain(rows[to] as RedlineRow))?.pop()
    return from === undefined ? [] : [{ from, to }]
  })
}

const moved = (row: RedlineRow, move: string): RedlineRow => ({
  ...row,
  kind: 'moved',
  pieces: row.pieces.map((piece): RedlinePiece => (piece.kind === 'kept' ? piece : { ...piece, move })),
})
