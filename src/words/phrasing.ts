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

/** Where phrases would cost too many words: texts changed a little everywhere. */
const brief: Phrasing = { longest: 16, saved: 2, share: 0.3, largest: 1.5 }

/** Ever longer phrases: for texts that mostly have whole sentences put in, and few words changed. */
const longer: readonly Phrasing[] = [
  { longest: 40, saved: 8, share: 1, largest: 4 },
  { longest: 100, saved: 20, share: 1, largest: 10 },
]

const FEW_FRAGMENTS = 12
const FRAGMENTS_AIM = 0.7
// What phrases may cost, in shares of the words that change at the least.
const PLAIN_ROOM = 1.085
const WORDS_ROOM = 1.12

/**
 * The first phrasing, from the plain one on, that makes few enough fragments of what was `matched`, or else the longest that is
 * still worth its words; a brief one where the plain one is not. `costOf` tells what the changes cost in a phrasing. Where
 * there are few fragments anyway, the plain one serves.
 */
export function choosePhrasing(matched: Cost, costOf: (phrasing: Phrasing) => Cost): Phrasing {
  if (matched.fragments < FEW_FRAGMENTS) return plain
  const isFewEnough = ({ fragments }: Cost): boolean => fragments <= matched.fragments * FRAGMENTS_AIM
  const cost = costOf(plain)
  if (cost.words > matched.words * PLAIN_ROOM) return brief
  if (isFewEnough(cost)) return plain
  let chosen = plain
  for (const phrasing of longer) {
    const its = costOf(phrasing)
    if (its.words > matched.words * WORDS_ROOM) return chosen
    chosen = phrasing
    if (isFewEnough(its)) return chosen
  }
  return chosen
}
