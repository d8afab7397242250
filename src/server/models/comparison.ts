import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { compare } from '../../redline/index.ts'
import type { Redline } from '../../redline/types.ts'

/** The redline of two texts; of the same two it is made once. What is kept is bounded by the size of its texts. */
export function comparisonOf(before: string, after: string): Redline {
  const key = createHash('sha256').update(`${before.length}\0`).update(before).update(after).digest('base64')
  const known = comparisons.get(key)
  if (known !== undefined) return known
  const made = compare(before, after)
  comparisons.set(key, made, { size: before.length + after.length + 1 })
  return made
}

const ROOM = 32 * 1024 * 1024
const comparisons = new LRUCache<string, Redline>({ maxSize: ROOM })
