import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { Cell, Cells } from '../layout/cells.ts'
import { partsOf, settingsOf } from './runs.ts'

/** A table without a change in it. */
export function plainTable({ head, rows }: Cells): Table {
  const columns = Math.max(head.length, ...rows.map((row) => row.length))
  const row = (cells: readonly Cell[], tableHeader: boolean) =>
    new TableRow({ tableHeader, children: Array.from({ length: columns }, (_, at) => cellOf(cells[at] ?? [])) })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}

function cellOf(cell: Cell): TableCell {
  const pieces = cell.flatMap((run) => run.pieces)
  const runs = pieces.flatMap(({ text, styles }, index) => {
    const start = index === 0 ? text.trimStart() : text
    const words = (index === pieces.length - 1 ? start.trimEnd() : start).replaceAll('\\|', '|')
    return partsOf(words).map((part) => new TextRun({ ...part, ...settingsOf(styles) }))
  })
  return new TableCell({ children: [new Paragraph({ children: runs })] })
}
