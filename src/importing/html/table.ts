import type { Element, ElementContent } from 'hast'
import type { Cell, TextTable } from '../types.ts'
import { lookOfElement, type Sheet } from './style.ts'

/** No table of a law is wider: a span of more is a mistake or an attack. */
const mostSpan = 200

/** Past so many places that cells cover, spans are no longer followed: no word is in them. */
const mostCovered = 200_000

/**
 * Whether a table only places words on the page: it has one column or one cell, tables stand in it, or none of its borders
 * can be seen and it has no more than two rows or long texts in its cells.
 */
export function isLayout(table: Element, sheet: Sheet): boolean {
  const rows = rowsOf(table)
  const cells = rows.map(cellsOf)
  const width = Math.max(0, ...cells.map((row) => row.length))
  if (width <= 1 || lookOfElement(table, sheet).isHidden) return true
  if (cells.some((row) => row.some((cell) => holds(cell, 'table')))) return true
  if (hasBorders(table, cells)) return false
  return rows.length <= 2 || cells.some((row) => row.some((cell) => paragraphs(cell) > 3))
}

/** A table's rows; a cell that spans columns or rows is followed by empty ones in the places that it covers. */
export function tableOf(table: Element, read: (cell: Element) => Cell): TextTable {
  const covered = new Set<string>()
  const all = rowsOf(table)
  const rows = all.map((row, index) => {
    const cells: Cell[] = []
    const skip = (): void => {
      while (covered.has(`${index} ${cells.length}`)) cells.push([])
    }
    for (const cell of cellsOf(row)) {
      skip()
      const wide = Math.min(spanOf(cell, 'colSpan'), Math.max(1, mostSpan - cells.length))
      const high = covered.size > mostCovered ? 1 : Math.min(spanOf(cell, 'rowSpan'), all.length - index)
      const from = cells.length
      cells.push(read(cell))
      for (let step = 1; step < wide; step += 1) cells.push([])
      for (let down = 1; down < high; down += 1)
        for (let step = 0; step < wide; step += 1) covered.add(`${index + down} ${from + step}`)
    }
    skip()
    return cells
  })
  const width = Math.max(...rows.map((row) => row.length))
  return { kind: 'table', rows: rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill([])]) }
}

function spanOf({ properties }: Element, name: 'colSpan' | 'rowSpan'): number {
  const value = Number(properties[name] ?? 1)
  return Number.isInteger(value) && value > 0 ? Math.min(value, mostSpan) : 1
}

function rowsOf(table: Element): readonly Element[] {
  return table.children.flatMap((child): readonly Element[] => {
    if (child.type !== 'element') return []
    if (child.tagName === 'tr') return [child]
    return /^t(?:head|body|foot)$/.test(child.tagName) ? child.children.filter(isRow) : []
  })
}

const isRow = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'tr'

function cellsOf(row: Element): readonly Element[] {
  return row.children.filter(
    (node): node is Element => node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th'),
  )
}

function hasBorders(table: Element, cells: readonly (readonly Element[])[]): boolean {
  const { border, rules } = table.properties
  if ((border !== undefined && Number(border) > 0) || rules !== undefined) return true
  const styles = [table, ...cells.flat()].map(({ properties: { style } }) => (typeof style === 'string' ? style : ''))
  if (styles.some((style) => /border(?:-\w{1,10}){0,2}\s?:[^;]{0,60}solid/i.test(style) && !isWhite(style))) return true
  // Portals draw borders by the table's class.
  const { className } = table.properties
  return Array.isArray(className) && className.some((name) => /^(?:TB1|G1|G2|border|grid)/i.test(String(name)))
}

const isWhite = (style: string): boolean => /border[^;]{0,60}(?:#fff(?:fff)?\b|white|transparent)/i.test(style)

function holds(node: Element, tagName: string): boolean {
  return node.children.some((child) => child.type === 'element' && (child.tagName === tagName || holds(child, tagName)))
}

const paragraphs = (cell: Element): number =>
  cell.children.filter((child) => child.type === 'element' && child.tagName === 'p').length
