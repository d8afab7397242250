import { type Matched, match } from '../diff/match.ts'
import { addRun, addRuns, type Box, type Runs } from '../diff/myers.ts'
import { boxOf, endOf, firstCell, type Row, startOf, type Table, tablesOf, wholeRow } from './table-rows.ts'
import type { Tokens } from './token-table.ts'

/**
 * Finds what two stretches of text share, as `match` does, but for tables: there a row is compared with the row that has the
 * same first cell, and none with parts of two.
 */
export function matchTokens(before: Tokens, after: Tokens): Matched {
  let coarse = false
  // One budget for all: a text may have many tables, and a table many rows that changed.
  let walked = 0
  const matchBox: MatchBox = (ones, others, box) => {
    const found = match(ones, others, box, walked)
    coarse ||= found.coarse
    walked = found.walked
    return found.runs
  }
  const box = { beforeStart: 0, beforeEnd: before.count, afterStart: 0, afterEnd: after.count }
  const runs = matchBox(before.ids, after.ids, box)
  const tables = tablesOf(before)
  if (tables.length === 0) return { runs, coarse, walked }
  const pairs = tablePairs(runs, tables, tablesOf(after)).map(
    ([one, two]): TablePair => ({ box: boxOf(one, two), runs: matchRows(before, after, one, two, matchBox) }),
  )
  return { runs: withTables(runs, pairs), coarse, walked }
}

type MatchBox = (before: Int32Array, after: Int32Array, box: Box) => Runs

interface TablePair {
  readonly box: Box
  readonly runs: Runs
}

// Each table of before with the first one of after that it shares tokens with.
function tablePairs(runs: Runs, one: readonly Table[], two: readonly Table[]): readonly (readonly [Table, Table])[] {
  const pairs: (readonly [Table, Table])[] = []
  let row = 0
  let column = 0
  for (let at = 0; at < runs.length && row < one.length && column < two.length; ) {
    const [table, other] = [one[row] as Table, two[column] as Table]
    const start = runs[at] as number
    const end = start + (runs[at + 2] as number)
    // Where the table of after stands along this run.
    const shift = (runs[at + 1] as number) - start
    const [otherStart, otherEnd] = [startOf(other) - shift, endOf(other) - shift]
    if (Math.max(start, startOf(table), otherStart) < Math.min(end, endOf(table), otherEnd)) {
      pairs.push([table, other])
      row++
      column++
    } else if (endOf(table) <= Math.max(start, otherStart) && endOf(table) <= end) row++
    else if (otherEnd <= end) column++
    else at += 3
  }
  return pairs
}

// Puts the runs of each pair of tables in the place of those that meet one of the two.
function withTables(runs: Runs, pairs: readonly TablePair[]): Runs {
  const made: Runs = []
  let at = 0
  // How much of the run is done with.
  let done = 0
  const upTo = (rowEnd: number, columnEnd: number, isKept: boolean): void => {
    while (at < runs.length) {
      const row = (runs[at] as number) + done
      const column = (runs[at + 1] as number) + done
      const length = (runs[at + 2] as number) - done
      const room = isKept ? Math.min(rowEnd - row, columnEnd - column) : Math.max(rowEnd - row, columnEnd - column)
      const taken = Math.max(0, Math.min(length, room))
      if (isKept) addRun(made, row, column, taken)
      done = taken === length ? 0 : done + taken
      if (taken < length) return
      at += 3
    }
  }
  for (const { box, runs: inside } of pairs) {
    upTo(box.beforeStart, box.afterStart, true)
    addRuns(made, inside)
    upTo(box.beforeEnd, box.afterEnd, false)
  }
  upTo(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, true)
  return made
}

// Equal rows first, between them rows with one first cell, and between those row by row where there are as many.
function matchRows(before: Tokens, after: Tokens, one: Table, two: Table, matchBox: MatchBox): Runs {
  const runs: Runs = []
  const matchWords = (rows: Table, columns: Table): void =>
    addRuns(runs, matchBox(before.ids, after.ids, boxOf(rows, columns)))
  const rowByRow = (rows: Table, columns: Table): void => {
    if (rows.length === 0 || columns.length === 0) return
    if (rows.length !== columns.length) matchWords(rows, columns)
    else for (const [at, row] of rows.entries()) matchWords([row], [columns[at] as Row])
  }
  const byKey = (rows: Table, columns: Table, key: RowKey, between: (rows: Table, columns: Table) => void): void => {
    const [ones, others] = numbersOf(before, after, rows, columns, key)
    const box = { beforeStart: 0, beforeEnd: rows.length, afterStart: 0, afterEnd: columns.length }
    const found = matchBox(ones, others, box)
    let row = 0
    let column = 0
    for (let at = 0; at < found.length; at += 3) {
      const [start, other, length] = found.slice(at, at + 3) as [number, number, number]
      between(rows.slice(row, start), columns.slice(column, other))
      row = start + length
      column = other + length
      rowByRow(rows.slice(start, row), columns.slice(other, column))
    }
    between(rows.slice(row), columns.slice(column))
  }
  byKey(one, two, wholeRow, (rows, columns) => byKey(rows, columns, firstCell, rowByRow))
  return runs
}

type RowKey = (tokens: Tokens, row: Row) => string | null

// Equal keys get equal numbers; a row without a key gets one of its own.
function numbersOf(
  before: Tokens,
  after: Tokens,
  one: Table,
  two: Table,
  key: RowKey,
): readonly [Int32Array, Int32Array] {
  const numbers = new Map<string, number>()
  let lone = -1
  const numbered = (tokens: Tokens, table: Table): Int32Array =>
    Int32Array.from(table, (row) => {
      const found = key(tokens, row)
      if (found === null) return lone--
      const number = numbers.get(found) ?? numbers.size
      numbers.set(found, number)
      return number
    })
  return [numbered(before, one), numbered(after, two)]
}
