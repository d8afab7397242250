import type { InstructionBody } from '../../../../amendment/types.ts'
import { printCitations } from '../../citation/print.ts'
import { narrowed } from '../scope.ts'
import { isUnit } from './replace-unit.ts'
import type { Clause, Rule } from './rule.ts'

/** `repealing subsection (c)`, `section 14 is repealed`. */
export const repealUnit: Rule<'repeal-unit'> = {
  slots: ['object'],
  read: readRepeal,
  print: ({ targets }, style) => `by repealing ${printCitations(targets, style)}`,
}

/** `repealing such Act`: the law is the instruction's own. */
export const repealLaw: Rule<'repeal-law'> = {
  slots: ['object'],
  read: readRepeal,
  print: () => 'by repealing such Act',
}

function readRepeal({ frame: { verb, object }, scope }: Clause): readonly InstructionBody[] | null {
  if (verb !== 'repeal' || object === undefined) return null
  if (!object.citations.some(isUnit)) return [{ kind: 'repeal-law' }]
  return [{ kind: 'repeal-unit', targets: narrowed(scope, object).context }]
}
