import type { Preference } from './types.ts'

/**
 * What a drafter avoids, in one currency: of all instructions that make a change, those that cost least are drafted. A
 * word that is quoted is the unit of measure, in tenths.
 */
export interface Weights {
  /** Each instruction: as much as twenty quoted words, so that a paragraph with many small changes is worded anew. */
  readonly instruction: number
  /** Each word that a bill quotes in order to change or find words. */
  readonly word: number
  /** Each word that a new wording says over though it stays: it tells nothing, and hides what changes. */
  readonly restated: number
  /** Each paragraph that a new wording enacts again though nothing in it changes. */
  readonly untouched: number
  /** Words that others are put beside and that are too short to be recognised: “from”, «и». */
  readonly thin: number
  /** Each place that one instruction names when it changes the same words in several. */
  readonly named: number
  /** New words said to stand before others and not behind them. */
  readonly before: number
  /** Each word of a new unit or sentence: it has to be said in any case. */
  readonly added: number
  /** Each remark that the instruction would have when it is carried out: it can be taken in two ways. */
  readonly remark: number
  /** Words looked for in a unit of many paragraphs: in American usage that is the custom, in Russian the paragraph is named. */
  readonly wideTarget: number
  /** A paragraph that is counted and has no label: miscounted easily. */
  readonly counted: number
  /** A deletion and an insertion where one instruction would do. */
  readonly moved: number
}

const usual: Weights = {
  instruction: 20,
  word: 1,
  restated: 1.5,
  untouched: 10,
  thin: 3,
  named: 3,
  before: 2,
  added: 0.2,
  remark: 30,
  wideTarget: 3,
  counted: 2,
  moved: 5,
}

/** The weights, bent to what a drafter would rather have. */
export const weightsFor: Readonly<Record<Preference | 'none', Weights>> = {
  none: usual,
  // The words that change are a bill's smallest part: restating a word is dear.
  words: { ...usual, restated: 6 },
  // The reader of the bill sees the provision as it will read: quoting single words is dear.
  wording: { ...usual, word: 100, restated: 1, untouched: 5 },
  // As `wording`, and paragraphs are not counted: the labelled unit is.
  units: { ...usual, word: 100, counted: 1000, restated: 0.1, untouched: 1 },
}

/** Words of fewer letters are thin. */
export const leastLetters = 6

/** Where more than this share of a paragraph's words changes, the machine does not try to say it word by word. */
export const rewritten = 0.8

/** Two unlabelled paragraphs are one that was changed where they share at least this part of their words. */
export const sameParagraph = 0.35

/** Words kept between two changes that are quoted with them, so that one instruction makes both: tried in this order. */
export const bridges = [0, 2, 5] as const

/** Words before and behind a change that are quoted with it until it is found once: tried in this order. */
export const contexts = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
  [2, 0],
  [2, 1],
  [0, 2],
  [2, 2],
  [3, 3],
  [5, 3],
  [6, 6],
  [10, 10],
] as const
