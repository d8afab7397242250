import type { Citation, CitationStep } from '../../../citation/types.ts'
import type { PlaceSaid } from './frame.ts'

/**
 * Whether a place lies in one of those that the leads around it speak of: under “in subsection (b)—” an item has nothing to say
 * of subsection (c). What names its law, or a section of its own, stands by itself.
 */
export function liesWithin(context: readonly Citation[], { citations, law }: PlaceSaid): boolean {
  if (law?.law != null || context.length === 0) return true
  return citations.every(({ steps }) => {
    const isOwn = steps.some(({ unit }) => unit === 'article')
    return isOwn || context.some((outer) => steps.every((step) => outer.steps.every((one) => !isOther(one, step))))
  })
}

/** Whether two steps name units of one kind, and not the same. */
function isOther(outer: CitationStep, inner: CitationStep): boolean {
  if (outer.unit !== inner.unit || outer.relative || inner.relative || uncounted.has(outer.unit)) return false
  const [around, own] = [outer, inner].map(({ labels, ofAct = [] }) => {
    const named = labels.flatMap((label) => (label.kind === 'one' ? [label.label] : []))
    return named.length === labels.length ? [...named, ...ofAct] : []
  }) as [string[], string[]]
  return around.length > 0 && own.length > 0 && !own.some((label) => around.includes(label))
}

/** Places that are told by more than their number, or in whose context others of the kind are named. */
const uncounted: ReadonlySet<string> = new Set(['division', 'sentence', 'alinea', 'item', 'contents'])
