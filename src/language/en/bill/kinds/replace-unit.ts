import type { Citation } from '../../../../citation/types.ts'
import { printCitations } from '../../citation/print.ts'
import { narrowed } from '../scope.ts'
import { printStruckUnits } from './printing.ts'
import { quoteBlock } from './quotes.ts'
import type { Rule } from './rule.ts'

/** `is amended to read as follows:`, `striking paragraph (2) and inserting the following:`, `replacing paragraph (2) with …`. */
export const replaceUnit: Rule<'replace-unit'> = {
  slots: ['object', 'block'],

  read({ frame, scope }) {
    const { verb, object, block } = frame
    if (block === undefined) return null
    const text = { text: block.text, span: block.span }
    if (verb === 'restate')
      return object === undefined ? [{ kind: 'replace-unit', targets: scope.context, text }] : null
    if ((verb !== 'strike' && verb !== 'replace') || object === undefined || !object.citations.every(isUnit))
      return null
    const targets = narrowed(scope, object).context
    return [{ kind: 'replace-unit', targets, text, ...(verb === 'strike' && areMany(targets) && { struck: true }) }]
  },

  print({ targets, text, struck }, style) {
    const block = quoteBlock(text.text)
    if (struck) return `${printStruckUnits(targets, style)} and inserting the following:${block}`
    return `by amending ${printCitations(targets, style)} to read as follows:${block}`
  },
}

export function isUnit({ steps }: Citation): boolean {
  return steps.length > 0
}

function areMany(targets: readonly Citation[]): boolean {
  const labels = targets.flatMap(({ steps }) => steps.at(-1)?.labels ?? [])
  return labels.length > 1 || labels[0]?.kind === 'range'
}
