import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { readLaw } from '../../law/index.ts'
import type { Law } from '../../law/types.ts'
import { compare } from '../../redline/index.ts'
import type { Redline } from '../../redline/types.ts'

/** The redline of two texts; of the same two it is made once. What is kept is bounded by the size of its texts. */
export function comparisonOf(before: string, after: string): Redline {
  return remembered(comparisons, [before, after], () => compare(before, after))
}

/** A text as a law, for its title and the names of its provisions alone. */
export function asLaw(text: string): Law {
  return remembered(laws, [text], () => readLaw(text, { id: 'text', file: 'text' }).law)
}

const ROOM = 32 * 1024 * 1024
const comparisons = new LRUCache<string, Redline>({ maxSize: ROOM })
const laws = new LRUCache<string, Law>({ maxSize: ROOM })

function remembered<Value extends object>(
  cache: LRUCache<string, Value>,
  texts: readonly string[],
  make: () => Value,
): Value {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length}\0`).update(text)
  const key = hash.digest('base64')
  const known = cache.get(key)
  if (known !== undefined) return known
  const made = make()
  cache.set(key, made, { size: texts.reduce((sum, text) => sum + text.length, 1) })
  return made
}
