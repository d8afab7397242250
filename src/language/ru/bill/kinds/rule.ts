import type { InstructionKind } from '../../../../amendment/types.ts'
import type { Citation } from '../../../../citation/types.ts'
import type { Rule as RuleOf } from '../../../../grammar/kinds.ts'
import type { Frame } from '../frame.ts'

/** One clause of a bill: what it says, and what it says it of (contexts worked in). */
export interface Clause {
  readonly frame: Frame
  readonly targets: readonly Citation[]
}

/** A kind of instruction in Russian drafting language. */
export type Rule<Kind extends InstructionKind> = RuleOf<Kind, Clause>
