import type { OptionsTable } from './options.ts'

/** Column heads in the reader's words. */
export interface TableWords {
  readonly provision: string
  readonly inForce: string
  readonly newProvision: string
  /** What each law is: its status and the day of its text, by id. */
  readonly faces: ReadonlyMap<string, string>
}

/** The table as comma-separated values (RFC 4180), with the text that each proposal leads to; «—» where it leaves a provision alone. */
export function optionsCsv(table: OptionsTable, words: TableWords): string {
  // The mark at the start is how spreadsheets tell that the file is UTF-8.
  const rows = cellsOf(table, words)
  // Every row of the format has as many fields as the first.
  const faces = [...words.faces].map((face) => [...face, ...table.amendments.map(() => '')])
  return `\ufeff${[...rows, ...faces].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`
}

/** The same as a Markdown table. */
export function optionsMarkdown(table: OptionsTable, words: TableWords): string {
  const [head, ...rows] = cellsOf(table, words)
  if (head === undefined) return ''
  return [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(markdownField).join(' | ')} |`)
    .join('\n')
    .concat('\n', ...[...words.faces].map(([law, face]) => `\n${law}: ${face}.\n`))
}

function cellsOf({ amendments, rows }: OptionsTable, words: TableWords): readonly (readonly string[])[] {
  const head = [words.provision, words.inForce, ...amendments.map((one) => one.short ?? one.title)]
  const body = rows.map(({ law, name, before, cells }) => [
    `${law}: ${name}`,
    before ?? words.newProvision,
    ...cells.map((cell) => (cell === null ? '—' : (cell.after ?? '×'))),
  ])
  return [head, ...body]
}

function csvField(text: string): string {
  // A field that a spreadsheet would take for a formula is kept a text.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function markdownField(text: string): string {
  return text.replace(/[\\|<>]/g, '\\$&').replace(/\s*\n+\s*/g, ' / ')
}
