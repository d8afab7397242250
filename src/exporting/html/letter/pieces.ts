import { type Cells, cellsOf } from '../../layout/cells.ts'
import type { StyledPiece } from '../../layout/styled.ts'
import { styledHtml } from '../styled.ts'
import { type Html, html } from '../tag.ts'
import { looks } from './page.ts'

/** Pieces with literal `ins` and `del`; `inserted` says how what comes looks. */
export function markedHtml(pieces: readonly StyledPiece[], inserted: string = looks.ins): Html {
  return html`${pieces.map((piece) => {
    const words = styledHtml(piece)
    if (piece.kind === 'kept') return words
    return piece.kind === 'inserted'
      ? html`<ins style="${inserted}">${words}</ins>`
      : html`<del style="${looks.del}">${words}</del>`
  })}`
}

/** The table that pieces stand in; null where they are none. */
export function tableHtml(pieces: readonly StyledPiece[]): Html | null {
  const cells = cellsOf(pieces.map((piece) => [piece]))
  return cells === null ? null : gridHtml(cells)
}

export function gridHtml({ head, rows }: Cells): Html {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), head.length)
  const line = (row: Cells['head'], tag: 'th' | 'td'): Html => {
    const cells = Array.from({ length: columns }, (_, at) => row[at] ?? [])
    return html`<tr>${cells.map(
      (cell) =>
        html`<${tag} style="${looks.cell}">${markedHtml(
          cell.flatMap((run) => run.pieces).map((piece) => ({ ...piece, text: piece.text.replaceAll('\\|', '|') })),
        )}</${tag}>`,
    )}</tr>`
  }
  return html`<table style="${looks.table}"><thead>${line(head, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td'))}</tbody></table>`
}
