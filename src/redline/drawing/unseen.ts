import type { Span } from '../../problem/types.ts'
import { isPlain, mayHaveMarks, runningText, wordsOf } from '../../text/running-text.ts'
import { isShownObject } from '../../words/marked-tokens.ts'
import { textAfter, textBefore } from '../text.ts'
import type { RedlinePiece } from '../types.ts'
import { changeGroups } from './change-groups.ts'

/**
 * Tells the changes of a row that no reader sees, though they are more than white space: marks around words, soft hyphens, where
 * a link leads to, a letter written with its accent apart. What is struck between two kept pieces reads as what is written
 * there.
 */
export function markUnseen(pieces: readonly RedlinePiece[]): readonly RedlinePiece[] {
  // What is struck or written as a whole is seen; so is a change without a mark in it.
  const isMarked = ({ kind, text }: RedlinePiece): boolean => kind !== 'kept' && mayHaveMarks(text, 0, text.length)
  if (pieces.length < 2 || !pieces.some(isMarked)) return pieces
  const [before, after] = [textBefore(pieces), textAfter(pieces)]
  if (isPlain(before) && isPlain(after)) return pieces
  const read = { before: reader(before), after: reader(after) }
  const made = [...pieces]
  for (const group of changeGroups(pieces)) {
    if (read.before(group.before) !== read.after(group.after)) continue
    for (let at = group.start; at < group.end; at++) made[at] = unseen(made[at] as RedlinePiece)
  }
  return made
}

const unseen = (piece: RedlinePiece): RedlinePiece =>
  piece.kind === 'kept' || !/\S/.test(piece.text) ? piece : { ...piece, layout: 'unseen' }

/** Tells what a reader sees of a stretch of a source: its words, with one space for any white space, and what stands for itself. */
function reader(source: string): (stretch: Span) => string {
  const running = runningText(source)
  const shown = running.objects.filter((span) => isShownObject(source, span))
  // Stretches are asked for in order: none is looked at twice.
  let next = 0
  return (stretch) => {
    let named = ''
    for (let object = shown[next]; object !== undefined && object.start < stretch.end; object = shown[++next])
      if (object.end > stretch.start) named += source.slice(object.start, object.end)
    return wordsOf(running, stretch).trim().replace(/\s+/g, ' ') + named
  }
}
