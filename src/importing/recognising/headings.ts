import { saysOnlyRepealed } from '../../text/repeal.ts'
import type { ReadLabel } from '../../text/schemes/scheme.ts'
import type { UnitKind } from '../../text/types.ts'
import { textOf } from '../runs.ts'
import type { TextParagraph } from '../types.ts'
import type { LabelledRuns } from './labels.ts'

/** What speaks for a paragraph's being a heading, and against it; it is one where the sum reaches `enough`. */
const weights = {
  /** The source says that it is one. */
  saidBySource: 3,
  /** Set in the middle or in bold, as text is not. */
  setApart: 1.5,
  /** A dot behind the number, or nothing behind it: «Статья 5.», not «Статья 5 закона». */
  labelIsWhole: 2,
  /** It comes after the last unit of its kind. */
  isNext: 1,
  /** A short line that no mark ends. */
  isLine: 1,
  /** Sentences end so, headings seldom do. */
  endsInDot: -1.5,
  /** Headings never end so. */
  goesOn: -3,
  beginsSmall: -2.5,
  long: -2,
  /** Dots that lead to a page's number: a line of a table of contents. */
  leadsToPage: -6,
} as const

const enough = 1.5
/** Headings are seldom longer, in UTF-16 code units. */
const longHeading = 500

/** Whether a paragraph that begins with the label of a heading unit is the head of that unit. */
export function isHeading(
  { heading, align, runs }: TextParagraph,
  { read, rest }: LabelledRuns,
  isNext: boolean,
): boolean {
  const words = textOf(rest)
  const isWhole = /[.:]\**$/.test(read.printed) || words === ''
  const isRepealed = saysOnlyRepealed(words)
  const terms: readonly number[] = [
    heading > 0 ? weights.saidBySource : 0,
    align === 'centre' || runs.every(({ isBold, text }) => isBold || text.trim() === '') ? weights.setApart : 0,
    isWhole ? weights.labelIsWhole : 0,
    isNext ? weights.isNext : 0,
    words.length < 200 && !/[.;:,]$/.test(words) ? weights.isLine : 0,
    words.endsWith('.') && !isRepealed ? weights.endsInDot : 0,
    /[;:,]$/.test(words) ? weights.goesOn : 0,
    /^\p{Ll}/u.test(words) && !isRepealed ? weights.beginsSmall : 0,
    words.length > longHeading ? weights.long : 0,
    /(?:(?:\.\s?){4}|…{2})\s?\d{1,4}$/.test(words) ? weights.leadsToPage : 0,
  ]
  return terms.reduce((sum, term) => sum + term, 0) >= enough
}

/** Whether a heading's words are the unit's text, run in behind the label: «Статья 1. Настоящий Закон регулирует …» */
export function isRunIn(words: string, nextIsUnit: boolean): boolean {
  if (!/[.;:]["»”)]?$/.test(words) || saysOnlyRepealed(words)) return false
  return nextIsUnit || words.length > 200
}

const order: readonly UnitKind[] = ['division', 'subdivision', 'chapter', 'subchapter', 'article']
/** American subdivisions that stand under chapters, and not above them. */
const underChapters: ReadonlySet<string> = new Set(['subdivision subchapter', 'subdivision subpart'])

/** What one level of headings goes by: «Часть первая» and «Раздел I» are divisions both, and stand on different levels. */
export function levelOf({ units, printed }: Pick<ReadLabel, 'units' | 'printed'>): string {
  const isDivision = units[0] === 'division' || units[0] === 'subdivision'
  const word = isDivision ? (/\p{L}+/u.exec(printed)?.[0].toLowerCase() ?? '') : ''
  return `${units[0]} ${word}`.trim()
}

/**
 * Markdown depths of the levels of headings that an act has, given in the order in which they first stand: the title is 1,
 * articles are 3 at least, as laws are written here.
 */
export function depthsOf(levels: Iterable<string>): ReadonlyMap<string, number> {
  const present = [...new Set(levels)]
  const kindOf = (level: string): string => (underChapters.has(level) ? 'subchapter' : (level.split(' ')[0] as string))
  const sorted = order.flatMap((kind) => present.filter((one) => kindOf(one) === kind))
  // Markdown has six depths: a code with more levels has its uppermost side by side.
  const first = Math.min(2, deepest + 1 - sorted.length)
  const depths = new Map<string, number>([['annex', 2]])
  for (const [index, level] of sorted.entries()) depths.set(level, Math.max(level === 'article' ? 3 : 2, first + index))
  return depths
}

const deepest = 6
