import type { Law } from '../law/types.ts'
import type { LawPlace, Problem } from '../problem/types.ts'

/** Who made a change. */
export interface Origin {
  /** Amendment id. */
  readonly amendment: string
  /** Index of the instruction in it. */
  readonly instruction: number
}

/** A run of text. Kept and deleted pieces, joined, are the base; kept and inserted ones the draft. */
export type Piece =
  | { readonly kind: 'kept'; readonly text: string }
  | { readonly kind: 'inserted'; readonly text: string; readonly origin: Origin }
  | { readonly kind: 'deleted'; readonly text: string; readonly origin: Origin }

/** A stretch of a law's base and draft, as long as one passage of either: what shows and compares provision by provision. */
export interface PassagePieces {
  /** Index of the passage in the base law; null for one that was inserted. */
  readonly before: number | null
  /** Index of the passage in the draft; null for one that was deleted. */
  readonly after: number | null
  readonly pieces: readonly Piece[]
}

/** What one edit did: before → after, in one line. */
export interface Effect {
  readonly place: LawPlace
  readonly before: string
  readonly after: string
}

export type Outcome = 'applied' | 'remarked' | 'failed' | 'not-run'

/**
 * Why an instruction is not worked into the text of a day: its bill is not adopted, its first day is not known or is still
 * to come, its last one has passed, the law's text has it already, or another act (id) took it out of its bill before.
 */
export type Idle =
  | { readonly kind: 'not-adopted' | 'date-unknown' | 'incorporated' }
  /** ISO date: the first day of its force. */
  | { readonly kind: 'not-yet'; readonly on: string }
  /** ISO date: the first day on which it is no longer in force. */
  | { readonly kind: 'expired'; readonly on: string }
  | { readonly kind: 'struck'; readonly by: string }

/** How an instruction ended. */
export interface Report {
  readonly origin: Origin
  readonly law: string | null
  readonly outcome: Outcome
  readonly effects: readonly Effect[]
  /** The problem that kept it from being run, and remarks. */
  readonly problems: readonly Problem[]
  /** Of a text of a day: why it was not run. */
  readonly idle?: Idle
}

/** Two amendments that want different things of the same text. */
export interface Conflict {
  readonly kind: 'same-words' | 'same-unit' | 'repealed-unit' | 'same-label' | 'same-place'
  readonly law: string
  readonly place: LawPlace
  readonly first: ConflictSide
  readonly second: ConflictSide
}

export interface ConflictSide {
  readonly origin: Origin
  /** What the place would say under this amendment alone. */
  readonly text: string
}

/** One law before and after. */
export interface LawConsolidation {
  readonly base: Law
  readonly draft: Law
  readonly passages: readonly PassagePieces[]
}

export type Mode =
  | { readonly kind: 'sequence' }
  | { readonly kind: 'side-by-side' }
  /** ISO date: the adopted amendments in force by then, and those of the proposals (ids) that would be if they were adopted. */
  | { readonly kind: 'on-date'; readonly date: string; readonly proposals?: readonly string[] }

export interface Consolidation {
  readonly mode: Mode
  /** Only laws that an instruction names. */
  readonly laws: readonly LawConsolidation[]
  readonly reports: readonly Report[]
  readonly conflicts: readonly Conflict[]
}
