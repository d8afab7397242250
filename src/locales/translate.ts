import i18next from 'i18next'
import type { WordKey } from './keys.ts'
import { type Locale, localeFor, localeNames, locales } from './words.ts'

/** A page's words: a key and what stands in its `{{places}}`; `count` chooses the plural. */
export type Translate = (key: WordKey, places?: Readonly<Record<string, string | number>>) => string

const catalogue = i18next.createInstance({
  fallbackLng: localeNames[0],
  // Keys have dots in them and templates escape what they print.
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(localeNames.map((name) => [name, { translation: locales[name] }])),
  initAsync: false,
})
catalogue.init()

/** The words of one language, or of the first where the pages do not speak it. */
export function translator(language: string): Translate {
  return translators[localeFor(language)]
}

const translators = Object.fromEntries(localeNames.map((name) => [name, translatorOf(name)])) as Readonly<
  Record<Locale, Translate>
>

/** The same words and small numbers are said on a page by the thousand: how each is said is found once. */
function translatorOf(language: Locale): Translate {
  const fixed = catalogue.getFixedT(language)
  const known = new Map<string, string>()
  return (key, places = {}) => {
    const { count, ...others } = places
    const isFew = count === undefined || (typeof count === 'number' && count <= 100)
    if (!isFew || Object.keys(others).length > 0) return fixed(key, { ...places })
    const name = count === undefined ? key : `${key} ${count}`
    const said = known.get(name) ?? fixed(key, { ...places })
    known.set(name, said)
    return said
  }
}

/** A day (ISO) as people write it: «1 января 2026 г.», “January 1, 2026”. What is no date stays as it is. */
export function dayInWords(iso: string | null, language: string): string {
  if (iso === null) return ''
  const time = Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : iso)
  if (Number.isNaN(time)) return iso
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
    .format(time)
    .replace(/(\d) /g, '$1\u00a0')
}
