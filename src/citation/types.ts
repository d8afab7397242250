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
}
