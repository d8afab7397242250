import { declinePhrase } from './declension/phrases.ts'

/** «Вносится Рабочей группой»; behind a colon stands, as it is, what cannot be declined for certain. */
export function introducedBy(sponsor: string): string {
  const forms = new Set(
    declinePhrase(sponsor).map(({ quoted, forms: all }) => all[quoted === 'singular' ? 4 : 10] ?? null),
  )
  const [form] = forms
  return forms.size === 1 && form != null ? `Вносится ${form}` : `Вносится: ${sponsor}`
}
