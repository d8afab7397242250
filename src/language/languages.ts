import type { Language } from '../text/languages.ts'
import type { Drafting } from './drafting.ts'
import { english } from './en/english.ts'
import { russian } from './ru/russian.ts'

/** The drafting languages. A new one is a folder and a line here (and its first facts in `text/languages`). */
export const languages = { ru: russian, en: english } as const satisfies Readonly<Record<Language, Drafting>>

/** What is known of a drafting language. */
export function draftingOf(language: Language): Drafting {
  return languages[language]
}
