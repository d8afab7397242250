import type { Cell, CellRun, Cells } from '../layout/cells.ts'
import { type Html, html, trimmed } from './tag.ts'

/** A table's cells as HTML. Where it is wider than the text, it is moved under it. */
export function cellsHtml({ aligned, head, rows }: Cells, runHtml: (run: CellRun) => Html): Html {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), head.length)
  const line = (cells: readonly Cell[], tag: 'th' | 'td'): Html => {
    const scope = tag === 'th' ? html` scope="col"` : null
    const all = cells.map((cell, at) => {
      const side = aligned[at] ?? 'left'
      const words = trimmed(html`${cell.map(runHtml)}`)
      const placed = side === 'left' ? null : html` class="to-${side}"`
      return html`<${tag}${scope}${placed}>${words}</${tag}>`
    })
    // One cell in place of all that are missing: of short rows under a long one there may be millions.
    const missing = columns - cells.length
    const rest = missing === 0 ? null : html`<${tag} colspan="${missing}"></${tag}>`
    return html`<tr>${all}${rest}</tr>`
  }
  const body = rows.map((row) => line(row, 'td'))
  return html`<div class="cells" tabindex="0"><table><thead>${line(head, 'th')}</thead><tbody>${body}</tbody></table></div>`
}
