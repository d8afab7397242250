import type { InstructionBody, InstructionKind } from '../../../../amendment/types.ts'
import type { Citation } from '../../../../citation/types.ts'
import type { Frame } from '../frame.ts'

/** One clause of a bill: what it says, and what it says it of (contexts worked in). */
export interface Clause {
  readonly frame: Frame
  readonly targets: readonly Citation[]
}

export type BodyOf<Kind extends InstructionKind> = Extract<InstructionBody, { kind: Kind }>

/** A kind of instruction in the drafting language: how a clause says it, and how it is printed. */
export interface Rule<Kind extends InstructionKind> {
  /** The instructions that the clause gives; null where it says something else. */
  readonly read: (clause: Clause) => readonly InstructionBody[] | null
  /** One instruction with its full citation, without a mark at its end. */
  readonly print: (body: BodyOf<Kind>) => string
}
