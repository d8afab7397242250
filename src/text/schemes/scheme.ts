import { normaliseLabel } from '../label.ts'
import type { CitedUnit, UnitKind } from '../types.ts'
import type { Kinds } from './kinds.ts'

/** A label read at the start of a heading or paragraph. */
export interface ReadLabel {
  /** Units it may name, the likeliest first; which one, nesting decides. */
  readonly units: readonly UnitKind[]
  readonly label: string
  readonly printed: string
  /** Length of the printed label with the space after it, in UTF-16 code units. */
  readonly length: number
}

/**
 * A numbering scheme: everything that depends on how a law numbers its units. Texts are given from the first character of
 * the heading's words or of the paragraph.
 */
export interface Scheme {
  readonly heading: (text: string) => ReadLabel | null
  readonly paragraph: (text: string) => ReadLabel | null
  /** Whether another label may stand directly after that one: `(a)(1)`, «Примечание. 1.». */
  readonly mayCarryAnother: (read: ReadLabel) => boolean
  /** The articles that a line under no label tells are repealed («Статьи 43.1 - 43.2.»); null if it does not. */
  readonly goneArticles: (line: string) => string | null
  /** Whether an unlabelled line belongs to no article: the head of a division printed as text, a line of repealed articles. */
  readonly isNoPartOf: (line: string) => boolean
  /** The label as units of that kind print it. */
  readonly print: (label: string, kind: UnitKind) => string
  /** A free label near one that is taken, for a new unit of that kind; null where the drafter has to choose. */
  readonly freeLabel: (label: string, kind: UnitKind, taken: readonly string[]) => string | null
  /** What a citation's word may name. */
  readonly kinds: Readonly<Record<CitedUnit, Kinds>>
  /** Whether a citation names every level that a unit under an article stands on: `section 5(3)` is not section 5(b)(3). */
  readonly citesEveryLevel: boolean
  /** How citations name the scheme's articles; null where the units in the citation tell. */
  readonly citesBy: 'articles' | 'sections' | null
  /** The first step of an article's key. */
  readonly articleKey: 'art' | 'sec'
  /** Whether the first heading is the law's title even where it reads as a unit: `# TITLE 47—TELECOMMUNICATIONS`. */
  readonly hasUnitAsTitle: boolean
  /**
   * American printing: labels say what they are only by their order, and labelled units may have run-in headings
   * (`(g) Rule of construction.—Nothing …`), which codified copies set on a line of their own.
   */
  readonly hasCaptions: boolean
  /** A heading's words from a bill as the scheme's laws print them. */
  readonly printedHead: (text: string, read: ReadLabel) => string
}

/** The number of a label: `44.1`, `44¹`, `44^1`, `44<sup>1</sup>`, `44(1)` (the Government's way), `5-1`. */
export const number = String.raw`\d+(?:\.\d+)*(?:[⁰¹²³⁴-⁹]+|\^\{?[\d.]+\}?|<sup>[^<]*<\/sup>|\(\d{1,2}\))?(?:-\d+)*`
export const roman = String.raw`[IVXLC]+(?:\.\d+)*`

/** The label of a heading: `pattern` finds it whole, its word, and its number; `units` says what the word names. */
export function headingLabel(
  text: string,
  pattern: RegExp,
  units: Readonly<Record<string, UnitKind>>,
  read: (number: string) => string = normaliseLabel,
): ReadLabel | null {
  const found = pattern.exec(text)
  const unit = found === null ? undefined : units[(found[2] as string).toLowerCase()]
  if (found === null || unit === undefined) return null
  return { units: [unit], label: read(found[3] as string), printed: found[1] as string, length: found[0].length }
}

const numbered = new RegExp(String.raw`^((${number})\\?\.)(?:\s+|$|(?=\p{Lu}))`, 'u')
const item = new RegExp(String.raw`^((${number})\s?\\?\))\s*`, 'u')

/** `1.`, `1)`, and the letter that the scheme has. */
export function articlesLabel(text: string, letter: RegExp): ReadLabel | null {
  // Most paragraphs bear no label: their first characters tell, and no pattern is tried on them.
  const code = text.charCodeAt(0)
  if (code < 48 || code > 57) return mayEndLetter(text.charCodeAt(1)) ? readAs(text, letter, 'letter') : null
  return readAs(text, numbered, 'numbered') ?? readAs(text, item, 'item')
}

/** A label of a unit: `pattern` finds it whole, and what it is told by. */
export function readAs(text: string, pattern: RegExp, unit: UnitKind): ReadLabel | null {
  const found = pattern.exec(text)
  if (found === null) return null
  return {
    units: [unit],
    label: normaliseLabel(found[2] as string),
    printed: found[1] as string,
    length: found[0].length,
  }
}

// What may stand after the letter of `а)`, `а.1)`, `а1)`, `а^1)`, `а¹)`, `а<sup>1</sup>)`, `а(1))`, `а )`.
const behindLetter = new Set([...')(.\\^< 0123456789⁰¹²³⁴⁵⁶⁷⁸⁹'].map((mark) => mark.charCodeAt(0)))

const mayEndLetter = (code: number): boolean => behindLetter.has(code)

/** What stands high, after a dot or in brackets in the label of an item with a letter. */
export const letterIndex = String.raw`(?:\.?\d+|[⁰¹²³⁴-⁹]+|\\?\^\{?\d+\}?|<sup>\s*\d+\s*<\/sup>|\(\d{1,2}\))?`

/** A label as laws in articles print it. */
export function printArticles(label: string, kind: UnitKind): string {
  if (kind === 'numbered') return `${label}.`
  if (kind === 'note') return label === '' ? 'Примечание.' : `Примечание ${label}.`
  return kind === 'item' || kind === 'letter' ? `${label})` : `(${label})`
}

/** Laws in articles put new units between: where 5 is taken, 5.1 is free. */
export function freeBetween(label: string, _: UnitKind, taken: readonly string[]): string | null {
  if (!/^\d+(?:\.\d+)*$/.test(label)) return null
  const parts = label.split('.')
  const stem = parts.length === 1 ? label : parts.slice(0, -1).join('.')
  let last = parts.length === 1 ? 1 : Number(parts.at(-1)) + 1
  while (taken.includes(`${stem}.${last}`)) last += 1
  return `${stem}.${last}`
}

/** What is the same in all schemes but the American one. */
export const inArticles = {
  mayCarryAnother: ({ units }) => units[0] === 'note',
  goneArticles: () => null,
  isNoPartOf: () => false,
  print: printArticles,
  freeLabel: freeBetween,
  citesEveryLevel: false,
  articleKey: 'art',
  hasUnitAsTitle: false,
  hasCaptions: false,
  printedHead: (text) => text,
} as const satisfies Partial<Scheme>
