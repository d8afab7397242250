import type { Citation, CitationStep } from '../citation/types.ts'
import { provisions } from '../law/find.ts'
import { levelOf } from '../law/nesting.ts'
import type { Law, Place, Provision } from '../law/types.ts'
import { problem } from '../problem/problem.ts'
import type { Problem } from '../problem/types.ts'
import { compareLabels, isRomanUnit } from '../text/label.ts'
import type { UnitKind } from '../text/types.ts'
import { citationOf, nameOf, printCited } from './cite.ts'
import type { Target, UnitTarget } from './resolve-target.ts'

/** `unit-not-found`, with the cited address, where the search ended, and the nearest unit (or other place) that is there. */
export function notFound(
  law: Law,
  citation: Citation,
  within: Target,
  nearest: Place | Citation | null,
  details: Readonly<Record<string, string>> = {},
): Problem {
  return problem('unit-not-found', {
    law: lawPlaceOf(law, within),
    actual: printCited(law, citation),
    nearest: nearest === null ? null : 'steps' in nearest ? printCited(law, nearest) : nameOf(law, nearest),
    details,
  })
}

/** `unit-ambiguous`, with all candidates by name. */
export function ambiguous(law: Law, citation: Citation, within: Target, candidates: readonly Place[]): Problem {
  return problem('unit-ambiguous', {
    law: lawPlaceOf(law, within),
    actual: printCited(law, citation),
    nearest: candidates.map((place) => nameOf(law, place)).join('; '),
    details: { count: String(candidates.length) },
  })
}

/** The unit of a target as a place of the law, named with its paragraph or sentence; null for what stands in none. */
export function lawPlaceOf(law: Law, target: Target): Problem['law'] {
  if (target.kind === 'law' || target.provision === null) return null
  const { passage, provision, ancestors } = target
  const { steps } = citationOf(law, { passage, provision, ancestors })
  const inner: readonly CitationStep[] =
    target.kind === 'alinea' || target.kind === 'sentence' ? [numbered(innerUnit(target), target.n)] : []
  return { law: law.id, key: provision.key, citation: printCited(law, { steps: [...steps, ...inner] }) }
}

function innerUnit(target: Extract<Target, { kind: 'alinea' | 'sentence' }>): 'alinea' | 'sentence' | 'proviso' {
  return target.kind === 'sentence' ? (target.as ?? 'sentence') : 'alinea'
}

function numbered(unit: 'alinea' | 'sentence' | 'proviso', n: number): CitationStep {
  return { unit, labels: [{ kind: 'one', label: String(n) }], relative: false }
}

/**
 * The unit a drafter may have meant. Among those where it was looked for: the same label, though of another kind; the one
 * whose label differs by its dots («441» for 44.1); the last one before the label; the first behind it. Where none is
 * there, the same label further out; then the unit that was looked into; in a law, the same label anywhere.
 */
export function nearestUnit(
  law: Law,
  within: Target,
  siblings: readonly Place[],
  kinds: readonly UnitKind[],
  label: string,
): Place | null {
  // Chapter 1 is not near annex 1.
  const isHead = kinds.some((kind) => levelOf(kind) === -1)
  const alike = isHead ? undefined : siblings.find(({ provision }) => provision.label === label)
  if (alike !== undefined) return alike
  const right = siblings.filter(({ provision }) => kinds.includes(provision.unit))
  const undotted = right.find(({ provision }) => withoutDots(provision.label) === withoutDots(label))
  if (undotted !== undefined) return undotted
  const below = right.filter(({ provision }) => compareLabels(provision.label, label, isRomanUnit(provision.unit)) < 0)
  const greatest = below.reduce<Place | null>((best, one) => (best === null || !isBelow(one, best) ? one : best), null)
  const beside = greatest ?? right[0]
  if (beside !== undefined) return beside
  if (within.kind === 'unit') return furtherOut(within, label) ?? within
  for (const place of provisions(law)) if (matches(place.provision, kinds, label)) return place
  return null
}

/** The unit of that label under one of those around: the point, where a subpoint of another point was cited. */
function furtherOut({ passage, ancestors }: UnitTarget, label: string): Place | null {
  for (const [index, outer] of [...ancestors.entries()].reverse()) {
    const provision = outer.children.find((child) => child.label === label)
    if (provision !== undefined) return { passage, provision, ancestors: ancestors.slice(0, index + 1) }
  }
  return null
}

function withoutDots(label: string): string {
  return label.replaceAll('.', '')
}

function isBelow(one: Place, other: Place): boolean {
  return compareLabels(one.provision.label, other.provision.label, isRomanUnit(one.provision.unit)) < 0
}

function matches(provision: Provision, kinds: readonly UnitKind[], label: string): boolean {
  return kinds.includes(provision.unit) && provision.label === label
}
