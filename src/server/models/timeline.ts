import { consolidate } from '../../consolidation/consolidate.ts'
import type { Law } from '../../law/types.ts'
import { amendmentsFor } from '../../workspace/analysis/acts-on.ts'
import type { Snapshot, Timeline, TimelineEdition } from '../../workspace/types.ts'

/** An edition with a name that an address can hold: `base`, `2027-03-01`, `2027-03-01+calls-licensing`. */
export interface NamedEdition extends TimelineEdition {
  readonly name: string
}

/** The editions of a timeline with their names. */
export function namedEditions(timeline: Timeline): readonly NamedEdition[] {
  return timeline.editions.map((edition) => ({ ...edition, name: nameOf(edition) }))
}

/** The law as an edition has it: what is adopted and in force by its day and, where it is a proposal's, what of that begins by then. */
export function editionText(snapshot: Snapshot, law: Law, edition: NamedEdition): Law {
  if (edition.kind === 'base' || edition.date === null) return law
  const proposals =
    edition.kind === 'adopted' ? [] : [...edition.brings, ...(edition.ends ?? [])].map((one) => one.amendment)
  const mode = { kind: 'on-date', date: edition.date, proposals } as const
  return draftOf(law, consolidate([law], amendmentsFor(snapshot, law.id), { mode, only: [law.id] }))
}

function draftOf(law: Law, { laws }: ReturnType<typeof consolidate>): Law {
  return laws.find((one) => one.base.id === law.id)?.draft ?? law
}

function nameOf({ kind, date, brings, ends = [] }: TimelineEdition): string {
  if (kind === 'base') return 'base'
  const day = date ?? 'undated'
  return kind === 'adopted' ? day : `${day}+${[...new Set([...brings, ...ends].map((one) => one.amendment))].join('+')}`
}
