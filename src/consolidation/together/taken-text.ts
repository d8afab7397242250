import type { TracedPiece } from '../law-text/pieces.ts'
import type { Change } from '../law-text/plan.ts'
import { inSource, type State } from '../law-text/state.ts'
import type { Origin } from '../types.ts'

/**
 * Who put in text that a change takes away with a unit that it deletes, repeals or rewrites: the first of those that
 * `isTold` is true of; null where there is none. Words that are changed by themselves are taken on purpose.
 */
export function takenText(state: State, change: Change, isTold: (origin: Origin) => boolean): Origin | null {
  const kind = change.claim?.kind
  if (kind !== 'repealed' && kind !== 'rewritten') return null
  for (const { passage, ...edit } of change.edits) {
    const { start, end } = inSource(state.law, passage, edit)
    if (start === end) continue
    for (const { text, origin } of insertedIn(state.pieces, start, end)) {
      if (text.trim() !== '' && isTold(origin)) return origin
    }
  }
  return null
}

/** The parts of inserted pieces that stand in a run of the law as it stands. */
function* insertedIn(pieces: readonly TracedPiece[], start: number, end: number) {
  let at = 0
  for (const piece of pieces) {
    if (piece.kind === 'deleted') continue
    if (at >= end) return
    const text = piece.text.slice(Math.max(0, start - at), end - at)
    if (piece.kind === 'inserted' && text !== '') yield { text, origin: piece.origin }
    at += piece.text.length
  }
}
