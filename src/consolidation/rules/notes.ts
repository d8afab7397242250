import type { Provision } from '../../law/types.ts'
import type { UnitKind } from '../../text/types.ts'

/** Where a unit's text ends and its notes («Примечание. …») have not begun; a new note stands behind all others. */
export function endOfBody({ span, head, paragraphs, children }: Provision, kind: UnitKind | null): number {
  const note = kind === 'note' ? undefined : children.find(({ unit }) => unit === 'note')
  if (note === undefined) return span.end
  const before = [head, ...paragraphs.map((one) => one.span), ...children.map((one) => one.span)]
  return Math.max(...before.filter(({ end }) => end <= note.span.start).map(({ end }) => end))
}
