import type { Span } from '../../problem/types.ts'
import type { Origin, Piece } from '../types.ts'
import type { State } from './state.ts'

/** What an instruction did to the base: offsets count in the base's whole source. */
export interface BaseEdit extends Span {
  readonly text: string
  readonly origin: Origin
  /** Its place among the edits of its amendment: several may stand at one offset. */
  readonly order: number
}

/** All that became of the base, as edits of its source, in order; deleted and inserted runs of one origin make one edit. */
export function baseEdits({ stretches }: State): readonly BaseEdit[] {
  const edits: BaseEdit[] = []
  let at = 0
  for (const piece of stretches.flatMap(({ pieces }) => pieces)) {
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

/** Where an offset of a passage as it stands was in the base's source; what was put in since stands where it was put. */
export function baseOffset({ law, stretches }: State, passage: number, offset: number): number {
  let at = 0
  let live = -1
  for (const { gone, pieces } of stretches) {
    if (!gone) live += 1
    if (!gone && live === passage)
      return at + offsetIn(pieces, Math.min(offset, law.passages[passage]?.text.length ?? 0))
    for (const piece of pieces) at += baseLength(piece)
  }
  return at
}

export function isSameOrigin(one: Origin, other: Origin): boolean {
  return one.amendment === other.amendment && one.instruction === other.instruction
}

function offsetIn(pieces: readonly Piece[], offset: number): number {
  let base = 0
  let live = 0
  for (const piece of pieces) {
    const length = piece.kind === 'deleted' ? 0 : piece.text.length
    if (live + length >= offset && piece.kind !== 'deleted') {
      return piece.kind === 'kept' ? base + (offset - live) : base
    }
    live += length
    base += baseLength(piece)
  }
  return base
}

function baseLength(piece: Piece): number {
  return piece.kind === 'inserted' ? 0 : piece.text.length
}
