import type { ChangeFacts, RedlinePiece } from '../../redline/types.ts'

/** What changed on a move's way is told apart where there are colours; what no reader sees is no part of what is marked. */
export const isOneKind = (one: RedlinePiece, other: RedlinePiece): boolean =>
  one.kind === other.kind && layoutOf(one) === layoutOf(other)

/** What of a piece is layout; null if it is words, or white space that stands with them. */
export const layoutOf = (piece: RedlinePiece): ChangeFacts['layout'] | null =>
  piece.kind === 'kept' ? null : (piece.layout ?? null)

/** Marks stand round the words; the blank lines behind them stay outside. */
export function aroundWords(text: string, [open, close]: readonly [string, string]): string {
  const words = text.trimEnd()
  return `${open}${words}${close}${text.slice(words.length)}`
}
