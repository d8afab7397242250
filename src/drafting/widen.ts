import { nodePath } from '../law/outline.ts'
import type { Law } from '../law/types.ts'
import type { Span } from '../problem/types.ts'
import { nodeAt } from '../resolution/resolve.ts'
import type { AlignedPair } from './align.ts'
import { type Slot, slotAt, withHeads } from './passages.ts'
import type { Desk } from './trial.ts'

/**
 * The slots, those that have no instructions made wider: to whole articles and chapters, which go and come. A wider slot
 * takes the place of all that it holds. What has none even so stays as it is.
 */
export function widened(desk: Desk, pairs: readonly AlignedPair[], slots: readonly Slot[]): readonly Slot[] {
  let result = slots
  for (const slot of slots) {
    if (slot.found === null && result.includes(slot)) result = replaced(result, wideSlot(desk, pairs, slot))
  }
  // A chapter's heading that has moved away from its articles: both places are one.
  const missing = result.filter(({ found }) => found === null)
  const [first, last] = [missing[0], missing.at(-1)]
  if (first === undefined || last === undefined || first === last) return result
  const before = { start: first.before.start, end: last.before.end }
  const after = { start: first.after.start, end: last.after.end }
  return replaced(result, wideSlot(desk, pairs, { before, after }))
}

/** The slots with a wide one in the place of those in it; as they are where there is none. */
function replaced(slots: readonly Slot[], wide: Slot | null): readonly Slot[] {
  if (wide === null) return slots
  const isOutside = ({ before }: Slot): boolean =>
    before.end <= wide.before.start ? before.start < wide.before.start : before.start >= wide.before.end
  return [...slots.filter(isOutside), wide].toSorted((one, other) => one.before.start - other.before.start)
}

interface Range {
  readonly before: Span
  readonly after: Span
}

function wideSlot(desk: Desk, pairs: readonly AlignedPair[], slot: Range): Slot | null {
  let range: Range = slot
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const before = closed(desk.law, range.before)
    const after = closed(desk.after, range.after)
    if (before === null || after === null) return null
    const next = onPairs(desk, pairs, before, after)
    if (JSON.stringify(next) === JSON.stringify({ before: range.before, after: range.after })) break
    range = next
  }
  const found = withHeads(desk, slotAt(desk, range.before, range.after))
  return found.found === null ? null : found
}

// A range grows to a fixed point within a few steps, or to all of the law.
const mostSteps = 40

/** The stretch of passages, grown until it holds whole units only; null where text of no unit is in it. */
function closed(law: Law, { start, end }: Span): Span | null {
  let [from, to] = [start, end]
  for (let index = from; index < to; index += 1) {
    const node = nodeAt(law, index)
    if (node !== null) {
      to = Math.max(to, node.last + 1)
      index = node.last
      continue
    }
    const around = nodePath(law.outline, index).at(-1)
    if (around === undefined) return null
    from = Math.min(from, around.passage)
    to = Math.max(to, around.last + 1)
    index = around.last
  }
  return { start: from, end: to }
}

/** The stretches of both laws, grown until each passage stands in the one where its pair stands in the other. */
function onPairs({ law, after }: Desk, pairs: readonly AlignedPair[], before: Span, come: Span): Range {
  const inside = pairs.filter(([i, j]) => (i >= before.start && i < before.end) || (j >= come.start && j < come.end))
  const start = Math.min(before.start, ...inside.map(([i]) => i))
  const end = Math.max(before.end, ...inside.map(([i]) => i + 1))
  const startAfter = Math.min(come.start, ...inside.map(([, j]) => j))
  const endAfter = Math.max(come.end, ...inside.map(([, j]) => j + 1))
  const previous = pairs.findLast(([i, j]) => i < start && j < startAfter)
  const next = pairs.find(([i, j]) => i >= end && j >= endAfter)
  return {
    before: { start: previous === undefined ? start : previous[0] + 1, end: next?.[0] ?? law.passages.length },
    after: { start: previous === undefined ? startAfter : previous[1] + 1, end: next?.[1] ?? after.passages.length },
  }
}
