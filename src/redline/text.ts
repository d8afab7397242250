import type { RedlinePiece, RedlineRow } from './types.ts'

/** The text before of pieces: without what is inserted. */
export const textBefore = (pieces: readonly RedlinePiece[]): string => joinedText(pieces, 'inserted')

/** The text after of pieces: without what is deleted. */
export const textAfter = (pieces: readonly RedlinePiece[]): string => joinedText(pieces, 'deleted')

/** The text of pieces that stand on one side alone, or of all of them: struck and written words one behind the other. */
export const wholeText = (pieces: readonly RedlinePiece[]): string => joinedText(pieces, null)

function joinedText(pieces: readonly RedlinePiece[], without: RedlinePiece['kind'] | null): string {
  let text = ''
  for (const piece of pieces) if (piece.kind !== without) text += piece.text
  return text
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

/** What a heading's row says, as it reads after the change, or before it if the heading goes; null for any other row. */
export function headingOf({ dress, pieces }: RedlineRow): string | null {
  if (dress !== 'heading') return null
  const text = textAfter(pieces).trim() || textBefore(pieces).trim()
  return text
    .replace(/^#{1,6}[ \t]+/, '')
    .replace(/\r?\n[=-]+$/, '')
    .replace(/\s+/g, ' ')
}
