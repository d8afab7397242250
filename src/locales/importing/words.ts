import type { Locale } from '../words.ts'
import { en } from './en.ts'
import type { ImportWords } from './parts.ts'
import { ru } from './ru.ts'

/** What importing says, in each language. */
const importWords = { ru, en } as const satisfies Readonly<Record<Locale, ImportWords>>

/** The words of a language; English ones for a language that has none. */
export function importWordsIn(language: string): ImportWords {
  return language === 'ru' ? importWords.ru : importWords.en
}
