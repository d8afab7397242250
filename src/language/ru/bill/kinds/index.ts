import type { InstructionBody, InstructionKind } from '../../../../amendment/types.ts'
import type { Frame } from '../frame.ts'
import { addSentences } from './add-sentences.ts'
import { deleteUnit } from './delete-unit.ts'
import { deleteWords } from './delete-words.ts'
import { designateText } from './designate-text.ts'
import { insertUnit } from './insert-unit.ts'
import { insertWords } from './insert-words.ts'
import { renumberUnit } from './renumber-unit.ts'
import { repealLaw, repealUnit } from './repeal.ts'
import { replaceRun } from './replace-run.ts'
import { replaceUnit } from './replace-unit.ts'
import { replaceWords } from './replace-words.ts'
import type { Clause, Rule } from './rule.ts'
import { suspendUnit } from './suspend-unit.ts'

/** Every kind of instruction, in the order in which a clause is asked. */
const rules = {
  'replace-words': replaceWords,
  'delete-words': deleteWords,
  'insert-words': insertWords,
  'replace-run': replaceRun,
  'add-sentences': addSentences,
  'replace-unit': replaceUnit,
  'insert-unit': insertUnit,
  'repeal-unit': repealUnit,
  'repeal-law': repealLaw,
  'delete-unit': deleteUnit,
  'designate-text': designateText,
  'renumber-unit': renumberUnit,
  'suspend-unit': suspendUnit,
} as const satisfies { readonly [Kind in InstructionKind]: Rule<Kind> }

/** What any clause may say: its verb, what it speaks of, and what only joins it to other clauses. */
const common: readonly (keyof Frame)[] = ['verb', 'at', 'object', 'pronoun', 'dash', 'colon', 'remarks']

/** The instructions that a clause gives; null where no kind of instruction says all that the clause says. */
export function instructionsOf(clause: Clause): readonly InstructionBody[] | null {
  const filled = Object.keys(clause.frame) as (keyof Frame)[]
  for (const { slots, read } of Object.values(rules)) {
    if (!filled.every((slot) => common.includes(slot) || slots.includes(slot))) continue
    const bodies = read(clause)
    if (bodies !== null && bodies.length > 0) return bodies
  }
  return null
}

/** An instruction in drafting language, by its kind's rule. */
export function printBody<Kind extends InstructionKind>(body: Extract<InstructionBody, { kind: Kind }>): string {
  const rule: { readonly print: (body: never) => string } = rules[body.kind]
  return rule.print(body as never)
}
