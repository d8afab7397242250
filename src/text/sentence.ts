import type { Span } from '../problem/types.ts'
import { charClass, LETTER } from './chars.ts'
import type { LanguageFacts } from './languages/facts.ts'
import { facts, type Language } from './languages.ts'

const mark = /(?<![.!?…])[.!?…]+[»”"’')\]]*(?=\s|$)/gu
const opening = /^\s+[«„“"‘'([]*[\p{Lu}\p{N}§№]/u

/**
 * The sentences of a paragraph, in order, without the space around them (offsets in UTF-16 code units). A dot inside a
 * date, a number, an abbreviation («т.д.», «г.», “U.S.C.”) or initials ends no sentence, nor does one inside a quotation or
 * brackets: «Он говорит: «Да. Нет.» и уходит.» is one sentence.
 */
export function sentencesOf(text: string, language: Language): readonly Span[] {
  const sentences: Span[] = []
  const enclosed = enclosedSpans(text)
  let start = firstNonSpace(text, 0)
  for (const found of text.matchAll(mark)) {
    const end = found.index + found[0].length
    if (end <= start || endsInside(enclosed, end)) continue
    const rest = text.slice(end, end + 40)
    const isLast = rest.trim() === ''
    if (isLast ? end + rest.length < text.length : !opening.test(rest)) continue
    if (!isLast && found[0].startsWith('.') && isInnerDot(text, found.index, language, start)) continue
    sentences.push({ start, end })
    start = firstNonSpace(text, end)
  }
  const end = text.trimEnd().length
  if (start < end) sentences.push({ start, end })
  return sentences
}

const LOOKED_AT = 60

/** Offsets of the dots of a paragraph of which it is not certain whether they end a sentence (“Example, Inc. Holdings …”). */
export function uncertainEnds(text: string, language: Language): readonly number[] {
  const { uncertainEnd }: LanguageFacts = facts[language]
  if (uncertainEnd === undefined) return []
  return [...text.matchAll(/\./g)].flatMap(({ index }) => {
    const around = `${text.slice(Math.max(0, index - LOOKED_AT), index)}•${text.slice(index + 1, index + LOOKED_AT)}`
    return uncertainEnd.test(around) ? [index] : []
  })
}

/**
 * Whether the dot at `at`, with a new word after it, ends no sentence: it belongs to an abbreviation, to initials, or to a
 * number that goes on. `language` is null for a text in any language; `start` is where the sentence begins, if that is known.
 */
export function isInnerDot(text: string, at: number, language: Language | null, start = at - LOOKED_AT): boolean {
  const end = text[at - 1] === '\\' ? at - 1 : at
  const from = Math.max(0, start, at - LOOKED_AT)
  let lastStart = end
  while (lastStart > from && charClass(text.charCodeAt(lastStart - 1)) >= LETTER) lastStart--
  // Most words are longer than any abbreviation, and no pattern is tried on them.
  if (end - lastStart > longestAbbreviation) return false
  let wordStart = lastStart
  while (wordStart > from && isInWord(text.charCodeAt(wordStart - 1))) wordStart--
  const word = text.slice(wordStart, end)
  const last = text.slice(lastStart, end)
  const rest = text.slice(at + 1, at + LOOKED_AT)
  const isShort = /^\p{L}$/u.test(last) && !/^\p{N}/u.test(word)
  const isNumbered = /^\p{L}{1,3}$/u.test(last) && /^\s+[\p{N}№]/u.test(rest)
  const known = language === null ? everyLanguage : [facts[language]]
  if (!isShort && !isNumbered && !known.some(({ abbreviations }) => isAmong(abbreviations, last, word))) return false
  const before = text.slice(from, end)
  return isNumbered || !known.some(({ endsInAbbreviation }) => endsInAbbreviation.test(`${before}•${rest}`))
}

const DOT = 46
const HYPHEN = 45

const isInWord = (code: number): boolean => code === DOT || code === HYPHEN || charClass(code) >= LETTER

const isAmong = (abbreviations: ReadonlySet<string>, last: string, word: string): boolean =>
  abbreviations.has(last.toLowerCase()) || abbreviations.has(word.toLowerCase())

// Texts that are only compared may be in German.
const german = {
  abbreviations: new Set('nr abs bzw vgl ggf evtl gem lfd sog str buchst kap hs abl bgbl rgbl banz gmbl'.split(' ')),
  endsInAbbreviation: /(?!)/,
}
const everyLanguage: readonly Pick<LanguageFacts, 'abbreviations' | 'endsInAbbreviation'>[] = [
  ...Object.values<LanguageFacts>(facts),
  german,
]

const longestAbbreviation = Math.max(
  ...everyLanguage.flatMap(({ abbreviations }) => [...abbreviations].map((one) => one.length)),
)

function firstNonSpace(text: string, from: number): number {
  const found = /\S/g
  found.lastIndex = from
  return found.exec(text)?.index ?? text.length
}

const closers: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '(': ')', '[': ']', '"': '"' }

/** The quotations and brackets of a text that are closed in it, the outermost alone; not one that holds all of the text. */
function enclosedSpans(text: string): readonly Span[] {
  const spans: Span[] = []
  const open: { readonly closer: string; readonly start: number }[] = []
  for (const { 0: found, index } of text.matchAll(/[«»“”„()[\]"]/gu)) {
    const opened = open.findLastIndex(({ closer }) => closer === found)
    const closer = closers[found]
    if (opened !== -1) {
      const [{ start } = { start: index }] = open.splice(opened)
      if (opened === 0) spans.push({ start, end: index })
    } else if (closer !== undefined) open.push({ closer, start: index })
  }
  const [only] = spans
  const isAll =
    only !== undefined && /^\s*$/.test(text.slice(0, only.start)) && !/[\p{L}\p{N}]/u.test(text.slice(only.end))
  return isAll ? [] : spans
}

function endsInside(spans: readonly Span[], at: number): boolean {
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { start, end } = spans[middle] as Span
    if (at <= start) high = middle - 1
    else if (at > end) low = middle + 1
    else return true
  }
  return false
}
