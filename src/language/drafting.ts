import type { BillInput, BillReading } from '../amendment/bill.ts'
import type { Instruction, InstructionBody, Term } from '../amendment/types.ts'
import type { Citation, LawReference } from '../citation/types.ts'
import type { Provision } from '../law/types.ts'
import type { Span } from '../problem/types.ts'
import type { SchemeName } from '../text/schemes/schemes.ts'
import type { CitedUnit, UnitKind } from '../text/types.ts'

/**
 * A drafting language: everything that the program says or understands in the language of a law or a bill. Each lives in
 * a folder of its own beside this file and is one line of the table in `languages.ts`; nothing else asks which language
 * it is. What is needed to read a text at all, before anything of it is understood, is in `text/languages`.
 */
export interface Drafting {
  /** Reads the text of a bill. Never throws for bad input: what cannot be read is in `problems`. */
  readonly readBill: (input: BillInput) => BillReading

  /**
   * An instruction in words, its law not named and no mark at its end. The caller makes sure that it reads back as the
   * same (`printInstruction`).
   */
  readonly printInstruction: (instruction: InstructionBody | Instruction) => string
  /** The text of a bill, without front matter, that has these words for its one instruction. */
  readonly billOf: (words: string) => string
  /** The text of a bill, without front matter: its one amending article with the items under their leads. */
  readonly printBill: (bill: BillOutline) => string

  /** Reads a text that is nothing but a citation, as a person types it into a search box; null for any other text. */
  readonly readCitation: (text: string) => CitedText | null
  /** A citation in words. The law itself (no steps) prints as nothing. */
  readonly printCitation: (citation: Citation, options: CitationOptions) => string
  /**
   * Finds the references to provisions in the running text of a law, in order and without overlaps; in time that grows
   * with the text's length alone.
   */
  readonly references: (text: string) => readonly Reference[]
  /** A citation that is read where the context is around it, in full: «пункт 2 настоящей статьи» in article 5 is «пункт 2 статьи 5». */
  readonly inContext: (context: Citation, citation: Citation) => Citation
  /** What citations call a unit of that kind which stands straight under one of the kind `parent` (null: under nothing). */
  readonly citedUnit: (unit: UnitKind, parent: UnitKind | null, law: LawManner) => CitedUnit

  /** How a bill names a law. */
  readonly printLawReference: (law: LawReference) => string
  /** The name of a law as a bill cites it, in the form that a message gives it. */
  readonly nameOfLaw: (law: LawReference) => string
  /** A law's name, in small letters already, without what is written now one way, now another. */
  readonly plainLawName: (name: string) => string
  /** A law's number, in small letters already, without the sign before it. */
  readonly plainLawNumber: (number: string) => string

  /** The notes that execution writes into the law. */
  readonly notes: Notes
  /** From when an act is in force that says nothing of it, as the country's law has it; null where it has no such rule. */
  readonly termByLaw: Term | null
  /** Whether a drafter should hear of a unit that goes, label and all, because units of laws in force are repealed by custom. */
  readonly repealsByCustom: boolean
  /** Whether official texts print `Chapter 7.2` and its name in two lines, which are one heading. */
  readonly hasTwoLineHeadings: boolean
  /** Whether words added at a text's end stand behind its closing mark (any but a full stop), not before it. */
  readonly goesBehindMark: (words: string, mark: string) => boolean
  /** The term that a definition defines, in small letters; null for a text that defines none. */
  readonly definedTerm: (definition: string) => string | null

  /** «в соответствующем падеже»: words in any grammatical form. */
  readonly wordForms: WordForms

  /** Who brings a bill in, as its first page says it: «Вносится Правительством Российской Федерации». */
  readonly introducedBy: (sponsor: string) => string

  /** What helps while a bill is being written. */
  readonly writing: Writing
  /**
   * What a drafter begins a bill with: its text, without front matter, under this title (null: the usual one), with an article
   * for each law; without laws, one with the place for a law's name.
   */
  readonly starterBill: (title: string | null, laws: readonly StarterLaw[]) => string
  /** The usual title of a bill on these laws. */
  readonly starterTitle: (laws: readonly StarterLaw[]) => string
  /** What a law is begun with, without front matter. */
  readonly starterLaw: (title: string, scheme: SchemeName) => string
  /** What a new workspace begins with. */
  readonly example: Example
}

export type GrammaticalCase = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional'

export interface CitationOptions {
  /** For languages that decline; the nominative if nothing is said. */
  readonly case?: GrammaticalCase
  /** For languages whose laws are of several makes (sections, or articles); if nothing is said, the units used tell. */
  readonly scheme?: SchemeName
}

/** A text that is a citation. */
export interface CitedText {
  readonly citations: readonly Citation[]
  /** Null where no law is named, or only pointed back to. */
  readonly law: LawReference | null
}

/** A reference in running text; offsets in UTF-16 code units. */
export interface Reference extends Span {
  /** As written, without what the context adds. */
  readonly citations: readonly Citation[]
  /** The law that is cited: the one that the text is of, another that was named before, or the one that is named. */
  readonly law: 'this' | 'another' | LawReference
  /** Whether it begins from what was cited before («указанной статьи», “such section”), not from where it stands. */
  readonly pointsBack: boolean
}

/** How a law calls its own units. */
export interface LawManner {
  readonly scheme: SchemeName
  /** The name of the first level under an article: «пункт», «часть»; null where the law does not tell. */
  readonly firstLevel: string | null
}

/** `until`: ISO date, or the bill's own words; `extent`: how much of the unit is suspended, where it is not all of it. */
export type Suspension = Pick<Extract<InstructionBody, { kind: 'suspend-unit' }>, 'until' | 'extent'>

export interface Notes {
  /** What a repealed unit says behind its label; `mark` is the one that its text ended with. */
  readonly repealedUnit: (unit: Pick<Provision, 'unit' | 'label' | 'printed'>, law: LawManner, mark: string) => string
  /** What a repealed paragraph says. */
  readonly repealedParagraph: string
  /** What the second cell of a repealed row of a table says. */
  readonly repealedRow: string
  /** The note under the title of a law that is repealed, without the marks of a blockquote. */
  readonly repealedLaw: string
  /** The note behind a unit that is suspended, without the marks of a blockquote. */
  readonly suspendedUnit: (unit: Citation, law: LawManner, suspension: Suspension) => string
  /** The words of that note up to the unit that it speaks of: by them it is known again. */
  readonly suspensionOf: (unit: Citation, law: LawManner) => string
}

/** How words change with their grammatical case and number. */
export interface WordForms {
  /** Pairs the forms of two phrases that are quoted in their basic form. */
  readonly sameForms: (before: string, after: string) => SameForms
  /** Whether words whose forms are not known may give way to others as they stand, in whatever form that is. */
  readonly canStandAsQuoted: (before: string, after: string) => boolean
  /** A pattern that any form of the word fits, and as few other words as can be; null for a word that does not change. */
  readonly stemPatternOf: (word: string) => string | null
  /** Whether the words between these offsets are part of a phrase in which they have lost their own meaning. */
  readonly isInIdiom: (text: string, start: number, end: number) => boolean
}

/** The forms of words that make way, and what comes for each. */
export interface SameForms {
  /** Every form of the words before that is known; none where their declension cannot be seen. */
  readonly forms: readonly string[]
  /**
   * What the new words may be where the words before stand in that form behind that text: one where it is certain; null
   * among them for a form that cannot be told.
   */
  readonly of: (form: string, before: string) => readonly (string | null)[]
}

/** What a bill that is only half written is completed with, so that the grammar can tell what it speaks of. */
export interface Writing {
  /** Paragraphs that an instruction without an address of its own may be: with the leads before it, it tells what they say. */
  readonly items: readonly string[]
  /** Ends of an instruction whose words are still being quoted: they close the quotation. */
  readonly quotationEnds: readonly string[]
  /** The marks that quoted words stand in. */
  readonly quotes: { readonly open: string; readonly close: string }
  /** The unit whose label comes next, at the end of a text that is being typed; null where no label does. */
  readonly unitAtEnd: (text: string) => UnitAtEnd | null
}

/** A unit's word, or its beginning, at the end of a text, with as much of the label as is there. */
export interface UnitAtEnd {
  readonly unit: CitedUnit
  /** Where it begins in the text. */
  readonly from: number
  /** What is typed of the label. */
  readonly label: string
  /** The units around it, where the text names them before it: `section 230(c)` in `section 230(c)(`. */
  readonly outer: Citation | null
  /** The text from `from` on, with that label. */
  readonly withLabel: (label: string) => string
}

/** A bill before it is printed. */
export interface BillOutline {
  /** Left out, the words that bills of the language begin with. */
  readonly title?: string
  readonly law: LawReference
  readonly items: readonly BillItem[]
}

/** An item of a bill: an instruction, or a place with the items that speak of it. */
export type BillItem =
  /** Its citations are without what the leads around it say. */
  | { readonly kind: 'instruction'; readonly instruction: Instruction }
  /** At least two items. */
  | { readonly kind: 'lead'; readonly citation: Citation; readonly items: readonly BillItem[] }

/** The law that a new bill amends. */
export interface StarterLaw {
  readonly title: string
  readonly citation: string
  readonly scheme: SchemeName
  /** The provision to amend; null: the drafter has not chosen one. */
  readonly provision: Citation | null
}

export interface Example {
  /** Texts by their paths in the workspace. */
  readonly files: Readonly<Record<string, string>>
  /** The subject of the workspace's first commit. */
  readonly commit: string
}
