import type { Origin } from '../consolidation/types.ts'

/** A stretch of text of a redline. */
export type RedlinePiece =
  | { readonly kind: 'kept'; readonly text: string }
  | ({ readonly kind: 'inserted'; readonly text: string } & ChangeFacts)
  | ({ readonly kind: 'deleted'; readonly text: string } & ChangeFacts)

/** What is known of a change besides its text. */
export interface ChangeFacts {
  /** The instruction, if a consolidation made the change. */
  readonly origin?: Origin
  /** The name that the two ends of a move share. */
  readonly move?: string
  /**
   * `unseen`: it is more than white space, and no reader sees it (marks around words, a soft hyphen); `paragraph`: white space that
   * parts two paragraphs where the other text has one; `told`: signs that stand for what no reader sees.
   */
  readonly layout?: 'unseen' | 'paragraph' | 'told'
}

/**
 * What became of a stretch of text (a provision's paragraph). `moved` is either end of a move (its pieces say which),
 * `renumbered` has a new label (and perhaps changed words), `split` and `merged` stand in several paragraphs on one side.
 */
export type RowKind =
  | 'same'
  | 'changed'
  | 'inserted'
  | 'deleted'
  | 'moved'
  | 'renumbered'
  | 'repealed'
  | 'split'
  | 'merged'

/** How a row is dressed when it is shown. */
export type Dress = 'front-matter' | 'title' | 'heading' | 'paragraph' | 'note'

/** One row: a block (paragraph, heading) of one text beside the one of the other that it became. */
export interface RedlineRow {
  readonly kind: RowKind
  /** Key of the provision that the row belongs to, before and after; null if it belongs to no provision (plain text, front matter). */
  readonly before: string | null
  readonly after: string | null
  readonly dress: Dress
  /** Depth of a heading (1–6), else 0. */
  readonly depth: number
  readonly pieces: readonly RedlinePiece[]
}

export interface RedlineStats {
  readonly insertedWords: number
  readonly deletedWords: number
  /** Stretches of changed words: what next/previous change steps through. Changed white space alone does not count. */
  readonly changes: number
  readonly rows: number
  readonly changedRows: number
}

/** The difference between two texts. The rows' pieces, joined in order: kept+deleted is BEFORE, kept+inserted is AFTER, to the byte. */
export interface Redline {
  readonly rows: readonly RedlineRow[]
  readonly stats: RedlineStats
  /** Set where a budget ran out and the comparison was made coarser. */
  readonly coarse: boolean
}
