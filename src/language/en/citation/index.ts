import type { Citation, LawReference } from '../../../citation/types.ts'
import { cursorOn } from './cursor.ts'
import { tokensOf } from './tokens.ts'
import { readWhere } from './where.ts'

export { printCitationEn, printEnglishCitation } from './print.ts'

/** A citation as read from text of its own. */
export interface ParsedCitation {
  readonly citations: readonly Citation[]
  /** Null where no law is named, or only pointed back to (“such Act”). */
  readonly law: LawReference | null
}

/** Reads a text that is nothing but a citation: `section 230(c)(2) of title 47, United States Code`; null for any other. */
export function parseCitationEn(text: string): ParsedCitation | null {
  const cursor = cursorOn(text, tokensOf(text))
  const where = readWhere(cursor)
  const rest = cursor.tokens.slice(cursor.at).filter((token) => token.kind !== 'mark' || !/[.,;]/.test(token.text))
  return where === null || rest.length > 0 ? null : { citations: where.citations, law: where.law?.law ?? null }
}
