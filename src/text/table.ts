import type { Span } from '../problem/types.ts'

const delimiter = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/

/** Whether a paragraph begins with a table's row: its lines stay lines. */
export const startsWithRow = (paragraph: string): boolean => /^\s*\|/.test(paragraph)

/** Whether a paragraph is a table: each line begins with a bar, and the second parts the head from the rows (https://github.github.com/gfm/#tables-extension-). */
export function isTable(text: string): boolean {
  // Most paragraphs are none.
  if (!startsWithRow(text)) return false
  const lines = text.trim().split(/\r?\n/)
  return lines.length > 1 && lines.every(startsWithRow) && delimiter.test((lines[1] as string).trim())
}

/** A line of a table, in offsets of the table's text; `cells` without the space around their words. */
export interface TableRow extends Span {
  readonly cells: readonly Span[]
}

/** The rows of a table behind its head, in order; `text` is a table (`isTable`). */
export function rowsOf(text: string): readonly TableRow[] {
  const rows: TableRow[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const words = line.trim()
    if (words !== '') rows.push(rowOf(text, start + line.indexOf(words), start + line.indexOf(words) + words.length))
    start += line.length + 1
  }
  return rows.slice(2)
}

/** A line between bars as a row. */
export function rowOf(text: string, start: number, end: number): TableRow {
  const cells: Span[] = []
  let from = start + 1
  for (let at = from; at <= end; at += 1) {
    if (at < end && (text[at] !== '|' || text[at - 1] === '\\')) continue
    // Behind the bar that closes a line there is no cell.
    if (at < end || text.slice(from, at).trim() !== '') cells.push(trimmed(text, from, at))
    from = at + 1
  }
  return { start, end, cells }
}

function trimmed(text: string, start: number, end: number): Span {
  const words = text.slice(start, end)
  const before = words.length - words.trimStart().length
  return { start: start + before, end: start + before + words.trim().length }
}
