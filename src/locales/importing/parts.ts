/** Why a document is not taken. */
export type RefusalReason =
  | 'too-large'
  | 'unpacks-too-large'
  | 'empty'
  | 'no-words'
  | 'not-this-format'
  | 'truncated'
  | 'encrypted'
  | 'scanned'
  | 'undecodable'
  | 'unknown-format'
  | 'too-deep'
  | 'entities'
  | 'tracked-changes'
  | 'needs-program'
  | 'program-failed'
  | 'front-matter'
  | 'cannot-reject'

/** Why words of a document are not taken over. */
export type FurnitureReason =
  | 'page-number'
  | 'running-head'
  | 'script'
  | 'hidden'
  | 'rule'
  | 'contents-metadata'
  | 'sidenote'
  | 'history'
  | 'hyphen'

/** What was done to a document that a person should know of. */
export type RemarkKind =
  | 'decoded'
  | 'images'
  | 'links'
  | 'tracked-changes'
  | 'controls'
  | 'comments'
  /** Numbers of automatic lists whose form is printed in figures, because nothing here prints it. */
  | 'list-numbers'
  /** Other documents within the document, which are not read. */
  | 'embedded'
  /** Words that are struck by hand, and not as a tracked change: they are taken as text. */
  | 'struck'
  /** Only the text could be read, without numbers and superscripts. */
  | 'text-only'

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
  readonly kindUnknown: (kind: 'law' | 'amendment') => string
  readonly remarks: Readonly<Record<RemarkKind, (facts: ImportFacts) => string>>
  readonly nothingWritten: string
  /** Of a later edition of a law: how many changes there are. */
  readonly editionOf: (law: string, changes: number) => string
  readonly explainedBy: (amendment: string, changes: number) => string
  readonly unexplained: (changes: number) => string
  readonly unexplainedAt: (place: string) => string
  /** What a commit of an edition says. */
  readonly editionMessage: (law: string, day: string) => string
  readonly committed: (file: string, commit: string, day: string) => string
  readonly editionUnknown: string
  readonly editionOlder: (edition: string, known: string) => string
  readonly more: (count: number) => string
}
