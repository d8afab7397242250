import type { WordForms } from './drafting.ts'

/** The word forms of a language whose words are quoted as they stand everywhere. */
export const unchangingWords: WordForms = {
  sameForms: () => ({ forms: [], of: () => [] }),
  canStandAsQuoted: () => true,
  stemPatternOf: () => null,
  isInIdiom: () => false,
}
