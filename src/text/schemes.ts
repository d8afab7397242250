import { normaliseLabel } from './label.ts'
import type { SchemeName, UnitKind } from './types.ts'

/** A label read at the start of a heading or paragraph. */
export interface ReadLabel {
  /** Units it may name, the likeliest first; which one, nesting decides. */
  readonly units: readonly UnitKind[]
  readonly label: string
  readonly printed: string
  /** Length of the printed label with the space behind it, in UTF-16 code units. */
  readonly length: number
}

/** How a scheme reads labels. Texts are given from the first character of the heading's words or of the paragraph. */
export interface Scheme {
  readonly name: SchemeName
  readonly heading: (text: string) => ReadLabel | null
  readonly paragraph: (text: string) => ReadLabel | null
}

const number = String.raw`\d+(?:\.\d+)*(?:[⁰¹²³⁴-⁹]+|\^\{?[\d.]+\}?|<sup>[^<]*<\/sup>)?(?:-\d+)*`
const roman = String.raw`[IVXLC]+(?:\.\d+)*`
const ordinals = ['первая', 'вторая', 'третья', 'четвертая', 'четвёртая', 'пятая', 'шестая']

const russianHeadings: Readonly<Record<string, UnitKind>> = {
  приложение: 'annex',
  часть: 'division',
  раздел: 'division',
  подраздел: 'subdivision',
  глава: 'chapter',
  параграф: 'subchapter',
  '§': 'subchapter',
  статья: 'article',
}
const englishHeadings: Readonly<Record<string, UnitKind>> = {
  annex: 'annex',
  title: 'division',
  section: 'division',
  subtitle: 'subdivision',
  subchapter: 'subdivision',
  chapter: 'chapter',
  article: 'article',
}
const americanHeadings: Readonly<Record<string, UnitKind>> = {
  title: 'division',
  chapter: 'chapter',
  subchapter: 'subchapter',
  part: 'subdivision',
  subpart: 'subdivision',
  '§': 'article',
  '§§': 'article',
  'sec.': 'article',
  section: 'article',
}

const russianHeading = new RegExp(
  String.raw`^(\**(приложение|часть|раздел|подраздел|глава|параграф|статья|§)\s*(?:№\s*)?(${number}|${roman}|${ordinals.join('|')})(?:\.|(?=[\s—–*-])|$)\**)\s*`,
  'iu',
)
const bareRussianAnnex = /^(приложение)(?=$|\s)\s*/iu
const englishHeading = new RegExp(
  String.raw`^((annex|title|section|subtitle|subchapter|chapter|article)\s+(?:No\.?\s*)?(${number}|${roman})(?:\.|(?=[\s—–-])|$))\s*`,
  'iu',
)
const americanHeading =
  /^((title|chapter|subchapter|part|subpart|§§?|sec\.|section)\s*(\d+[A-Za-z]*(?:[-–]\d+[a-z]?)*|[IVXLC]+(?:[-–][A-Z])?|[A-Z](?![a-z]))((?:\s*(?:,|to|and|–)\s*\d+[a-z]*)*)(?:\.|(?=[\s—–-])|$))\s*/iu

const numbered = new RegExp(String.raw`^((${number})\\?\.)(?:\s+|$)`, 'u')
const item = new RegExp(String.raw`^((${number})\\?\))\s*`, 'u')
// «4 - 5. Утратили силу.»: one paragraph stands for several units; it goes by the first one's label.
const goneNumbered = /^((\d+(?:\.\d+)*)\s*[-–—]\s*\d+(?:\.\d+)*\.)\s+(?=утратили\s)/iu
const goneItem = /^((\d+(?:\.\d+)*)\s*[-–—]\s*\d+(?:\.\d+)*\))\s*(?=утратили\s)/iu
const cyrillicLetter = /^(([а-яё](?:\.\d+)?)\\?\))\s*/iu
const russianNote = new RegExp(String.raw`^((?:Примечание|Примечания)(?:\s+(${number}))?(?:[.:]|$))\s*`, 'u')
const latinLetter = /^(([a-z](?:\.\d+)?)\\?\))\s*/iu
const bracketed = /^(\(\s*([0-9]+[A-Za-z]?(?:-\d+)?|[A-Za-z]{1,5}(?:[-–]\d+)?)\s*\))\s*/u

// A law has few labels, each of them many times.
const american = new Map<string, readonly UnitKind[]>()

/** `(a)` and the like: what each style of label may be, the likeliest first. */
function americanUnits(printed: string): readonly UnitKind[] {
  const known = american.get(printed)
  if (known !== undefined) return known
  const units = americanUnitsOf(printed)
  // Labels come from texts: a hostile one may have any number of them.
  if (american.size < 5000) american.set(printed, units)
  return units
}

function americanUnitsOf(printed: string): readonly UnitKind[] {
  if (/^\d/.test(printed)) return ['paragraph']
  // `(a-1)` stands behind `(a)`.
  const label = printed.replace(/[-–]\d+$/, '')
  const isRoman = /^[ivxlc]+$/i.test(label)
  const isDouble = /^(\p{L})\1$/u.test(label)
  if (label === label.toLowerCase()) {
    if (label.length === 1) return isRoman ? ['subsection', 'clause'] : ['subsection']
    return [
      ...(isRoman ? ['clause' as const] : []),
      ...(isDouble ? ['subclause-item' as const, 'subsection' as const] : []),
    ]
  }
  if (label.length === 1) return isRoman ? ['subparagraph', 'subclause'] : ['subparagraph']
  return [
    ...(isRoman ? ['subclause' as const] : []),
    ...(isDouble ? ['subitem' as const, 'subparagraph' as const] : []),
  ]
}

const schemes: Readonly<Record<SchemeName, Scheme>> = {
  'ru-federal': {
    name: 'ru-federal',
    heading: (text) => headingLabel(text, russianHeading, russianHeadings) ?? annexWithoutNumber(text),
    paragraph: (text) => noteLabel(text) ?? numberedLabel(text, cyrillicLetter),
  },
  'en-articles': {
    name: 'en-articles',
    heading: (text) => headingLabel(text, englishHeading, englishHeadings),
    paragraph: (text) => numberedLabel(text, latinLetter),
  },
  'us-code': {
    name: 'us-code',
    heading: (text) => headingLabel(text, americanHeading, americanHeadings),
    paragraph: bracketedLabel,
  },
  plain: { name: 'plain', heading: () => null, paragraph: () => null },
}

/** The scheme of that name. */
export function schemeNamed(name: SchemeName): Scheme {
  return schemes[name]
}

function headingLabel(text: string, pattern: RegExp, units: Readonly<Record<string, UnitKind>>): ReadLabel | null {
  const found = pattern.exec(text)
  if (found === null) return null
  const unit = units[(found[2] as string).toLowerCase()]
  if (unit === undefined) return null
  return {
    units: [unit],
    label: headingNumber(found[3] as string),
    printed: found[1] as string,
    length: found[0].length,
  }
}

function headingNumber(label: string): string {
  const ordinal = ordinals.indexOf(label.toLowerCase())
  if (ordinal === -1) return normaliseLabel(label)
  return String(ordinal < 4 ? ordinal + 1 : ordinal)
}

function annexWithoutNumber(text: string): ReadLabel | null {
  const found = bareRussianAnnex.exec(text)
  return found === null ? null : { units: ['annex'], label: '', printed: found[1] as string, length: found[0].length }
}

/** «Примечание.», «Примечания:», «Примечание 2.» */
function noteLabel(text: string): ReadLabel | null {
  if (!text.startsWith('Примечани')) return null
  const found = russianNote.exec(text)
  if (found === null) return null
  const label = normaliseLabel(found[2] ?? '')
  return { units: ['note'], label, printed: found[1] as string, length: found[0].length }
}

// Most paragraphs bear no label: their first characters tell, and no pattern is tried on them.
function numberedLabel(text: string, letter: RegExp): ReadLabel | null {
  const code = text.charCodeAt(0)
  if (code < 48 || code > 57) return ').\\'.includes(text.charAt(1)) ? readAs(text, letter, 'letter') : null
  return (
    readAs(text, numbered, 'numbered') ??
    readAs(text, item, 'item') ??
    readAs(text, goneNumbered, 'numbered') ??
    readAs(text, goneItem, 'item')
  )
}

function readAs(text: string, pattern: RegExp, unit: UnitKind): ReadLabel | null {
  const found = pattern.exec(text)
  if (found === null) return null
  return {
    units: [unit],
    label: normaliseLabel(found[2] as string),
    printed: found[1] as string,
    length: found[0].length,
  }
}

function bracketedLabel(text: string): ReadLabel | null {
  if (!text.startsWith('(')) return null
  const found = bracketed.exec(text)
  if (found === null) return null
  const units = americanUnits(found[2] as string)
  return units.length === 0
    ? null
    : { units, label: found[2] as string, printed: found[1] as string, length: found[0].length }
}
