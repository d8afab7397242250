import { en } from './en.ts'
import { ru } from './ru.ts'

/** Russian plurals have four forms and English two: a key's base name is what the languages share. */
type Base<Key> = Key extends `${string}_${'few' | 'many'}` ? never : Key
export type Words = Readonly<Record<Base<keyof typeof ru>, string>>

/** A key as pages ask for it, without the plural's ending. */
export type WordKey =
  Base<keyof typeof ru> extends infer Key ? (Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key) : never

/** The languages of the pages. The first one serves readers who ask for none that is here. */
export const locales = { ru, en } as const satisfies Readonly<Record<string, Words>>

/** A language that the pages speak; drafting languages are another thing. */
export type Locale = keyof typeof locales
export const localeNames = Object.keys(locales) as [Locale, ...Locale[]]

/** The pages' language for a reader of `language`: the same if the pages speak it, else the first. */
export function localeFor(language: string): Locale {
  return localeNames.find((name) => name === language) ?? localeNames[0]
}
