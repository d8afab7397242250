import type { Tracked } from '../types.ts'
import { childrenNamed, type XmlElement } from '../xml/tree.ts'
import { flowOf, isLeftOut, partsOf } from './flow.ts'
import { valueOf } from './numbering.ts'
import { bordered, type ParagraphStyle } from './styles.ts'

interface Row {
  readonly row: XmlElement
  readonly cells: readonly XmlElement[]
}

/** A table's rows; those whose own mark is inserted or deleted go with the change. */
export function rowElements(table: XmlElement, tracked: Tracked): readonly XmlElement[] {
  return partsOf(table, rowNames, tracked).filter((row) => {
    const [properties] = childrenNamed(row, 'trPr')
    return !(properties?.children.some((one) => one.kind === 'element' && isLeftOut(one.name, tracked)) ?? false)
  })
}

export function cellElements(row: XmlElement, tracked: Tracked): readonly XmlElement[] {
  return partsOf(row, cellNames, tracked)
}

const rowNames: ReadonlySet<string> = new Set(['tr'])
const cellNames: ReadonlySet<string> = new Set(['tc'])

/**
 * Whether a table only places words on the page, as the lines of signatures: it has one column, tables stand in it, or it
 * says that it has no lines and is one row or holds long texts.
 */
export function isLayout(
  table: XmlElement,
  rows: readonly Row[],
  styleOf: (id: string | null) => ParagraphStyle,
): boolean {
  if (rows.every(({ cells }) => cells.length <= 1)) return true
  const cells = rows.flatMap((row) => row.cells)
  if (cells.some((cell) => flowOf(cell, 'accept').some(({ name }) => name === 'tbl'))) return true
  const [properties] = childrenNamed(table, 'tblPr')
  if (properties === undefined) return false
  const isDrawn = bordered(properties, 'tblBorders') ?? styleOf(valueOf(properties, 'tblStyle')).hasBorders ?? false
  if (isDrawn || cells.some(hasLines)) return false
  return rows.length === 1 || cells.some((cell) => flowOf(cell, 'accept').length > 3)
}

function hasLines(cell: XmlElement): boolean {
  const [properties] = childrenNamed(cell, 'tcPr')
  return properties !== undefined && (bordered(properties, 'tcBorders') ?? false)
}

/** How many columns a cell spans, or a row leaves out at its beginning. */
export function spanOf(element: XmlElement, properties: 'tcPr' | 'trPr', name: string): number {
  const [own] = childrenNamed(element, properties)
  const value = own === undefined ? 0 : Number(valueOf(own, name) ?? 0)
  return Number.isInteger(value) && value > 0 ? Math.min(value, mostSpan) : 0
}

/** No table of an act is wider. */
const mostSpan = 100
