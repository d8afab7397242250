import { printDate } from '../../citation/dates.ts'
import { objects } from './printing.ts'
import type { Rule } from './rule.ts'

/** `приостановить до 1 января 2028 года действие пункта 3 статьи 5`. */
export const suspendUnit: Rule<'suspend-unit'> = {
  slots: ['until', 'effect'],

  read({ frame, targets }) {
    if (frame.verb !== 'suspend' || frame.until === undefined) return null
    return [{ kind: 'suspend-unit', targets, until: frame.until }]
  },

  print({ targets, until }) {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(until) ? printDate(until) : until
    return `приостановить до ${date} действие ${objects(targets, 'genitive')}`.trimEnd()
  },
}
