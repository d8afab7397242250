import { lineBreak, linesOf } from '../line-breaks.ts'
import { plainRun, textOf, tidied } from '../runs.ts'
import type { Cell, DocumentBlock, Footnote, Furniture, Run } from '../types.ts'
import { childrenNamed, type XmlElement } from '../xml/tree.ts'
import type { Lists, OpenList } from './lists.ts'
import { type OdtStyle, plainStyle, type Styles } from './styles.ts'

/** What a text is read with, and what is gathered while it is read. */
export interface OdtReading {
  readonly styles: Styles
  readonly lists: Lists
  readonly footnotes: Footnote[]
  /** The numbers that were printed before paragraphs: they are words that the document does not store. */
  readonly numbers: string[]
  /** Words that are not shown. */
  readonly hidden: Furniture[]
}

/** Elements whose content is no part of the text, or is taken elsewhere. */
export const silent: ReadonlySet<string> = new Set(
  'tracked-changes forms sequence-decls annotation note variable-decls user-field-decls'.split(' '),
)

/** Elements that are paragraphs and tables, or hold them. */
const blockNames: ReadonlySet<string> = new Set('p h list table section table-of-content numbered-paragraph'.split(' '))

/** Where in lists a paragraph stands, and whether its number is still to be printed. */
interface Item {
  readonly list: OpenList
  /** From 0. */
  readonly level: number
  readonly start: number | null
  /** The number as the document has it for programs without lists; null: it has none. */
  readonly number: string | null
  isPrinted: boolean
}

/** The paragraphs and tables under an element, in order. */
export function odtBlocks(parent: XmlElement, reading: OdtReading): readonly DocumentBlock[] {
  return blocksIn(parent, reading, null)
}

function blocksIn(parent: XmlElement, reading: OdtReading, item: Item | null): readonly DocumentBlock[] {
  return parent.children.flatMap((child): readonly DocumentBlock[] => {
    if (child.kind === 'text' || silent.has(child.name) || child.name === 'number') return []
    if (child.name === 'p' || child.name === 'h') return paragraphBlocks(child, reading, item)
    if (child.name === 'table') return tableBlocks(child, reading)
    if (child.name === 'list') return listBlocks(child, reading, item)
    const blocks = blocksIn(child, reading, item)
    if (child.name !== 'table-of-content') return blocks
    return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, role: 'contents' } : block))
  })
}

/** A list in an item is the next level of the same list, unless it has a style of its own. */
function listBlocks(element: XmlElement, reading: OdtReading, around: Item | null): readonly DocumentBlock[] {
  const isOwn = around === null || element.attributes['style-name'] !== undefined
  const list = isOwn ? reading.lists.open(element) : around.list
  const level = around === null ? 0 : around.level + 1
  return element.children.flatMap((child): readonly DocumentBlock[] => {
    if (child.kind === 'text') return []
    const start = child.attributes['start-value']
    const [number] = childrenNamed(child, 'number')
    return blocksIn(child, reading, {
      list,
      level,
      start: start === undefined ? null : Number(start),
      number: number === undefined ? null : textUnder(number),
      isPrinted: child.name !== 'list-item',
    })
  })
}

function paragraphBlocks(element: XmlElement, reading: OdtReading, item: Item | null): readonly DocumentBlock[] {
  const style = reading.styles(element.attributes['style-name']) ?? plainStyle
  const runs: Run[] = []
  const boxes: DocumentBlock[] = []
  const number = numberOf(element, reading, item)
  runsOf(element, style, reading, runs, boxes)
  const isBold = runs.find(({ text }) => text.trim() !== '')?.isBold ?? false
  const heading = element.name === 'h' ? Math.min(6, Number(element.attributes['outline-level'] ?? 1) || 1) : 0
  const lines = linesOf(number === '' ? runs : [{ ...plainRun(`${number} `), isBold }, ...runs])
  const own = lines.flatMap((line): readonly DocumentBlock[] => {
    const tidy = tidied(line)
    return tidy.length === 0 ? [] : [{ kind: 'paragraph', runs: tidy, align: style.align, heading, role: 'text' }]
  })
  return [...own, ...boxes]
}

/** The number that is printed before a paragraph: the first of an item has it, and headings have the outline's. */
function numberOf({ name, attributes }: XmlElement, reading: OdtReading, item: Item | null): string {
  if (item !== null) {
    if (item.isPrinted) return ''
    item.isPrinted = true
    const number = item.list.counter.next(item.list.levels, item.level, item.start)
    if (item.number !== null) return item.number
    if (number !== '') reading.numbers.push(number)
    return number
  }
  const { outline } = reading.lists
  if (name !== 'h' || outline === null || attributes['is-list-header'] === 'true') return ''
  const start = attributes['restart-numbering'] === 'true' ? Number(attributes['start-value'] ?? 1) : null
  const number = outline.counter.next(outline.levels, (Number(attributes['outline-level'] ?? 1) || 1) - 1, start)
  if (number !== '') reading.numbers.push(number)
  return number
}

function runsOf(parent: XmlElement, style: OdtStyle, reading: OdtReading, runs: Run[], boxes: DocumentBlock[]): void {
  for (const child of parent.children) {
    if (child.kind === 'text') {
      if (style.isHidden && child.text.trim() !== '')
        reading.hidden.push({ kind: 'furniture', text: child.text, reason: 'hidden' })
      else runs.push({ ...plainRun(child.text.replace(/\n/g, ' ')), position: style.position, isBold: style.isBold })
    } else if (child.name === 'line-break') runs.push(plainRun(lineBreak))
    else if (child.name === 's' || child.name === 'tab') runs.push(plainRun(' '))
    else if (child.name === 'note') runs.push(...noteOf(child, reading))
    else if (child.name === 'text-box') boxes.push(...odtBlocks(child, reading))
    else if (blockNames.has(child.name)) boxes.push(...odtBlocks({ ...parent, children: [child] }, reading))
    else if (!silent.has(child.name)) {
      const own = child.name === 'span' ? reading.styles(child.attributes['style-name']) : null
      const inner = own === null ? style : { ...own, isBold: own.isBold || style.isBold }
      runsOf(child, inner, reading, runs, boxes)
    }
  }
}

function noteOf(note: XmlElement, reading: OdtReading): readonly Run[] {
  const [body] = childrenNamed(note, 'note-body')
  const runs =
    body === undefined
      ? []
      : odtBlocks(body, reading).flatMap((block) => (block.kind === 'paragraph' ? [...block.runs, plainRun(' ')] : []))
  if (textOf(runs).trim() === '') return []
  const mark = String(reading.footnotes.length + 1)
  reading.footnotes.push({ mark, runs })
  return [{ ...plainRun(mark), position: 'mark' }]
}

/** A table; one that only places words on the page, as the lines of signatures, is read as what stands in its cells. */
function tableBlocks(table: XmlElement, reading: OdtReading): readonly DocumentBlock[] {
  const rows = rowsOf(table)
  const cells = rows.flat().filter(({ name }) => name === 'table-cell')
  if (isLayout(rows, cells, reading.styles)) return cells.flatMap((cell) => odtBlocks(cell, reading))
  const read = rows.map((row) => row.map((cell) => cellOf(cell, reading)))
  const width = Math.max(1, ...read.map((row) => row.length))
  return [{ kind: 'table', rows: read.map((row) => [...row, ...Array<Cell>(width - row.length).fill([])]) }]
}

function rowsOf(element: XmlElement): readonly (readonly XmlElement[])[] {
  return element.children.flatMap((child): readonly (readonly XmlElement[])[] => {
    if (child.kind === 'text') return []
    if (child.name !== 'table-row') return rowsOf(child)
    return [child.children.filter((cell): cell is XmlElement => cell.kind === 'element' && /cell$/.test(cell.name))]
  })
}

function isLayout(rows: readonly (readonly XmlElement[])[], cells: readonly XmlElement[], styles: Styles): boolean {
  if (rows.every((row) => row.length <= 1)) return true
  if (cells.some((cell) => childrenNamed(cell, 'table').length > 0)) return true
  if (!cells.every((cell) => styles(cell.attributes['style-name'])?.hasBorders === false)) return false
  return rows.length === 1 || cells.some((cell) => childrenNamed(cell, 'p').length > 3)
}

function cellOf(cell: XmlElement, reading: OdtReading): Cell {
  return odtBlocks(cell, reading).flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.runs]
      : block.kind === 'table'
        ? block.rows.flatMap((inner) => inner.flat())
        : [],
  )
}

function textUnder(element: XmlElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : textUnder(child))).join('')
}
