import type { Citation, CitationStep } from '../../../citation/types.ts'
import type { CitedUnit } from '../../../text/types.ts'

/** From the widest to the narrowest; a heading or preamble may stand in any unit. */
const order: readonly CitedUnit[] = [
  'annex',
  'division',
  'subdivision',
  'chapter',
  'subchapter',
  'article',
  'note',
  'part',
  'point',
  'subpoint',
  'alinea',
  'table',
  'row',
  'column',
  'sentence',
  'heading',
]

/** How narrow a unit is; the preamble is as wide as the law's own text. */
export function rankOf(unit: CitedUnit): number {
  return unit === 'preamble' ? 0 : order.indexOf(unit)
}

/** Units that are cited without a label. */
export function isUnlabelled(unit: CitedUnit): boolean {
  return unit === 'heading' || unit === 'preamble'
}

/** Whether `inner` can stand in `outer`: a narrower unit, or a letter in a number of the same name. */
export function isFiner(inner: CitationStep, outer: CitationStep): boolean {
  if (inner.unit === outer.unit) return isLettered(inner) && !isLettered(outer)
  return rankOf(inner.unit) > rankOf(outer.unit)
}

/**
 * A written citation with its context worked in: what the context has and the citation leaves out stands before it, and
 * «настоящей статьи» is the context's article. A relative unit that the context lacks stays relative.
 */
export function complete(context: Citation, steps: readonly CitationStep[]): Citation {
  const outermost = steps[0]
  if (outermost === undefined) return context
  const same = outermost.relative ? context.steps.findIndex((step) => step.unit === outermost.unit) : -1
  if (same !== -1) return complete({ steps: context.steps.slice(0, same + 1) }, steps.slice(1))
  const end = context.steps.findIndex((step) => !isFiner(outermost, step))
  return { steps: [...(end === -1 ? context.steps : context.steps.slice(0, end)), ...steps] }
}

/** The unit around the cited one. */
export function around(citation: Citation): Citation {
  return { steps: citation.steps.slice(0, -1) }
}

/** Whether the step names its unit by a letter. */
export function isLettered(step: CitationStep): boolean {
  const label = step.labels[0]
  return label !== undefined && !/^\d/.test(label.kind === 'one' ? label.label : label.from)
}
