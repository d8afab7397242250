import type { RedlinePiece } from './types.ts'

/** The text of pieces, all of it or without one kind: without what is inserted the text before, without what is deleted the one after. */
export function textOf(pieces: readonly RedlinePiece[], without?: RedlinePiece['kind']): string {
  return pieces.map((piece) => (piece.kind === without ? '' : piece.text)).join('')
}

/** Pieces with those that stand side by side and are alike made one. */
export function joined(
  pieces: readonly RedlinePiece[],
  areAlike: (one: RedlinePiece, other: RedlinePiece) => boolean,
): readonly RedlinePiece[] {
  const made: RedlinePiece[] = []
  for (const piece of pieces) {
    const last = made.at(-1)
    if (last !== undefined && areAlike(last, piece)) made[made.length - 1] = { ...last, text: last.text + piece.text }
    else made.push(piece)
  }
  return made
}
