import type { RedlinePiece } from './types.ts'

/** The text of pieces, all of it or without one kind: without what is inserted the text before, without what is deleted the one after. */
export function textOf(pieces: readonly RedlinePiece[], without?: RedlinePiece['kind']): string {
  return pieces.map((piece) => (piece.kind === without ? '' : piece.text)).join('')
}
