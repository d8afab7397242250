import { narrowed } from '../scope.ts'
import { printStruckUnits } from './printing.ts'
import { isUnit } from './replace-unit.ts'
import type { Rule } from './rule.ts'

/** `striking subsection (c)`, `paragraph (2) and all that follows is struck`. */
export const deleteUnit: Rule<'delete-unit'> = {
  slots: ['object'],

  read({ frame: { verb, object }, scope }) {
    if (verb !== 'strike' || object === undefined || !object.citations.every(isUnit)) return null
    return [{ kind: 'delete-unit', targets: narrowed(scope, object).context }]
  },

  print: ({ targets }, style) => printStruckUnits(targets, style),
}
