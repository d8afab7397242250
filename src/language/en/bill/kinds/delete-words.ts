import { inside, printReach, printStruck } from './printing.ts'
import type { Rule } from './rule.ts'
import { deletion, insertion } from './words.ts'

/** `striking “A”`. `striking “A” and inserting “B” after “C”` is two things: words go, and others come elsewhere. */
export const deleteWords: Rule<'delete-words'> = {
  slots: ['words', 'put', 'placement', 'occurrence', 'within'],

  read({ frame, scope }) {
    const { verb, words, put, placement } = frame
    if (verb !== 'strike' || words === undefined || (put === undefined) !== (placement === undefined)) return null
    const struck = words.map((one) => deletion(scope, one, frame))
    const [text] = put ?? []
    return placement === undefined || text === undefined ? struck : [...struck, insertion(scope, placement, text)]
  },

  print: ({ targets, noun, words, occurrence }, style) =>
    `${inside(targets, style)}by striking ${printStruck(words, noun)}${printReach(occurrence)}`,
}
