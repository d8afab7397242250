import { charClass, DIGIT, LETTER, SPACE } from './chars.ts'
import { firstFrom } from './first-from.ts'

/**
 * A text in which all that writing treats as the same is the same: one space for every run of white space and none inside
 * of brackets or before a closing mark, `е` for `ё`, one style of quotation marks and of dashes.
 */
export interface FoldedText {
  readonly text: string
  /** Where each of its characters stands in the text that it was made of; null where all stand where they stood. */
  readonly places: Int32Array | null
}

// Bills and laws set their dashes differently: «абонент – лицо», «абонент - лицо».
const alike: readonly (readonly [string, string])[] = [
  ['"', '«»„“”‟'],
  ["'", '‘’'],
  ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212'],
  ['е', 'ё'],
  ['Е', 'Ё'],
]
const folds = new Uint16Array(65536).map((_, code) => code)
for (const [one, others] of alike) for (const other of others) folds[other.charCodeAt(0)] = one.charCodeAt(0)

const known = new WeakMap<object, FoldedText>()

/** The folded text of something that holds a text, made once. */
export function foldedOf(holder: { readonly text: string }): FoldedText {
  const kept = known.get(holder)
  if (kept !== undefined) return kept
  const made = fold(holder.text)
  known.set(holder, made)
  return made
}

/** Where in the folded text the character at `at` of its original stands, or the next one that is in it. */
export function toFolded({ text, places }: FoldedText, at: number): number {
  return places === null ? at : firstFrom(places, at, text.length)
}

/** Folds a text. Linear in its length. */
export function fold(text: string): FoldedText {
  const codes = new Uint16Array(text.length)
  const places = new Int32Array(text.length)
  let length = 0
  let isSame = true
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (charClass(code) !== SPACE) {
      const folded = folds[code] as number
      isSame &&= folded === code
      codes[length] = folded
    } else {
      const start = at
      while (at + 1 < text.length && charClass(text.charCodeAt(at + 1)) === SPACE) at += 1
      if (isNoSpace(text, start, at + 1)) {
        isSame = false
        continue
      }
      isSame &&= at === start && code === 32
      codes[length] = 32
      places[length] = start
      length += 1
      continue
    }
    places[length] = at
    length += 1
  }
  if (isSame) return { text, places: null }
  return { text: stringOf(codes.subarray(0, length)), places: length === text.length ? null : places.slice(0, length) }
}

/** Copies of the Code print `( 47 U.S.C. 151 )` and `1996 , the`: a space may stand inside brackets and before a closing mark. */
function isNoSpace(text: string, start: number, end: number): boolean {
  if (end === text.length || start === 0) return false
  if (text[start - 1] === '(') return true
  const next = text[end] as string
  if (next === '.') {
    const behind = end + 1 < text.length ? charClass(text.charCodeAt(end + 1)) : SPACE
    return behind !== LETTER && behind !== DIGIT
  }
  return next === ',' || next === ';' || next === ':' || next === ')'
}

/** The text with each character as a table has it (by code units). */
export function mapped(text: string, table: Uint16Array): string {
  const codes = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) codes[at] = table[text.charCodeAt(at)] as number
  return stringOf(codes)
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

function stringOf(codes: Uint16Array): string {
  return decoder.decode(codes)
}
