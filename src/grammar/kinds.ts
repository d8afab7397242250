import type { InstructionBody, InstructionKind } from '../amendment/types.ts'

export type BodyOf<Kind extends InstructionKind> = Extract<InstructionBody, { kind: Kind }>

/** What a kind of instruction reads: what a clause says, with whatever the language knows of its place. */
export interface ClauseOf<Frame> {
  readonly frame: Frame
}

/** A kind of instruction in a drafting language: how a clause says it, and how it is printed. */
export interface Rule<Kind extends InstructionKind, Clause extends ClauseOf<object>, Style = undefined> {
  /**
   * The slots of a clause that this kind says something with, beside those that every clause may have. A clause with any
   * other slot filled says more than the instruction would do, and is not read as one.
   */
  readonly slots: readonly (keyof Clause['frame'])[]
  /** The instructions that the clause gives; null where it says something else. */
  readonly read: (clause: Clause) => readonly InstructionBody[] | null
  /** One instruction with its full citation, without a mark at its end. */
  readonly print: (body: BodyOf<Kind>, style: Style) => string
}

/** A language's table of kinds, in the order in which a clause is asked. */
export type Rules<Clause extends ClauseOf<object>, Style = undefined> = {
  readonly [Kind in InstructionKind]: Rule<Kind, Clause, Style>
}

/**
 * Reads the instructions that a clause gives by the first rule that says all that the clause says; null where none does.
 * `common`: what any clause may say.
 */
export function readerOf<Clause extends ClauseOf<object>, Style>(
  rules: Rules<Clause, Style>,
  common: readonly (keyof Clause['frame'])[],
): (clause: Clause) => readonly InstructionBody[] | null {
  const all = Object.values(rules).map(({ slots, read }) => ({ slots: new Set([...common, ...slots]), read }))
  return (clause) => {
    const filled = Object.keys(clause.frame) as (keyof Clause['frame'])[]
    for (const { slots, read } of all) {
      const bodies = filled.every((slot) => slots.has(slot)) ? read(clause) : null
      if (bodies !== null && bodies.length > 0) return bodies
    }
    return null
  }
}

/** Prints an instruction by its kind's rule. */
export function printerOf<Clause extends ClauseOf<object>, Style>(
  rules: Rules<Clause, Style>,
): (body: InstructionBody, style?: Style) => string {
  return (body, style) => {
    const rule: { readonly print: (body: never, style: Style) => string } = rules[body.kind]
    return rule.print(body as never, style as Style)
  }
}
