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
  /**
   * The slots of a clause that this kind says something with, beside those that every clause may have. A clause with any
   * other slot filled says more than the instruction would do, and is not read as one.
   */
  readonly slots: readonly (keyof Frame)[]
  /** The instructions that the clause gives; null where it says something else. */
  readonly read: (clause: Clause) => readonly InstructionBody[] | null
  /** One instruction with its full citation, without a mark at its end. */
  readonly print: (body: BodyOf<Kind>) => string
}
