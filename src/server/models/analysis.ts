import type { Amendment } from '../../amendment/types.ts'
import type { Conflict, Consolidation, Mode, Report } from '../../consolidation/types.ts'
import { refusalsMet } from '../../guard/steps.ts'
import type { Law } from '../../law/types.ts'
import { consolidateGuarded, fingerprintOf, fingerprintOfLaw } from '../../workspace/guarded.ts'
import { lawsTouched } from '../../workspace/touches.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { remembered } from './remembered.ts'

/**
 * Runs amendments (by id, in that order) on a snapshot's laws; ids that are not there are passed over. The same run is made
 * once. `asked`: the reader chose them by name, and is told of those that the laws have in their text already.
 */
export function run(snapshot: Snapshot, ids: readonly string[], mode: Mode, asked = true): Consolidation {
  const chosen = chosenIn(snapshot, ids)
  return runs(keyOf(snapshot, chosen, [JSON.stringify([mode, asked ? ids : null])]), () =>
    consolidateGuarded(snapshot.laws, chosen, { mode, asked: asked ? ids : [] }),
  )
}

/** What an amendment does by itself to the laws as they are. */
export function runAlone(snapshot: Snapshot, id: string): Consolidation {
  return run(snapshot, [id], { kind: 'sequence' }, false)
}

/** What became of its instructions then: kept for thousands of bills, where drafts of all their laws would take the memory. */
export function ranAlone(snapshot: Snapshot, id: string): RanAlone {
  const all = reportsIn.get(snapshot) ?? new Map<string, RanAlone>()
  reportsIn.set(snapshot, all)
  const known = all.get(id)
  if (known !== undefined) return known
  const key = keyOf(snapshot, chosenIn(snapshot, [id]), ['alone'])
  const met = refusalsMet()
  const made = reportsOfRuns(key, () => ({ reports: runAlone(snapshot, id).reports }))
  // What was refused is tried again when the time for it has come.
  if (refusalsMet() === met) all.set(id, made)
  return made
}

export interface RanAlone {
  readonly reports: readonly Report[]
}

/** Where amendments, all side by side, want different things: looked for among those that name the same law. */
export function conflictsAmong(
  snapshot: Snapshot,
  ids: readonly string[],
): { readonly conflicts: readonly Conflict[] } {
  const groups = groupsOf(snapshot, chosenIn(snapshot, ids)).filter((group) => group.length > 1)
  const found = groups.flatMap((group) => {
    const key = keyOf(snapshot, group, ['conflicts'])
    return conflictsOfRuns(key, () => {
      const { conflicts } = consolidateGuarded(snapshot.laws, group, { mode: { kind: 'side-by-side' }, asked: [] })
      return { conflicts }
    }).conflicts
  })
  const order = new Map(snapshot.laws.map(({ id }, index) => [id, index]))
  return { conflicts: found.toSorted((one, other) => (order.get(one.law) ?? 0) - (order.get(other.law) ?? 0)) }
}

export function amendmentIn(snapshot: Snapshot, id: string): Amendment | undefined {
  const known = amendmentsById.get(snapshot)
  if (known !== undefined) return known.get(id)
  const made = new Map(snapshot.amendments.map((one) => [one.id, one]))
  amendmentsById.set(snapshot, made)
  return made.get(id)
}

const amendmentsById = new WeakMap<Snapshot, ReadonlyMap<string, Amendment>>()

function chosenIn(snapshot: Snapshot, ids: readonly string[]): readonly Amendment[] {
  return ids.flatMap((id) => amendmentIn(snapshot, id) ?? [])
}

const runs = remembered<Consolidation>(({ laws }) => {
  const pieces = laws.flatMap(({ passages }) => passages.flatMap((passage) => passage.pieces))
  return pieces.reduce((sum, { text }) => sum + text.length, 0)
})

const reportsIn = new WeakMap<Snapshot, Map<string, RanAlone>>()
const reportsOfRuns = remembered<RanAlone>(({ reports }) => sizeOf(reports))
const conflictsOfRuns = remembered<{ readonly conflicts: readonly Conflict[] }>(({ conflicts }) => sizeOf(conflicts))

/** About, in characters. */
function sizeOf(values: readonly unknown[]): number {
  return JSON.stringify(values).length
}

/** Amendments that name a law together, or are joined by others that do; in the order given. */
function groupsOf(snapshot: Snapshot, amendments: readonly Amendment[]): readonly (readonly Amendment[])[] {
  const groupOfLaw = new Map<string, Set<Amendment>>()
  for (const amendment of amendments) {
    const laws = lawsTouched(snapshot, amendment)
    const met = new Set(laws.flatMap((law) => groupOfLaw.get(law) ?? []))
    const largest = [...met].reduce((one, other) => (other.size > one.size ? other : one), new Set<Amendment>())
    largest.add(amendment)
    for (const group of met) {
      if (group === largest) continue
      for (const one of group) {
        largest.add(one)
        for (const law of lawsTouched(snapshot, one)) groupOfLaw.set(law, largest)
      }
    }
    for (const law of laws) groupOfLaw.set(law, largest)
  }
  const groups = [...new Set(groupOfLaw.values())]
  return groups.map((group) => amendments.filter((one) => group.has(one)))
}

/** What a run depends on: the amendments, the laws that they name, and by which names every law is known. */
function keyOf(snapshot: Snapshot, amendments: readonly Amendment[], more: readonly string[]): string {
  const named = new Set(amendments.flatMap((one) => lawsTouched(snapshot, one)))
  const laws = snapshot.laws.filter(({ id }) => named.has(id))
  return fingerprintOf(
    ...more,
    namesOfLaws(snapshot.laws),
    ...laws.map(fingerprintOfLaw),
    ...amendments.map(fingerprintOfAmendment),
  )
}

function fingerprintOfAmendment(amendment: Amendment): string {
  const known = amendmentFingerprints.get(amendment)
  if (known !== undefined) return known
  const made = fingerprintOf(amendment.file, amendment.source)
  amendmentFingerprints.set(amendment, made)
  return made
}

const amendmentFingerprints = new WeakMap<Amendment, string>()

/** A bill finds its law, and the nearest one where it finds none, by what the front matter says. */
function namesOfLaws(laws: readonly Law[]): string {
  const known = names.get(laws)
  if (known !== undefined) return known
  const made = fingerprintOf(...laws.map(({ file, meta }) => JSON.stringify([file, meta])))
  names.set(laws, made)
  return made
}

const names = new WeakMap<readonly Law[], string>()
