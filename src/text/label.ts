import type { Span } from '../problem/types.ts'
import type { UnitKind } from './types.ts'

const superscripts: Readonly<Record<string, string>> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
}

// As most labels are: `3`, `44.1`, `а`.
const simple = /^(?:\d+(?:\.\d+)*|\p{L}+|\d+[a-z]+)$/u

/** A label in one style: `44.1` for 44.1, 44¹, 44^1, 44<sup>1</sup>, 44(1), `а.1` for а1; brackets, dots at its end and «» taken off. */
export function normaliseLabel(label: string): string {
  if (simple.test(label)) return label
  return dottedLabel(label)
    .replace(/\\/g, '')
    .replace(/^[\s(«"“§№]+/, '')
    .replace(/(?<![\s).»"”])[\s).»"”]+$/, '')
    .replace(/\.{2,}/g, '.')
    .replace(/^([а-яё])(\d+)$/iu, '$1.$2')
}

/** A label with a hyphen for every dash: bills type `227b-1` where the Code prints `227b–1`. */
export function plainDash(label: string): string {
  return label.replace(/[–‑]/g, '-')
}

/** A printed label with what is set high in it, or in brackets, after a dot: «Статья 44.1.» for «Статья 44<sup>1</sup>.». */
export function dottedLabel(printed: string): string {
  return printed
    .replace(/<sup>([^<]*)<\/sup>/gi, (_, raised: string) => `.${raised.trim()}`)
    .replace(/\^\{?([\d.]+)\}?/g, '.$1')
    .replace(/(?<=[\p{L}\d])\((\d{1,2})\)/gu, '.$1')
    .replace(/[⁰¹²³⁴-⁹]+/g, (run) => `.${[...run].map((digit) => superscripts[digit]).join('')}`)
}

/** Where the label itself stands inside the printed one: 29 in «Статья 29.», c in `(c)`, 3 in `3)`. */
export function labelIn(printed: string): Span {
  const head = /^(?:\p{L}[\p{L}.]*\s+(?:№\s*)?|§§?\s*|\()/u.exec(printed)?.[0].length ?? 0
  const tail = /(?<![\s).—–\\*])[\s).—–\\*]*$/u.exec(printed)?.[0].length ?? 0
  return { start: head, end: printed.length - tail }
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** The value of a Roman numeral, or null if the text is none. */
export function romanValue(text: string): number | null {
  if (!/^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i.test(text) || text === '') return null
  const digits = [...text.toLowerCase()].map((digit) => romanDigits[digit] as number)
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)
}

// ё, й and the letters that lists skip keep their place in the alphabet.
const cyrillic = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'

/**
 * Orders two labels of one level: 7 < 7.1 < 7.2 < 8 < 10; а < б; a < b < z < aa; with `roman`, i < ii < iv < v.
 * Negative, zero or positive as for sorting.
 */
export function compareLabels(one: string, other: string, roman = false): number {
  const left = partsOf(one, roman)
  const right = partsOf(other, roman)
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

/** Each part between dots, dashes or a change from digits to letters, as a number. */
function partsOf(label: string, roman: boolean): readonly number[] {
  return (normaliseLabel(label).match(/\d+|\p{L}+/gu) ?? []).map((part) => partValue(part, roman))
}

function partValue(part: string, roman: boolean): number {
  if (/^\d/.test(part)) return Number(part)
  const value = roman || /^[IVXLC]{2,}$/.test(part) ? romanValue(part) : null
  if (value !== null) return value
  const lower = part.toLowerCase()
  const letter = cyrillic.indexOf(lower[0] as string)
  const first = letter === -1 ? lower.charCodeAt(0) - 96 : letter + 1
  return first + (lower.length - 1) * 100
}

/** Whether `label` comes directly after `previous` in its series: 3 after 2, j after i, iv after iii (roman), bb after aa, aa after z. */
export function isNextLabel(previous: string, label: string, roman = false): boolean {
  return label !== '' && nextLabel(previous, roman) === label
}

/** Whether units of that kind are counted in Roman numerals. */
export const isRomanUnit = (unit: UnitKind): boolean => unit === 'clause' || unit === 'subclause'

// Lists in Russian acts leave the other letters out.
const russian = 'абвгдежзиклмнопрстуфхцчшэюя'

/** The label after that one in its series; empty if it has none: 3 → 4, 2.1 → 2.2, (a-1) → (a-2), и → к, z → aa, and with `roman` iii → iv. */
export function nextLabel(label: string, roman = false): string {
  // Asked for each label that may name several units: most are single letters.
  if (!roman && label.length === 1 && /[a-y]/i.test(label)) return String.fromCharCode(label.charCodeAt(0) + 1)
  const value = roman ? romanValue(label) : null
  if (roman) {
    const next = value === null ? '' : romanNumeral(value + 1)
    return label === label.toLowerCase() ? next : next.toUpperCase()
  }
  const counted = /^(.*\D|)(\d+)$/.exec(label)
  if (counted !== null) return `${counted[1]}${Number(counted[2]) + 1}`
  const letter = label.at(-1) ?? ''
  if (letter === '') return ''
  const isDouble = label.length === 2 && label[0] === letter
  if (/z/i.test(letter)) return `${letter === 'z' ? 'a' : 'A'}`.repeat(label.length + 1)
  const next = russian[russian.indexOf(letter) + 1]
  const following =
    russian.includes(letter) && next !== undefined ? next : String.fromCharCode(letter.charCodeAt(0) + 1)
  return isDouble ? following + following : label.slice(0, -1) + following
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** A whole number as a Roman numeral in small letters; empty below 1. Its length grows with the number's thousands. */
export function romanNumeral(value: number): string {
  let rest = value
  let roman = ''
  for (const [worth, letters] of numerals) {
    for (; rest >= worth; rest -= worth) roman += letters
  }
  return roman
}
