import type { RedlinePiece } from '../../redline/types.ts'

/** What changed on a move's way is told apart where there are colours. */
export const isOneKind = (one: RedlinePiece, other: RedlinePiece): boolean => one.kind === other.kind

/** Marks stand round the words; the blank lines behind them stay outside. */
export function aroundWords(text: string, [open, close]: readonly [string, string]): string {
  const words = text.trimEnd()
  return `${open}${words}${close}${text.slice(words.length)}`
}
