import type { Translate } from '../locales/translate.ts'
import type { Locale } from '../locales/words.ts'
import type { Commit } from '../workspace/types.ts'
import type { Addresses, Query } from './addresses.ts'

export type Theme = 'auto' | 'light' | 'dark'

/** What every page knows: who reads, in which language and light, at which revision, and how to address other pages. */
export interface Page {
  readonly language: Locale
  /** The languages to choose from, each by its own name. */
  readonly languages: readonly { readonly code: Locale; readonly name: string }[]
  readonly theme: Theme
  /** The subsets of the text faces (`latin`, `cyrillic`) that pages and laws are set in: they are asked for before they are met. */
  readonly subsets: readonly string[]
  readonly t: Translate
  readonly day: (iso: string | null) => string
  /** A day and the time of it, as the clock of whoever wrote it showed: revisions of one day are told apart by it. */
  readonly moment: (iso: string) => string
  /** Names in a row, with the language's “and”. */
  readonly list: (names: readonly string[]) => string
  /** What a language is called in the reader's own; its code where nobody knows. */
  readonly languageName: (code: string) => string
  /** Full hash of the revision shown; null: the working tree. */
  readonly at: string | null
  /** Its commit, for a person; null: the working tree. */
  readonly commit: Commit | null
  /** The same in words. */
  readonly revision: string
  readonly to: Addresses
  /** This page's address with some fields changed (null takes one out). */
  readonly here: (change: Query) => string
  readonly today: string
  /** The working tree's pulse before it was read; null where the page follows no files. */
  readonly pulse: string | null
  /** Whether texts can be written from here: the server writes, and the page is of the working tree. */
  readonly writes: boolean
}
