import { draftingOf } from '../../language/languages.ts'
import type { Law, Place } from '../../law/types.ts'
import { citationOf } from '../../resolution/cite.ts'
import { frontMatterWith } from '../../text/front-matter-fields.ts'
import type { Language } from '../../text/languages.ts'

/** A law that a bill is begun on, and a provision of it (null: none in particular). */
export interface StarterPlace {
  readonly law: Law
  readonly place: Place | null
}

/** What a person has said of a new bill; null: nothing. */
export interface StarterMeta {
  readonly title: string | null
  readonly short: string | null
  readonly status: string
  readonly question: string | null
}

/** The beginning of a bill on laws, in the language of the first (`language` where there is none): a file to write on. */
export function starterBill(places: readonly StarterPlace[], meta: StarterMeta, language: Language): string {
  const drafting = draftingOf(places[0]?.law.meta.language ?? language)
  const laws = places.map(({ law, place }) => ({
    ...law.meta,
    provision: place === null ? null : citationOf(law, place),
  }))
  const { title, short, status, question } = meta
  const front = frontMatterWith({ title: title ?? drafting.starterTitle(laws), short, status, question })
  return `${front}\n${drafting.starterBill(title, laws)}`
}
