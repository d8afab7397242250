import type { DefinedTerm } from './plan.ts'

/** Which of two terms comes first by the alphabet of the first one's language: below zero the one, above it the other. */
export function compareTerms(one: DefinedTerm, other: DefinedTerm): number {
  return one.words.localeCompare(other.words, one.language)
}
