import { en } from './en.ts'
import type { Words } from './keys.ts'
import { ru } from './ru.ts'

/** The languages of the pages. The first one serves readers who ask for none that is here. */
export const locales = { ru, en } as const satisfies Readonly<Record<string, Words>>

/** A language that the pages speak; drafting languages are another thing. */
export type Locale = keyof typeof locales
export const localeNames = Object.keys(locales) as [Locale, ...Locale[]]

/** The pages' language for a reader of `language`: the same if the pages speak it, else the first. */
export function localeFor(language: string): Locale {
  return localeNames.find((name) => name === language) ?? localeNames[0]
}
