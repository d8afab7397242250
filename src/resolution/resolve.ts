import type { Citation, CitationStep } from '../citation/types.ts'
import type { Law } from '../law/types.ts'
import type { Problem } from '../problem/types.ts'
import type { CitedUnit } from '../text/types.ts'
import { resolvePart } from './resolve-parts.ts'
import { notFound } from './resolve-problems.ts'
import type { Resolved, Target } from './resolve-target.ts'
import { resolveUnits } from './resolve-units.ts'

export { kindsOf } from './resolve-kinds.ts'
export {
  type Area,
  allParagraphs,
  headingAreas,
  nodeAt,
  type Target,
  textAreas,
  titleSpan,
  type UnitTarget,
  unitTarget,
} from './resolve-target.ts'

/** The places a citation names, in the order of its labels, with what was doubtful about finding them. */
export interface Found {
  readonly kind: 'found'
  readonly targets: readonly Target[]
  readonly remarks: readonly Problem[]
}

/**
 * Finds what a citation names in the law: by kind first, then by label under the cited parent. Steps may skip a level
 * only where one candidate exists; ranges run over labels as they stand in the law. Nothing there is `unit-not-found`
 * (or `sentence-not-found`) with the nearest candidate, several are `unit-ambiguous`.
 */
export function resolve(law: Law, citation: Citation): Found | Problem {
  let targets: readonly Target[] = [{ kind: 'law' }]
  const remarks: Problem[] = []
  for (const [index, step] of citation.steps.entries()) {
    const so = { steps: citation.steps.slice(0, index + 1) }
    if (isUnnamed(citation, index)) return notFound(law, { steps: citation.steps }, targets[0] ?? { kind: 'law' }, null)
    if (isContext(citation, index)) continue
    const next: Target[] = []
    for (const target of targets) {
      const found = resolveStep(law, target, step, so)
      if ('kind' in found) return found
      next.push(...found.targets)
      if (found.remark !== undefined) remarks.push(found.remark)
    }
    targets = next
  }
  return { kind: 'found', targets, remarks }
}

const parts: ReadonlySet<CitedUnit> = new Set([
  'alinea',
  'table',
  'row',
  'column',
  'sentence',
  'heading',
  'preamble',
  'matter-before',
  'matter-after',
  'flush',
  'definition',
  'entry',
  'proviso',
])

function resolveStep(law: Law, target: Target, step: CitationStep, so: Citation): Resolved {
  if (step.unit === 'contents') return notFound(law, so, target, null, { reason: 'contents' })
  return parts.has(step.unit) ? resolvePart(law, target, step, so) : resolveUnits(law, target, step, so)
}

/** `the subsection heading` where no subsection is named: it is not the heading of the section. */
function isUnnamed({ steps }: Citation, index: number): boolean {
  const step = steps[index] as CitationStep
  const isOfHeading = step.relative && step.labels.length === 0 && steps[index + 1]?.unit === 'heading'
  return isOfHeading && index > 0 && !steps.slice(0, index).some(({ unit }) => unit === step.unit)
}

/** «настоящей статьи» names what the steps before it have named already. */
function isContext(citation: Citation, index: number): boolean {
  const step = citation.steps[index] as CitationStep
  return step.relative && step.labels.length === 0
}
