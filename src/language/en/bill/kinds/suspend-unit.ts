import { printDate } from '../../citation/dates.ts'
import { printCitations } from '../../citation/print.ts'
import { narrowed } from '../scope.ts'
import type { Rule } from './rule.ts'

/** `suspending section 5 until January 1, 2028`. */
export const suspendUnit: Rule<'suspend-unit'> = {
  slots: ['object', 'term'],

  read({ frame: { verb, object, term }, scope }) {
    if (verb !== 'suspend' || object === undefined || term === undefined) return null
    return [{ kind: 'suspend-unit', targets: narrowed(scope, object).context, until: term }]
  },

  print: ({ targets, until }, style) => `by suspending ${printCitations(targets, style)} until ${printDate(until)}`,
}
