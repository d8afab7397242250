import type { Span } from '../problem/types.ts'
import type { LanguageFacts } from './languages/facts.ts'
import { facts, type Language } from './languages.ts'

// Texts that are only compared may be in German.
const german = `
  nr abs bzw vgl ggf evtl gem lfd sog str buchst kap hs abl bgbl rgbl banz gmbl`
const inAnyLanguage = new Set([
  ...Object.values<LanguageFacts>(facts).flatMap(({ abbreviations }) => [...abbreviations]),
  ...german.trim().split(/\s+/),
])

/** Whether a word before a dot is an abbreviation in a language that laws here are written in. */
export const isAbbreviation = (word: string): boolean => inAnyLanguage.has(word.toLowerCase())

const mark = /(?<![.!?…])[.!?…]+[»”"’')\]]*(?=\s|$)/gu
const opening = /^\s+[«„“"‘'([]*[\p{Lu}\p{N}§№]/u

/**
 * The sentences of a paragraph, in order, without the space around them (offsets in UTF-16 code units). A dot inside a
 * date, a number, an abbreviation («т.д.», «г.», “U.S.C.”) or initials ends no sentence.
 */
export function sentencesOf(text: string, language: Language): readonly Span[] {
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
function isInner(text: string, at: number, rest: string, language: Language): boolean {
  const word = /(?<![\p{L}\p{N}.-])[\p{L}\p{N}.-]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? ''
  const last = word.split(/[.-]/).at(-1) ?? ''
  if (/^\p{Lu}$/u.test(last) && !/^\p{N}/u.test(word)) return true
  const nextIsNumber = /^\s+[\p{N}№]/u.test(rest)
  if (nextIsNumber && /^\p{L}{1,3}$/u.test(last)) return true
  const { abbreviations } = facts[language]
  return abbreviations.has(last.toLowerCase()) || abbreviations.has(word.toLowerCase())
}
