import { objects, printBlock } from './printing.ts'
import type { Rule } from './rule.ts'

/** `дополнить предложением следующего содержания: «…»`, `дополнить предложениями …`. */
export const addSentences: Rule<'add-sentences'> = {
  slots: ['units', 'block', 'words', 'announced'],

  read({ frame, targets }) {
    const { verb, units, anchor, block, words } = frame
    if (verb !== 'add' || units?.unit !== 'sentence' || units.labels.length > 0 || anchor !== undefined) return null
    const text = block ?? (words?.length === 1 ? words[0]?.text : undefined)
    return text === undefined
      ? null
      : [{ kind: 'add-sentences', targets, text, count: units.isPlural ? 'many' : 'one' }]
  },

  print: ({ targets, text, count }) =>
    `${objects(targets)}дополнить ${count === 'one' ? 'предложением' : 'предложениями'} следующего содержания:${printBlock(text)}`,
}
