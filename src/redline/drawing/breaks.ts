import type { Span } from '../../problem/types.ts'
import type { RedlinePiece } from '../types.ts'
import { changeGroups } from './change-groups.ts'

/** Where the paragraphs of a row begin in either text but for the first, counted from the row's start. */
export interface Starts {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/**
 * Tells where white space alone makes one paragraph of two, or two of one. An article's paragraphs are counted and cited, so this
 * is a change of the law.
 */
export function markBreaks(pieces: readonly RedlinePiece[], { before, after }: Starts): readonly RedlinePiece[] {
  const made = [...pieces]
  for (const group of changeGroups(pieces)) {
    const parts = countIn(before, group.before) - countIn(after, group.after)
    if (parts === 0) continue
    const kind = parts > 0 ? 'deleted' : 'inserted'
    for (let at = group.start; at < group.end; at++) {
      const piece = made[at] as RedlinePiece
      if (piece.kind === kind && !/\S/.test(piece.text)) made[at] = { ...piece, layout: 'paragraph' }
    }
  }
  return made
}

/** How many of the places (rising) a stretch reaches: those behind its start, up to its end. */
const countIn = (places: readonly number[], { start, end }: Span): number => upTo(places, end) - upTo(places, start)

function upTo(places: readonly number[], most: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as number) <= most) low = middle + 1
    else high = middle
  }
  return low
}
