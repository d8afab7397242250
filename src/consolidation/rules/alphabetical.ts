import type { Law, Place } from '../../law/types.ts'
import { problem } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { definedTermOf } from '../../resolution/definitions.ts'
import type { Target } from '../../resolution/resolve.ts'
import { lawPlaceOf } from '../../resolution/resolve-problems.ts'
import { compareLabels } from '../../text/label.ts'
import type { DefinedTerm } from '../law-text/plan.ts'
import { compareTerms } from '../law-text/terms.ts'

/** The definition that a new one goes behind; null: it goes before all of them. */
export interface AlphabeticalSpot<One> {
  readonly kind: 'spot'
  readonly behind: One | null
  readonly term: DefinedTerm
}

/**
 * The place of the term that `text` defines among those that the others define, capitals or not. A text or a list that
 * defines nothing, and a list in another order, have no such place: `unit-ambiguous`.
 */
export function alphabeticalSpot<One>(
  law: Law,
  parent: Target,
  text: string,
  others: readonly One[],
  textOfOther: (one: One) => string,
): AlphabeticalSpot<One> | Problem {
  const term = definedTermOf(law, text)
  const terms = others.map((one) => ({ one, term: definedTermOf(law, textOfOther(one)) }))
  const defined = terms.filter((other): other is { one: One; term: string } => other.term !== null)
  const { language } = law.meta
  const isBelow = (other: { term: string }): boolean =>
    compareTerms({ words: other.term, language }, { words: term ?? '', language }) < 0
  const last = defined.findLastIndex(isBelow)
  const isOrdered = defined.every((other, index) => index > last || isBelow(other))
  if (term === null || defined.length === 0 || !isOrdered) {
    const place = lawPlaceOf(law, parent)
    return problem('unit-ambiguous', {
      law: place,
      actual: place?.citation ?? null,
      details: { reason: 'alphabetical' },
    })
  }
  return { kind: 'spot', behind: defined[last]?.one ?? null, term: { words: term, language } }
}

/** A label that does not stand between those of its neighbours is `label-mismatch`. */
export function checkOrder(label: string, siblings: readonly Place[], behind: Place | null): Problem | null {
  const next = siblings[behind === null ? 0 : siblings.indexOf(behind) + 1]
  const isBehind = behind === null || compareLabels(behind.provision.label, label) < 0
  const isBefore = next === undefined || compareLabels(label, next.provision.label) < 0
  if (isBehind && isBefore) return null
  const expected = [behind, next].map((place) => place?.provision.printed ?? '…').join(' – ')
  return problem('label-mismatch', { actual: label, expected, details: { reason: 'alphabetical' } })
}

/** Whether a paragraph defines a term. */
export function isDefinition(law: Law, text: string): boolean {
  return definedTermOf(law, text) !== null
}
