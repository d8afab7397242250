import { akn } from './formats/akn.ts'
import { criticmarkup } from './formats/criticmarkup.ts'
import { csv } from './formats/csv.ts'
import { docx } from './formats/docx.ts'
import { docxTable } from './formats/docx-table.ts'
import { html } from './formats/html.ts'
import { inline } from './formats/inline.ts'
import { json } from './formats/json.ts'
import { md } from './formats/markdown.ts'
import { sideBySide } from './formats/side-by-side.ts'
import { table } from './formats/table.ts'
import { text } from './formats/text.ts'
import { uslm } from './formats/uslm.ts'
import { xlsx } from './formats/xlsx.ts'
import { zip } from './formats/zip.ts'
import type { DocumentKind, Exporter } from './types.ts'

/** Every output format, by the name that commands and addresses give it; lists show them in this order. */
export const exporters = {
  inline,
  'side-by-side': sideBySide,
  table,
  html,
  docx,
  'docx-table': docxTable,
  json,
  text,
  criticmarkup,
  xlsx,
  csv,
  md,
  akn,
  uslm,
  zip,
} satisfies Readonly<Record<string, Exporter>>

export type Format = keyof typeof exporters

/** The formats in which a kind of document can be had. */
export function formatsOf<Kind extends DocumentKind>(kind: Kind): readonly FormatOf<Kind>[] {
  return Object.entries(exporters as Readonly<Record<string, Exporter>>).flatMap(([format, exporter]) => {
    const write = exporter[kind]
    return write === undefined ? [] : [{ ...exporter, format: format as Format, write }]
  })
}

/** A format with how it writes one kind of document. */
export type FormatOf<Kind extends DocumentKind> = Omit<Exporter, DocumentKind> & {
  readonly format: Format
  readonly write: NonNullable<Exporter[Kind]>
}
