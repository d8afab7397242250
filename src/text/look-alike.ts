import type { Span } from '../problem/types.ts'
import { standsAlone } from './find.ts'
import { fold, mapped } from './fold.ts'
import { occurrences } from './occurrences.ts'

/** Words that differ from those looked for only in letters of another alphabet that look the same. */
export interface LookAlike {
  /** The words as the text has them. */
  readonly words: string
  /** The word with the strange letters, as it is written. */
  readonly word: string
  readonly letters: readonly string[]
  readonly script: 'latin' | 'cyrillic'
  /** Whose word that is: of those looked for, or of the text. */
  readonly side: 'wanted' | 'text'
}

const pairs = 'аa еe оo рp сc уy хx кk іi јj ѕs АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS'
const latin = new Uint16Array(65536).map((_, code) => code)
for (const pair of pairs.split(' ')) latin[pair.charCodeAt(0)] = pair.charCodeAt(1)

/** The first such words of a running text; their first letter may be a capital. Null if there are none. */
export function lookAlike(text: string, words: string): LookAlike | null {
  const wanted = words.trim()
  // A text in the alphabet of the words alone has no letters of another.
  if (isOneAlphabet(wanted) && isOneAlphabet(text) && cyrillic.test(wanted) === cyrillic.test(text)) return null
  const [first = ''] = wanted
  const capital = first.toUpperCase() + wanted.slice(1)
  const forms = capital === wanted || capital.length !== wanted.length ? [wanted] : [wanted, capital]
  const folded = fold(text)
  const plain = mapped(folded.text, latin)
  for (const form of forms.map((one) => fold(one).text)) {
    const plainForm = mapped(form, latin)
    if (plainForm === '') continue
    const places = occurrences(plain, plainForm)
    for (let next = places.next(); next.done !== true; next = places.next()) {
      const at = next.value
      const end = at + plainForm.length
      const place = (one: number): number => (folded.places === null ? one : (folded.places[one] as number))
      const span = { start: place(at), end: place(end - 1) + 1 }
      if (!standsAlone(text, span, wanted)) continue
      const strange = strangeWord(form, folded.text.slice(at, end))
      if (strange !== null) return { words: text.slice(span.start, span.end), ...strange }
    }
  }
  return null
}

/** The first word in which two runs of words of one length differ, on the side whose word mixes two alphabets. */
function strangeWord(wanted: string, found: string): Omit<LookAlike, 'words'> | null {
  let at = 0
  while (at < wanted.length && wanted[at] === found[at]) at += 1
  if (at === wanted.length) return null
  const span = wordAround(wanted, at)
  const [mine, other] = [wanted, found].map((text) => text.slice(span.start, span.end)) as [string, string]
  const side = !isMixed(mine) && isMixed(other) ? 'text' : 'wanted'
  const [word, good] = side === 'wanted' ? [mine, other] : [other, mine]
  const letters = [...word].filter((letter, index) => letter !== good[index])
  const script = /\p{Script=Latin}/u.test(letters[0] ?? '') ? 'latin' : 'cyrillic'
  return { word, letters: [...new Set(letters)], script, side }
}

function wordAround(text: string, at: number): Span {
  const letter = /[\p{L}\p{N}]/u
  let [start, end] = [at, at + 1]
  while (start > 0 && letter.test(text[start - 1] as string)) start -= 1
  while (end < text.length && letter.test(text[end] as string)) end += 1
  return { start, end }
}

const cyrillic = /\p{Script=Cyrillic}/u

function isOneAlphabet(text: string): boolean {
  return !cyrillic.test(text) || !/\p{Script=Latin}/u.test(text)
}

function isMixed(word: string): boolean {
  return /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)
}
