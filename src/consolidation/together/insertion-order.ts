import { compareLabels } from '../../text/label.ts'
import { compareTerms } from '../law-text/terms.ts'
import { textPutIn } from './base-edits.ts'
import type { HeldEdit } from './deeds.ts'
import type { Holder } from './holders.ts'

/**
 * Which of two insertions at one place of the base comes first: below zero the one, above it the other. What ends an inner
 * unit comes before what stands behind that unit; new units of one kind in one unit go by their labels, definitions without
 * one by the alphabet. Null where neither
 * says which comes first.
 */
export function insertionOrder(one: HeldEdit, other: HeldEdit): number | null {
  const nesting = byNesting(unitsOf(one), unitsOf(other), one.start)
  if (nesting !== 0) return nesting
  const [isWords, isOtherWords] = [isInParagraph(one), isInParagraph(other)]
  if (isWords !== isOtherWords) {
    const paragraph = (isWords ? one : other).holders.at(-1) as Holder
    const wordsFirst = paragraph.at < one.start
    return isWords === wordsFirst ? -1 : 1
  }
  return isWords ? null : byLabel(one, other)
}

function unitsOf({ holders }: HeldEdit): readonly Holder[] {
  return holders.filter(({ kind }) => kind !== 'paragraph')
}

function isInParagraph({ holders }: HeldEdit): boolean {
  return holders.at(-1)?.kind === 'paragraph'
}

/** By the first units around that are not the same; a unit that begins at the place itself begins behind what ends there. */
function byNesting(units: readonly Holder[], others: readonly Holder[], place: number): number {
  for (let depth = 0; ; depth += 1) {
    const [unit, other] = [units[depth], others[depth]]
    if (unit === undefined && other === undefined) return 0
    if (unit === undefined) return (other?.at ?? 0) >= place ? -1 : 1
    if (other === undefined) return unit.at >= place ? 1 : -1
    if (unit.at !== other.at) return unit.at - other.at
  }
}

function byLabel(one: HeldEdit, other: HeldEdit): number | null {
  const [label, rival] = [one.label, other.label]
  if (label === null && rival === null) return byTerm(one, other)
  if (label === null) return closesList(one, other) ? 1 : null
  if (rival === null) return closesList(other, one) ? -1 : null
  if (label.unit !== rival.unit) return label.unit === 'note' ? 1 : rival.unit === 'note' ? -1 : null
  const isRoman = label.unit === 'clause' || label.unit === 'subclause'
  const order = compareLabels(label.label, rival.label, isRoman)
  return order === 0 && textPutIn(one) !== textPutIn(other) ? null : order
}

/** Definitions of one term both want the one place. */
function byTerm({ term }: HeldEdit, { term: rival }: HeldEdit): number | null {
  return term === null || rival === null ? null : compareTerms(term, rival) || null
}

/** Whether a paragraph stands behind a whole list, as American law has it, rather than being read as the last item's. */
function closesList(paragraph: HeldEdit, item: HeldEdit): boolean {
  return item.isBehindOthers && paragraph.readIn.length <= unitsOf(paragraph).length - 1
}
