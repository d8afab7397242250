import type { InstructionKind } from '../../amendment/types.ts'
import type { Problem } from '../../problem/types.ts'
import { withCitedFootnotes } from '../law-text/cited-footnotes.ts'
import type { Plan } from '../law-text/plan.ts'
import { addSentences } from './add-sentences.ts'
import { deleteUnit } from './delete-unit.ts'
import { deleteWords } from './delete-words.ts'
import { designateText } from './designate-text.ts'
import { insertUnit } from './insert-unit.ts'
import { insertWords } from './insert-words.ts'
import { renumberUnit } from './renumber-unit.ts'
import { repealLaw } from './repeal-law.ts'
import { repealUnit } from './repeal-unit.ts'
import { replaceRun } from './replace-run.ts'
import { replaceUnit } from './replace-unit.ts'
import { replaceWords } from './replace-words.ts'
import type { Context, Instruction, Rule } from './rule.ts'
import { suspendUnit } from './suspend-unit.ts'

const rules = {
  'replace-words': replaceWords,
  'insert-words': insertWords,
  'delete-words': deleteWords,
  'replace-run': replaceRun,
  'add-sentences': addSentences,
  'replace-unit': replaceUnit,
  'insert-unit': insertUnit,
  'repeal-unit': repealUnit,
  'delete-unit': deleteUnit,
  'renumber-unit': renumberUnit,
  'designate-text': designateText,
  'suspend-unit': suspendUnit,
  'repeal-law': repealLaw,
} satisfies { readonly [Kind in InstructionKind]: Rule<Kind> }

/** What the instruction will do to the law, or the problem that keeps it from being run. */
export function plan(context: Context, instruction: Instruction): Plan | Problem {
  // The table gives each kind its own rule, which the compiler cannot follow through an index.
  const rule = rules[instruction.kind] as Rule<InstructionKind>
  const planned = rule(context, instruction)
  if (planned.kind === 'problem') return planned
  return { ...planned, changes: withCitedFootnotes(context.law, planned.changes) }
}
