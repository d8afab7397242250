import { LRUCache } from 'lru-cache'

/**
 * Keeps what can be made again: as much of it as there is room for, and anything for as long as somebody else holds it. So a
 * value that is part of other values is never there twice.
 */
export interface Held<Value extends object> {
  get(key: string): Value | undefined
  set(key: string, value: Value, size: number): void
}

/** @param room the sum of the sizes that are kept */
export function held<Value extends object>(room: number): Held<Value> {
  // A share of the memory that a person has set need be no whole number.
  const maxSize = Math.floor(room)
  const kept = new LRUCache<string, Value>({ maxSize, maxEntrySize: maxSize })
  const known = new Map<string, WeakRef<Value>>()
  const gone = new FinalizationRegistry<string>((key) => {
    if (known.get(key)?.deref() === undefined) known.delete(key)
  })
  return {
    get: (key) => kept.get(key) ?? known.get(key)?.deref(),
    set: (key, value, size) => {
      kept.set(key, value, { size: Math.max(1, size) })
      known.set(key, new WeakRef(value))
      gone.register(value, key)
    },
  }
}
