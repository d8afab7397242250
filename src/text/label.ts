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
const simple = /^[\p{L}\d]+(?:\.\d+)*$/u

/** A label in one style: `44.1` for 44.1, 44¹, 44^1, 44<sup>1</sup>; brackets, dots at its end and «» taken off. */
export function normaliseLabel(label: string): string {
  if (simple.test(label)) return label
  return dottedLabel(label)
    .replace(/\\/g, '')
    .replace(/^[\s(«"“§№]+|[\s).»"”]+$/g, '')
    .replace(/\.{2,}/g, '.')
}

/** A label with a hyphen for every dash: bills type `227b-1` where the Code prints `227b–1`. */
export function plainDash(label: string): string {
  return label.replace(/[–‑]/g, '-')
}

/** A printed label with what is set high in it behind a dot: «Статья 44.1.» for «Статья 44<sup>1</sup>.». */
export function dottedLabel(printed: string): string {
  return printed
    .replace(/<sup>\s*([^<]*?)\s*<\/sup>/gi, '.$1')
    .replace(/\^\{?([\d.]+)\}?/g, '.$1')
    .replace(/[⁰¹²³⁴-⁹]+/g, (run) => `.${[...run].map((digit) => superscripts[digit]).join('')}`)
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

/** Whether `label` comes straight behind `previous` in its series: 3 after 2, j after i, iv after iii (roman), bb after aa. */
export function isNextLabel(previous: string, label: string, roman = false): boolean {
  if (roman) {
    const before = romanValue(previous)
    return before !== null && romanValue(label) === before + 1
  }
  if (/^\d+$/.test(previous)) return /^\d+$/.test(label) && Number(label) === Number(previous) + 1
  return previous.length === label.length && label.charCodeAt(0) === previous.charCodeAt(0) + 1
}
