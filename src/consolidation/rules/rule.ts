import type { Instruction, InstructionBody, InstructionKind } from '../../amendment/types.ts'
import type { Law } from '../../law/types.ts'
import type { Problem } from '../../problem/types.ts'
import type { Target } from '../../resolution/resolve.ts'
import type { IsPutIn } from '../law-text/hits.ts'
import type { Plan } from '../law-text/plan.ts'
import type { QuoteStyle } from '../law-text/quote-style.ts'

export type { Instruction, InstructionKind }

/** What a rule looks at. */
export interface Context {
  /** As it stands at the instruction's turn. */
  readonly law: Law
  /** As it stood before the amendment. */
  readonly start: Earlier
  /** As it stood before amendments that need not have known of one another; null where none ran, or where each knew of those before it. */
  readonly base: Earlier | null
  /** Addresses of earlier instructions of the amendment by the key of what they repealed or deleted. */
  readonly taken: ReadonlyMap<string, string>
  /**
   * Whether words stand in what another instruction of the bill has put in: «цифры «10» заменить цифрами «20», цифры «20» –
   * цифрами «30»» were both counted in the text before.
   */
  readonly isPutIn: IsPutIn
  readonly quotes: () => QuoteStyle
}

/** The law as it was. */
export interface Earlier {
  readonly law: Law
  /** Whether a target of it has become that target of the law as it stands. */
  readonly isSame: (then: Target, now: Target) => boolean
}

export type Body<Kind extends InstructionKind> = Extract<InstructionBody, { readonly kind: Kind }>

/** Plans one kind of instruction; what cannot be run is a problem. */
export type Rule<Kind extends InstructionKind> = (context: Context, instruction: Body<Kind>) => Plan | Problem
