import type { Cell, CellRun, Cells } from '../layout/cells.ts'

/** A table's cells as HTML. Where it is wider than the text, it is moved under it. */
export function cellsHtml({ aligned, head, rows }: Cells, runHtml: (run: CellRun) => string): string {
  const columns = Math.max(head.length, ...rows.map((row) => row.length))
  const line = (cells: readonly Cell[], tag: 'th' | 'td'): string => {
    const scope = tag === 'th' ? ' scope="col"' : ''
    const all = Array.from({ length: columns }, (_, at) => {
      const side = aligned[at] ?? 'left'
      const words = (cells[at] ?? []).map(runHtml).join('').trim()
      return `<${tag}${scope}${side === 'left' ? '' : ` class="to-${side}"`}>${words}</${tag}>`
    })
    return `<tr>${all.join('')}</tr>`
  }
  const body = rows.map((row) => line(row, 'td')).join('')
  return `<div class="cells" tabindex="0"><table><thead>${line(head, 'th')}</thead><tbody>${body}</tbody></table></div>`
}
