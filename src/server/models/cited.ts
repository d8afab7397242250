import type { Citation, LawReference } from '../../citation/types.ts'
import { draftingOf } from '../../language/languages.ts'
import { findProvision } from '../../law/find.ts'
import type { Law, Place } from '../../law/types.ts'
import { resolve } from '../../resolution/resolve.ts'
import type { Language } from '../../text/languages.ts'

/** The provisions of a law that a query cites, as lawyers do: «п. 1 ст. 29», “section 230(c)(2)”; none for any other text. */
export function citedIn(law: Law, query: string): readonly Place[] {
  const { readCitation } = draftingOf(law.meta.language)
  for (const written of [query, withoutNumber(query, law.meta.number)].flatMap(asWritten)) {
    const read = readCitation(written)
    if (read === null || !isOf(law, read.law)) continue
    const places = read.citations.flatMap((citation) => placesOf(law, citation))
    if (places.length > 0) return places
  }
  return []
}

/** Labels of the articles that a query cites, in any of these languages; the law's number may be left out of it. */
export function articlesCited(
  query: string,
  languages: readonly Language[],
  numbers: readonly string[],
): ReadonlySet<string> {
  const labels = new Set<string>()
  for (const written of [query, ...numbers.map((number) => withoutNumber(query, number))].flatMap(asWritten)) {
    for (const language of languages) {
      for (const { steps } of draftingOf(language).readCitation(written)?.citations ?? []) {
        const articles = steps.filter(({ unit }) => unit === 'article')
        const named = articles.length > 0 ? articles : steps
        for (const one of named.flatMap((step) => step.labels)) labels.add(one.kind === 'one' ? one.label : one.from)
      }
    }
  }
  return labels
}

/**
 * A citation as people type it, and as bills would write it: from the inside out or from the outside in («ст. 29 п. 1» is
 * «п. 1 ст. 29»), with “sec.” or with nothing before the number of a section (“230(c)(2)”).
 */
function asWritten(query: string): readonly string[] {
  const american = query.trim().replace(/^(?:secs?\.?\s*|(?=\d[\dA-Za-z-]*\([0-9A-Za-z]))/i, 'section ')
  const parts = (
    query.match(/(?<![\p{L}.])\.*\p{L}[\p{L}.]*\s*(?:[«"“][^»"”]{0,300}[»"”]|\d[\d.]*[\p{L}\d)]*)/gu) ?? []
  ).map((part) => part.replace(/^\.+/, ''))
  const inward = parts
    .toReversed()
    .map((part) => part.replace(/^\p{L}+(?=\s)/u, (unit) => inShort[unit.toLowerCase()] ?? unit))
  return [...new Set([query, american, ...(inward.length > 1 ? [inward.join(' ')] : [])])]
}

/** Units as they are called first in an address; further in, only their short names stand in every case. */
const inShort: Readonly<Record<string, string>> = { статья: 'ст.', часть: 'ч.', пункт: 'п.', подпункт: 'подп.' }

/** «ст. 29 126-ФЗ»: the law's own number, said shortly, names it. */
function withoutNumber(query: string, number: string | null): string {
  const at = number === null ? -1 : query.toLowerCase().indexOf(number.toLowerCase())
  return number === null || at < 0 ? query : `${query.slice(0, at)} ${query.slice(at + number.length)}`
}

/** A citation that names a law is of that law alone. */
function isOf({ meta }: Law, named: LawReference | null): boolean {
  return named === null || named.number === null || named.number === meta.number
}

function placesOf(law: Law, citation: Citation): readonly Place[] {
  const found = resolve(law, citation)
  if (found.kind !== 'found') return []
  return found.targets.flatMap((target) => {
    const key = target.kind === 'law' ? null : (target.provision?.key ?? null)
    return (key === null ? null : findProvision(law, key)) ?? []
  })
}
