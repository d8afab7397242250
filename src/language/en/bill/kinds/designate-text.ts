import type { Citation } from '../../../../citation/types.ts'
import { printCitations, printUnits } from '../../citation/print.ts'
import { narrowed } from '../scope.ts'
import { inside } from './printing.ts'
import type { Rule } from './rule.ts'

/** `designating the existing matter as paragraph (1)`, `designating the first sentence as paragraph (1)`. */
export const designateText: Rule<'designate-text'> = {
  slots: ['object', 'existing', 'units', 'respectively'],

  read({ frame: { verb, object, existing, units }, scope }) {
    if (verb !== 'designate' || units === undefined) return null
    const where = object ?? existing?.within
    const targets = where === undefined ? scope.context : narrowed(scope, where).context
    if (object !== undefined && !targets.some(isPart)) return null
    return [{ kind: 'designate-text', targets, to: units.labels, unit: units.unit }]
  },

  print({ targets, to, unit }, style) {
    const isMany = to.length > 1 || to[0]?.kind === 'range'
    const labels = `${printUnits(unit, to, style)}${isMany ? ', respectively' : ''}`
    if (targets.every(isPart)) return `by designating ${printCitations(targets, style)} as ${labels}`
    return `${inside(targets, style)}by designating the existing matter as ${labels}`
  },
}

/** Whether a citation names text without a label of its own. */
export function isPart({ steps }: Citation): boolean {
  const unit = steps.at(-1)?.unit
  return unit !== undefined && ['sentence', 'alinea', 'matter-before', 'matter-after', 'flush'].includes(unit)
}
