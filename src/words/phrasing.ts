import type { Cost } from './cost.ts'

/** How readily a kept island between two changes is struck and written again, so that phrases are read and not confetti. */
export interface Phrasing {
  /** The most tokens an island may have. */
  readonly longest: number
  /** What one break less is worth, in words. */
  readonly saved: number
  /** What share of the smaller change beside it an island may weigh besides. */
  readonly share: number
  /** However many breaks it saves, an island is no more than so many times the smaller change beside it. */
  readonly largest: number
}

/** For any two texts. */
export const plain: Phrasing = { longest: 24, saved: 4, share: 0.5, largest: 2 }

/** From the plain one on, ever longer phrases: for texts that mostly have whole sentences put in, and few words changed. */
const phrasings: readonly Phrasing[] = [
  plain,
  { longest: 40, saved: 8, share: 1, largest: 4 },
  { longest: 100, saved: 20, share: 1, largest: 10 },
]

const FEW_FRAGMENTS = 12
const FRAGMENTS_AIM = 0.7
const WORDS_ROOM = 1.12

/**
 * The first phrasing that makes few enough fragments of what was `matched`, or else the longest that is still worth its words.
 * `costOf` tells what the changes cost in a phrasing. Where there are few fragments anyway, the plain one serves.
 */
export function choosePhrasing(matched: Cost, costOf: (phrasing: Phrasing) => Cost): Phrasing {
  if (matched.fragments < FEW_FRAGMENTS) return plain
  let chosen = plain
  for (const phrasing of phrasings) {
    const { words, fragments } = costOf(phrasing)
    if (phrasing !== plain && words > matched.words * WORDS_ROOM) return chosen
    chosen = phrasing
    if (fragments <= matched.fragments * FRAGMENTS_AIM) return chosen
  }
  return chosen
}
