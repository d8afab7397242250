import type { OptionsTable } from './options-table.ts'

/** Column heads in the reader's words. */
export interface TableWords {
  readonly provision: string
  readonly inForce: string
  readonly newProvision: string
  /** The reader's language: spreadsheets part fields by what their locale does. English where it is not said. */
  readonly language?: string
  /** What each law is: its status and the day of its text, by id. */
  readonly faces: ReadonlyMap<string, string>
}

/** The table's fields, row by row, the head first: the text that each proposal leads to; «—» where it leaves a provision alone. */
export function fieldsOf({ amendments, rows }: OptionsTable, words: TableWords): readonly (readonly string[])[] {
  const head = [words.provision, words.inForce, ...amendments.map((one) => one.short ?? one.title)]
  const body = rows.map(({ law, name, before, cells }) => [
    `${law}: ${name}`,
    before ?? words.newProvision,
    ...cells.map((cell) => (cell === null ? '—' : (cell.after ?? '×'))),
  ])
  return [head, ...body]
}
