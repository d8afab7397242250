import type { Citation, Labels, LawReference } from '../citation/types.ts'
import type { FilePlace, Problem, Span } from '../problem/types.ts'
import type { Language } from '../text/languages.ts'
import type { CitedUnit } from '../text/types.ts'

/** What may become of an amendment, in the order in which it mostly does. */
export const amendmentStatuses = ['draft', 'introduced', 'adopted', 'rejected', 'withdrawn'] as const

export type AmendmentStatus = (typeof amendmentStatuses)[number]

/** An amendment file's front matter. */
export interface AmendmentMeta {
  readonly title: string
  readonly status: AmendmentStatus
  readonly sponsor: string | null
  /** ISO dates. */
  readonly introduced: string | null
  readonly adopted: string | null
  /** The day of official publication, from which most terms are counted. */
  readonly published?: string
  readonly effective: string | null
  /** What it is cited by once it is adopted: `9-ФЗ`, `119-5`. */
  readonly number?: string
  /** The question that rival proposals answer: the same words in each, so that they can be compared. */
  readonly question: string | null
  /** A short name for chips and columns. */
  readonly short: string | null
  readonly language: Language
}

/** Words in quotation marks, without them; `span` is theirs in the amendment file. */
export interface Quoted {
  readonly text: string
  readonly span: Span
}

/** Quoted law: paragraphs joined by a blank line, blockquote marks and outer quotation marks taken off. */
export interface QuotedBlock {
  readonly text: string
  readonly span: Span
}

/** Which of several occurrences is meant. `unstated`: all, with a remark if there is more than one. */
export type Occurrence =
  | { readonly kind: 'unstated' }
  /** `count`: how many they are said to be (“both places it appears”). */
  | { readonly kind: 'all'; readonly count?: number }
  /** Counted from 1. */
  | { readonly kind: 'nth'; readonly n: number }
  /** “The first and third places it appears”, counted from 1 in the text before any of them is changed. */
  | { readonly kind: 'some'; readonly ns: readonly number[] }
  | { readonly kind: 'last' }
  /** The closing words or mark of the target. */
  | { readonly kind: 'at-end' }
  /** «в соответствующем падеже»: any grammatical form. */
  | { readonly kind: 'all-forms' }

/** What the bill calls the words it quotes, kept so that printing gives the same words back. */
export type Noun =
  | 'words'
  | 'word'
  | 'figures'
  | 'figure'
  | 'number'
  | 'symbols'
  | 'abbreviation'
  | 'mark'
  | 'mark-name'
  | 'none'

/** Where a new unit goes. */
export type UnitPlace =
  /** After the greatest label below it in the numbering («дополнить пунктом 7.1»). */
  | { readonly kind: 'by-label' }
  | { readonly kind: 'end' }
  /** “In alphabetical order”: among definitions, by the terms that they define. */
  | { readonly kind: 'alphabetical' }
  | { readonly kind: 'after'; readonly unit: Citation }
  | { readonly kind: 'before'; readonly unit: Citation }
  /** «новым абзацем вторым»: it becomes the n-th. */
  | { readonly kind: 'ordinal'; readonly n: number }

/** What every instruction carries. */
interface Common {
  /** Its number in the amendment, from 0. */
  readonly index: number
  readonly law: LawReference
  /** The instruction's own words in the file, its quoted block included. */
  readonly at: FilePlace
  /** Its address in the bill as a person cites it: «ст. 1, п. 2, подп. «а»», “sec. 2(1)(A)”. */
  readonly address: string
  /** Label of the bill article (section) that holds it; null where the bill has none. */
  readonly article: string | null
}

/** What an instruction does; citations are complete (the leads' context is worked in). */
export type InstructionBody =
  | {
      readonly kind: 'replace-words'
      readonly targets: readonly Citation[]
      readonly noun: Noun
      readonly before: Quoted
      readonly after: Quoted
      readonly occurrence: Occurrence
    }
  | {
      readonly kind: 'insert-words'
      readonly targets: readonly Citation[]
      readonly noun: Noun
      readonly at: 'before' | 'after' | 'end' | 'start'
      readonly anchor: Quoted | null
      readonly text: Quoted
      readonly occurrence: Occurrence
      /** The bill sets the text out as a paragraph: beside words that are one, it is another. */
      readonly isSetOut?: true
    }
  | {
      readonly kind: 'delete-words'
      readonly targets: readonly Citation[]
      readonly noun: Noun
      readonly words: Quoted
      readonly occurrence: Occurrence
    }
  /** Strike from some words through others, or through the end, and perhaps insert. */
  | {
      readonly kind: 'replace-run'
      readonly targets: readonly Citation[]
      readonly from: Quoted
      readonly through: Quoted | 'period-at-end' | 'end'
      readonly text: Quoted | null
      /** Which of several `from` it begins at; the first where nothing is said. */
      readonly occurrence?: Extract<Occurrence, { readonly kind: 'nth' | 'last' }>
      /** Which of several `through` it ends with, counted in the target; the next one behind `from` where nothing is said. */
      readonly until?: Extract<Occurrence, { readonly kind: 'nth' | 'last' }>
      /** “Through the period at the end of paragraph (2)”: whose end it is, where it is not the target's. */
      readonly endOf?: Citation
    }
  | {
      readonly kind: 'add-sentences'
      readonly targets: readonly Citation[]
      readonly text: Quoted
      readonly count: 'one' | 'many'
    }
  /** The target may be a unit, an alinea, a sentence or a heading. */
  | {
      readonly kind: 'replace-unit'
      readonly targets: readonly Citation[]
      readonly text: QuotedBlock
      /** “By striking paragraphs (2) through (4) and inserting …”: those that the text says nothing for go. */
      readonly struck?: true
      /** «Текст статьи 5 изложить …»: what stands under its heading; the heading stays. */
      readonly underHeading?: true
    }
  /** `unit` and `labels` as the instruction names them; null where it names none («adding at the end the following:»). */
  | {
      readonly kind: 'insert-unit'
      readonly parent: Citation
      readonly unit: CitedUnit | null
      readonly labels: readonly Labels[]
      readonly place: UnitPlace
      readonly text: QuotedBlock
    }
  | { readonly kind: 'repeal-unit'; readonly targets: readonly Citation[] }
  | { readonly kind: 'delete-unit'; readonly targets: readonly Citation[] }
  /** With alineas it is a check of the count, not a change. */
  | {
      readonly kind: 'renumber-unit'
      readonly targets: readonly Citation[]
      readonly to: readonly Labels[]
      readonly unit: CitedUnit
    }
  /** Text gets a label and becomes a unit; where the target is a unit, all its text does. */
  | {
      readonly kind: 'designate-text'
      readonly targets: readonly Citation[]
      readonly to: readonly Labels[]
      readonly unit: CitedUnit
    }
  /** `until`: ISO date, or the words where no date is stated. `extent`: what of the targets' rule is meant («в части …»), in words. */
  | {
      readonly kind: 'suspend-unit'
      readonly targets: readonly Citation[]
      readonly until: string
      readonly extent?: string
    }
  | { readonly kind: 'repeal-law' }

/** `remarks`: what the words around say and execution does not use («(в редакции …)»). `said`: «в соответствующих числе и падеже» and the like. */
export type Instruction = InstructionBody & { readonly common: Common; readonly remarks: readonly string[] }
export type InstructionKind = InstructionBody['kind']

/** What a run of the bill's text is, for showing the bill and for proving that nothing was skipped. */
export interface BillPart {
  readonly kind: 'title' | 'heading' | 'lead' | 'instruction' | 'quoted' | 'own-text' | 'unread'
  readonly span: Span
  /** Indexes of the instructions that stand in it. */
  readonly instructions: readonly number[]
}

/** An article (section) of the bill. */
export interface BillArticle {
  readonly label: string | null
  readonly heading: string
  readonly span: Span
  readonly kind: 'amending' | 'own'
}

/** A day that is counted from the one on which the bill is published or enacted. */
export interface Term {
  readonly from: 'publication' | 'enactment'
  readonly count: number
  readonly unit: 'day' | 'month' | 'year'
  /** So much time must have run out («по истечении десяти дней после дня …»): the day is the one behind it. */
  readonly isFull: boolean
}

/**
 * What the bill says of time. `start`: the first day on which it is in force; `end`: the first on which it no longer is;
 * `effect`: the first of those whose relations it reaches (back) to.
 */
export type CommencementKind = 'start' | 'end' | 'effect'

/** A day stated by the bill; `article` null: the whole bill but for the articles with their own. */
export interface Commencement {
  readonly kind: CommencementKind
  readonly article: string | null
  /** Addresses of the items that it speaks of («ст. 1, п. 3»), with all that stands under them; left out where it speaks of the article whole. */
  readonly items?: readonly string[]
  /** ISO date; null where the words state none, or one that cannot be counted as long as its first day is not known. */
  readonly date: string | null
  /** What the day is counted from, where it is. */
  readonly term?: Term
  /** «Но не ранее 1 января 2027 года»: the day is not before this one (ISO date). */
  readonly notBefore?: string
  readonly text: string
  readonly span: Span
}

export interface Amendment {
  /** Path under `amendments/` without `.md`. */
  readonly id: string
  readonly file: string
  readonly source: string
  readonly meta: AmendmentMeta
  readonly articles: readonly BillArticle[]
  readonly parts: readonly BillPart[]
  readonly instructions: readonly Instruction[]
  readonly commencement: readonly Commencement[]
  readonly problems: readonly Problem[]
}
