import type { Box } from '../diff/runs.ts'
import { charClass, LETTER } from '../text/chars.ts'
import type { Tokens } from './token-types.ts'

/** A row of a table, by its tokens. */
export interface Row {
  readonly start: number
  readonly end: number
}

/** The rows of one table, one behind the other. */
export type Table = readonly Row[]

/** The tables of a stretch of text, in order: lines that begin with a bar, and none between them. */
export function tablesOf(tokens: Tokens): readonly Table[] {
  const tables: Row[][] = []
  let rowEnd = -1
  for (let at = 0; at < tokens.count; at++) {
    if (!startsRow(tokens, at)) continue
    const end = lineEnd(tokens, at)
    const isNext = at === rowEnd && linesBefore(tokens, at) === 1
    if (isNext) tables.at(-1)?.push({ start: at, end })
    else tables.push([{ start: at, end }])
    rowEnd = end
    at = end - 1
  }
  return tables
}

/** Whether a row of a table begins with token `at`: a bar at the head of a line. */
export const startsRow = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && isBar(tokens, at) && (at === 0 || linesBefore(tokens, at) > 0)

const BAR = 124
const NEWLINE = 10

/** Whether the token is the bar between two cells. */
export const isBar = (tokens: Tokens, at: number): boolean =>
  tokens.words[at] === 0 && tokens.text.charCodeAt(tokens.starts[at] as number) === BAR

function linesBefore(tokens: Tokens, at: number): number {
  let lines = 0
  for (let offset = at > 0 ? (tokens.ends[at - 1] as number) : 0; offset < (tokens.starts[at] as number); offset++)
    if (tokens.text.charCodeAt(offset) === NEWLINE) lines++
  return lines
}

function lineEnd(tokens: Tokens, start: number): number {
  let end = start + 1
  while (end < tokens.count && linesBefore(tokens, end) === 0) end++
  return end
}

/** The first token of a table. */
export const startOf = (table: Table): number => table[0]?.start ?? 0
/** The token behind a table. */
export const endOf = (table: Table): number => table.at(-1)?.end ?? 0

/** The box of a table and the one that it became. */
export const boxOf = (before: Table, after: Table): Box => ({
  beforeStart: startOf(before),
  beforeEnd: endOf(before),
  afterStart: startOf(after),
  afterEnd: endOf(after),
})

/** What makes two rows equal. */
export const wholeRow = (tokens: Tokens, { start, end }: Row): string => keyOf(tokens, start, end)

/** What a row is known by: its first cell that has words; null if none has. A number is no key, as rows may be numbered anew. */
export function firstCell(tokens: Tokens, row: Row): string | null {
  let start = row.start + 1
  for (let at = start; at < row.end; at++) {
    if (!isBar(tokens, at)) continue
    for (let word = start; word < at; word++) {
      if (charClass(tokens.text.charCodeAt(tokens.starts[word] as number)) === LETTER) return keyOf(tokens, start, at)
    }
    start = at + 1
  }
  return null
}

const keyOf = (tokens: Tokens, start: number, end: number): string => tokens.ids.subarray(start, end).join(' ')
