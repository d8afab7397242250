import type { InstructionKind } from '../../../../amendment/types.ts'
import type { Rule as RuleOf } from '../../../../grammar/kinds.ts'
import type { CitationStyle } from '../../citation/print.ts'
import type { Frame } from '../frame.ts'
import type { Scope } from '../scope.ts'

/** One clause of a bill: what it says, and where it says it (the places before its verb worked in). */
export interface Clause {
  readonly frame: Frame
  readonly scope: Scope
}

export type Style = CitationStyle | undefined

/** A kind of instruction in American drafting language. */
export type Rule<Kind extends InstructionKind> = RuleOf<Kind, Clause, Style>
