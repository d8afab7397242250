import type { Law } from '../law/types.ts'
import type { Face, Snapshot } from './types.ts'

/** What a text of the law is: the text of the file (no `amendments`), or that with amendments worked in, on a day if given (ISO). */
export function faceOf(
  _snapshot: Snapshot,
  _law: Law,
  _amendments: readonly string[] = [],
  _day: string | null = null,
): Face {
  throw new Error('not written yet')
}
