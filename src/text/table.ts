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
