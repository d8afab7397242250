import type { Law } from '../../law/types.ts'
import { dayInWords, translator } from '../../locales/translate.ts'
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
  /** How each law is cited, by id; where that is not said, documents have the id. */
  readonly citations?: ReadonlyMap<string, string>
}

/** The words for a table in the reader's language; every law in it says whether it is official, and of which day. */
export function optionsWords({ rows }: OptionsTable, laws: readonly Law[], language: string): TableWords {
  const t = translator(language)
  const named = new Set(rows.map(({ law }) => law))
  const faces = laws
    .filter(({ id }) => named.has(id))
    .map(({ id, meta: { status, edition } }): [string, string] => {
      const kind = t(status === 'official' ? 'law.official' : 'law.rendition').toLowerCase()
      return [id, edition === null ? kind : `${kind}; ${t('home.edition', { date: dayInWords(edition, language) })}`]
    })
  return {
    provision: t('options.provision'),
    inForce: t('options.inForce'),
    newProvision: t('options.new'),
    language,
    faces: new Map(faces),
    citations: new Map(laws.map(({ id, meta }) => [id, meta.citation])),
  }
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
