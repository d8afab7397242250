import { romanNumeral } from '../../text/label.ts'

/** How the numbers of an automatic list are printed. */
export type NumberForm = keyof typeof forms

/**
 * A number as a list prints it. Numbers come from documents: one below 1 has no letter and no Roman numeral, and stays in
 * figures.
 */
export function printedNumber(value: number, form: NumberForm): string {
  return value < 1 ? String(value) : forms[form](value)
}

const forms = {
  decimal: String,
  'decimal-zero': (value: number) => (value < 10 ? `0${value}` : String(value)),
  'lower-latin': (value: number) => lettered(value, latin),
  'upper-latin': (value: number) => lettered(value, latin).toUpperCase(),
  'lower-russian': (value: number) => lettered(value, russian),
  'upper-russian': (value: number) => lettered(value, russian).toUpperCase(),
  'lower-roman': (value: number) => roman(value),
  'upper-roman': (value: number) => roman(value).toUpperCase(),
  ordinal: (value: number) => `${value}${ordinalEnding(value)}`,
} as const satisfies Readonly<Record<string, (value: number) => string>>

/** Russian lists leave out ё, й, and what no word begins with. */
const russian = 'абвгдежзиклмнопрстуфхцчшщэюя'
const latin = 'abcdefghijklmnopqrstuvwxyz'

function lettered(value: number, letters: string): string {
  const index = (value - 1) % letters.length
  return (letters[index] ?? '').repeat(Math.min(longest, 1 + Math.floor((value - 1) / letters.length)))
}

/** A number of a document may be of any size, what is printed for it may not. */
const longest = 20
const roman = (value: number): string => romanNumeral(Math.min(value, 5000))

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th'
  return ({ 1: 'st', 2: 'nd', 3: 'rd' } as const)[(value % 10) as 1 | 2 | 3] ?? 'th'
}
