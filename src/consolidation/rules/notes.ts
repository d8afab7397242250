import { draftingOf } from '../../language/languages.ts'
import type { Law, Place, Provision } from '../../law/types.ts'
import { citationOf } from '../../resolution/cite.ts'
import type { UnitKind } from '../../text/types.ts'
import { textOf } from '../law-text/edits.ts'

/** Where a unit's text ends and its notes («Примечание. …») have not begun; a new note stands behind all others. */
export function endOfBody({ span, head, paragraphs, children }: Provision, kind: UnitKind | null): number {
  const note = kind === 'note' ? undefined : children.find(({ unit }) => unit === 'note')
  if (note === undefined) return span.end
  const before = [head, ...paragraphs.map((one) => one.span), ...children.map((one) => one.span)]
  return Math.max(...before.filter(({ end }) => end <= note.span.start).map(({ end }) => end))
}

/** Where the notes end that stand straight behind a unit's end and say that it is suspended: they go with the unit. */
export function behindOwnSuspensions(law: Law, place: Place, end: number): number {
  const { passage } = place
  const text = textOf(law, passage)
  const own = { steps: citationOf(law, place).steps.slice(-1) }
  const opening = `> ${draftingOf(law.meta.language).notes.suspensionOf(own, law.meta)} `
  let behind = end
  for (const note of law.passages[passage]?.notes ?? []) {
    const isNext = note.start >= behind && text.slice(behind, note.start).trim() === ''
    if (isNext && text.startsWith(opening, note.start)) behind = note.end
  }
  return behind
}
