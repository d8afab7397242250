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
import type { Clause, Rule, Style } from './rule.ts'
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

/** What every clause may say, whatever it does. */
const everywhere: ReadonlySet<keyof Frame> = new Set(['verb', 'by', 'at', 'amended', 'from', 'remarks', 'each', 'lead'])

const read = Object.values(rules).map((rule) => ({
  ...rule,
  slots: new Set<keyof Frame>([...everywhere, ...rule.slots]),
}))

/** The instructions that a clause gives; null where no kind of instruction says all that the clause says. */
export function instructionsOf(clause: Clause): readonly InstructionBody[] | null {
  const said = Object.keys(clause.frame) as (keyof Frame)[]
  for (const rule of read) {
    const bodies = said.every((slot) => rule.slots.has(slot)) ? rule.read(clause) : null
    if (bodies !== null && bodies.length > 0) return bodies
  }
  return null
}

/** An instruction in drafting language, by its kind's rule. */
export function printBody<Kind extends InstructionKind>(
  body: Extract<InstructionBody, { kind: Kind }>,
  style: Style,
): string {
  const rule: { readonly print: (body: never, style: Style) => string } = rules[body.kind]
  return rule.print(body as never, style)
}
