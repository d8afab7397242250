import type { RedlinePiece, RedlineRow } from './types.ts'

/** Finds provisions struck in one place and written in another, and marks both ends. The text stays as it is, to the byte. */
export function markMoves(rows: readonly RedlineRow[]): readonly RedlineRow[] {
  const taken = new Map<string, number[]>()
  rows.forEach((row, at) => {
    if (row.kind !== 'deleted' || !canMove(row)) return
    const words = plain(row)
    taken.set(words, [...(taken.get(words) ?? []), at])
  })
  if (taken.size === 0) return rows
  const made = [...rows]
  let moves = 0
  rows.forEach((row, at) => {
    if (row.kind !== 'inserted' || !canMove(row)) return
    const from = taken.get(plain(row))?.shift()
    if (from === undefined) return
    moves++
    made[from] = moved(rows[from] as RedlineRow, `move-${moves}`)
    made[at] = moved(row, `move-${moves}`)
  })
  return made
}

const FEWEST = 5

// What is short stands in many places by itself.
const canMove = (row: RedlineRow): boolean => (plain(row).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= FEWEST

const plain = (row: RedlineRow): string =>
  row.pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

const moved = (row: RedlineRow, move: string): RedlineRow => ({
  ...row,
  kind: 'moved',
  pieces: row.pieces.map((piece): RedlinePiece => (piece.kind === 'kept' ? piece : { ...piece, move })),
})
