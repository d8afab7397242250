import { printerOf, type Rules, readerOf } from '../../../../grammar/kinds.ts'
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
import type { Clause } from './rule.ts'
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
} as const satisfies Rules<Clause>

/** What any clause may say: its verb, what it speaks of, and what only joins it to other clauses. */
const common = ['verb', 'at', 'object', 'pronoun', 'dash', 'colon', 'remarks', 'since'] as const

/** The instructions that a clause gives; null where no kind of instruction says all that the clause says. */
export const instructionsOf = readerOf<Clause, undefined>(rules, common)

/** An instruction in drafting language, by its kind's rule. */
export const printBody = printerOf<Clause, undefined>(rules)
