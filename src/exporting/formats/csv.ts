import { fieldsOf, type TableWords } from '../layout/options-fields.ts'
import type { OptionsTable } from '../layout/options-table.ts'
import { tableFields } from '../layout/table-fields.ts'
import { tableOfBill } from '../layout/tables-of.ts'
import type { Exporter } from '../types.ts'

export const csv: Exporter = {
  name: { ru: 'CSV', en: 'CSV' },
  help: 'a table for spreadsheets',
  extension: 'csv',
  mediaType: 'text/csv',
  isExact: false,
  options: optionsCsv,
  table: (document) => {
    const table = tableOfBill(document)
    return csvOf(tableFields(table), table.language)
  },
}

/** The table as separated values, with the text that each proposal leads to; «—» where it leaves a provision alone. */
export function optionsCsv(table: OptionsTable, words: TableWords): string {
  const rows = fieldsOf(table, words)
  // Every row of the format has as many fields as the first.
  const faces = [...words.faces].map((face) => [...face, ...table.amendments.map(() => '')])
  return csvOf([...rows, ...faces], words.language ?? 'en')
}

/** Rows of fields as RFC 4180 has them, with the separator of the reader's locale. */
function csvOf(rows: readonly (readonly string[])[], language: string): string {
  const separator = separatorIn(language)
  // The mark at the start is how spreadsheets tell that the file is UTF-8.
  return `\ufeff${rows.map((row) => row.map(csvField).join(separator)).join('\r\n')}\r\n`
}

/** Where a comma parts whole numbers from fractions («1,5»), spreadsheets part fields by semicolons: a comma puts all in one column. */
function separatorIn(language: string): ',' | ';' {
  const decimal = new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')
  return decimal?.value === ',' ? ';' : ','
}

/** One field, in quotation marks where it needs them. */
export function csvField(text: string): string {
  // A field that a spreadsheet would take for a formula is kept a text.
  // It may part fields at semicolons and tabs, too, whatever stands in quotation marks.
  const safe = text.replace(/^(?=[\t\r])|(?=[=+\-@])(?<=(?:^|[;,\t\r\n])\s*)/g, "'")
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
