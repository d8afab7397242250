import { printDate } from '../../citation/dates.ts'
import { objects } from './printing.ts'
import type { Rule } from './rule.ts'

/** `приостановить до 1 января 2028 года действие пункта 3 статьи 5 [в части …]`. */
export const suspendUnit: Rule<'suspend-unit'> = {
  slots: ['until', 'effect', 'extent'],

  read({ frame, targets }) {
    if (frame.verb !== 'suspend' || frame.until === undefined) return null
    const { until, extent } = frame
    return [{ kind: 'suspend-unit', targets, until, ...(extent && { extent }) }]
  },

  print({ targets, until, extent }) {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(until) ? printDate(until) : until
    return `приостановить до ${date} действие ${objects(targets, 'genitive')}${extent ?? ''}`.trimEnd()
  },
}
