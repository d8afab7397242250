import { inside, printInserted, printReach, printStruck } from './printing.ts'
import type { Rule } from './rule.ts'
import { besideReplaced, replacement } from './words.ts'

/** `striking “A” and inserting “B”`, `replacing “A” with “B”`, `substituting “B” for “A”`, `striking the comma after “A”`. */
export const replaceWords: Rule<'replace-words'> = {
  slots: ['words', 'put', 'beside', 'occurrence', 'within', 'respectively'],

  read({ frame, scope }) {
    const { verb, words, put, beside } = frame
    if (words === undefined || (put?.length ?? 0) > words.length) return null
    if (beside !== undefined) {
      const body = verb === 'strike' ? besideReplaced(scope, frame) : null
      return body === null ? null : [body]
    }
    if (put === undefined || (verb !== 'strike' && verb !== 'replace' && verb !== 'substitute')) return null
    const [struck, come] = verb === 'substitute' ? [put, words] : [words, put]
    const isOneForAll = come.length === 1 && !frame.respectively
    if (struck.length !== come.length && !isOneForAll) return null
    if (verb !== 'strike' && struck.length > 1) return null
    return struck.flatMap((one, index) => {
      const after = come[index] ?? come[0]
      return after === undefined ? [] : replacement(scope, one, after, frame)
    })
  },

  print({ targets, noun, before, after, occurrence }, style) {
    const struck = `${printStruck(before, noun)}${printReach(occurrence)}`
    return `${inside(targets, style)}by striking ${struck} and inserting ${printInserted(after, occurrence)}`
  },
}
