import type { Words } from '../frame.ts'
import { narrowed } from '../scope.ts'
import { labelInserted } from './designate-text.ts'
import { blockKind, sentencesCited } from './new-text.ts'
import { inside, printReach, printStruck } from './printing.ts'
import { quoteBlock, quoteWords } from './quotes.ts'
import type { Rule } from './rule.ts'
import { insertion } from './words.ts'

/** `inserting “B” after “A”`, `inserting before the period at the end the following: “, and B”`, `adding at the end “B”`. */
export const insertWords: Rule<'insert-words'> = {
  slots: ['words', 'placement', 'within', 'to', 'announced', 'block', 'besideUnit'],

  read({ frame, scope }) {
    const { verb, words, placement, within, to, block, besideUnit } = frame
    if (labelInserted(frame, scope) !== null) return null
    const where = within ?? to
    const inner = where === undefined ? scope : narrowed(scope, where)
    const text: Words | undefined =
      words?.[0] ?? (block && { quoted: { text: block.text, span: block.span }, noun: 'none' })
    if (verb !== 'insert' || text === undefined || (within && to)) return null
    const before = besideUnit?.side === 'before' ? sentencesCited(frame, scope) : null
    if (before !== null)
      return before.map((cited) => insertion({ ...scope, context: [cited] }, { kind: 'edge', at: 'start' }, text))
    if (placement === undefined) {
      const isWords = block !== undefined && besideUnit === undefined && blockKind(frame) === 'words'
      return isWords ? [insertion(inner, { kind: 'edge', at: 'end' }, text)] : null
    }
    if (besideUnit !== undefined || (to !== undefined && placement.kind !== 'edge')) return null
    const isWords = words !== undefined || placement.kind === 'beside' || blockKind(frame) === 'words'
    const isSetOut = placement.kind === 'beside' && block?.isInline === false && isParagraph(text.quoted.text)
    return isWords ? [{ ...insertion(inner, placement, text), ...(isSetOut && { isSetOut }) }] : null
  },

  print({ targets, noun, at, anchor, text, occurrence, isSetOut }, style) {
    const put = `${inside(targets, style)}by inserting`
    if (anchor !== null && isSetOut)
      return `${put} ${at} ${printStruck(anchor, noun)}${printReach(occurrence)} the following:${quoteBlock(text.text)}`
    if (anchor !== null && (at === 'before' || at === 'after'))
      return `${put} ${quoteWords(text.text)} ${at} ${printStruck(anchor, noun)}${printReach(occurrence)}`
    const words = noun === 'none' ? quoteWords(text.text) : printStruck(text, noun)
    return `${put} ${words} at the ${at === 'end' || at === 'after' ? 'end' : 'beginning'}`
  },
}

/** Whether a text is a whole paragraph: a sentence, or an item that begins with a capital. */
function isParagraph(text: string): boolean {
  return /^[“"(]?\p{Lu}[^]*[.;:—]$/u.test(text)
}
