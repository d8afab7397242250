import type { Amendment } from '../amendment/types.ts'
import { findLaw } from '../consolidation/law-text/find-law.ts'
import type { Law } from '../law/types.ts'
import type { Snapshot } from './types.ts'

/** Ids of the laws that the amendment's instructions name, as far as they are in the snapshot, each once, in order of first mention. */
export function lawsTouched(snapshot: Snapshot, amendment: Amendment): readonly string[] {
  const all = touchedIn.get(snapshot.laws) ?? new WeakMap<Amendment, readonly string[]>()
  touchedIn.set(snapshot.laws, all)
  const before = all.get(amendment)
  if (before !== undefined) return before
  const made = lawsNamed(snapshot, amendment)
  all.set(amendment, made)
  return made
}

const touchedIn = new WeakMap<readonly Law[], WeakMap<Amendment, readonly string[]>>()

function lawsNamed(snapshot: Snapshot, amendment: Amendment): readonly string[] {
  const known = new Map<string, string | null>()
  for (const { common } of amendment.instructions) {
    if (known.has(common.law.text)) continue
    const law = findLaw(snapshot.laws, common.law, amendment.meta.language)
    known.set(common.law.text, 'passages' in law ? law.id : null)
  }
  return [...new Set([...known.values()].filter((id) => id !== null))]
}

/** Amendments of a law that may still come: drafts, introduced ones, and adopted ones (the caller knows the day), in order of ids. */
export function pendingOn(snapshot: Snapshot, law: string): readonly Amendment[] {
  return pendingIn(snapshot).get(law) ?? []
}

function pendingIn(snapshot: Snapshot): ReadonlyMap<string, readonly Amendment[]> {
  const known = pending.get(snapshot)
  if (known !== undefined) return known
  const made = new Map<string, Amendment[]>()
  for (const amendment of snapshot.amendments.filter(({ meta }) => mayCome.has(meta.status))) {
    for (const law of lawsTouched(snapshot, amendment)) {
      const its = made.get(law)
      if (its === undefined) made.set(law, [amendment])
      else its.push(amendment)
    }
  }
  pending.set(snapshot, made)
  return made
}

const pending = new WeakMap<Snapshot, ReadonlyMap<string, readonly Amendment[]>>()

const mayCome: ReadonlySet<string> = new Set(['draft', 'introduced', 'adopted'])
