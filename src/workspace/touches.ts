import type { Amendment } from '../amendment/types.ts'
import { findLaw } from '../consolidation/law-text/find-law.ts'
import type { Law } from '../law/types.ts'
import { billFacts } from './reading/facts-of-texts.ts'
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
  for (const reference of billFacts(amendment).references) {
    if (known.has(reference.text)) continue
    const law = findLaw(snapshot.laws, reference, amendment.meta.language)
    known.set(reference.text, 'passages' in law ? law.id : null)
  }
  return [...new Set([...known.values()].filter((id) => id !== null))]
}

/** Amendments whose instructions name a law, in order of ids. */
export function amendmentsNaming(snapshot: Snapshot, law: string): readonly Amendment[] {
  return namingIn(snapshot).get(law) ?? []
}

/** Amendments of a law that may still come: drafts, introduced ones, and adopted ones (the caller knows the day), in order of ids. */
export function pendingOn(snapshot: Snapshot, law: string): readonly Amendment[] {
  return amendmentsNaming(snapshot, law).filter(({ meta }) => mayCome.has(meta.status))
}

function namingIn(snapshot: Snapshot): ReadonlyMap<string, readonly Amendment[]> {
  const known = naming.get(snapshot)
  if (known !== undefined) return known
  const made = new Map<string, Amendment[]>()
  for (const amendment of snapshot.amendments) {
    for (const law of lawsTouched(snapshot, amendment)) {
      const its = made.get(law)
      if (its === undefined) made.set(law, [amendment])
      else its.push(amendment)
    }
  }
  naming.set(snapshot, made)
  return made
}

const naming = new WeakMap<Snapshot, ReadonlyMap<string, readonly Amendment[]>>()

/** Whether an amendment may still come. */
export function isOpen({ meta }: Amendment): boolean {
  return meta.status === 'draft' || meta.status === 'introduced'
}

const mayCome: ReadonlySet<string> = new Set(['draft', 'introduced', 'adopted'])
