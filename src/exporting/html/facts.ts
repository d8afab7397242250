import type { LawMeta } from '../../law/types.ts'
import { dayInWords, translator } from '../../locales/translate.ts'
import { type Html, html } from './tag.ts'

/** Official or not, which law (unless it is named already), and of which day. */
export function lawFacts({ status, citation, edition }: LawMeta, language: string, isNamed = true): Html {
  const t = translator(language)
  const day = edition === null ? '' : ` · ${t('law.edition', { date: dayInWords(edition, language) })}`
  const kind = t(status === 'official' ? 'law.official' : 'law.rendition')
  return html`<b>${kind}</b>${isNamed ? ` · ${citation}` : ''}${day}`
}
