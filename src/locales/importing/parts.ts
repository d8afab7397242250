import type { RefusalReason } from '../../importing/refusal.ts'
import type { FurnitureReason } from '../../importing/types.ts'

export type ImportFacts = Readonly<Record<string, string | number>>

/** What importing says in one language. */
export interface ImportWords {
  readonly refusals: Readonly<Record<RefusalReason, (facts: ImportFacts) => string>>
  readonly furniture: Readonly<Record<FurnitureReason, string>>
  readonly reading: (file: string, megabytes: string) => string
  readonly words: (before: number, after: number, differ: number) => string
  readonly lost: (word: string, count: number) => string
  readonly law: (articles: number, provisions: number) => string
  readonly amendment: (instructions: number, problems: number) => string
  readonly parts: (tables: number, notes: number, footnotes: number) => string
  readonly leftOut: (count: number, reason: string, example: string) => string
  readonly gap: (printed: string, before: string, key: string) => string
  readonly double: (printed: string, key: string) => string
  readonly lostSuperscript: (printed: string, reading: string, key: string) => string
  readonly unsaid: (keys: string) => string
  readonly remarks: Readonly<
    Record<
      'decoded' | 'images' | 'links' | 'tracked-changes' | 'controls' | 'comments' | 'list-numbers',
      (facts: ImportFacts) => string
    >
  >
  readonly nothingWritten: string
  readonly more: (count: number) => string
}
