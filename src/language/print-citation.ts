import type { Citation } from '../citation/types.ts'
import type { Language, SchemeName } from '../text/types.ts'
import { type CitationStyle, printEnglishCitation } from './en/citation/print.ts'
import { printRussianCitation } from './ru/citation/print.ts'

export type GrammaticalCase = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional'

export interface CitationOptions {
  /** Russian only; the nominative if nothing is said. */
  readonly case?: GrammaticalCase
  /** English only: whether the law has sections or, translated, articles; if nothing is said, the units used tell. */
  readonly scheme?: SchemeName
}

/** A citation in words: «пункт 1 статьи 29», “section 230(c)(2)”. The law itself (no steps) prints as nothing. */
export function printCitation(citation: Citation, language: Language, options: CitationOptions = {}): string {
  return language === 'ru'
    ? printRussianCitation(citation, options.case ?? 'nominative')
    : printEnglishCitation(citation, styles[options.scheme ?? 'plain'])
}

const styles: Readonly<Record<SchemeName, CitationStyle | undefined>> = {
  'us-code': 'sections',
  'en-articles': 'articles',
  'ru-federal': 'articles',
  plain: undefined,
}
