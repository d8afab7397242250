import type { Citation, LawReference } from '../../citation/types.ts'
import { draftingOf } from '../../language/languages.ts'
import { findProvision } from '../../law/find.ts'
import type { Law, Place } from '../../law/types.ts'
import { resolve } from '../../resolution/resolve.ts'

/** The provisions of a law that a query cites, as lawyers do: «п. 1 ст. 29», “section 230(c)(2)”; none for any other text. */
export function citedIn(law: Law, query: string): readonly Place[] {
  const { readCitation } = draftingOf(law.meta.language)
  const read = readCitation(query) ?? readCitation(withoutNumber(query, law.meta.number))
  if (read === null || !isOf(law, read.law)) return []
  return read.citations.flatMap((citation) => placesOf(law, citation))
}

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
