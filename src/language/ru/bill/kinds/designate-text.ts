import { printUnit, russianUnit } from '../../citation/print.ts'
import { objects } from './printing.ts'
import type { Rule } from './rule.ts'

/** `текст статьи 5 считать частью 1`: what stands there gets a label. */
export const designateText: Rule<'designate-text'> = {
  slots: ['units', 'text', 'respectively'],

  read({ frame, targets }) {
    const { verb, units, object, text } = frame
    if (verb !== 'deem' || text === undefined || object === undefined) return null
    if (units === undefined || units.unit === null || units.labels.length === 0) return null
    return [{ kind: 'designate-text', targets, to: units.labels, unit: units.unit }]
  },

  print({ targets, to, unit }) {
    const isPlural = to.length > 1 || to[0]?.kind === 'range'
    return `текст ${objects(targets, 'genitive')}считать ${isPlural ? 'соответственно ' : ''}${printUnit(russianUnit(unit), to, 'instrumental')}`
  },
}
