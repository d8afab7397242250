import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { StyledPiece } from '../layout/styled.ts'
import { partsOf, settingsOf } from './runs.ts'

/** A table over the whole width, its head repeated on every page; `widths` in twips. */
export function gridOf(widths: readonly number[], heads: readonly string[], rows: readonly TableRow[]): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [headRow(heads, widths), ...rows],
  })
}

function headRow(heads: readonly string[], widths: readonly number[]): TableRow {
  const cells = heads.map(
    (text, index) =>
      new TableCell({
        margins,
        ...widthOf(widths[index]),
        verticalAlign: VerticalAlignTable.CENTER,
        children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true })] })],
      }),
  )
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells })
}

/** A row of cells. `length` is that of its longest cell in characters: a short row is not torn, a long one leaves no page half empty. */
export function gridRow(cells: readonly (readonly Paragraph[])[], widths: readonly number[], length: number): TableRow {
  return new TableRow({
    cantSplit: length < shortRow,
    children: cells.map((children, index) => new TableCell({ children, margins, ...widthOf(widths[index]) })),
  })
}

/** How many characters a row has at most that is not torn between two pages. */
const shortRow = 350

/** A row with one cell over all columns: a name in bold, and what is to be known of it in small print. */
export function spanRow(name: string, facts: string, columns: number): TableRow {
  const line = (run: TextRun) => new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [run] })
  const children = [line(new TextRun({ text: name, bold: true })), line(new TextRun({ text: facts, size: 18 }))]
  return new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan: columns, margins, children })] })
}

const margins = { top: 40, bottom: 40, left: 80, right: 80 }

const widthOf = (size: number | undefined) => (size === undefined ? {} : { width: { size, type: WidthType.DXA } })

/** A line over a table. */
export function centred(text: string, run: { readonly bold?: true } = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { after: 120 },
    children: [new TextRun({ ...run, text })],
  })
}

/** A piece as it is set where there is no colour: what goes is struck through, what comes is in bold. */
export function markedRuns({ kind, text, styles }: StyledPiece): readonly TextRun[] {
  const marked = kind === 'deleted' ? { strike: true } : kind === 'inserted' ? { bold: true } : {}
  return partsOf(text).map((part) => new TextRun({ ...part, ...settingsOf(styles), ...marked }))
}
