import type { Span } from '../problem/types.ts'
import type { Language } from '../text/languages.ts'
import type { SchemeName } from '../text/schemes/schemes.ts'
import type { UnitKind } from '../text/types.ts'

export type LawStatus = 'official' | 'rendition'

/** A law's front matter. */
export interface LawMeta {
  readonly title: string
  /** How a bill names it: «Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи»». */
  readonly citation: string
  readonly number: string | null
  /** ISO date of adoption. */
  readonly date: string | null
  readonly scheme: SchemeName
  readonly language: Language
  /** The text as of this day (ISO date). */
  readonly edition: string | null
  /** Ids of the amendments that the text has in it; null: every adopted one that was in force by the day of the edition. */
  readonly incorporates: readonly string[] | null
  readonly status: LawStatus
  readonly source: string | null
  /** What the first level under an article is called: «пункт» in 126-FZ, «часть» in the codes. */
  readonly firstLevel: string | null
  /** Short or other names a bill may use: «КоАП РФ». */
  readonly short: readonly string[]
  /** By an Act's name, the numbers that its sections have in this code (`623: 543`). */
  readonly actSections: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** A paragraph of a provision's own: `text` is what words are looked for in (without label and heading marks). */
export interface Paragraph {
  /** The whole block, marks and label included. */
  readonly span: Span
  readonly text: Span
}

/**
 * One unit of a law. All offsets count in the text of its passage.
 * An unlabelled paragraph (абзац) is no provision of its own: it stands in `paragraphs` of the unit that it belongs to.
 */
export interface Provision {
  /** Unique in the law, after Akoma Ntoso's eId convention: `art_29__pnt_1`. */
  readonly key: string
  readonly unit: UnitKind
  /** Normalised: `44.1` for 44.1, 44¹, 44^1, 44<sup>1</sup>; letters as they stand; `II` for a division. */
  readonly label: string
  /** The label as printed, with its punctuation and the heading's word: `Статья 29.`, `1)`, `(a)`, `§ 230.` */
  readonly printed: string
  /** `heading`: a Markdown heading carries it; `paragraph`: a labelled paragraph does. */
  readonly form: 'heading' | 'paragraph'
  /** Markdown depth of the heading (1–6), 0 for a paragraph. */
  readonly depth: number
  /** From the first character of its first block to the last one of its last block, sub-units included (no trailing newline). */
  readonly span: Span
  /** The block that carries the label. */
  readonly head: Span
  /** The printed label inside the head (heading marks not included). */
  readonly labelSpan: Span
  /** The words of its heading, without the label; null where the unit has none. */
  readonly heading: Span | null
  /** Its own paragraphs in order: the labelled paragraph first (unless that is a heading), then unlabelled ones. */
  readonly paragraphs: readonly Paragraph[]
  readonly children: readonly Provision[]
}

/**
 * A run of source that is read by itself: the front matter, what stands before the first heading, or one heading (division,
 * chapter, article …) with the text under it up to the next such heading. Passages, joined, are the source to the byte.
 */
export interface Passage {
  /** With the blank lines that follow it. */
  readonly text: string
  readonly kind: 'front-matter' | 'title' | 'unit' | 'loose'
  /** The unit whose heading opens the passage (kind `unit`). */
  readonly provision: Provision | null
  /** Labelled units that stand under no heading (a decree's `1.`). */
  readonly units: readonly Provision[]
  /** Paragraphs that belong to no unit (preamble, text under the title). */
  readonly loose: readonly Paragraph[]
  /** Editorial notes (blockquotes) and the texts of footnotes: shown, never amended. */
  readonly notes: readonly Span[]
}

/** A heading unit and the units under it: the law's table of contents. */
export interface OutlineNode {
  /** Index of its passage. */
  readonly passage: number
  /** Index of the last passage that belongs to it. */
  readonly last: number
  readonly provision: Provision
  readonly children: readonly OutlineNode[]
}

export interface Law {
  readonly id: string
  /** The file's path, for messages. */
  readonly file: string
  readonly meta: LawMeta
  readonly passages: readonly Passage[]
  readonly outline: readonly OutlineNode[]
}

/** A provision found in a law. */
export interface Place {
  readonly passage: number
  readonly provision: Provision
  /** The units around it, outermost first, itself not included. */
  readonly ancestors: readonly Provision[]
}
