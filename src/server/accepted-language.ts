import Negotiator from 'negotiator'
import type { Language } from '../text/types.ts'

/** The language a reader asks for by header; Russian where the header names neither. */
export function acceptedLanguage(header: string | undefined): Language {
  const negotiator = new Negotiator({ headers: { 'accept-language': header ?? '' } })
  return negotiator.language(['ru', 'en']) === 'en' ? 'en' : 'ru'
}
