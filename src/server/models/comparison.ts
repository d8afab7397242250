import { createHash } from 'node:crypto'
import { during } from '../../guard/steps.ts'
import { readLaw } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import { compare } from '../../redline/compare.ts'
import { hasSpacesChanged, spacesShown } from '../../redline/spaces.ts'
import type { Redline } from '../../redline/types.ts'
import { TooCostlyPage } from '../errors.ts'
import { remembered } from './remembered.ts'

/**
 * The redline of two texts; of the same two it is made once, and each of them is read once. `read` knows them as laws already.
 * Throws `TooCostlyPage` with their name where they take too long.
 */
export function comparisonOf(before: string, after: string, name: string, read = asLaw): Redline {
  const key = keyOf(before, after)
  const refused = () => {
    throw new TooCostlyPage(name)
  }
  return comparisons(key, () => during({ kind: 'compare', name, key }, () => compare(before, after, read), refused))
}

/** A redline as it is asked for: with changes of white space alone or without, and whether there are any to show. */
export function asAsked(
  redline: Redline,
  { spaces }: { readonly spaces: 'hidden' | 'shown' },
): { readonly redline: Redline; readonly hasSpaces: boolean } {
  return { redline: spaces === 'shown' ? spacesShown(redline) : redline, hasSpaces: hasSpacesChanged(redline) }
}

/** A text as a law, for its title and the names of its provisions alone. */
export function asLaw(text: string): Law {
  return laws(keyOf(text), () => readLaw(text, { id: 'text', file: 'text' }).law)
}

const comparisons = remembered<Redline>(({ rows }) =>
  rows.reduce((sum, { pieces }) => pieces.reduce((its, { text }) => its + text.length, sum), 0),
)
const laws = remembered<Law>(({ passages }) => passages.reduce((sum, { text }) => sum + text.length, 0))

function keyOf(...texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length}\0`).update(text)
  return hash.digest('base64')
}
