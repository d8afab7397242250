import type { Amendment } from '../amendment/types.ts'
import { findLaw } from '../consolidation/law-text/find-law.ts'
import type { Snapshot } from './types.ts'

/** Ids of the laws that the amendment's instructions name, as far as they are in the snapshot, each once, in order of first mention. */
export function lawsTouched(snapshot: Snapshot, amendment: Amendment): readonly string[] {
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
  return snapshot.amendments.filter(
    (amendment) => mayCome.has(amendment.meta.status) && lawsTouched(snapshot, amendment).includes(law),
  )
}

const mayCome: ReadonlySet<string> = new Set(['draft', 'introduced', 'adopted'])
