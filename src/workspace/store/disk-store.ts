import { createHash } from 'node:crypto'
import type Libsql from 'libsql'
import type { Database as Connection, Statement } from 'libsql'
import type { RowKinds } from './rows.ts'
import { inTransaction, sqliteFile } from './sqlite-file.ts'
import type { Store } from './store.ts'

/**
 * A store in an SQLite file, which threads and processes share. Each row carries a checksum, so that what was damaged is no
 * row; a file that is no database any more is thrown away and begun anew, once: then the store is empty and stays so.
 * Throws what SQLite throws where the file cannot be made.
 */
export function diskStore(Database: typeof Libsql, file: string): Store {
  const pending = new Map<string, Pending>()
  const { attempt, close } = sqliteFile(Database, file, statements)

  const flush = () => {
    if (pending.size === 0) return
    const rows = [...pending.values()]
    pending.clear()
    attempt((open) => write(open, rows), undefined)
  }

  const getAll = <Kind extends keyof RowKinds>(kind: Kind, keys: readonly string[]) => {
    const found = new Map<string, RowKinds[Kind]>()
    const asked: string[] = []
    for (const key of keys) {
      const own = pending.get(`${kind}\0${key}`)
      if (own === undefined) asked.push(key)
      else found.set(key, JSON.parse(own.value))
    }
    const rows = asked.length === 0 ? [] : attempt((open) => select(open, kind, asked), [])
    for (const { key, value, sum } of rows) {
      if (sumOf(kind, key, value) === sum) found.set(key, JSON.parse(value))
    }
    return found
  }

  return {
    file,
    get: (kind, key) => getAll(kind, [key]).get(key) ?? null,
    getAll,
    known: (kind, keys) => {
      const own = keys.filter((key) => pending.has(`${kind}\0${key}`))
      const there = attempt((open) => open.known.all(kind, JSON.stringify(keys)) as { readonly key: string }[], [])
      return new Set([...own, ...there.map(({ key }) => key)])
    },
    put: (kind, key, value) => {
      pending.set(`${kind}\0${key}`, { kind, key, value: JSON.stringify(value) })
      if (pending.size >= batch) flush()
    },
    flush,
    close: () => {
      flush()
      close()
    },
  }
}

interface Open {
  readonly connection: Connection
  readonly known: Statement
  readonly one: Statement
  readonly many: Statement
  readonly insert: Statement
}

interface Row {
  readonly key: string
  readonly value: string
  readonly sum: string
}

interface Pending {
  readonly kind: string
  readonly key: string
  readonly value: string
}

function statements(connection: Connection): Open {
  connection.exec(`CREATE TABLE IF NOT EXISTS rows (
    kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, sum TEXT NOT NULL, PRIMARY KEY (kind, key)
  ) WITHOUT ROWID`)
  return {
    connection,
    one: connection.prepare('SELECT key, value, sum FROM rows WHERE kind = ? AND key = ?'),
    many: connection.prepare(
      'SELECT key, value, sum FROM rows WHERE kind = ? AND key IN (SELECT value FROM json_each(?))',
    ),
    known: connection.prepare('SELECT key FROM rows WHERE kind = ? AND key IN (SELECT value FROM json_each(?))'),
    insert: connection.prepare('INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?)'),
  }
}

function select({ one, many }: Open, kind: string, keys: readonly string[]): readonly Row[] {
  return (keys.length === 1 ? one.all(kind, keys[0]) : many.all(kind, JSON.stringify(keys))) as Row[]
}

function write({ connection, insert }: Open, rows: readonly Pending[]): void {
  inTransaction(connection, () => {
    for (const { kind, key, value } of rows) insert.run(kind, key, value, sumOf(kind, key, value))
  })
}

function sumOf(kind: string, key: string, value: string): string {
  return createHash('sha256').update(`${kind}\0${key}\0`).update(value).digest('base64').slice(0, 24)
}

/** So many rows are written at once. */
const batch = 256
