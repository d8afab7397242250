import type { Span } from '../../problem/types.ts'
import type { RedlinePiece } from '../types.ts'

/** The pieces from number `start` to `end` (not included), none of them kept, with what they cover of either text of their row. */
export interface ChangeGroup extends Span {
  readonly before: Span
  readonly after: Span
}

/** What stands between the kept pieces of a row. */
export function changeGroups(pieces: readonly RedlinePiece[]): readonly ChangeGroup[] {
  const groups: ChangeGroup[] = []
  let [before, after] = [0, 0]
  for (let start = 0; start < pieces.length; start++) {
    const from = { before, after }
    let end = start
    for (let piece = pieces[end]; piece !== undefined && piece.kind !== 'kept'; piece = pieces[++end]) {
      if (piece.kind === 'deleted') before += piece.text.length
      else after += piece.text.length
    }
    if (end > start)
      groups.push({ start, end, before: { start: from.before, end: before }, after: { start: from.after, end: after } })
    const kept = pieces[end]?.text.length ?? 0
    before += kept
    after += kept
    start = end
  }
  return groups
}
