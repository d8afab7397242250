import type { Span } from '../../problem/types.ts'
import { isSameOrigin, type TracedPiece } from '../law-text/pieces.ts'
import type { State } from '../law-text/state.ts'
import type { Origin } from '../types.ts'

/** What an instruction did to the base: offsets count in the base's whole source. */
export interface BaseEdit extends Span {
  readonly text: string
  readonly origin: Origin
  /** Its place among the edits of its amendment: several may stand at one offset. */
  readonly order: number
}

/** All that became of the base, as edits of its source, in order; deleted and inserted runs of one origin make one edit. */
export function baseEdits({ pieces }: State): readonly BaseEdit[] {
  const edits: BaseEdit[] = []
  let at = 0
  for (const piece of pieces) {
    const length = baseLength(piece)
    if (piece.kind !== 'kept') {
      const made = {
        start: at,
        end: at + length,
        text: piece.kind === 'inserted' ? piece.text : '',
        origin: piece.origin,
        order: edits.length,
      }
      const last = edits.at(-1)
      if (last !== undefined && last.end === at && isSameOrigin(last.origin, piece.origin)) {
        edits[edits.length - 1] = { ...last, end: made.end, text: last.text + made.text }
      } else edits.push(made)
    }
    at += length
  }
  return edits
}

function baseLength(piece: TracedPiece): number {
  return piece.kind === 'inserted' ? 0 : piece.text.length
}
