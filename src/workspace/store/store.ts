import type { RowKinds } from './rows.ts'

/**
 * What was worked out about texts, kept by the hash of everything that it depends on. Nothing in a store is news: what is
 * lost is worked out again, so no method throws, and a value that cannot be had is null.
 */
export interface Store {
  /** The file that holds it; null: it is in memory alone, and ends with the process. */
  readonly file: string | null
  get<Kind extends keyof RowKinds>(kind: Kind, key: string): RowKinds[Kind] | null
  /** Many at once, which is faster than one by one; those that are not there are left out. */
  getAll<Kind extends keyof RowKinds>(kind: Kind, keys: readonly string[]): ReadonlyMap<string, RowKinds[Kind]>
  /** Which of the keys there are, with no value read. */
  known(kind: keyof RowKinds, keys: readonly string[]): ReadonlySet<string>
  put<Kind extends keyof RowKinds>(kind: Kind, key: string, value: RowKinds[Kind]): void
  /** Writes what was put; until then only this thread knows of it. */
  flush(): void
  close(): void
}
