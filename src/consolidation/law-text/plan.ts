import type { LawPlace, Problem, Span } from '../../problem/types.ts'

/** A splice of one passage's text: `start` to `end` (UTF-16 code units, in the text as it stands) makes way for `text`. */
export interface Edit extends Span {
  readonly passage: number
  readonly text: string
}

/** Edits that belong together, and what a reader is told of them. */
export interface Change {
  readonly place: LawPlace
  readonly edits: readonly Edit[]
  /** One-line texts where the edits themselves would not tell (a unit rewritten in twenty places). */
  readonly before?: string
  readonly after?: string
  /** A run that is rewritten or taken as a whole: nobody else should work in it. */
  readonly claim?: Claim
  /** Of a new unit: the keys of the unit that it goes into and of those around that. */
  readonly into?: readonly string[]
  /** The words that say where the edits go: they must be there for the instruction to run. */
  readonly anchor?: Span & { readonly passage: number }
}

/** A unit (a paragraph, a sentence) as one thing; `last` is the last passage that belongs to it. */
export interface Claim extends Span {
  readonly kind: 'rewritten' | 'repealed'
  readonly passage: number
  readonly last: number
  readonly key: string | null
}

/** What an instruction will do. Its edits all count in the law as it stands before any of them, and do not overlap. */
export interface Plan {
  readonly kind: 'plan'
  readonly changes: readonly Change[]
  readonly remarks: readonly Problem[]
  /** Keys of units that the instruction repeals or deletes: a later one should not cite them. */
  readonly taken: readonly string[]
}

/** A plan of these changes. */
export function planOf(
  changes: readonly Change[],
  remarks: readonly Problem[] = [],
  taken: readonly string[] = [],
): Plan {
  return { kind: 'plan', changes, remarks, taken }
}
