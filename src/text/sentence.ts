import type { Span } from '../problem/types.ts'

const russianAbbreviations = [
  'т',
  'д',
  'п',
  'г',
  'гг',
  'ст',
  'пп',
  'ч',
  'чч',
  'абз',
  'подп',
  'руб',
  'коп',
  'тыс',
  'млн',
  'млрд',
  'им',
  'ул',
  'стр',
  'с',
  'см',
  'ср',
  'др',
  'пр',
  'рис',
  'табл',
  'ред',
  'утв',
  'изм',
  'н',
  'э',
  'в',
  'вв',
  'обл',
  'гор',
]
const englishAbbreviations = [
  'no',
  'nos',
  'sec',
  'secs',
  'stat',
  'inc',
  'co',
  'corp',
  'ltd',
  'v',
  'vs',
  'eg',
  'ie',
  'mr',
  'mrs',
  'ms',
  'dr',
  'jr',
  'sr',
  'st',
  'pub',
  'fed',
  'reg',
  'etc',
  'art',
  'arts',
  'par',
  'para',
  'cl',
  'subsec',
  'p',
  'pp',
  'al',
  'cf',
  'ch',
  'jan',
  'feb',
  'aug',
  'sept',
  'oct',
  'nov',
  'dec',
  'a.m',
  'p.m',
]
const abbreviations = { ru: new Set(russianAbbreviations), en: new Set(englishAbbreviations) }

const germanAbbreviations = [
  'nr',
  'abs',
  'bzw',
  'vgl',
  'ggf',
  'evtl',
  'gem',
  'lfd',
  'sog',
  'str',
  'buchst',
  'kap',
  'hs',
  'abl',
  'bgbl',
  'rgbl',
  'banz',
  'gmbl',
]
const inAnyLanguage = new Set([...russianAbbreviations, ...englishAbbreviations, ...germanAbbreviations])

/** Whether a word before a dot is an abbreviation in a language that laws here are written in. */
export const isAbbreviation = (word: string): boolean => inAnyLanguage.has(word.toLowerCase())

const mark = /[.!?…]+[»”"’')\]]*(?=\s|$)/gu
const opening = /^\s+[«„“"‘'([]*[\p{Lu}\p{N}§№]/u

/**
 * The sentences of a paragraph, in order, without the space around them (offsets in UTF-16 code units). A dot inside a
 * date, a number, an abbreviation («т.д.», «г.», “U.S.C.”) or initials ends no sentence.
 */
export function sentencesOf(text: string, language: 'ru' | 'en'): readonly Span[] {
  const sentences: Span[] = []
  let start = firstNonSpace(text, 0)
  for (const found of text.matchAll(mark)) {
    const end = found.index + found[0].length
    if (end <= start) continue
    const rest = text.slice(end, end + 40)
    if (rest.trim() === '' ? end + rest.length < text.length : !opening.test(rest)) continue
    if (rest.trim() !== '' && found[0].startsWith('.') && isInner(text, found.index, rest, language)) continue
    sentences.push({ start, end })
    start = firstNonSpace(text, end)
  }
  const end = text.trimEnd().length
  if (start < end) sentences.push({ start, end })
  return sentences
}

function firstNonSpace(text: string, from: number): number {
  const found = /\S/g
  found.lastIndex = from
  return found.exec(text)?.index ?? text.length
}

/** Whether the dot at `at` belongs to an abbreviation, initials, or a number that goes on. */
function isInner(text: string, at: number, rest: string, language: 'ru' | 'en'): boolean {
  const word = /[\p{L}\p{N}.-]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? ''
  const last = word.split(/[.-]/).at(-1) ?? ''
  if (/^\p{Lu}$/u.test(last) && !/^\p{N}/u.test(word)) return true
  const nextIsNumber = /^\s+[\p{N}№]/u.test(rest)
  if (nextIsNumber && /^\p{L}{1,3}$/u.test(last)) return true
  return abbreviations[language].has(last.toLowerCase()) || abbreviations[language].has(word.toLowerCase())
}
