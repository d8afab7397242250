import { match } from '../diff/match.ts'
import { addRun, addRuns, type Box, gapsOf, type Run, type Runs, wholeBox } from '../diff/runs.ts'
import { boxOf, endOf, firstCell, type Row, startOf, type Table, tablesOf, wholeRow } from './table-rows.ts'
import type { Tokens } from './token-types.ts'

/**
 * Finds what two stretches of text share, as `match` does, but for tables: there a row is compared with the row that has the
 * same first cell, and none with parts of two. Cells of a table are full of the same short words («да», «—», 100), and a
 * matcher of tokens would keep them across rows.
 *
 * The text is matched as a whole first, to know which table became which. The runs that meet a pair of tables then give way to
 * those found row by row.
 */
export function matchTokens(before: Tokens, after: Tokens): { readonly runs: Runs; readonly coarse: boolean } {
  let coarse = false
  // One budget for all: a text may have many tables, and a table many rows that changed.
  let walked = 0
  const matchBox: MatchBox = (beforeIds, afterIds, box) => {
    const found = match(beforeIds, afterIds, box, walked)
    coarse ||= found.coarse
    walked = found.walked
    return found.runs
  }
  const runs = matchBox(before.ids, after.ids, wholeBox(before.count, after.count))
  const tables = tablesOf(before)
  if (tables.length === 0) return { runs, coarse }
  const matched = tablePairs(runs, tables, tablesOf(after)).map(
    ([table, other]): MatchedTable => ({
      box: boxOf(table, other),
      runs: matchRows(before, after, table, other, matchBox),
    }),
  )
  return { runs: withTables(runs, matched), coarse }
}

type MatchBox = (before: Int32Array, after: Int32Array, box: Box) => Runs

interface MatchedTable {
  readonly box: Box
  readonly runs: Runs
}

/** Each table of before with the first one of after that it shares tokens with. */
function tablePairs(
  runs: Runs,
  tables: readonly Table[],
  others: readonly Table[],
): readonly (readonly [Table, Table])[] {
  const pairs: (readonly [Table, Table])[] = []
  let at = 0
  let otherAt = 0
  for (let runAt = 0; runAt < runs.length && at < tables.length && otherAt < others.length; ) {
    const [table, other] = [tables[at] as Table, others[otherAt] as Table]
    const { before: start, after, length } = runs[runAt] as Run
    const end = start + length
    // Where the table of after stands along this run, in places of before.
    const [otherStart, otherEnd] = [startOf(other) - after + start, endOf(other) - after + start]
    if (Math.max(start, startOf(table), otherStart) < Math.min(end, endOf(table), otherEnd)) {
      pairs.push([table, other])
      at++
      otherAt++
    } else if (endOf(table) <= Math.max(start, otherStart) && endOf(table) <= end) at++
    else if (otherEnd <= end) otherAt++
    else runAt++
  }
  return pairs
}

/** Puts the runs of each pair of tables in the place of those that meet one of the two. */
function withTables(runs: Runs, tables: readonly MatchedTable[]): Runs {
  const made: Run[] = []
  let at = 0
  // How much of the run is done with.
  let done = 0
  const upTo = (beforeEnd: number, afterEnd: number, isKept: boolean): void => {
    for (; at < runs.length; at++, done = 0) {
      const run = runs[at] as Run
      const [before, after, length] = [run.before + done, run.after + done, run.length - done]
      const room = isKept
        ? Math.min(beforeEnd - before, afterEnd - after)
        : Math.max(beforeEnd - before, afterEnd - after)
      const taken = Math.max(0, Math.min(length, room))
      if (isKept) addRun(made, before, after, taken)
      if (taken < length) {
        done += taken
        return
      }
    }
  }
  for (const { box, runs: inside } of tables) {
    upTo(box.beforeStart, box.afterStart, true)
    addRuns(made, inside)
    upTo(box.beforeEnd, box.afterEnd, false)
  }
  upTo(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, true)
  return made
}

/** Equal rows first, between them rows with one first cell, and between those row by row where there are as many. */
function matchRows(before: Tokens, after: Tokens, table: Table, other: Table, matchBox: MatchBox): Runs {
  const runs: Run[] = []
  const matchWords = (rows: Table, others: Table): void =>
    addRuns(runs, matchBox(before.ids, after.ids, boxOf(rows, others)))
  const rowByRow = (rows: Table, others: Table): void => {
    if (rows.length === 0 || others.length === 0) return
    if (rows.length !== others.length) matchWords(rows, others)
    else for (const [at, row] of rows.entries()) matchWords([row], [others[at] as Row])
  }
  const byKey = (rows: Table, others: Table, key: RowKey, between: (rows: Table, others: Table) => void): void => {
    const [ids, otherIds] = idsOf(before, after, rows, others, key)
    const box = wholeBox(rows.length, others.length)
    const found = matchBox(ids, otherIds, box)
    for (const [at, gap] of gapsOf(found, box).entries()) {
      between(rows.slice(gap.beforeStart, gap.beforeEnd), others.slice(gap.afterStart, gap.afterEnd))
      const run = found[at]
      if (run === undefined) continue
      rowByRow(rows.slice(run.before, run.before + run.length), others.slice(run.after, run.after + run.length))
    }
  }
  byKey(table, other, wholeRow, (rows, others) => byKey(rows, others, firstCell, rowByRow))
  return runs
}

type RowKey = (tokens: Tokens, row: Row) => string | null

/** Numbers for rows: equal keys get equal ones; a row without a key gets one of its own. */
function idsOf(
  before: Tokens,
  after: Tokens,
  rows: Table,
  others: Table,
  key: RowKey,
): readonly [Int32Array, Int32Array] {
  const ids = new Map<string, number>()
  let lone = -1
  const numbered = (tokens: Tokens, table: Table): Int32Array =>
    Int32Array.from(table, (row) => {
      const found = key(tokens, row)
      if (found === null) return lone--
      const id = ids.get(found) ?? ids.size
      ids.set(found, id)
      return id
    })
  return [numbered(before, rows), numbered(after, others)]
}
