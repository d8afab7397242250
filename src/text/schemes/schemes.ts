import { englishArticles } from './en-articles.ts'
import { plain } from './plain.ts'
import { russianFederal } from './ru-federal.ts'
import type { ReadLabel, Scheme } from './scheme.ts'
import { unitedStatesCode } from './us-code.ts'

const schemes = {
  'ru-federal': russianFederal,
  'us-code': unitedStatesCode,
  'en-articles': englishArticles,
  plain,
} as const satisfies Record<string, Scheme>

/** A numbering scheme: how labels name units. */
export type SchemeName = keyof typeof schemes

/** Every scheme's name, in the order in which a guess prefers them. */
export const schemeNames = Object.keys(schemes) as [SchemeName, ...SchemeName[]]

/** The scheme of that name. */
export function schemeNamed(name: SchemeName): Scheme {
  return schemes[name]
}

/** The label of a paragraph whose scheme is not known, as the first scheme reads it that knows such labels. */
export function labelInAnyScheme(text: string): ReadLabel | null {
  for (const name of schemeNames) {
    const read = schemeNamed(name).paragraph(text)
    if (read !== null) return read
  }
  return null
}
