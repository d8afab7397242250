import { printUnit, russianUnit } from '../../citation/print.ts'
import { objects } from './printing.ts'
import type { Rule } from './rule.ts'

/** `пункт 5 считать пунктом 6`, `абзацы второй – четвертый считать соответственно абзацами третьим – пятым`. */
export const renumberUnit: Rule<'renumber-unit'> = {
  slots: ['units', 'respectively'],

  read({ frame, targets }) {
    const { verb, units, object } = frame
    if (
      verb !== 'deem' ||
      object === undefined ||
      units === undefined ||
      units.unit === null ||
      units.labels.length === 0
    )
      return null
    return [{ kind: 'renumber-unit', targets, to: units.labels, unit: units.unit }]
  },

  print({ targets, to, unit }) {
    const isPlural = to.length > 1 || to[0]?.kind === 'range'
    return `${objects(targets)}считать ${isPlural ? 'соответственно ' : ''}${printUnit(russianUnit(unit), to, 'instrumental')}`
  },
}
