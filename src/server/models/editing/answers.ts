import type { Outcome } from '../../../consolidation/types.ts'
import type { Problem, ProblemCode, Span } from '../../../problem/types.ts'
import type { Language } from '../../../text/languages.ts'

// What the editor in the browser is told. Spans are offsets in the text that it sent, in UTF-16 code units.

/** What a bill that is being written says and does. */
export interface BillAnswer {
  /** The number that the question bore: an answer to an earlier question is thrown away. */
  readonly sequence: number
  readonly language: Language
  /** The laws that it amends, in order of first mention. */
  readonly laws: readonly { readonly id: string; readonly name: string }[]
  readonly instructions: readonly InstructionAnswer[]
  readonly problems: readonly ProblemAnswer[]
  readonly focus: FocusAnswer | null
  /** How long it took to answer. */
  readonly milliseconds: number
}

export interface InstructionAnswer {
  readonly index: number
  /** Its own words, a block that it puts in included. */
  readonly span: Span
  readonly outcome: Outcome
  readonly address: string
  /** The provisions that it changes, as lawyers call them, each once. */
  readonly places: readonly string[]
}

export interface ProblemAnswer {
  /** Null where it speaks of no place in the text. */
  readonly span: Span | null
  readonly severity: Problem['severity']
  readonly code: ProblemCode
  /** In the reader's language. */
  readonly message: string
  /** The instruction that it is about. */
  readonly instruction: number | null
  readonly fix: Fix | null
}

/** How a problem can be mended at one press. */
export interface Fix {
  readonly label: string
  readonly changes: readonly Change[]
}

/** A run of the text that makes way for another. */
export interface Change extends Span {
  readonly text: string
}

/** What stands beside the line that is being written: the provision that it speaks of, and what it does to it. */
export interface FocusAnswer {
  readonly instruction: number | null
  /** HTML of a redline; null where nothing changes. */
  readonly effect: string | null
  /** The provisions cited, as the law has them now. */
  readonly cited: readonly CitedAnswer[]
}

export interface CitedAnswer {
  readonly law: string
  readonly key: string
  readonly name: string
  readonly href: string
  /** HTML. */
  readonly text: string
}

/** What may stand at the cursor. */
export interface CompletionAnswer {
  readonly sequence: number
  /** Where what is to be replaced begins; it ends at the cursor. */
  readonly from: number
  readonly options: readonly CompletionOption[]
}

export interface CompletionOption {
  readonly kind: 'provision' | 'words'
  readonly text: string
  /** What a reader is shown for a text that is too long for a list. */
  readonly label?: string
  /** What stands there: a heading, the first words. */
  readonly detail: string
}

/** The bill that makes what was edited in a law's text. */
export interface LawAnswer {
  readonly sequence: number
  /** `stale`: the law's file has changed since the page was made. */
  readonly kind: 'drafted' | 'unchanged' | 'undrafted' | 'stale'
  /** The instructions, or why there are none: HTML. */
  readonly panel: string
  /** Each edit as a redline, in their order: HTML. */
  readonly redlines: readonly string[]
  readonly milliseconds: number
}
