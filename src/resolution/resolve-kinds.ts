import type { CitedUnit } from '../citation/types.ts'
import type { SchemeName, UnitKind } from '../text/types.ts'

/** What a citation's word may name: the kinds straight under the cited parent, the likeliest first; and those further down. */
export interface Kinds {
  readonly direct: readonly UnitKind[]
  /** Looked for under skipped levels, and taken where only one is there. */
  readonly deep: readonly UnitKind[]
}

const all = (...kinds: readonly UnitKind[]): Kinds => ({ direct: kinds, deep: kinds })
const none: Kinds = { direct: [], deep: [] }

const heads = {
  annex: all('annex'),
  division: all('division'),
  subdivision: all('subdivision'),
  chapter: all('chapter'),
  subchapter: all('subchapter'),
  article: all('article'),
  note: all('note'),
} as const

const parts = {
  alinea: none,
  sentence: none,
  heading: none,
  preamble: none,
  'matter-before': none,
  'matter-after': none,
  flush: none,
  contents: none,
} as const

const american = {
  subsection: all('subsection'),
  paragraph: all('paragraph'),
  subparagraph: all('subparagraph'),
  clause: all('clause'),
  subclause: all('subclause'),
  item: all('subclause-item'),
  subitem: all('subitem'),
} as const

const russianWords = {
  ...heads,
  ...parts,
  ...american,
  part: { direct: ['numbered', 'division'], deep: ['division', 'numbered'] },
  // A point is never taken from under another one: `3)` of point 2 is no «пункт 3 статьи».
  point: { direct: ['numbered', 'item', 'letter'], deep: ['numbered'] },
  subpoint: all('item', 'letter'),
} as const satisfies Record<CitedUnit, Kinds>

const renditionWords = {
  ...russianWords,
  subsection: all('numbered'),
  paragraph: { direct: ['numbered', 'item'], deep: ['numbered'] },
  subparagraph: all('item', 'letter'),
  clause: all('item', 'letter'),
  subclause: all('letter'),
  item: all('letter', 'item'),
  subitem: all('letter'),
} as const satisfies Record<CitedUnit, Kinds>

const americanWords = {
  ...heads,
  ...parts,
  ...american,
  division: all('division', 'subdivision'),
  subdivision: all('subdivision', 'subchapter'),
  subchapter: all('subchapter', 'subdivision'),
  part: all('subdivision', 'division'),
  point: all('paragraph', 'subparagraph'),
  subpoint: all('subparagraph', 'clause'),
} as const satisfies Record<CitedUnit, Kinds>

const schemes: Readonly<Record<SchemeName, Readonly<Record<CitedUnit, Kinds>>>> = {
  'ru-federal': russianWords,
  'en-articles': renditionWords,
  'us-code': americanWords,
  plain: russianWords,
}

/** What `unit` may name in a law of that scheme. */
export function kindsOf(unit: CitedUnit, scheme: SchemeName): Kinds {
  return schemes[scheme][unit]
}
