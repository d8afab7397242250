import type { TokenWeights } from '../words/thresholds.ts'

/**
 * Every number that decides which paragraph became which, with its unit and its reason. The values were set on the drawn
 * examples of `test/redline/examples*.ts`, above all those of pairing and of provisions.
 */

/**
 * What a token weighs as evidence that two paragraphs are one. Less than for the eye (`readingWeights`): any two paragraphs of a
 * law share commas and prepositions.
 */
export const evidenceWeights: TokenWeights = { word: 1, phraseWord: 0.4, mark: 0.1 }

/** When equal blocks are evidence, and where whole blocks put in begin (`align.ts`). */
export const alignment = {
  /** UTF-16 units: fewer, between two changes, prove nothing («(weggefallen)» stands a hundred times in a code) … */
  evidence: 40,
  /** … unless so many blocks stand in a row. */
  evidenceBlocks: 3,
  /** Blocks that an insertion is slid along at the most, to begin at a heading. */
  furthest: 50,
} as const

/** When a block that has another label now is still the same (`relabelled.ts`). Weights are in UTF-16 units of text. */
export const relabelling = {
  /** A heading that is word for word what it was has not moved: more than any paragraph's length that matters. */
  heading: 1000,
  /** Added for each block: three short items that stay where they are speak against a long one that moved. */
  block: 20,
  /** Added again where the label, too, is what it was. */
  sameLabel: 20,
  /** Units of a beginning that two blocks with one label share: so they speak for their place. */
  beginning: 24,
  /** UTF-16 units: a longer paragraph that says «утратил силу» somewhere is no note of repeal, and says what it says. */
  repealNote: 400,
} as const

/** When words in common make two blocks one (`strong-links.ts`). Shares are of a block's weight. */
export const linkStrength = {
  /** Share of the smaller block that came along. */
  share: 0.3,
  /** The same, where both have one label, no rival, and a phrase in common … */
  phraseShare: 0.2,
  /** … of this weight: so many words in a row do not come together by chance … */
  phrase: 3.5,
  /** … and a rival weighs so many times less. */
  phraseOverRival: 2,
  /** Share of the larger block: a paragraph is not the one sentence that it took in … */
  largerShare: 0.04,
  /** … and of one with another label still more is asked. */
  largerShareRelabelled: 0.1,
  /** A second partner is believed only if most of it came along: that is a paragraph split or merged. */
  secondShare: 0.6,
  /** What it has to share at the least, in words. */
  secondWeight: 2,
  /** Share of a second partner that begins a list of what were its cases, and begins as it did … */
  listShare: 0.3,
  /** … by this weight. */
  listHead: 2,
  /** Share of the larger block that a heading and a paragraph must have in common to be one. */
  headingShare: 0.8,
  /** The least a block may weigh: no division by nothing. */
  leastSize: 0.1,
  /** UTF-16 units at a block's start that are looked at for a note of repeal: what is repealed says so at once. */
  repealed: 60,
} as const

/** By how much the weaker of two partners must outdo the stronger one to take its words, in words (`reassign.ts`). */
export const REASSIGN_MARGIN = 1

/** What the words at the ends of a pair must weigh to be kept besides those that were matched (`groups.ts`). */
export const leastEnds = {
  linked: { head: 0, tail: 0.4 },
  /** Of blocks that have no more than their label in common, a word or two are no evidence. */
  byLabel: { head: 3, tail: 3 },
} as const

/** Which blocks that stand in different places are one that moved (`out-of-order.ts`). */
export const moving = {
  /** Words: what is shorter stands in many places by itself. */
  fewestWords: 5,
  /** Words of a shingle: three in a row are seldom chance. (The number of a shingle is made of three.) */
  shingle: 3,
  /** Blocks that a shingle may stand in: what stands in more says nothing about any of them. */
  mostPlaces: 4,
  /** UTF-16 units: longer blocks are no paragraphs. */
  longest: 20_000,
  /** Share of the shingles, of either block, that the other has. */
  shingleShare: 0.5,
  /** Share of the text, of the longer block, that stays. */
  keptShare: 0.6,
} as const
