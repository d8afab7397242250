import type { CitedUnit } from '../../../text/types.ts'

/** A unit's English word, singular and plural, and the level it stands on: a smaller number is further out. */
interface UnitWord {
  readonly words: readonly string[]
  readonly unit: CitedUnit
}

const unitWords: readonly UnitWord[] = [
  { words: ['annex', 'annexes', 'appendix', 'schedule'], unit: 'annex' },
  { words: ['title', 'titles', 'division', 'divisions'], unit: 'division' },
  { words: ['subtitle', 'subtitles', 'subpart', 'subparts'], unit: 'subdivision' },
  { words: ['chapter', 'chapters'], unit: 'chapter' },
  { words: ['subchapter', 'subchapters'], unit: 'subchapter' },
  { words: ['section', 'sections', 'sec.', 'secs.', '§', '§§'], unit: 'article' },
  { words: ['article', 'articles', 'art.'], unit: 'article' },
  { words: ['part', 'parts'], unit: 'part' },
  { words: ['point', 'points'], unit: 'point' },
  { words: ['subpoint', 'subpoints'], unit: 'subpoint' },
  { words: ['subsection', 'subsections'], unit: 'subsection' },
  { words: ['paragraph', 'paragraphs'], unit: 'paragraph' },
  { words: ['subparagraph', 'subparagraphs'], unit: 'subparagraph' },
  { words: ['clause', 'clauses'], unit: 'clause' },
  { words: ['subclause', 'subclauses'], unit: 'subclause' },
  { words: ['item', 'items'], unit: 'item' },
  { words: ['subitem', 'subitems'], unit: 'subitem' },
  { words: ['sentence', 'sentences'], unit: 'sentence' },
]

const byWord: ReadonlyMap<string, CitedUnit> = new Map(
  unitWords.flatMap(({ words, unit }) => words.map((word) => [word, unit] as const)),
)

/** Every unit's word in both numbers, the longest first. */
export const wordsForUnits = [...byWord.keys()].sort((one, other) => other.length - one.length)

/** The unit that a word names, in any number: `subsections` is a subsection; undefined for other words. */
export function unitNamed(word: string): CitedUnit | undefined {
  return byWord.get(word.toLowerCase())
}

/** The levels of an American section, outermost first. */
export const bracketLevels = [
  'subsection',
  'paragraph',
  'subparagraph',
  'clause',
  'subclause',
  'item',
  'subitem',
] as const satisfies readonly CitedUnit[]

const ranks: readonly (readonly CitedUnit[])[] = [
  ['annex', 'preamble', 'contents'],
  ['division'],
  ['subdivision'],
  ['chapter'],
  ['subchapter'],
  ['article'],
  ['subsection', 'part'],
  ['paragraph', 'point'],
  ['subparagraph', 'subpoint'],
  ['clause'],
  ['subclause'],
  ['item'],
  ['subitem'],
  ['alinea', 'table', 'row', 'column', 'matter-before', 'matter-after', 'flush', 'definition', 'entry'],
  ['proviso', 'sentence', 'heading'],
]

/** How far in a unit stands; what cites a unit replaces the context from its rank inwards. */
export function rankOf(unit: CitedUnit): number {
  return ranks.findIndex((units) => units.includes(unit))
}

/** Whether a label's style fits a level of an American section: `(a)` `(1)` `(A)` `(i)` `(I)` `(aa)` `(AA)`. */
export function fitsLevel(unit: (typeof bracketLevels)[number], label: string): boolean {
  return levelStyles[unit].test(label)
}

const levelStyles: Readonly<Record<(typeof bracketLevels)[number], RegExp>> = {
  subsection: /^[a-z]{1,2}(?:[-–]\d+)?$/,
  paragraph: /^\d+(?:\.\d+)*(?:[A-Za-z]{0,2})(?:[-–]\d+)?$/,
  subparagraph: /^[A-Z]{1,2}$/,
  clause: /^[ivxlc]+$/,
  subclause: /^[IVXLC]+$/,
  item: /^([a-z])\1+$/,
  subitem: /^([A-Z])\1+$/,
}

/** The level that a label names in a chain like `(c)(2)(A)`, looking from level `from` inwards. */
export function levelOfLabel(label: string, from: number): number {
  const found = bracketLevels.findIndex((unit, level) => level >= from && fitsLevel(unit, label))
  return found === -1 ? Math.min(from, bracketLevels.length - 1) : found
}
