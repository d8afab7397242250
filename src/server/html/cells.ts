import type { Cell, CellRun, Cells } from '../models/cells.ts'

/** A table's cells as HTML. Where it is wider than the text, it is moved under it. */
export function cellsHtml({ head, rows }: Cells, runHtml: (run: CellRun) => string): string {
  const columns = Math.max(head.length, ...rows.map((row) => row.length))
  const cell = (tag: string) => (one: Cell) => `<${tag}>${one.map(runHtml).join('').trim()}</${tag.split(' ')[0]}>`
  const line = (cells: readonly Cell[], tag: string): string => {
    const missing = `<${tag.split(' ')[0]}></${tag.split(' ')[0]}>`.repeat(columns - cells.length)
    return `<tr>${cells.map(cell(tag)).join('')}${missing}</tr>`
  }
  const body = rows.map((row) => line(row, 'td')).join('')
  return `<div class="cells" tabindex="0"><table><thead>${line(head, 'th scope="col"')}</thead><tbody>${body}</tbody></table></div>`
}
