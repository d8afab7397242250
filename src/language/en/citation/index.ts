import type { Citation, LawReference } from '../../../citation/types.ts'
import { is } from '../../../grammar/reading.ts'
import { plainLaw, plainSteps } from './plain.ts'
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
  const tokens = tokensOf(text)
  const where = readWhere(tokens, 0)
  const isWhole = where !== null && tokens.slice(where.next).every((token) => is(token, '.', ',', ';'))
  return isWhole
    ? { citations: where.value.citations.map(plainSteps), law: plainLaw(where.value.law?.law ?? null) }
    : null
}
