import type { RowKinds } from './rows.ts'
import type { Store } from './store.ts'

/** A store of this thread alone, for where none may be kept on the disk. Values go in and come out as JSON, as from a disk. */
export function memoryStore(): Store {
  const rows = new Map<string, string>()
  const nameOf = (kind: keyof RowKinds, key: string) => `${kind}\0${key}`
  const get = <Kind extends keyof RowKinds>(kind: Kind, key: string): RowKinds[Kind] | null => {
    const row = rows.get(nameOf(kind, key))
    return row === undefined ? null : JSON.parse(row)
  }
  return {
    file: null,
    get,
    getAll: (kind, keys) =>
      new Map(
        keys.flatMap((key) => {
          const value = get(kind, key)
          return value === null ? [] : [[key, value]]
        }),
      ),
    known: (kind, keys) => new Set(keys.filter((key) => rows.has(nameOf(kind, key)))),
    put: (kind, key, value) => void rows.set(nameOf(kind, key), JSON.stringify(value)),
    flush: () => {},
    close: () => rows.clear(),
  }
}
