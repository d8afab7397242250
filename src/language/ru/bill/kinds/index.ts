import type { InstructionBody, InstructionKind } from '../../../../amendment/types.ts'
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

/** The instructions that a clause gives; null where no kind of instruction is said so. */
export function instructionsOf(clause: Clause): readonly InstructionBody[] | null {
  for (const rule of Object.values(rules)) {
    const bodies = rule.read(clause)
    if (bodies?.some((body) => !saysAll(clause, body))) return null
    if (bodies !== null && bodies.length > 0) return bodies
  }
  return null
}

/** Whether the instruction says what the clause says of order and of the text without its heading, which few kinds can. */
function saysAll({ frame }: Clause, body: InstructionBody): boolean {
  if (frame.alphabetical && body.kind !== 'insert-unit') return false
  const isText = body.kind === 'designate-text' || (body.kind === 'replace-unit' && body.underHeading === true)
  return !frame.text || isText
}

/** An instruction in drafting language, by its kind's rule. */
export function printBody<Kind extends InstructionKind>(body: Extract<InstructionBody, { kind: Kind }>): string {
  const rule: { readonly print: (body: never) => string } = rules[body.kind]
  return rule.print(body as never)
}
