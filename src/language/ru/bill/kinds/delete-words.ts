import type { InstructionBody } from '../../../../amendment/types.ts'
import { inside, item, printOccurrence } from './printing.ts'
import type { Rule } from './rule.ts'
import { occurrenceOf, withAnchor } from './words.ts'

/** `слова «A» исключить`. «После слов «A» слова «B» исключить» is both replaced by the first. */
export const deleteWords: Rule<'delete-words'> = {
  slots: ['words', 'anchor', 'occurrence', 'edge', 'respectively'],

  read({ frame, targets }) {
    const { verb, words, by, anchor, object } = frame
    if (verb !== 'delete' || words === undefined || by !== undefined || object?.some(({ steps }) => steps.length === 0))
      return null
    const kept = anchor?.items[0]?.text
    if (anchor !== undefined && (kept === undefined || anchor.items.length > 1)) return null
    return words.map((one): InstructionBody => {
      const occurrence = occurrenceOf(frame, one)
      const both = withAnchor(frame, one.text)
      if (both === null || kept === undefined)
        return { kind: 'delete-words', targets, noun: one.noun, words: one.text, occurrence }
      return { kind: 'replace-words', targets, noun: 'words', before: both, after: kept, occurrence }
    })
  },

  print({ targets, noun, words, occurrence }) {
    const isUnsaid =
      occurrence.kind === 'at-end' && (noun === 'mark-name' || (noun === 'mark' && /^[.;,:]$/.test(words.text)))
    return `${inside(targets)}${item(noun, words.text, 'accusative')}${isUnsaid ? '' : printOccurrence(occurrence)} исключить`
  },
}
