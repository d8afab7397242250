import { objects, printBlock } from './printing.ts'
import type { Rule } from './rule.ts'

/** `пункт 3 изложить в следующей редакции: «3. …»`, `текст статьи 5 изложить …`, `пункт 3 заменить пунктом следующего содержания: «…»`. */
export const replaceUnit: Rule<'replace-unit'> = {
  slots: ['block', 'announced', 'units', 'text'],

  read({ frame, targets }) {
    const { verb, block, words, object, units } = frame
    if (block === undefined || words !== undefined) return null
    const isNewUnit = verb === 'replace' && object !== undefined && units !== undefined
    if (units !== undefined && !isNewUnit) return null
    if (frame.text && verb === 'restate') return [{ kind: 'replace-unit', targets, text: block, underHeading: true }]
    return verb === 'restate' || isNewUnit ? [{ kind: 'replace-unit', targets, text: block }] : null
  },

  print({ targets, text, underHeading }) {
    const what = underHeading ? `текст ${objects(targets, 'genitive')}` : objects(targets)
    return `${what}изложить в следующей редакции:${printBlock(text)}`
  },
}
