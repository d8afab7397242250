import { isShown, statsOf } from './stats.ts'
import type { Redline, RedlinePiece } from './types.ts'

/**
 * The redline with changes that no reader sees to be seen: ␣ for a space, ⍽ for one that does not break, ⇥ for a tab, ⏎ for a
 * line's end, ¬ for a soft hyphen, ∅ for what has no width; marks around words stand as they are written. For readers who ask
 * for them: they count as changes here, and the texts are no longer those that were compared.
 */
export function spacesShown(redline: Redline): Redline {
  const rows = redline.rows.map((row) => {
    if (!row.pieces.some(isLayout)) return row
    return { ...row, kind: row.kind === 'same' ? ('changed' as const) : row.kind, pieces: row.pieces.map(shown) }
  })
  return { ...redline, rows, stats: statsOf(rows) }
}

/** Whether the texts differ in what no reader sees, whatever else they differ in. */
export function hasSpacesChanged({ rows }: Redline): boolean {
  return rows.some(({ pieces }) => pieces.some(isLayout))
}

type Change = Exclude<RedlinePiece, { readonly kind: 'kept' }>

const isLayout = (piece: RedlinePiece): piece is Change => piece.kind !== 'kept' && piece.text !== '' && !isShown(piece)

function shown(piece: RedlinePiece): RedlinePiece {
  if (!isLayout(piece)) return piece
  const signs = piece.text.replace(/\r\n|[\s\u00ad\u200b-\u200d\u2060\ufeff]/g, (space) => signOf(space))
  // White space that comes in parts the words around it.
  const parts = piece.kind === 'inserted' && /^\s+$/.test(piece.text)
  return { ...piece, text: parts ? `${signs} ` : signs, layout: 'told' }
}

function signOf(space: string): string {
  if (space === '\r\n' || space === '\n' || space === '\r') return '⏎'
  if (space === '\t') return '⇥'
  if (space === '\u00ad') return '¬'
  if (/[\u200b-\u200d\u2060\ufeff]/.test(space)) return '∅'
  return space === ' ' ? '␣' : '⍽'
}
