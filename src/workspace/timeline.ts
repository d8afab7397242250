import type { Snapshot, Timeline } from './types.ts'

/** A law's editions by date; throws `NotFound`. The text of one: `consolidate(laws, amendments, { mode: { kind: 'on-date', date } })`. */
export function timelineOf(_snapshot: Snapshot, _law: string): Timeline {
  throw new Error('not written yet')
}
