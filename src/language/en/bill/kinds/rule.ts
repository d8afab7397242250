import type { InstructionBody, InstructionKind } from '../../../../amendment/types.ts'
import type { CitationStyle } from '../../citation/print.ts'
import type { Frame } from '../frame.ts'
import type { Scope } from '../scope.ts'

/** One clause of a bill: what it says, and where it says it (the places before its verb worked in). */
export interface Clause {
  readonly frame: Frame
  readonly scope: Scope
}

export type BodyOf<Kind extends InstructionKind> = Extract<InstructionBody, { kind: Kind }>
export type Style = CitationStyle | undefined

/** A kind of instruction in the drafting language: how a clause says it, and how it is printed. */
export interface Rule<Kind extends InstructionKind> {
  /** The slots that it carries out: a clause that fills another one says something else. */
  readonly slots: readonly (keyof Frame)[]
  /** The instructions that the clause gives; null where it says something else. */
  readonly read: (clause: Clause) => readonly InstructionBody[] | null
  /** One instruction with its full citation, without a mark at its end. */
  readonly print: (body: BodyOf<Kind>, style: Style) => string
}
