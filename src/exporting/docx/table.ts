import { Document, Paragraph, type TableRow, TextRun } from 'docx'
import { type Translate, translator } from '../../locales/translate.ts'
import { localeFor } from '../../locales/words.ts'
import { titleWithin } from '../layout/bill/title.ts'
import type {
  TableCell as Cell,
  ComparativeTable,
  TableRow as Row,
  TableLine,
  TableSection,
} from '../layout/comparative-table.ts'
import { centred, gridOf, gridRow, markedRuns, spanRow } from './grid.ts'
import { factsOf, numberedHeader } from './header.ts'
import { packed } from './packed.ts'
import { landscapeText, pageFor, stylesFor } from './page.ts'

/**
 * The comparative table as a Word document, in its official form: a title that names the bill, a numbered row for each
 * provision that changes and for each new one with all that stands in it. What goes is struck through, what comes is in bold.
 */
export async function tableDocument(table: ComparativeTable): Promise<Uint8Array> {
  const locale = localeFor(table.language)
  const t = translator(locale)
  const shares = table.hasGrounds ? [5, 36, 36, 23] : [5, 47.5, 47.5]
  const widths = shares.map((share) => Math.round((share * landscapeText(locale)) / 100))
  const heads = [t('table.number'), t('redline.before'), t('redline.after'), t('table.grounds')].slice(0, widths.length)
  const document = new Document({
    title: `${t('table.title')}: ${table.texts}`,
    creator: 'Engross',
    styles: stylesFor(locale, 24),
    sections: [
      {
        properties: pageFor(locale, 'landscape'),
        headers: { default: numberedHeader() },
        children: [
          ...titleOf(table, t),
          gridOf(
            widths,
            heads,
            table.sections.flatMap((section) => sectionRows(section, table, widths)),
          ),
          new Paragraph({}),
        ],
      },
    ],
  })
  return packed(document)
}

function titleOf({ bills, texts, language }: ComparativeTable, t: Translate): readonly Paragraph[] {
  const ofBill = (title: string): string => t('table.ofBill', { title: titleWithin(title, language) })
  const names = bills.length === 0 ? [texts] : bills.map(ofBill)
  return [centred(t('table.title'), { bold: true }), ...names.map((name) => centred(name))]
}

/** A law's rows under its name, where what is compared is a law. */
function sectionRows(
  { law, rows }: TableSection,
  table: ComparativeTable,
  widths: readonly number[],
): readonly TableRow[] {
  const own = rows.map((row) => rowOf(row, table, widths))
  if (law === null) return own
  const [citation, ...facts] = factsOf(law, table.language)
  return [spanRow(citation, facts.join(' · '), widths.length), ...own]
}

function rowOf(
  { number, before, after, grounds }: Row,
  { hasGrounds }: ComparativeTable,
  widths: readonly number[],
): TableRow {
  const reasons = grounds
    .split('\n')
    .map((line) => new Paragraph({ spacing: { after: 60 }, children: [new TextRun(line)] }))
  const cells = [[new Paragraph(String(number))], linesOf(before), linesOf(after), ...(hasGrounds ? [reasons] : [])]
  return gridRow(cells, widths, Math.max(lengthOf(before), lengthOf(after), grounds.length))
}

function lengthOf(cell: Cell | null): number {
  if (cell === null) return 0
  const lengths = cell.lines.map((line) =>
    line.kind === 'gap' ? 0 : line.pieces.reduce((sum, { text }) => sum + text.length, 0),
  )
  return lengths.reduce((sum, length) => sum + length, 0)
}

function linesOf(cell: Cell | null): readonly Paragraph[] {
  if (cell === null) return [new Paragraph('—')]
  const lines = cell.lines.map(lineOf)
  if (cell.name === '') return lines
  return [new Paragraph({ keepNext: true, children: [new TextRun({ text: cell.name, italics: true })] }), ...lines]
}

function lineOf(line: TableLine): Paragraph {
  if (line.kind === 'gap') return new Paragraph('…')
  const children = line.pieces.flatMap(markedRuns)
  return new Paragraph({ keepNext: line.kind === 'around', spacing: { after: 60 }, children })
}
