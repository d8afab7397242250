import type { Amendment } from '../../amendment/types.ts'
import type { Consolidation, Report } from '../../consolidation/types.ts'
import { refusalsMet } from '../../guard/steps.ts'
import { consolidateGuarded } from '../guarded.ts'
import { storeOf } from '../store/store-of.ts'
import type { Snapshot } from '../types.ts'
import { runKey } from './run-key.ts'

/** What became of an amendment's instructions, without the drafts of its laws: those of thousands would take the memory. */
export type RanAlone = Pick<Consolidation, 'reports'>

/** What an amendment does by itself to the laws as they are: all of it, made anew. */
export function consolidateAlone(snapshot: Snapshot, amendment: Amendment): Consolidation {
  const { laws, amendments } = snapshot
  return consolidateGuarded(laws, [amendment], { mode: { kind: 'sequence' }, asked: [], acts: amendments })
}

/** What became of its instructions then; what was run before, here or by another process, is not run again. */
export function ranAlone(snapshot: Snapshot, amendment: Amendment): RanAlone {
  const store = storeOf(snapshot)
  const key = keyOfAlone(snapshot, amendment)
  const known = store.get('run', key)
  if (known !== null) return known
  return made(snapshot, amendment, key)
}

/**
 * The same of many, for lists: of each only what is wrong in it and which laws it reaches, so `effects` are empty and reports
 * that say nothing more are left out.
 */
export function ranInShort(snapshot: Snapshot, amendments: readonly Amendment[]): ReadonlyMap<Amendment, RanAlone> {
  const kept = inShort.get(snapshot) ?? new Map<Amendment, RanAlone>()
  inShort.set(snapshot, kept)
  const keys = new Map(
    amendments.filter((one) => !kept.has(one)).map((one) => [one, keyOfAlone(snapshot, one)] as const),
  )
  const known = storeOf(snapshot).getAll('summary', [...keys.values()])
  const passing = new Map<Amendment, RanAlone>()
  for (const [amendment, key] of keys) {
    const met = refusalsMet()
    const short = known.get(key) ?? shortened(made(snapshot, amendment, key))
    // What was refused is tried again when the time for it has come.
    const all = refusalsMet() === met ? kept : passing
    all.set(amendment, short)
  }
  storeOf(snapshot).flush()
  return passing.size === 0 ? kept : new Map([...kept, ...passing])
}

/** Those that were never run on what the laws say now. */
export function notYetRun(snapshot: Snapshot, amendments: readonly Amendment[]): readonly Amendment[] {
  const keys = new Map(amendments.map((one) => [one, keyOfAlone(snapshot, one)]))
  const known = storeOf(snapshot).known('summary', [...keys.values()])
  return amendments.filter((one) => !known.has(keys.get(one) as string))
}

const inShort = new WeakMap<Snapshot, Map<Amendment, RanAlone>>()

function keyOfAlone(snapshot: Snapshot, amendment: Amendment): string {
  return runKey(snapshot, [amendment], ['alone'])
}

function made(snapshot: Snapshot, amendment: Amendment, key: string): RanAlone {
  const met = refusalsMet()
  const { reports } = consolidateAlone(snapshot, amendment)
  if (refusalsMet() === met && !reports.some(isFault)) {
    storeOf(snapshot).put('run', key, { reports })
    storeOf(snapshot).put('summary', key, shortened({ reports }))
  }
  return { reports }
}

/** A fault of the program may be gone the next time, and is told of again. */
function isFault({ problems }: Report): boolean {
  return problems.some(({ code, details }) => code === 'bad-file' && details.reason === 'run-failed')
}

function shortened({ reports }: RanAlone): RanAlone {
  const laws = new Set<string | null>([null])
  const kept = reports.filter(({ law, problems, outcome }) => {
    const isFirst = !laws.has(law)
    laws.add(law)
    return isFirst || problems.length > 0 || (outcome === 'not-run' && law === null)
  })
  return { reports: kept.map((report) => ({ ...report, effects: [] })) }
}
