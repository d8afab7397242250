import { isNextLabel, nextLabel, romanValue } from '../../../text/label.ts'
import type { Language } from '../../../text/languages.ts'

/** A line of a bill or of a law's text, taken apart. Lengths are in UTF-16 code units. */
export interface Item {
  /** `> ` in a block of law that is put in; empty outside. */
  readonly quote: string
  /** Empty for a paragraph without one. */
  readonly label: string
  readonly style: LabelStyle | null
  /** Where the words begin in the line. */
  readonly start: number
}

/** How a label is printed. */
export interface LabelStyle {
  readonly kind: 'figure' | 'letter' | 'capital' | 'roman'
  readonly open: '' | '('
  readonly close: ')' | '.'
}

const line = /^(>? ?)(\(?)(\d{1,4}(?:\.\d{1,3}){0,3}|\p{L}{1,5}(?:\.\d{1,3})?)([).])[ \u00a0]/u

/** Reads a line's mark of a quotation and its label. `before`: the label before it in its list, for “(i)” may be a letter. */
export function itemOf(text: string, before: string | null = null): Item {
  const quote = /^> ?/.exec(text)?.[0] ?? ''
  const plain = { quote, label: '', style: null, start: quote.length }
  const found = line.exec(text)
  if (found === null) return plain
  const [whole, , open, label, close] = found as unknown as [string, string, '' | '(', string, ')' | '.']
  const kind = kindOf(label, open, before)
  if (kind === null || (close === '.' && (open === '(' || kind !== 'figure'))) return plain
  return { quote, label, style: { kind, open, close }, start: whole.length }
}

function kindOf(label: string, open: '' | '(', before: string | null): LabelStyle['kind'] | null {
  if (/^\d/.test(label)) return 'figure'
  const letters = label.replace(/\.\d+$/, '')
  const isLatin = /^[a-z]+$/i.test(letters)
  const isRoman = isLatin && open === '(' && romanValue(letters) !== null && letters === letters.toLowerCase()
  if (isRoman && !(before !== null && letters.length === 1 && isNextLabel(before, letters))) return 'roman'
  if (letters.length > 2) return null
  return letters === letters.toLowerCase() ? 'letter' : 'capital'
}

/** A label as it is printed, with the space behind it. */
export function printed(label: string, { open, close }: LabelStyle): string {
  return `${open}${label}${close} `
}

/** The label after that one; empty where its series has none. */
export function following(label: string, { kind }: LabelStyle): string {
  return nextLabel(label, kind === 'roman')
}

/** The first label of the list under an item (null: under no item), as bills of the language and laws in them number. */
export function firstBelow(style: LabelStyle | null, language: Language): { label: string; style: LabelStyle } | null {
  const below = style === null ? top[language] : series[style.open === '(' ? 'brackets' : language][depthOf(style) + 1]
  return below === undefined ? null : { label: firstLabel[below.kind](language), style: below }
}

/** How deep an item's list lies among those of its kind. */
export function depthOf(style: LabelStyle): number {
  if (style.open === '(') return ['letter', 'figure', 'capital', 'roman'].indexOf(style.kind)
  return style.kind === 'figure' ? (style.close === '.' ? 0 : 1) : 2
}

const figure = { kind: 'figure', open: '', close: ')' } as const
const top: Readonly<Record<Language, LabelStyle>> = { ru: figure, en: { kind: 'figure', open: '(', close: ')' } }
const plain: readonly LabelStyle[] = [
  { kind: 'figure', open: '', close: '.' },
  figure,
  { kind: 'letter', open: '', close: ')' },
]
const series: Readonly<Record<Language | 'brackets', readonly LabelStyle[]>> = {
  ru: plain,
  en: plain,
  brackets: [
    { kind: 'letter', open: '(', close: ')' },
    { kind: 'figure', open: '(', close: ')' },
    { kind: 'capital', open: '(', close: ')' },
    { kind: 'roman', open: '(', close: ')' },
  ],
}

const firstLabel: Readonly<Record<LabelStyle['kind'], (language: Language) => string>> = {
  figure: () => '1',
  letter: (language) => (language === 'ru' ? 'а' : 'a'),
  capital: () => 'A',
  roman: () => 'i',
}
