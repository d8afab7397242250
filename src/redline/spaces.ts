import { isShown, statsOf } from './stats.ts'
import type { Redline, RedlinePiece } from './types.ts'

/**
 * The redline with changes of white space alone to be seen: ␣ for a space, ⍽ for one that does not break, ⇥ for a tab, ⏎ for a
 * line's end. For readers who ask for them: they count as changes here, and the texts are no longer those that were compared.
 */
export function spacesShown(redline: Redline): Redline {
  const rows = redline.rows.map((row) => {
    if (!row.pieces.some(isLayout)) return row
    return { ...row, kind: row.kind === 'same' ? ('changed' as const) : row.kind, pieces: row.pieces.map(shown) }
  })
  return { ...redline, rows, stats: statsOf(rows) }
}

/** Whether the texts differ in white space, whatever else they differ in. */
export function hasSpacesChanged({ rows }: Redline): boolean {
  return rows.some(({ pieces }) => pieces.some(isLayout))
}

const isLayout = (piece: RedlinePiece): boolean => piece.kind !== 'kept' && piece.text !== '' && !isShown(piece)

function shown(piece: RedlinePiece): RedlinePiece {
  if (!isLayout(piece)) return piece
  const signs = piece.text.replace(/\r\n|[^]/g, (space) => signOf(space))
  // What comes in parts the words around it.
  return { ...piece, text: piece.kind === 'inserted' ? `${signs} ` : signs }
}

function signOf(space: string): string {
  if (space === '\r\n' || space === '\n' || space === '\r') return '⏎'
  if (space === '\t') return '⇥'
  return space === ' ' ? '␣' : '⍽'
}
