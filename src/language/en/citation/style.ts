import { type SchemeName, schemeNamed } from '../../../text/schemes/schemes.ts'
import type { CitationStyle } from './print.ts'

/** Whether a law of that scheme has sections or articles; undefined where its citations must tell. */
export function styleOfScheme(scheme: SchemeName | undefined): CitationStyle | undefined {
  return scheme === undefined ? undefined : (schemeNamed(scheme).citesBy ?? undefined)
}
