import { en } from './languages/en.ts'
import type { LanguageFacts } from './languages/facts.ts'
import { ru } from './languages/ru.ts'

/** The drafting languages, by their ISO 639 codes. */
export const facts = { ru, en } as const satisfies Readonly<Record<string, LanguageFacts>>

/** A drafting language. */
export type Language = keyof typeof facts
export const languageNames = Object.keys(facts) as [Language, ...Language[]]

/** Taken for a text that has no letters. */
const fallback: Language = 'en'

/** The conjunctions of all languages as a part of a pattern: `and|or|…`. */
export const conjunctions = Object.values<LanguageFacts>(facts)
  .flatMap((language) => language.conjunctions)
  .join('|')

/** Whether a text is a conjunction and no more, in any language. */
export function isConjunction(text: string): boolean {
  return conjunctionAlone.test(text)
}

const conjunctionAlone = new RegExp(`^(?:${conjunctions})$`, 'iu')

/** How much of a text is looked at, in UTF-16 code units. */
const sampleLength = 20_000

/**
 * The language that a text is written in: the one whose script most of its letters belong to; of those with one script
 * the one whose common words it has most of.
 */
export function guessLanguage(text: string): Language {
  const sample = text.slice(0, sampleLength)
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const evidence = languageNames.map((language) => {
    const { letter, commonWords } = facts[language]
    const letters = sample.match(letter)?.length ?? 0
    return { language, letters, common: words.filter((word) => commonWords.includes(word)).length }
  })
  const [first, ...others] = evidence as [Evidence, ...Evidence[]]
  const best = others.reduce((one, other) => (isStronger(other, one) ? other : one), first)
  return best.letters === 0 ? fallback : best.language
}

interface Evidence {
  readonly language: Language
  readonly letters: number
  readonly common: number
}

function isStronger(one: Evidence, other: Evidence): boolean {
  return one.letters > other.letters || (one.letters === other.letters && one.common > other.common)
}
