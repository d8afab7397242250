import type { Language } from '../law/types.ts'
import { printEnglishCitation } from './en/print.ts'
import { printRussianCitation } from './ru/print.ts'
import type { Citation } from './types.ts'

export type GrammaticalCase = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional'

export interface CitationOptions {
  /** Russian only; the nominative if nothing is said. */
  readonly case?: GrammaticalCase
}

/** A citation in words: «пункт 1 статьи 29», “section 230(c)(2)”. The law itself (no steps) prints as nothing. */
export function printCitation(citation: Citation, language: Language, options: CitationOptions = {}): string {
  return language === 'ru'
    ? printRussianCitation(citation, options.case ?? 'nominative')
    : printEnglishCitation(citation)
}
