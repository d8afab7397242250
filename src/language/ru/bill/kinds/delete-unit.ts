import { objects } from './printing.ts'
import type { Rule } from './rule.ts'

/** `пункт 3 исключить`, `первое предложение исключить`. */
export const deleteUnit: Rule<'delete-unit'> = {
  slots: [],

  read({ frame, targets }) {
    const { verb, object, pronoun, words } = frame
    if (verb !== 'delete' || words !== undefined || (object === undefined && pronoun === undefined)) return null
    return targets.some(({ steps }) => steps.length === 0) ? null : [{ kind: 'delete-unit', targets }]
  },

  print: ({ targets }) => `${objects(targets)}исключить`,
}
