import type { Snapshot } from '../types.ts'
import { memoryStore } from './memory-store.ts'
import type { Store } from './store.ts'

/** The store of the workspace that a snapshot is of; one of its own where it is of none. */
export function storeOf(snapshot: Snapshot): Store {
  const known = stores.get(snapshot)
  if (known !== undefined) return known
  const made = memoryStore()
  stores.set(snapshot, made)
  return made
}

export function keepStore(snapshot: Snapshot, store: Store): Snapshot {
  stores.set(snapshot, store)
  return snapshot
}

const stores = new WeakMap<Snapshot, Store>()
