import Negotiator from 'negotiator'
import { type Locale, localeNames } from '../locales/words.ts'

/** The language a reader asks for by header; the first of ours where the header names none of them. */
export function acceptedLanguage(header: string | undefined): Locale {
  const negotiator = new Negotiator({ headers: { 'accept-language': header ?? '' } })
  const asked = negotiator.language([...localeNames])
  return localeNames.find((name) => name === asked) ?? localeNames[0]
}
