import { printCitations } from '../../citation/print.ts'
import { narrowed, targetsOf } from '../scope.ts'
import { blockKind, sentencesCited } from './new-text.ts'
import { inside } from './printing.ts'
import { quoteWords } from './quotes.ts'
import type { Rule } from './rule.ts'

/** `adding at the end the following new sentence: “…”`, `inserting after the first sentence the following: “…”`. */
export const addSentences: Rule<'add-sentences'> = {
  slots: ['placement', 'to', 'announced', 'block', 'besideUnit'],

  read({ frame, scope }) {
    const { verb, placement, to, announced, block, besideUnit } = frame
    if (verb !== 'insert' || block === undefined) return null
    const text = { text: block.text, span: block.span }
    const isMany = announced?.unit === 'sentence' && announced.isMany
    const count = isMany ? 'many' : 'one'
    if (besideUnit !== undefined) {
      const cited = besideUnit.side === 'after' && !placement && !to ? sentencesCited(frame, scope) : null
      return cited?.map((one) => ({ kind: 'add-sentences', targets: [one], text, count })) ?? null
    }
    if (placement?.kind === 'beside' || blockKind(frame) !== 'sentences') return null
    const inner = to === undefined ? scope : narrowed(scope, to)
    return [{ kind: 'add-sentences', targets: targetsOf(inner, placement?.within), text, count }]
  },

  print({ targets, text, count }, style) {
    const following = `the following new ${count === 'many' ? 'sentences' : 'sentence'}: ${quoteWords(text.text)}`
    const isBeside = targets.length === 1 && targets[0]?.steps.at(-1)?.unit === 'sentence'
    return isBeside
      ? `by inserting after ${printCitations(targets, style)} ${following}`
      : `${inside(targets, style)}by adding at the end ${following}`
  },
}
