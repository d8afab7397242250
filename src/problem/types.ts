/** A run of text by offsets in UTF-16 code units, `end` not included. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Where something stands in a file. Line and column count from 1; the column in UTF-16 code units. */
export interface FilePlace {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly span: Span
}

/** A provision of a law, as a person would name it and as a link does. */
export interface LawPlace {
  readonly law: string
  readonly key: string
  readonly citation: string
}

export type RemarkCode =
  | 'words-found-many'
  | 'count-ambiguous'
  | 'reference-stale'
  | 'punctuation-suspicious'
  | 'unit-deleted'
  | 'text-taken'
  | 'text-twice'
  | 'quote-style'
  | 'read-as-remark'
  | 'already-repealed'
  | 'already-incorporated'
  | 'no-instructions'
  | 'markdown-dense'
  | 'lines-joined'
  | 'label-gap'
  | 'unit-word'
  | 'word-or-words'
  | 'dash-style'
  | 'closing-mark'
  | 'run-in-heading'
  | 'labels-out-of-order'
  | 'front-matter-differs'

export type ProblemCode =
  | 'unreadable-instruction'
  | 'law-not-found'
  | 'law-ambiguous'
  | 'unprintable-instruction'
  | 'not-draftable'
  | 'unit-not-found'
  | 'unit-ambiguous'
  | 'unit-exists'
  | 'words-not-found'
  | 'sentence-not-found'
  | 'label-mismatch'
  | 'addresses-differ'
  | 'section-of-act'
  | 'targets-overlap'
  | 'block-empty'
  | 'quote-unclosed'
  | 'form-uncertain'
  | 'order-suspicious'
  | 'conflict'
  | 'not-run'
  | 'ended-in-text'
  | 'act-amended'
  | 'bad-front-matter'
  | 'bad-file'
  | 'too-costly'
  | RemarkCode

/**
 * What went wrong (`problem`), or what a drafter should look at though it was carried out (`remark`).
 * The words for people are made from it by `problemMessage`.
 */
export interface Problem {
  readonly kind: 'problem'
  readonly code: ProblemCode
  readonly severity: 'problem' | 'remark'
  /** Where in the amendment (or the law file that cannot be read); null where nobody knows. */
  readonly at: FilePlace | null
  /** Where in the law, if known. */
  readonly law: LawPlace | null
  readonly expected: string | null
  readonly actual: string | null
  /** The nearest candidate: a unit that is there, words that are like the ones looked for. */
  readonly nearest: string | null
  /** Facts of this code, for the message: counts, labels, the other amendment. */
  readonly details: Readonly<Record<string, string>>
}
