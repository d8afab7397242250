import { type Cells, cellsOf } from '../cells.ts'
import { type StyledPiece, styledPieces } from '../styled.ts'

/** What a paragraph of an official paper is; how each is set is for the document's format to say. */
export type PaperRole =
  /** Who brings the bill in, and that it is one: at the head of the first page. */
  | 'head'
  /** Of an American bill: the Congress and its session, the number; the chamber; who introduced it. */
  | 'session'
  | 'chamber'
  | 'introduced'
  /** «ФЕДЕРАЛЬНЫЙ ЗАКОН», “A BILL”, «ПОЯСНИТЕЛЬНАЯ ЗАПИСКА». */
  | 'act'
  | 'title'
  /** “Be it enacted by …”. */
  | 'formula'
  | 'heading'
  | 'text'
  | 'quoted'
  | 'quoted-heading'
  | 'list'
  /** Of a comparative print; `omission`: asterisks for articles that do not change. */
  | 'printed'
  | 'printed-heading'
  | 'omission'
  | 'signature'

export interface PaperParagraph {
  readonly kind: 'paragraph'
  readonly role: PaperRole
  /** How deep an item is set in, where a paper does so. */
  readonly level: number
  readonly pieces: readonly StyledPiece[]
}

export type PaperBlock = PaperParagraph | { readonly kind: 'table'; readonly cells: Cells }

/** A paragraph from its Markdown, which is one line on paper. */
export function paragraph(role: PaperRole, text: string, level = 0): PaperParagraph {
  const line = text.trim().replace(/(?<!\s)\s*\n\s*/g, ' ')
  return { kind: 'paragraph', role, level, pieces: styledPieces([{ kind: 'kept', text: line }]) }
}

/** The table that a Markdown text is; null for any other text. */
export function tableIn(text: string): PaperBlock | null {
  const cells = cellsOf([styledPieces([{ kind: 'kept', text }])])
  return cells === null ? null : { kind: 'table', cells }
}

/** A paragraph's words; none for a table. */
export function wordsOf(block: PaperBlock): string {
  return block.kind === 'table' ? '' : block.pieces.map(({ text }) => text).join('')
}

/** How deep an item of an American text stands by its label: (a) 0, (1) 1, (A) 2, (i) 3, (I) 4; null without one. */
export function levelIn(text: string): number | null {
  const label = /^[“‘«]*\(([A-Za-z\d]{1,5})\)/.exec(text)?.[1]
  if (label === undefined) return null
  if (/^\d/.test(label)) return 1
  if (/^[ivx]+$/.test(label)) return 3
  if (/^[a-z]/.test(label)) return 0
  return /^[IVX]{2,}$/.test(label) ? 4 : 2
}
