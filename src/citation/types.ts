/** What a citation's word says, before it is resolved: Russian words, then American ones. */
export type CitedUnit =
  | 'annex' // приложение
  | 'division' // раздел, часть первая Кодекса; title, part
  | 'subdivision' // подраздел; subtitle, subchapter
  | 'chapter' // глава; chapter
  | 'subchapter' // параграф
  | 'article' // статья; section, article
  | 'note' // примечание
  | 'part' // часть
  | 'point' // пункт; point
  | 'subpoint' // подпункт
  | 'alinea' // абзац: an unlabelled paragraph, counted from the one that carries the label
  | 'sentence' // предложение
  | 'heading' // наименование; heading
  | 'preamble' // преамбула
  | 'subsection'
  | 'paragraph'
  | 'subparagraph'
  | 'clause'
  | 'subclause'
  | 'item'
  | 'subitem'
  | 'matter-before' // the matter preceding paragraph (1)
  | 'matter-after' // the matter following subparagraph (B)
  | 'flush' // the flush text
  | 'contents' // the table of contents

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
