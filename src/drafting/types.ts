import type { Amendment, Instruction, InstructionBody } from '../amendment/types.ts'
import type { Law } from '../law/types.ts'
import type { Problem, Span } from '../problem/types.ts'
import type { Language } from '../text/languages.ts'
import type { Reason } from './reasons.ts'

/** What a drafter would rather have: a new wording of what changes, single words, or whole labelled units. */
export const preferences = ['wording', 'words', 'units'] as const
export type Preference = (typeof preferences)[number]

export interface DraftOptions {
  /** The language of the bill; left out, that of the law. */
  readonly language?: Language
  /** Left out, the weights decide alone. */
  readonly prefer?: Preference
  /** The bill's title; left out, the words that bills of the language begin with. */
  readonly title?: string
}

/** A part of a change that is drafted as a preference of its own has it. */
export interface DraftPart {
  /** The law before with that part alone. */
  readonly after: Law
  readonly prefer?: Preference | undefined
}

/** One instruction that was chosen, and why it and no other. */
export interface DraftingStep {
  readonly body: InstructionBody
  readonly reason: Reason
}

export interface DraftedInstruction {
  readonly instruction: Instruction
  /** The instruction in words, its address complete. */
  readonly words: string
  readonly reason: Reason
}

/** A bill that was read back and carried out: it gives the law after, to the byte. */
export interface Drafted {
  readonly kind: 'drafted'
  /** The amendment file. */
  readonly text: string
  readonly amendment: Amendment
  readonly instructions: readonly DraftedInstruction[]
  /** What a drafter should look at: front matter that differs, remarks of the instructions. */
  readonly remarks: readonly Problem[]
  readonly proved: true
}

/** The two laws say the same: there is nothing to amend. */
export interface Unchanged {
  readonly kind: 'unchanged'
  readonly remarks: readonly Problem[]
}

/** No bill gives the law after. Each problem names a place whose change no instruction can make. */
export interface Undrafted {
  readonly kind: 'undrafted'
  readonly problems: readonly Problem[]
}

export type Draft = Drafted | Unchanged | Undrafted

/** A run of a text that makes way for another. */
export interface Splice extends Span {
  readonly text: string
}

/** Instructions that were tried and make exactly these splices of one passage; `cost` by the weights. */
export interface Found {
  readonly steps: readonly DraftingStep[]
  readonly cost: number
}
