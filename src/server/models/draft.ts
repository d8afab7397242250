import type { Amendment } from '../../amendment/types.ts'
import { findLaw } from '../../consolidation/law-text/find-law.ts'
import { startOfInstruction } from '../../consolidation/together/in-force.ts'
import type { Consolidation, LawConsolidation, Report } from '../../consolidation/types.ts'
import type { Law } from '../../law/types.ts'
import { amendmentsFor } from '../../workspace/analysis/acts-on.ts'
import { consolidateGuarded } from '../../workspace/guarded.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { run } from './analysis.ts'
import type { Touch } from './touches.ts'

/** A law with amendments worked in. */
export interface Draft {
  readonly law: Law
  readonly consolidation: Consolidation
  readonly reports: readonly Report[]
  /** Ids of the amendments that were worked in (or failed), in order. */
  readonly worked: readonly string[]
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
  if (choice.on === null) return drafted(law, run(snapshot, choice.with, { kind: choice.mode }), choice.with)
  const adopted = amendmentsFor(snapshot, law.id).filter(
    (one) => one.meta.status === 'adopted' && !choice.with.includes(one.id),
  )
  const inOrder = byForce(adopted)
  const inForce = drafted(
    law,
    consolidateGuarded(snapshot.laws, inOrder, { mode: { kind: 'on-date', date: choice.on }, only: [law.id] }),
  )
  if (choice.with.length === 0) return inForce
  const chosen = choice.with.flatMap((id) => snapshot.amendments.find((one) => one.id === id) ?? [])
  const mode = { kind: 'sequence' } as const
  const onTop = drafted(inForce.law, consolidateGuarded([inForce.law], chosen, { mode, only: [law.id] }), choice.with)
  const reports = [...inForce.reports, ...onTop.reports]
  const consolidation = {
    ...onTop.consolidation,
    reports: [...inForce.consolidation.reports, ...onTop.consolidation.reports],
  }
  return { law: onTop.law, consolidation, reports, worked: [...inForce.worked, ...onTop.worked] }
}

/** Chosen amendments of which the draft of a day has something that begins later. */
export function earlyIn(snapshot: Snapshot, law: Law, choice: DraftChoice): readonly Amendment[] {
  const { on } = choice
  if (on === null) return []
  const beginsLater = (amendment: Amendment): boolean =>
    amendment.instructions.some((one) => {
      const start = startOfInstruction(amendment, one)
      const named = findLaw(snapshot.laws, one.common.law, amendment.meta.language)
      return 'passages' in named && named.id === law.id && start !== null && start > on
    })
  return snapshot.amendments.filter((one) => choice.with.includes(one.id) && beginsLater(one))
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

/** @param asked ids of the amendments that are there whatever came of them; left out, those that ran */
function drafted(law: Law, consolidation: Consolidation, asked?: readonly string[]): Draft {
  const draft = lawRun(consolidation, law.id)?.draft ?? law
  const reports = consolidation.reports.filter((report) => report.law === law.id)
  const ran = reports.filter(({ outcome }) => outcome !== 'not-run').map(({ origin }) => origin.amendment)
  return { law: draft, consolidation, reports, worked: asked ?? [...new Set(ran)] }
}

/** By the day on which they begin, then by that of their adoption: as they run. */
function byForce(amendments: readonly Amendment[]): readonly Amendment[] {
  const key = (one: Amendment): string =>
    JSON.stringify([one.instructions.map((its) => startOfInstruction(one, its) ?? '9999').sort()[0], one.meta.adopted])
  return amendments.toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0))
}
