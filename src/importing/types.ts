import type { FurnitureReason, RemarkKind } from '../locales/importing/parts.ts'

/** What one paragraph is made of: words that are all set the same way. */
export interface Run {
  readonly text: string
  /** `mark`: the words are the mark of a footnote. */
  readonly position: 'base' | 'sup' | 'sub' | 'mark'
  readonly isBold: boolean
  /** The source marks these words as an editor's, not the legislator's: «(В редакции Федерального закона …)». */
  readonly isNote: boolean
  /** A word processor's tracked change that the words are in; null in nearly all documents. */
  readonly change: 'inserted' | 'deleted' | null
}

export type Align = 'start' | 'centre' | 'right'

/** A paragraph as the source sets it. */
export interface TextParagraph {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
  readonly align: Align
  /** The depth of heading (1–6) that the source itself says; 0 for other paragraphs. */
  readonly heading: number
  /** What the source says that the paragraph is, where it says more than how it looks. */
  readonly role: 'text' | 'title' | 'note' | 'front' | 'signature' | 'quoted' | 'contents'
}

/** A cell's paragraphs; a cell that spans others is printed once, and empty ones fill its place. */
export type Cell = readonly (readonly Run[])[]

export interface TextTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly Cell[])[]
}

/** Words that are no part of the text: why they were left out is in the report. */
export interface Furniture {
  readonly kind: 'furniture'
  readonly text: string
  readonly reason: FurnitureReason
}

export interface Footnote {
  readonly mark: string
  readonly runs: readonly Run[]
}

export type DocumentBlock = TextParagraph | TextTable | Furniture

/** What the source says of itself, each where it says it. */
export interface SaidOfItself {
  readonly title?: string
  readonly number?: string
  /** ISO date. */
  readonly date?: string
  readonly citation?: string
  /** ISO date of the edition. */
  readonly edition?: string
  readonly kind?: 'law' | 'amendment'
  /** Of an amendment: whether it was passed; its date is that of introduction where it was not. */
  readonly status?: 'introduced' | 'adopted'
  /** Keys that the source has as front matter: they stay. */
  readonly frontMatter?: Readonly<Record<string, unknown>>
}

/** What was done to the source that a person should know of. */
export interface ReaderRemark {
  readonly kind: RemarkKind
  readonly facts: Readonly<Record<string, string | number>>
}

/** A document of any format, before anything of its structure is understood. */
export interface NeutralDocument {
  readonly blocks: readonly DocumentBlock[]
  readonly footnotes: readonly Footnote[]
  readonly said: SaidOfItself
  readonly remarks: readonly ReaderRemark[]
  /** The text itself, of a document that is Markdown: it is kept as it is, and the blocks only tell what it is. */
  readonly markdown?: string
  /** All words of the source, read apart from the blocks: what the result is measured against. */
  readonly words: Iterable<string>
}

/** What is done with the tracked changes of a word processor's document. */
export type Tracked = 'accept' | 'reject'

export interface ReaderOptions {
  /** Null: a document with tracked changes is refused, and the person asked. */
  readonly tracked: Tracked | null
  readonly office: Office | null
}

/** Has an office program make a DOCX of a document with that ending; null: there is none, or it could not. */
export type Office = (bytes: Uint8Array, from: 'doc') => Promise<Uint8Array | null>

/** Reads a format; throws `Refusal` for what it cannot read. */
export type Reader = (bytes: Uint8Array, options: ReaderOptions) => NeutralDocument | Promise<NeutralDocument>
