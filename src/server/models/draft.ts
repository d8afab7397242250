import type { Consolidation, LawConsolidation, Report } from '../../consolidation/types.ts'
import type { Law } from '../../law/types.ts'
import { consolidateGuarded } from '../../workspace/guarded.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { run } from './analysis.ts'
import type { Touch } from './touches.ts'

/** A law with amendments worked in. */
export interface Draft {
  readonly law: Law
  readonly consolidation: Consolidation
  readonly reports: readonly Report[]
}

/** What to work in: chosen amendments in order, or (on a day) the adopted ones in force by then and the chosen ones on top. */
export interface DraftChoice {
  readonly with: readonly string[]
  readonly mode: 'sequence' | 'side-by-side'
  /** ISO date. */
  readonly on: string | null
}

/** The draft of a law of the snapshot. */
export function draftOf(snapshot: Snapshot, law: Law, choice: DraftChoice): Draft {
  if (choice.on === null) return drafted(law, run(snapshot, choice.with, { kind: choice.mode }))
  const adopted = snapshot.amendments.filter((one) => one.meta.status === 'adopted' && !choice.with.includes(one.id))
  const inForce = drafted(
    law,
    consolidateGuarded(snapshot.laws, adopted, { mode: { kind: 'on-date', date: choice.on }, only: [law.id] }),
  )
  if (choice.with.length === 0) return inForce
  const chosen = choice.with.flatMap((id) => snapshot.amendments.find((one) => one.id === id) ?? [])
  return drafted(inForce.law, consolidateGuarded([inForce.law], chosen, { mode: { kind: 'sequence' }, only: [law.id] }))
}

/** What changed a provision of the draft, by its key: the margin's marks. */
export function draftMarks(law: string, reports: readonly Report[]): ReadonlyMap<string, readonly Touch[]> {
  const marks = new Map<string, Touch[]>()
  for (const { origin, effects } of reports) {
    for (const { place } of effects) {
      if (place.law !== law) continue
      const known = marks.get(place.key) ?? []
      if (!known.some((one) => one.amendment === origin.amendment)) marks.set(place.key, [...known, origin])
    }
  }
  return marks
}

/** The law's own part of a run; null where no instruction names the law. */
export function lawRun(consolidation: Consolidation, id: string): LawConsolidation | null {
  return consolidation.laws.find((one) => one.base.id === id) ?? null
}

function drafted(law: Law, consolidation: Consolidation): Draft {
  const draft = lawRun(consolidation, law.id)?.draft ?? law
  return { law: draft, consolidation, reports: consolidation.reports.filter((report) => report.law === law.id) }
}
