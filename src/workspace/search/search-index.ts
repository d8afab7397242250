import type Libsql from 'libsql'
import type { Database as Connection, Statement } from 'libsql'
import { inTransaction, sqliteFile } from '../store/sqlite-file.ts'
import { fold, type Sought, stemmed, stemOf } from './words.ts'

/** A part of a text that is found as one: an article of a law, or a whole bill. */
export interface IndexedPart {
  /** The provision that opens it; empty where none does. */
  readonly key: string
  /** That provision's label: articles are asked for by theirs. */
  readonly label: string
  readonly heading: string
  readonly words: string
  /** Where it is in the file, in bytes. */
  readonly start: number
  readonly length: number
  /** A few letters that tell its text from others. */
  readonly sum: string
}

/** A part that may hold what is sought. */
export type FoundPart = Pick<IndexedPart, 'key' | 'start' | 'length' | 'sum'> & {
  /** Key of the text that it is a part of. */
  readonly text: string
}

/** The words of texts, by their keys (`keyOfText`). Nothing in it is news: what is lost is put in again, and no method throws. */
export interface SearchIndex {
  /** Those of the keys that are not in it yet. */
  missing(keys: readonly string[]): readonly string[]
  /** Puts a text in; of a file, only the last few texts are kept. */
  add(file: string, key: string, parts: readonly IndexedPart[]): void
  /** Parts that may hold all that is sought, the best first, at most `limit`, and how many there are. */
  find(
    sought: Sought,
    among: ReadonlySet<string>,
    limit: number,
  ): { readonly parts: readonly FoundPart[]; readonly total: number }
  /** Parts that a provision of this label opens. */
  labelled(label: string, among: ReadonlySet<string>, limit: number): readonly FoundPart[]
  /** Words as the texts spell them that begin with these letters. */
  spelt(start: string): readonly string[]
}

/** An index in an SQLite file, which threads and processes share. Throws what SQLite throws where the file cannot be made. */
export function searchIndex(Database: typeof Libsql, file: string): SearchIndex {
  const spelt = new Set<string>()
  const { attempt } = sqliteFile(Database, file, statements)

  const rowsOf = (found: readonly FoundRow[], among: ReadonlySet<string>) =>
    found
      .filter(({ text }) => among.has(text))
      .map(({ text, unit, start, length, sum }) => ({ text, key: unit, start, length, sum }))

  return {
    missing: (keys) => {
      const there = attempt(({ known }) => known.all(JSON.stringify(keys)) as { readonly key: string }[], [])
      const known = new Set(there.map(({ key }) => key))
      return keys.filter((key) => !known.has(key))
    },
    add: (name, key, parts) => {
      const rows = parts.map((part) => ({ ...part, heading: stemmed(fold(part.heading)), words: fold(part.words) }))
      const news = new Set(rows.flatMap(({ words }) => words.match(word) ?? []).filter((one) => !spelt.has(one)))
      attempt((open) => {
        put(open, { name, key, rows, news: [...news] })
        for (const one of news) spelt.add(one)
      }, undefined)
    },
    find: (sought, among, limit) => {
      const expression = expressionOf(sought)
      if (expression === '') return { parts: [], total: 0 }
      // Texts that are no longer so may be among those that are found.
      const found = attempt(({ find }) => find.all(expression, limit * 3) as FoundRow[], [])
      const parts = rowsOf(found, among).slice(0, limit)
      const isAll = found.length < limit * 3
      const total = isAll
        ? rowsOf(found, among).length
        : attempt(({ count }) => (count.get(expression) as { readonly total: number }).total, parts.length)
      return { parts, total }
    },
    labelled: (label, among, limit) =>
      rowsOf(
        attempt(({ labelled }) => labelled.all(label.toLowerCase()) as FoundRow[], []),
        among,
      ).slice(0, limit),
    spelt: (start) =>
      attempt(({ near }) => near.all(start, `${start}\u{10FFFF}`) as { readonly word: string }[], []).map(
        (row) => row.word,
      ),
  }
}

interface Open {
  readonly connection: Connection
  readonly known: Statement
  readonly find: Statement
  readonly count: Statement
  readonly labelled: Statement
  readonly near: Statement
}

interface FoundRow {
  readonly text: string
  readonly unit: string
  readonly start: number
  readonly length: number
  readonly sum: string
}

function statements(connection: Connection): Open {
  connection.exec(`
    CREATE TABLE IF NOT EXISTS texts (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, file TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS texts_by_file ON texts (file);
    CREATE TABLE IF NOT EXISTS parts (
      id INTEGER PRIMARY KEY, text INTEGER NOT NULL, unit TEXT NOT NULL, label TEXT NOT NULL,
      start INTEGER NOT NULL, length INTEGER NOT NULL, sum TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS parts_by_label ON parts (label);
    CREATE INDEX IF NOT EXISTS parts_by_text ON parts (text);
    CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(
      heading, body, exact, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '-.'"
    );
    CREATE TABLE IF NOT EXISTS spelt (word TEXT PRIMARY KEY) WITHOUT ROWID;
  `)
  const columns = 'texts.key AS text, unit, start, length, sum'
  return {
    connection,
    known: connection.prepare('SELECT key FROM texts WHERE key IN (SELECT value FROM json_each(?))'),
    find: connection.prepare(
      `WITH best AS (
         SELECT rowid AS id, rank FROM words WHERE words MATCH ? AND rank MATCH 'bm25(8.0, 1.0, 0.0)' ORDER BY rank LIMIT ?
       )
       SELECT ${columns} FROM best JOIN parts ON parts.id = best.id JOIN texts ON texts.id = parts.text ORDER BY best.rank`,
    ),
    count: connection.prepare('SELECT count(*) AS total FROM words WHERE words MATCH ?'),
    labelled: connection.prepare(
      `SELECT ${columns} FROM parts JOIN texts ON texts.id = parts.text WHERE label = ? LIMIT 10000`,
    ),
    near: connection.prepare('SELECT word FROM spelt WHERE word >= ? AND word < ? LIMIT 20000'),
  }
}

interface Added {
  readonly name: string
  readonly key: string
  readonly rows: readonly IndexedPart[]
  readonly news: readonly string[]
}

/** All of a text or nothing: one that is not in `texts` is put in again. */
function put({ connection }: Open, { name, key, rows, news }: Added): void {
  const bodies = rows.map(({ words }): Body => [stemmed(words), words.replace(apart, ' ')])
  const insertWords = connection.prepare('INSERT INTO words (rowid, heading, body, exact) VALUES (?, ?, ?, ?)')
  const insertPart = connection.prepare('INSERT INTO parts VALUES (NULL, ?, ?, ?, ?, ?, ?)')
  const insertSpelt = connection.prepare('INSERT OR IGNORE INTO spelt VALUES (?)')
  inTransaction(connection, () => {
    if (connection.prepare('SELECT 1 FROM texts WHERE key = ?').all(key).length > 0) return
    takeAway(connection, name)
    const text = Number(connection.prepare('INSERT INTO texts VALUES (NULL, ?, ?)').run(key, name).lastInsertRowid)
    for (const [index, { key: unit, label, heading, start, length, sum }] of rows.entries()) {
      const part = insertPart.run(text, unit, label.toLowerCase(), start, length, sum).lastInsertRowid
      insertWords.run(part, heading, ...(bodies[index] as Body))
    }
    for (const one of news) insertSpelt.run(one)
  })
}

/** Of a file that is saved again and again, the last few texts are kept: they are those of the latest revisions, too. */
function takeAway(connection: Connection, name: string): void {
  const stale = connection
    .prepare('SELECT id FROM texts WHERE file = ? ORDER BY id DESC LIMIT -1 OFFSET ?')
    .all(name, textsOfFile - 1) as { readonly id: number }[]
  for (const { id } of stale) {
    connection.prepare('DELETE FROM words WHERE rowid IN (SELECT id FROM parts WHERE text = ?)').run(id)
    connection.prepare('DELETE FROM parts WHERE text = ?').run(id)
    connection.prepare('DELETE FROM texts WHERE id = ?').run(id)
  }
}

const textsOfFile = 4

/** Each word in any of its forms, or as the beginning of one; each phrase as it stands. */
function expressionOf({ words, phrases }: Sought): string {
  const parts = [
    ...words.flatMap((one) =>
      (one.match(word) ?? []).map((part) => `(${inQuotes(stemOf(part))} OR ${inQuotes(part)} *)`),
    ),
    ...phrases.map((phrase) => `exact : ${inQuotes(phrase.replace(apart, ' ').trim())}`),
  ]
  return parts.join(' AND ')
}

function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '')}"`
}

/** The stems of a part's words, and the words as they stand. */
type Body = readonly [stems: string, exact: string]

const apart = /[^\p{L}\p{N}.-]+|[.-]+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[.-]+/gu
const word = /[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu
