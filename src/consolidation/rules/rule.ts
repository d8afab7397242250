import type { Instruction, InstructionBody, InstructionKind } from '../../amendment/types.ts'
import type { Law } from '../../law/types.ts'
import type { Problem } from '../../problem/types.ts'
import type { Target } from '../../resolution/resolve.ts'
import type { Plan } from '../law-text/plan.ts'
import type { QuoteStyle } from '../law-text/quote-style.ts'

export type { Instruction, InstructionKind }

/** What a rule looks at. */
export interface Context {
  /** As it stands at the instruction's turn. */
  readonly law: Law
  /** As it stood before the amendment. */
  readonly start: Law
  /** Whether a target of `start` is what a target of `law` was before the amendment. */
  readonly isSame: (then: Target, now: Target) => boolean
  /** Addresses of earlier instructions of the amendment by the key of what they repealed or deleted. */
  readonly taken: ReadonlyMap<string, string>
  readonly quotes: () => QuoteStyle
}

export type Body<Kind extends InstructionKind> = Extract<InstructionBody, { readonly kind: Kind }>

/** Plans one kind of instruction; what cannot be run is a problem. */
export type Rule<Kind extends InstructionKind> = (context: Context, instruction: Body<Kind>) => Plan | Problem
