import { compareLabels, provisions } from '../law/index.ts'
import type { Law, Place, Provision, UnitKind } from '../law/types.ts'
import { type Problem, problem } from '../problem/index.ts'
import { nameOf, printCited } from './cite.ts'
import type { Target } from './resolve-target.ts'
import type { Citation } from './types.ts'

/** `unit-not-found`, with the cited address, where the search ended, and the nearest unit that is there. */
export function notFound(
  law: Law,
  citation: Citation,
  within: Target,
  nearest: Place | null,
  details: Readonly<Record<string, string>> = {},
): Problem {
  return problem('unit-not-found', {
    law: lawPlaceOf(law, within),
    actual: printCited(law, citation),
    nearest: nearest === null ? null : nameOf(law, nearest),
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

/** The unit of a target as a place of the law; null for what stands in none. */
export function lawPlaceOf(law: Law, target: Target): Problem['law'] {
  if (target.kind === 'law' || target.provision === null) return null
  const { passage, provision, ancestors } = target
  return { law: law.id, key: provision.key, citation: nameOf(law, { passage, provision, ancestors }) }
}

/**
 * The unit a drafter may have meant: the same label under the same parent, though of another kind; the last unit of the
 * right kind that comes before the label; the first behind it; the same label anywhere in the law.
 */
export function nearestUnit(
  law: Law,
  siblings: readonly Place[],
  kinds: readonly UnitKind[],
  label: string,
): Place | null {
  const alike = siblings.find(({ provision }) => provision.label === label)
  if (alike !== undefined) return alike
  const right = siblings.filter(({ provision }) => kinds.includes(provision.unit))
  const below = right.filter(({ provision }) => compareLabels(provision.label, label) < 0)
  const greatest = below.reduce<Place | null>((best, one) => (best === null || !isBelow(one, best) ? one : best), null)
  if (greatest !== null) return greatest
  if (right[0] !== undefined) return right[0]
  for (const place of provisions(law)) if (matches(place.provision, kinds, label)) return place
  return null
}

function isBelow(one: Place, other: Place): boolean {
  return compareLabels(one.provision.label, other.provision.label) < 0
}

function matches(provision: Provision, kinds: readonly UnitKind[], label: string): boolean {
  return kinds.includes(provision.unit) && provision.label === label
}
