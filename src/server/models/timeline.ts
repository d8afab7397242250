import { consolidate } from '../../consolidation/consolidate.ts'
import type { Law } from '../../law/types.ts'
import type { Snapshot, Timeline, TimelineEdition } from '../../workspace/types.ts'

/** An edition with a name that an address can hold: `base`, `2027-03-01`, `2027-03-01+calls-licensing`. */
export interface NamedEdition extends TimelineEdition {
  readonly name: string
}

/** The editions of a timeline with their names. */
export function namedEditions(timeline: Timeline): readonly NamedEdition[] {
  return timeline.editions.map((edition) => ({ ...edition, name: nameOf(edition) }))
}

/** The law as an edition has it: adopted amendments in force by its day and, where it is a proposal's, that proposal on top. */
export function editionText(snapshot: Snapshot, law: Law, edition: NamedEdition): Law {
  if (edition.kind === 'base' || edition.date === null) return law
  const adopted = snapshot.amendments.filter((one) => one.meta.status === 'adopted')
  const mode = { kind: 'on-date', date: edition.date } as const
  const inForce = draftOf(law, consolidate([law], adopted, { mode, only: [law.id] }))
  if (edition.kind === 'adopted') return inForce
  const ids = new Set(edition.brings.map((one) => one.amendment))
  const proposed = snapshot.amendments.filter((one) => ids.has(one.id))
  return draftOf(inForce, consolidate([inForce], proposed, { mode: { kind: 'sequence' }, only: [law.id] }))
}

function draftOf(law: Law, { laws }: ReturnType<typeof consolidate>): Law {
  return laws.find((one) => one.base.id === law.id)?.draft ?? law
}

function nameOf({ kind, date, brings }: TimelineEdition): string {
  if (kind === 'base') return 'base'
  const day = date ?? 'undated'
  return kind === 'adopted' ? day : `${day}+${brings.map((one) => one.amendment).join('+')}`
}
