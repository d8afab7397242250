import type { Amendment } from '../amendment/types.ts'
import type { Snapshot } from './types.ts'

/** Ids of the laws that the amendment's instructions name, as far as they are in the snapshot, each once, in order of first mention. */
export function lawsTouched(_snapshot: Snapshot, _amendment: Amendment): readonly string[] {
  throw new Error('not written yet')
}

/** Amendments of a law that may still come: drafts, introduced ones, and adopted ones (the caller knows the day), in order of ids. */
export function pendingOn(_snapshot: Snapshot, _law: string): readonly Amendment[] {
  throw new Error('not written yet')
}
