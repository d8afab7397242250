/**
 * How far a search goes before a cheaper one takes its place. All are there for hostile or very different texts: on texts
 * that people amend, none is reached. Sizes are in tokens; an edit is one token struck or written.
 */
export const budgets = {
  /** Sizes of the word groups that anchors are made of, tried in turn. Six words in a row seldom stand twice by chance; one may. */
  anchorLengths: [6, 3, 1],
  /** A box of fewer tokens is always searched anew; a larger one only if it is half of the box that a search has failed on. */
  smallBox: 512,
  /** Edits that the exact search may find: at least so many, as their square is soon walked … */
  leastCheapEdits: 256,
  /** … and at most so many: a trace of their square is kept in memory (1.4 MB). */
  mostCheapEdits: 600,
  /** Between the two, one edit for so many tokens: a text that differs more is cheaper to cut at anchors. */
  tokensPerCheapEdit: 16,
  /** Edits that a search for a split point walks from each corner, while the budget of the whole text lasts … */
  farSplit: 1000,
  /** … and when it is used up: enough for a paragraph. */
  nearSplit: 100,
  /** A split of a box of n tokens walks at most so many edits divided by n: all the splits of a text stay close to linear. */
  splitWork: 1e8,
  /** The budget of a whole text, in squared edits (some nanoseconds each): half a second at the most. */
  walkedPerText: 5e7,
} as const
