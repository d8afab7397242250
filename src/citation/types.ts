import type { CitedUnit } from '../text/types.ts'

/** One label, or a run of labels as they stand in the law. Ordinals are numbers as text («второй» is `2`), `last` the last one. */
export type Labels =
  | { readonly kind: 'one'; readonly label: string }
  | { readonly kind: 'range'; readonly from: string; readonly to: string }

export interface CitationStep {
  readonly unit: CitedUnit
  /** Empty for units without a label (heading, preamble) and for relative ones. */
  readonly labels: readonly Labels[]
  /** «настоящей статьи», “such section”: the unit of the context, not a labelled one. */
  readonly relative: boolean
  /** While a bill is read: the labels are those of the Code, by a parallel citation, and these are the Act's own. */
  readonly ofAct?: readonly string[]
}

/** An address in a law, outermost step first. No steps: the law itself. */
export interface Citation {
  readonly steps: readonly CitationStep[]
}

/** How a bill names the law that it amends. */
export interface LawReference {
  /** As written, whitespace made plain. */
  readonly text: string
  readonly number: string | null
  /** ISO date. */
  readonly date: string | null
  /** The name in quotation marks, or a code's or act's own name. */
  readonly title: string | null
  /** Set for an Act that a code may have under other section numbers. */
  readonly act?: ActCited
}

/** What a bill says of where the sections of an Act stand in the Code (“section 623 of the Communications Act of 1934 (47 U.S.C. 543)”). */
export interface ActCited {
  readonly name: string
  /** The sections that the instruction cites, by the Act's number; `code` null: no parallel citation says which it is in the Code. */
  readonly sections: readonly SectionOfAct[]
  /** The first section of `(47 U.S.C. 901 et seq.)`, behind the Act or a title or part of it. */
  readonly from: string | null
  /** `(47 U.S.C. 151 note)`: the Code has it in a note, which is no text of its own. */
  readonly inNote: boolean
}

export interface SectionOfAct {
  readonly act: string
  readonly code: string | null
}
