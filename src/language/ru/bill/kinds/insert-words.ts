import type { InstructionBody } from '../../../../amendment/types.ts'
import type { Item } from '../frame.ts'
import { item, objects, printOccurrence } from './printing.ts'
import type { Rule } from './rule.ts'
import { nounFor, paired } from './words.ts'

/** `после слов «A» дополнить словами «B»`, `дополнить словами «B»`, `в начале дополнить словами «B»`. */
export const insertWords: Rule<'insert-words'> = {
  slots: ['by', 'anchor', 'occurrence', 'edge', 'respectively'],

  read({ frame, targets }) {
    const { verb, words, by, anchor, units, edge } = frame
    if (verb !== 'add' || by === undefined || words !== undefined || units !== undefined) return null
    if (anchor !== undefined && anchor.items.length === 0) return null
    const isLast = anchor !== undefined && edge === 'end'
    const occurrence = frame.occurrence ?? { kind: isLast ? 'at-end' : 'unstated' }
    const body = (anchored: Item | null, text: Item): InstructionBody => ({
      kind: 'insert-words',
      targets,
      noun: text.noun,
      at: anchored !== null && anchor !== undefined ? anchor.side : edge === 'start' ? 'start' : 'end',
      anchor: anchored?.text ?? null,
      text: text.text,
      occurrence,
    })
    if (anchor === undefined) return by.length === 1 ? by.map((text) => body(null, text)) : null
    return paired(anchor.items, by)?.map(([anchored, text]) => body(anchored, text)) ?? null
  },

  print({ targets, noun, at, anchor, text, occurrence }) {
    const put = `дополнить ${item(noun === 'none' ? 'words' : noun, text.text, 'instrumental')}`
    if (anchor === null) return `${objects(targets)}${at === 'start' ? 'в начале ' : ''}${put}`
    const [preposition, grammaticalCase] =
      at === 'before' ? (['перед', 'instrumental'] as const) : (['после', 'genitive'] as const)
    const anchored = item(nounFor(anchor.text, 'words'), anchor.text, grammaticalCase)
    return `${objects(targets)}${preposition} ${anchored}${printOccurrence(occurrence)} ${put}`
  },
}
