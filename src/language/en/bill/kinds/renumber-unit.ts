import { printCitations, printUnits } from '../../citation/print.ts'
import { narrowed } from '../scope.ts'
import { isPart } from './designate-text.ts'
import type { Rule } from './rule.ts'

/** `redesignating subsections (c) through (e) as subsections (d) through (f), respectively`. */
export const renumberUnit: Rule<'renumber-unit'> = {
  slots: ['object', 'units', 'respectively'],

  read({ frame: { verb, object, units }, scope }) {
    if (object === undefined || units === undefined) return null
    const targets = narrowed(scope, object).context
    // “designating paragraph (1) as subparagraph (A)”: it has a label, and gets another.
    const isMeant = verb === 'redesignate' || (verb === 'designate' && !targets.some(isPart))
    return isMeant ? [{ kind: 'renumber-unit', targets, to: units.labels, unit: units.unit }] : null
  },

  print({ targets, to, unit }, style) {
    const isMany = to.length > 1 || to[0]?.kind === 'range'
    const labels = printUnits(unit, to, style)
    return `by redesignating ${printCitations(targets, style)} as ${labels}${isMany ? ', respectively' : ''}`
  },
}
