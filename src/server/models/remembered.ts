import { LRUCache } from 'lru-cache'
import { refusalsMet } from '../../guard/steps.ts'

// In characters of the text that is held: what is made of the largest laws weighs as much as many small ones.
const room = 32 * 1024 * 1024

/**
 * A memory of what was made, by key: of one key a thing is made once. It is bounded by the size of what it holds; the last
 * thing that is larger than the whole room is held beside it, for a page asks for the same one several times over.
 */
export function remembered<Value extends object>(
  sizeOf: (value: Value) => number,
  maxSize = room,
): (key: string, make: () => Value) => Value {
  const small = new LRUCache<string, Value>({ maxSize })
  let large: { readonly key: string; readonly value: Value } | null = null
  return (key, make) => {
    const known = large?.key === key ? large.value : small.get(key)
    if (known !== undefined) return known
    const before = refusalsMet()
    const value = make()
    // What was refused is tried again when the time for it has come.
    if (refusalsMet() !== before) return value
    const size = Math.max(1, sizeOf(value))
    if (size > maxSize) large = { key, value }
    else small.set(key, value, { size })
    return value
  }
}
