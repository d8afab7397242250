import { translator } from '../../locales/translate.ts'
import { fieldsOf } from '../layout/options-fields.ts'
import { tableFields } from '../layout/table-fields.ts'
import { tableOfBill } from '../layout/tables-of.ts'
import type { Exporter } from '../types.ts'

export const xlsx: Exporter = {
  name: { ru: 'XLSX', en: 'XLSX' },
  help: 'a spreadsheet: every cell is a text',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  isExact: false,
  table: (document) => {
    const table = tableOfBill(document)
    const widths = [6, 24, 28, 60, 60, 40]
    return sheetOf(tableFields(table), widths, translator(table.language)('table.title'))
  },
  options: (table, words) => {
    const rows = fieldsOf(table, words)
    // Every law says whether it is official, and of which day.
    const faces = [...words.faces].map(([law, face]) => [law, face])
    const widths = [28, ...(rows[0]?.slice(1).map(() => 50) ?? [])]
    return sheetOf([...rows, ...faces], widths, translator(words.language ?? 'en')('options.title'))
  },
}

/** One sheet with its head in bold and always in sight; widths are in characters. */
async function sheetOf(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  sheet: string,
): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/universal')
  const [head = [], ...body] = rows
  const cell = (value: string, fontWeight?: 'bold') =>
    ({
      value,
      type: String,
      wrap: true,
      alignVertical: 'top',
      ...(fontWeight === undefined ? {} : { fontWeight }),
    }) as const
  const data = [
    head.map((value) => cell(value, 'bold')),
    ...body.flatMap(inCells).map((row) => row.map((value) => cell(value))),
  ]
  const columns = widths.slice(0, Math.max(head.length, 1)).map((width) => ({ width }))
  const blob = await write(data, { sheet, columns, orientation: 'landscape', stickyRowsCount: 1 }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** What a cell holds at most; spreadsheets refuse a file with more. */
const mostInCell = 32_000

/** A row whose texts are too long for a cell goes on in the next one. */
function inCells(row: readonly string[]): readonly (readonly string[])[] {
  const count = Math.max(1, ...row.map((text) => Math.ceil(text.length / mostInCell)))
  return Array.from({ length: count }, (_, index) =>
    row.map((text) => text.slice(index * mostInCell, (index + 1) * mostInCell)),
  )
}
