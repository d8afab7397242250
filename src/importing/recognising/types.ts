import type { Language } from '../../text/languages.ts'
import type { SchemeName } from '../../text/schemes/schemes.ts'
import type { Furniture, Run, TextTable } from '../types.ts'

/** What a paragraph of the document is in the act. */
export type Item =
  | { readonly kind: 'title'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly label: string; readonly runs: readonly Run[]; readonly depth: number }
  | { readonly kind: 'text'; readonly label: string; readonly runs: readonly Run[] }
  /** An editor's, or of the act's head and signatures: kept, and never amended. */
  | { readonly kind: 'note'; readonly paragraphs: readonly (readonly Run[])[] }
  | { readonly kind: 'quoted'; readonly runs: readonly Run[] }
  | TextTable
  | Furniture

/** What the act says of itself, as its front matter will. */
export interface ActFacts {
  readonly title: string
  /** False: it bears none, and what it is called by stands for it. */
  readonly isTitled: boolean
  readonly citation: string | null
  readonly number: string | null
  /** ISO date of signing. */
  readonly date: string | null
  /** ISO date of publication, where the document says it. */
  readonly published: string | null
  /** ISO date of the last act that is worked in, where the head lists them. */
  readonly edition: string | null
  /** Of an amending act: `draft` where nothing says that it was introduced or passed. */
  readonly status: 'draft' | 'introduced' | 'adopted'
}

/** A document whose structure is understood. */
export interface RecognisedAct {
  readonly kind: 'law' | 'amendment'
  /** A person, the source or the title says the kind; false: the paragraphs only look so. */
  readonly isKindSaid: boolean
  readonly language: Language
  readonly scheme: SchemeName
  readonly facts: ActFacts
  readonly items: readonly Item[]
  readonly notes: number
}
