import { rmSync } from 'node:fs'
import type Libsql from 'libsql'
import type { Database as Connection } from 'libsql'

/** An open SQLite file with its statements. */
export interface SqliteFile<Open> {
  /** Does what it can; a fault costs what is in the file, and nobody's answer. */
  attempt<Value>(work: (open: Open) => Value, otherwise: Value): Value
  close(): void
}

/**
 * Opens a file that may be thrown away: one that is no database any more is begun anew, once; then it stays empty. Throws what
 * SQLite throws where the file cannot be made.
 */
export function sqliteFile<Open extends { readonly connection: Connection }>(
  Database: typeof Libsql,
  file: string,
  prepare: (connection: Connection) => Open,
): SqliteFile<Open> {
  let isTriedAnew = false
  let open: Open | null = null
  try {
    open = opened()
  } catch (error) {
    open = begunAnew()
    if (open === null) throw error
  }
  return {
    attempt: (work, otherwise) => {
      try {
        return open === null ? otherwise : work(open)
      } catch (error) {
        if (isDamage(error)) {
          open = isTriedAnew ? null : begunAnew()
          isTriedAnew = true
        }
        return otherwise
      }
    },
    close: () => {
      try {
        open?.connection.close()
      } catch {
        // Nothing in it is worth a word.
      }
      open = null
    },
  }

  function opened(): Open {
    const connection = new Database(file)
    // What a crash of the machine damages is seen by checksums, or by SQLite, and made again: no write waits for the disk.
    for (const setting of ['busy_timeout = 2000', 'journal_mode = WAL', 'synchronous = OFF'])
      connection.exec(`PRAGMA ${setting}`)
    return prepare(connection)
  }

  function begunAnew(): Open | null {
    try {
      open?.connection.close()
    } catch {
      // It is thrown away either way.
    }
    try {
      for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
      return opened()
    } catch {
      return null
    }
  }
}

/** All of the work, or nothing of it. */
export function inTransaction(connection: Connection, work: () => void): void {
  connection.exec('BEGIN IMMEDIATE')
  try {
    work()
    connection.exec('COMMIT')
  } catch (error) {
    connection.exec('ROLLBACK')
    throw error
  }
}

/** Another process that writes for long, or a disk that is full, is no damage: what was not written is worked out again. */
function isDamage(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    /^SQLITE_(?:CORRUPT|NOTADB|FORMAT|IOERR|CANTOPEN)/.test(String(error.code))
  )
}
