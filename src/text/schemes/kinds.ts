import type { CitedUnit, UnitKind } from '../types.ts'

/** What a citation's word may name: the kinds straight under the cited parent, the likeliest first; and those further down. */
export interface Kinds {
  readonly direct: readonly UnitKind[]
  /** Looked for under skipped levels, and taken where only one is there. */
  readonly deep: readonly UnitKind[]
}

/** The same kinds straight under the parent and further down. */
export const all = (...kinds: readonly UnitKind[]): Kinds => ({ direct: kinds, deep: kinds })

const none: Kinds = { direct: [], deep: [] }

/** What the words name in every scheme. */
export const common = {
  annex: all('annex'),
  division: all('division'),
  subdivision: all('subdivision'),
  chapter: all('chapter'),
  subchapter: all('subchapter'),
  article: all('article'),
  note: all('note'),
  alinea: none,
  table: none,
  row: none,
  column: none,
  sentence: none,
  heading: none,
  preamble: none,
  'matter-before': none,
  'matter-after': none,
  flush: none,
  contents: none,
  definition: none,
  entry: none,
  proviso: none,
  subsection: all('subsection'),
  paragraph: all('paragraph'),
  subparagraph: all('subparagraph'),
  clause: all('clause'),
  subclause: all('subclause'),
  item: all('subclause-item'),
  subitem: all('subitem'),
} as const satisfies Partial<Record<CitedUnit, Kinds>>

/** What the words name in laws in articles, as Russian ones are. */
export const russianWords = {
  ...common,
  part: { direct: ['numbered', 'division'], deep: ['division', 'numbered'] },
  // A point is never taken from under another one: `3)` of point 2 is no «пункт 3 статьи».
  point: { direct: ['numbered', 'item', 'letter'], deep: ['numbered'] },
  subpoint: all('item', 'letter'),
} as const satisfies Record<CitedUnit, Kinds>
