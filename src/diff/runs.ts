/** Tokens that two sequences share: `length` of them, from `before` on in the one and from `after` on in the other. */
export interface Run {
  readonly before: number
  readonly after: number
  readonly length: number
}

/** Runs in order: each begins, in both sequences, where the one before it ends or later. */
export type Runs = readonly Run[]

/** A stretch of both sequences: from `beforeStart` to `beforeEnd` (not included) in the one, likewise in the other. */
export interface Box {
  readonly beforeStart: number
  readonly beforeEnd: number
  readonly afterStart: number
  readonly afterEnd: number
}

/** The box of two whole sequences of these lengths. */
export const wholeBox = (beforeLength: number, afterLength: number): Box => ({
  beforeStart: 0,
  beforeEnd: beforeLength,
  afterStart: 0,
  afterEnd: afterLength,
})

/** Whether one of the two stretches of a box is empty: then nothing in it can be shared. */
export const isOneSided = ({ beforeStart, beforeEnd, afterStart, afterEnd }: Box): boolean =>
  beforeStart === beforeEnd || afterStart === afterEnd

/** Adds a run to the others, joined with the last one where it goes on from it. An empty run is not added. */
export function addRun(runs: Run[], before: number, after: number, length: number): void {
  if (length <= 0) return
  const last = runs.at(-1)
  if (last !== undefined && last.before + last.length === before && last.after + last.length === after)
    runs[runs.length - 1] = { before: last.before, after: last.after, length: last.length + length }
  else runs.push({ before, after, length })
}

/** Adds runs to others that stand before them. */
export function addRuns(runs: Run[], more: Runs): void {
  for (const { before, after, length } of more) addRun(runs, before, after, length)
}

/** What the runs of a box leave out: one box before each run, and one behind the last. A box may be empty. */
export function gapsOf(runs: Runs, box: Box): readonly Box[] {
  const gaps: Box[] = []
  let { beforeStart, afterStart } = box
  for (const { before, after, length } of runs) {
    gaps.push({ beforeStart, beforeEnd: before, afterStart, afterEnd: after })
    beforeStart = before + length
    afterStart = after + length
  }
  gaps.push({ ...box, beforeStart, afterStart })
  return gaps
}

/** How many tokens are the same at the start of a box, at most `room`. */
export function sameHead(
  before: Int32Array,
  after: Int32Array,
  { beforeStart, beforeEnd, afterStart, afterEnd }: Box,
  room = Math.min(beforeEnd - beforeStart, afterEnd - afterStart),
): number {
  let same = 0
  while (same < room && before[beforeStart + same] === after[afterStart + same]) same++
  return same
}

/** How many tokens are the same at the end of a box, at most `room`. */
export function sameTail(
  before: Int32Array,
  after: Int32Array,
  { beforeStart, beforeEnd, afterStart, afterEnd }: Box,
  room = Math.min(beforeEnd - beforeStart, afterEnd - afterStart),
): number {
  let same = 0
  while (same < room && before[beforeEnd - 1 - same] === after[afterEnd - 1 - same]) same++
  return same
}
