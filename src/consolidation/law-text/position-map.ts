import type { Span } from '../../problem/types.ts'

/** A run of a text that edits replaced: where it begins before and behind them, and how long it is before and after. */
export interface Replaced {
  readonly start: number
  readonly startAfter: number
  readonly before: number
  readonly after: number
}

/**
 * How positions move from a text to the same text edited: what was replaced, in text order; between two such runs there is
 * text that stayed. Whatever happens to a law, its positions are followed by such maps only (as ProseMirror's step maps do).
 */
export type PositionMap = readonly Replaced[]

/** The side of what was put in at a position to which the position goes. */
export type Side = 'before' | 'after'

/** The map of edits that stand in text order and do not overlap. */
export function mapOfEdits(edits: readonly (Span & { readonly text: string })[]): PositionMap {
  const map: Replaced[] = []
  let shift = 0
  for (const { start, end, text } of edits) {
    const last = map.at(-1)
    if (last !== undefined && last.start + last.before === start) {
      map[map.length - 1] = { ...last, before: last.before + end - start, after: last.after + text.length }
    } else map.push({ start, startAfter: start + shift, before: end - start, after: text.length })
    shift += text.length - (end - start)
  }
  return map
}

/** The map that leads back, from the edited text to the text before. */
export function inverted(map: PositionMap): PositionMap {
  return map.map(({ start, startAfter, before, after }) => ({
    start: startAfter,
    startAfter: start,
    before: after,
    after: before,
  }))
}

/**
 * Where a position goes. The ends of a replaced run keep to the ends of what replaced it; a position inside of one, and one
 * where something was put in, goes to the side that is asked for.
 */
export function mapped(map: PositionMap, position: number, side: Side): number {
  const last = lastReached(map, position)
  if (last === null) return position
  const { start, startAfter, before, after } = last
  const end = start + before
  if (position > end) return position - end + startAfter + after
  const isAtStart = before > 0 ? position === start || (position < end && side === 'before') : side === 'before'
  return isAtStart ? startAfter : startAfter + after
}

/** Where a position goes through maps, one after another. */
export function mappedThrough(maps: readonly PositionMap[], position: number, side: Side): number {
  return maps.reduce((at, map) => mapped(map, at, side), position)
}

/** What maps leave of a run, or what replaced just that run; null where nothing is left. */
export function followed(maps: readonly PositionMap[], { start, end }: Span): Span | null {
  const span = { start: mappedThrough(maps, start, 'after'), end: mappedThrough(maps, end, 'before') }
  return span.start < span.end ? span : null
}

/** The last replaced run that begins at the position or before it. */
function lastReached(map: PositionMap, position: number): Replaced | null {
  let low = 0
  let high = map.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((map[middle] as Replaced).start <= position) low = middle + 1
    else high = middle
  }
  return map[low - 1] ?? null
}
