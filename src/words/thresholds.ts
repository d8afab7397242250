/**
 * Every number that decides how changes of words are drawn, with its unit and its reason. The values were set on the drawn
 * examples of `test/redline/examples*.ts`: whoever changes one looks at what those say.
 */

/** What a token weighs, in words. A phrase word is a preposition, a conjunction or an article. */
export interface TokenWeights {
  readonly word: number
  readonly phraseWord: number
  readonly mark: number
}

/** What tokens weigh for the eye that passes over a redline: three marks are read as soon as a word. */
export const readingWeights: TokenWeights = { word: 1, phraseWord: 0.6, mark: 0.3 }

/**
 * How readily an island (words kept between two changes) is struck and written again, so that phrases are read and not single
 * words. Absorbing an island costs its words twice, and saves breaks: it is absorbed where
 *
 *     2 · kept ≤ saved · breaks + share · smaller      and      kept ≤ largest · smaller
 *
 * `kept`: the island's weight; `breaks`: how many kinds of change fewer there will be; `smaller`: the weight of the smaller
 * change beside it.
 */
export interface Phrasing {
  /** The most tokens that an island may have. */
  readonly longest: number
  /** What a break less is worth, in words. */
  readonly saved: number
  /** The share of the smaller change that counts besides: beside a long change a long island is small. */
  readonly share: number
  /** How many times as much as the smaller change an island may weigh, however many breaks it saves. */
  readonly largest: number
}

export const phrasings = {
  /** For any two texts. */
  plain: { longest: 24, saved: 4, share: 0.5, largest: 2 },
  /** For texts changed a little everywhere, where phrases would cost too many words. */
  brief: { longest: 16, saved: 2, share: 0.3, largest: 1.5 },
  /** Ever longer phrases, for texts that mostly have whole sentences put in, and few words changed. */
  longer: [
    { longest: 40, saved: 8, share: 1, largest: 4 },
    { longest: 100, saved: 20, share: 1, largest: 10 },
  ],
} as const satisfies Record<string, Phrasing | readonly Phrasing[]>

/** Which phrasing a whole redline is drawn in. */
export const phrasingChoice = {
  /** Fragments: with fewer, any reader finds his way, and the plain phrasing serves. */
  fewFragments: 12,
  /** Share of the fragments that were matched: so few are aimed at. A third less is what a reader notices. */
  aim: 0.7,
  /** Times the words that change at the least: what the plain phrasing may cost before the brief one serves. */
  plainRoom: 1.085,
  /** The same for a longer phrasing. */
  longerRoom: 1.12,
} as const

/** Where a change that may begin at several places begins: the place with the highest sum (see `slide.ts`). */
export const slideWeights = {
  /** Per rank of the boundary (`boundary.ts`) where the change begins, and where it ends: counts before all else. */
  rank: 2,
  /** The change begins with a phrase word: «{++в сети++}». */
  phraseWordFirst: 1,
  /** It ends with one, which belongs to the words behind it. */
  phraseWordLast: -1,
  /** It begins between a word and its number: «пункт {++5++}». */
  partsNumber: -1,
  /** Rank of a table cell's start: as good as a comma. */
  cell: 2,
  /** Tokens that are tried on either side: a list of equal items («—», «—») could be slid along for ever. */
  furthest: 200,
} as const

/** What is protected of being absorbed, and what words are put one against the other. */
export const wordLimits = {
  /** Letters from which on a word between two swaps says something: «Nr.», «G v.» do not. */
  telling: 3,
  /** Such words that keep two swaps apart. */
  tellingWords: 2,
  /** Letters: the longest ending of a declension … */
  ending: 3,
  /** … and the shortest stem that two forms of a word share. */
  stem: 3,
  /** Tokens of a crossed change («от трех до пяти» → «от пяти до десяти») that are put word for word: longer ones are no pairs of terms. */
  crossed: 8,
  /** Tokens kept in it: more are a phrase that moved. */
  crossedKept: 2,
  /** Share of the kept words that must stay when words are put word for word. */
  crossedShare: 0.5,
} as const

/** What is read as the label at the head of a paragraph (`head-label.ts`). */
export const labelLimits = {
  /** UTF-16 units of the longest label: «5.1-1.2.3.», “(a)(1)(A)(ii)”. */
  longest: 12,
  /** Tokens of marks before it: «- > ###». */
  marks: 3,
} as const

/** How a sentence put in is told from a change beside it (`whole-sentences.ts`). Tokens, if nothing else is said. */
export const sentenceLimits = {
  /** Digits of an ordinal whose dot ends no sentence: «des 30. Lebensjahres». A number of three is no day, and no age. */
  day: 2,
  /** Where a label that changes with its paragraph may end, from the start of the change: «§ 5 .». */
  label: 3,
  /** The most words kept before a full stop that are taken for the sentence that stays. */
  lastWords: 4,
  /** Weight that may be struck of those: «договора связи» ends as «соглашения связи» does, but for an article. */
  lastWordsStruck: 1.6,
  /** The most words at a sentence's head that are taken for the sentence put in before it: «The fee is set». */
  head: 4,
  /** Weight from which on a word of the head may not be struck where nothing else is: an article may. */
  headStruck: 1,
  /** Share of its sentence that may be struck at the head. */
  headShare: 0.5,
} as const
