import type { SchemeName } from '../../../text/types.ts'
import type { CitationStyle } from './print.ts'

const styles: Readonly<Record<SchemeName, CitationStyle | undefined>> = {
  'us-code': 'sections',
  'en-articles': 'articles',
  'ru-federal': 'articles',
  plain: undefined,
}

/** Whether a law of that scheme has sections or articles; undefined where its citations must tell. */
export function styleOfScheme(scheme: SchemeName | undefined): CitationStyle | undefined {
  return scheme === undefined ? undefined : styles[scheme]
}
