import type { Amendment } from '../amendment/types.ts'
import type { LawConsolidation, Origin, Report } from '../consolidation/types.ts'
import type { Law, LawMeta } from '../law/types.ts'
import type { Locale } from '../locales/words.ts'
import type { Redline } from '../redline/types.ts'
import type { Language } from '../text/languages.ts'
import type { TableWords } from './layout/options-fields.ts'
import type { OptionsTable } from './layout/options-table.ts'
import type { NameOf } from './layout/provision-names.ts'

/**
 * An output format: what its files are, and how each kind of document is written in it. A kind that it has no function for
 * cannot be had in it; a format has one at least.
 */
export interface Exporter {
  /** What a download menu calls it. */
  readonly name: Readonly<Record<Locale, string>>
  /** What the command's help says of it. */
  readonly help: string
  /** Of its files, without the dot. */
  readonly extension: string
  readonly mediaType: string
  /** Whether every character of both texts can be read back from it: signs that stand for white space would falsify it. */
  readonly isExact: boolean
  /** The languages of the bills that it can be of; left out: any. */
  readonly languages?: readonly Language[]
  /** The difference of two texts. */
  readonly redline?: (document: RedlineDocument, look: Look) => Written
  /** A law as it is, or with amendments worked in, without a mark. */
  readonly draft?: (document: DraftDocument) => Written
  /** Rival proposals side by side. */
  readonly options?: (table: OptionsTable, words: TableWords) => Written
  /** The comparative table of a bill: every law that it amends, with reasons from its note. */
  readonly table?: (document: BillDocument) => Written
  /** The bill's own text as it is brought in: none of the tool's marks. */
  readonly bill?: (document: BillDocument) => Written
  /** The bill's explanatory note as a paper of its own. */
  readonly note?: (document: NoteDocument) => Written
  /** The comparative print that American reports have: what is omitted in bold brackets, what is new in italics. */
  readonly print?: (document: BillDocument) => Written
  /** All the papers that a bill is brought in with. */
  readonly package?: (document: BillDocument) => Written
}

/** What a format can be asked to write. */
export type DocumentKind = 'redline' | 'draft' | 'options' | 'table' | 'bill' | 'note' | 'print' | 'package'

/** Reads the style sheet of a document that is to be seen in a browser. No format reads files itself. */
export type Look = () => Promise<string>

/** A file's content. What is heavy to load is loaded when a file is written: the command line lists formats at every start. */
export type Written = Content | Promise<Content>

export type Content = string | Uint8Array

/** The difference of two texts with what a document says around it. */
export interface RedlineDocument {
  readonly redline: Redline
  /** Names of the two texts, as the person gave them. */
  readonly before: string
  readonly after: string
  /** Made only where a format asks for it: two texts may have to be read as laws for it. */
  readonly words: () => RedlineWords
}

export interface RedlineWords {
  /** Of the words around the text. */
  readonly language: string
  /** What the law is, said on the document's face; null where the texts are no law. */
  readonly law: LawMeta | null
  readonly nameOf: NameOf
  /** Who made a change; null where no amendment is known to have. */
  readonly makerOf?: (origin: Origin) => Maker | null
  /** Titles of the amendments worked in; none where two texts are compared. */
  readonly bills?: readonly string[]
  /** The day on which the document is made (ISO): of changes that nobody dates. */
  readonly today: string
}

/** A law's text, and how it came to be. */
export interface DraftDocument {
  readonly law: Law
  /** What was worked in, in order; none of a law as its file has it. */
  readonly worked: readonly WorkedIn[]
  /** The day on which the document is made (ISO). */
  readonly today: string
}

/** An amendment with what became of its instructions on the law. */
export interface WorkedIn {
  readonly bill: Amendment
  readonly reports: readonly Report[]
}

/** A bill with what it does: what the papers that go with it are made of. */
export interface BillDocument {
  readonly bill: Amendment
  /** Its explanatory note (Markdown); null where it has none. */
  readonly note: string | null
  /** Every law that it amends, before and after. */
  readonly laws: readonly LawConsolidation[]
  /** What became of its instructions. */
  readonly reports: readonly Report[]
  /** Every law that there is: others may refer to what the bill takes away. */
  readonly all: readonly Law[]
  /** The reader's language: that of a paper is the bill's own. */
  readonly language: string
  /** The day on which the document is made (ISO). */
  readonly today: string
}

/** A bill that has an explanatory note. */
export type NoteDocument = BillDocument & { readonly note: string }

/** The instruction behind a change. */
export interface Maker {
  /** The amendment's title. */
  readonly name: string
  /** ISO date of the amendment; null where it has none. */
  readonly day: string | null
  /** The instruction in its own words. */
  readonly words: string
}
