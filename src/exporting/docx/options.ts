import { Document, Paragraph, type TableRow, TextRun } from 'docx'
import { translator } from '../../locales/translate.ts'
import { localeFor } from '../../locales/words.ts'
import type { TableWords } from '../layout/options-fields.ts'
import { type CellParagraph, cellParagraphs } from '../layout/options-paragraphs.ts'
import type { OptionsRow, OptionsTable } from '../layout/options-table.ts'
import { centred, gridOf, gridRow, markedRuns, spanRow } from './grid.ts'
import { numberedHeader } from './header.ts'
import { packed } from './packed.ts'
import { landscapeText, pageFor, stylesFor } from './page.ts'

/** Rival bills side by side on landscape pages: a column for each, a row for each provision that any of them changes. */
export async function optionsDocument({ amendments, rows }: OptionsTable, words: TableWords): Promise<Uint8Array> {
  const locale = localeFor(words.language ?? 'en')
  const t = translator(locale)
  const columns = amendments.length + 1
  const text = landscapeText(locale)
  const widths = [Math.round(text * 0.12), ...Array<number>(columns).fill(Math.round((text * 0.88) / columns))]
  const heads = [words.provision, words.inForce, ...amendments.map((one) => one.short ?? one.title)]
  const laws = [...new Set(rows.map(({ law }) => law))]
  const body = laws.flatMap((law): readonly TableRow[] => [
    spanRow(words.citations?.get(law) ?? law, words.faces.get(law) ?? '', widths.length),
    ...rows.filter((row) => row.law === law).map((row) => rowOf(row, words, widths)),
  ])
  const document = new Document({
    title: t('options.title'),
    creator: 'Engross',
    styles: stylesFor(locale, columns > 3 ? 18 : 20),
    sections: [
      {
        properties: pageFor(locale, 'landscape'),
        headers: { default: numberedHeader() },
        children: [
          centred(t('options.title'), { bold: true }),
          ...amendments.map(({ short, title }) => centred(short === null ? title : `${short}: ${title}`)),
          gridOf(widths, heads, body),
          new Paragraph({}),
        ],
      },
    ],
  })
  return packed(document)
}

function rowOf({ name, before, cells }: OptionsRow, words: TableWords, widths: readonly number[]): TableRow {
  const shown = cellParagraphs(
    before ?? '',
    cells.map((cell) => cell?.pieces ?? null),
  )
  const inForce = before === null ? [new Paragraph(words.newProvision)] : paragraphsOf(shown.before)
  const proposed = shown.cells.map((cell) => (cell === null ? [new Paragraph('—')] : paragraphsOf(cell)))
  const lengths = [shown.before, ...shown.cells].map((cell) => lengthOf(cell ?? []))
  return gridRow([[new Paragraph(name)], inForce, ...proposed], widths, Math.max(...lengths))
}

function lengthOf(paragraphs: readonly CellParagraph[]): number {
  const lengths = paragraphs.map((one) =>
    one.kind === 'gap' ? 0 : one.pieces.reduce((sum, { text }) => sum + text.length, 0),
  )
  return lengths.reduce((sum, length) => sum + length, 0)
}

function paragraphsOf(paragraphs: readonly CellParagraph[]): readonly Paragraph[] {
  return paragraphs.map((one) => {
    const children = one.kind === 'gap' ? [new TextRun('…')] : one.pieces.flatMap(markedRuns)
    return new Paragraph({ spacing: { after: 60 }, children })
  })
}
