import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
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
import type { StyledPiece } from '../layout/styled.ts'
import { factsOf, numberedHeader } from './header.ts'
import { landscapeText, pageFor, stylesFor } from './page.ts'
import { partsOf, settingsOf } from './runs.ts'

/**
 * The comparative table as a Word document, in its official form: a title that names the bill, a numbered row for each
 * provision that changes and for each new one with all that stands in it. What goes is struck through, what comes is in bold.
 */
export async function tableDocument(table: ComparativeTable): Promise<Uint8Array> {
  const locale = localeFor(table.language)
  const t = translator(locale)
  const widths = (table.hasGrounds ? [5, 36, 36, 23] : [5, 47.5, 47.5]).map((share) =>
    Math.round((share * landscapeText(locale)) / 100),
  )
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
          new Table({
            width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
            columnWidths: widths,
            layout: TableLayoutType.FIXED,
            rows: [
              headOf(table, widths, t),
              ...table.sections.flatMap((section) => sectionRows(section, table, widths)),
            ],
          }),
          new Paragraph({}),
        ],
      },
    ],
  })
  return Packer.pack(document, 'uint8array')
}

function titleOf({ bills, texts, language }: ComparativeTable, t: Translate): readonly Paragraph[] {
  const names =
    bills.length === 0 ? [texts] : bills.map((title) => t('table.ofBill', { title: titleWithin(title, language) }))
  return [centred(t('table.title'), { bold: true }), ...names.map((name) => centred(name))]
}

function centred(text: string, run: { readonly bold?: true; readonly size?: number } = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { after: 120 },
    children: [new TextRun({ ...run, text })],
  })
}

function headOf({ hasGrounds }: ComparativeTable, widths: readonly number[], t: Translate): TableRow {
  const names = [
    t('table.number'),
    t('redline.before'),
    t('redline.after'),
    ...(hasGrounds ? [t('table.grounds')] : []),
  ]
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: names.map((name, index) =>
      cellOf(
        [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: name, bold: true })] })],
        widths[index],
        true,
      ),
    ),
  })
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
  const name = new TableCell({
    columnSpan: widths.length,
    margins,
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        children: [new TextRun({ text: citation, bold: true })],
      }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        children: [new TextRun({ text: facts.join(' · '), size: 18 })],
      }),
    ],
  })
  return [new TableRow({ cantSplit: true, children: [name] }), ...own]
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
  return new TableRow({
    // A short row is not torn; a long one is, so that no page stays half empty before it.
    cantSplit: Math.max(lengthOf(before), lengthOf(after), grounds.length) < shortRow,
    children: cells.map((paragraphs, index) => cellOf(paragraphs, widths[index])),
  })
}

/** How many characters a row has at most that is not torn between two pages. */
const shortRow = 350

function lengthOf(cell: Cell | null): number {
  if (cell === null) return 0
  return cell.lines.reduce(
    (sum, line) => (line.kind === 'gap' ? sum : line.pieces.reduce((its, { text }) => its + text.length, sum)),
    0,
  )
}

const margins = { top: 40, bottom: 40, left: 80, right: 80 }

function cellOf(children: readonly Paragraph[], width: number | undefined, isHead = false): TableCell {
  return new TableCell({
    children,
    margins,
    ...(width === undefined ? {} : { width: { size: width, type: WidthType.DXA } }),
    ...(isHead ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
  })
}

function linesOf(cell: Cell | null): readonly Paragraph[] {
  if (cell === null) return [new Paragraph('—')]
  const lines = cell.lines.map(lineOf)
  if (cell.name === '') return lines
  return [new Paragraph({ keepNext: true, children: [new TextRun({ text: cell.name, italics: true })] }), ...lines]
}

function lineOf(line: TableLine): Paragraph {
  if (line.kind === 'gap') return new Paragraph('…')
  return new Paragraph({
    keepNext: line.kind === 'around',
    spacing: { after: 60 },
    children: line.pieces.flatMap(runsOf),
  })
}

function runsOf({ kind, text, styles }: StyledPiece): readonly TextRun[] {
  const marked = kind === 'deleted' ? { strike: true } : kind === 'inserted' ? { bold: true } : {}
  return partsOf(text).map((part) => new TextRun({ ...part, ...settingsOf(styles), ...marked }))
}
