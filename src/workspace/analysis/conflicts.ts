import type { Amendment } from '../../amendment/types.ts'
import type { Conflict } from '../../consolidation/types.ts'
import { refusalsMet } from '../../guard/steps.ts'
import { consolidateGuarded } from '../guarded.ts'
import { storeOf } from '../store/store-of.ts'
import { lawsTouched } from '../touches.ts'
import type { Snapshot } from '../types.ts'
import { runKey } from './run-key.ts'

/** A law, and the amendments that name it: only those can want different things of it. */
export interface Rivals {
  readonly law: string
  readonly amendments: readonly Amendment[]
}

/** Laws that two amendments or more name, in the order of the laws. */
export function rivalsAmong(snapshot: Snapshot, amendments: readonly Amendment[]): readonly Rivals[] {
  const byLaw = new Map<string, Amendment[]>()
  for (const amendment of amendments) {
    for (const law of lawsTouched(snapshot, amendment)) {
      const its = byLaw.get(law)
      if (its === undefined) byLaw.set(law, [amendment])
      else its.push(amendment)
    }
  }
  return snapshot.laws.flatMap(({ id }) => {
    const its = byLaw.get(id) ?? []
    return its.length > 1 ? [{ law: id, amendments: its }] : []
  })
}

/** Where amendments, all side by side, want different things: law by law, in the order of the laws. */
export function conflictsAmong(snapshot: Snapshot, amendments: readonly Amendment[]): readonly Conflict[] {
  const rivals = rivalsAmong(snapshot, amendments)
  const keys = rivals.map((one) => keyOfRivals(snapshot, one))
  const known = storeOf(snapshot).getAll('conflicts', keys)
  const conflicts = rivals.flatMap((one, index) => {
    const key = keys[index] as string
    return known.get(key)?.conflicts ?? found(snapshot, one, key)
  })
  storeOf(snapshot).flush()
  return conflicts
}

/** Those that were never run side by side on what the laws say now. */
export function notYetCompared(snapshot: Snapshot, rivals: readonly Rivals[]): readonly Rivals[] {
  const keys = new Map(rivals.map((one) => [one, keyOfRivals(snapshot, one)]))
  const known = storeOf(snapshot).known('conflicts', [...keys.values()])
  return rivals.filter((one) => !known.has(keys.get(one) as string))
}

/** Where amendments want different things of one law. */
export function conflictsOn(snapshot: Snapshot, rivals: Rivals): readonly Conflict[] {
  if (rivals.amendments.length < 2) return []
  const key = keyOfRivals(snapshot, rivals)
  return storeOf(snapshot).get('conflicts', key)?.conflicts ?? found(snapshot, rivals, key)
}

function found(snapshot: Snapshot, { law, amendments }: Rivals, key: string): readonly Conflict[] {
  const met = refusalsMet()
  const mode = { kind: 'side-by-side' } as const
  const { conflicts, reports } = consolidateGuarded(snapshot.laws, amendments, { mode, only: [law], asked: [] })
  const isFaulty = reports.some(({ problems }) => problems.some(({ details }) => details.reason === 'run-failed'))
  if (refusalsMet() === met && !isFaulty) storeOf(snapshot).put('conflicts', key, { conflicts })
  return conflicts
}

function keyOfRivals(snapshot: Snapshot, { law, amendments }: Rivals): string {
  return runKey(snapshot, amendments, ['conflicts', law])
}
