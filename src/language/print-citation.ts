import type { Citation } from '../citation/types.ts'
import type { Language } from '../text/languages.ts'
import type { CitationOptions } from './drafting.ts'
import { draftingOf } from './languages.ts'

/** A citation in words: «пункт 1 статьи 29», “section 230(c)(2)”. The law itself (no steps) prints as nothing. */
export function printCitation(citation: Citation, language: Language, options: CitationOptions = {}): string {
  return draftingOf(language).printCitation(citation, options)
}
