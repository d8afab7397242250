import type { Origin } from '../consolidation/types.ts'

/** A run of text of a redline; `origin` where a consolidation made the change; `move` names the other end of a move. */
export type RedlinePiece =
  | { readonly kind: 'kept'; readonly text: string }
  | { readonly kind: 'inserted'; readonly text: string; readonly origin?: Origin; readonly move?: string }
  | { readonly kind: 'deleted'; readonly text: string; readonly origin?: Origin; readonly move?: string }

/** What became of a stretch of text (a provision, or a block where there are none). */
export type RowKind = 'same' | 'changed' | 'inserted' | 'deleted' | 'moved' | 'renumbered' | 'repealed'

/** One row: a block (paragraph, heading) of one text beside the one of the other that it became. */
export interface RedlineRow {
  readonly kind: RowKind
  /** Key of the provision that the row belongs to, before and after; null where none (plain text, front matter). */
  readonly before: string | null
  readonly after: string | null
  /** `front-matter`, `heading`, `paragraph`, `note`, `blank` … how it is dressed when shown. */
  readonly dress: 'front-matter' | 'title' | 'heading' | 'paragraph' | 'note'
  readonly pieces: readonly RedlinePiece[]
}

export interface RedlineStats {
  readonly insertedWords: number
  readonly deletedWords: number
  /** Runs of changed text: what next/previous change steps through. */
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
