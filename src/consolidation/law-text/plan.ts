import type { LawPlace, Problem, Span } from '../../problem/types.ts'
import type { Language } from '../../text/languages.ts'
import type { UnitKind } from '../../text/types.ts'

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
  /** A run that is rewritten, taken, moved or suspended as a whole: nobody else should work in it. */
  readonly claim?: Claim
  /** Of a new unit: the keys of the unit that it goes into and of those around that, outermost first. */
  readonly into?: readonly string[]
  /** Of other text put in behind a unit that it belongs to (a note): the key of that unit and those around it. */
  readonly within?: readonly string[]
  /** The new unit's own kind and label, where it has one: they say where among its neighbours it goes. */
  readonly label?: NewLabel
  /** The term that a new definition without a label defines, where the alphabet says which place it has among others. */
  readonly term?: DefinedTerm
  /** Key of the unit at the end of whose last sub-unit words are put in: they are to end all of it. */
  readonly endOf?: string
  /** Key of the unit whose label says where the new one goes. */
  readonly beside?: string
  /** The words that say where the edits go: they must be there for the instruction to run. */
  readonly anchor?: Span & { readonly passage: number }
}

/** What a new unit is and is called. */
export interface NewLabel {
  readonly unit: UnitKind
  readonly label: string
}

/** A term in small letters, and the language by whose alphabet it is ordered. */
export interface DefinedTerm {
  readonly words: string
  readonly language: Language
}

/** A unit (a paragraph, a sentence, the law) as one thing; `last` is the last passage that belongs to it. */
export interface Claim extends Span {
  readonly kind: 'rewritten' | 'repealed' | 'moved' | 'suspended'
  readonly of: 'law' | 'unit' | 'paragraph' | 'sentence'
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
