import { lineBreak, linesOf } from '../line-breaks.ts'
import { plainRun, tidied } from '../runs.ts'
import type { Cell, DocumentBlock, Run, Tracked } from '../types.ts'
import { childrenNamed, type XmlElement } from '../xml/tree.ts'
import { flowOf, isLeftOut, joinsNext } from './flow.ts'
import { type Numbering, valueOf } from './numbering.ts'
import { ownStyle, type ParagraphStyle, positionOf, switched } from './styles.ts'
import { cellElements, isLayout, rowElements, spanOf } from './table.ts'

export interface BodyOptions {
  readonly tracked: Tracked
  readonly numbering: Numbering
  readonly styleOf: (id: string | null) => ParagraphStyle
  /** The numbers that were printed before paragraphs: they are words of the document that it does not store. */
  readonly numbers: string[]
  /** Words that Word neither shows nor prints, as they are met. */
  readonly hidden: string[]
}

/** The paragraphs and tables of a body, with tracked changes accepted or rejected. */
export function bodyBlocks(body: XmlElement, options: BodyOptions): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = []
  // The mark between two paragraphs may itself be inserted or deleted: then they are one, set and numbered as the last.
  let carried: readonly Run[] = []
  const flow = flowOf(body, options.tracked)
  for (const [index, element] of flow.entries()) {
    if (element.name === 'tbl') {
      blocks.push(...tableBlocks(element, options))
      continue
    }
    const boxes: XmlElement[] = []
    const own = runsOfParagraph(element, options, boxes)
    if (joinsNext(element, options.tracked) && flow[index + 1]?.name === 'p') carried = [...carried, ...own]
    else {
      blocks.push(...paragraphBlocks(element, [...carried, ...own], options))
      carried = []
    }
    for (const box of boxes) blocks.push(...bodyBlocks(box, options))
  }
  return blocks
}

/** A paragraph, or several where line breaks part it; with the number that is printed before it. */
function paragraphBlocks(element: XmlElement, runs: readonly Run[], options: BodyOptions): readonly DocumentBlock[] {
  const own = ownStyle(element)
  const id = styleIdOf(element)
  const style = options.styleOf(id)
  const number = numberOf(own, style, id, options)
  const isBold = runs.find(({ text }) => text.trim() !== '')?.isBold ?? false
  const common = {
    kind: 'paragraph',
    align: own.align ?? style.align ?? 'start',
    heading: own.heading ?? style.heading ?? 0,
    role: style.isContents ? 'contents' : style.isNote ? 'note' : 'text',
  } as const
  return linesOf(number === '' ? runs : [{ ...plainRun(`${number} `), isBold }, ...runs]).flatMap((line) => {
    const tidy = tidied(line)
    return tidy.length === 0 ? [] : [{ ...common, runs: tidy }]
  })
}

function styleIdOf(paragraph: XmlElement): string | null {
  const [properties] = childrenNamed(paragraph, 'pPr')
  return properties === undefined ? null : valueOf(properties, 'pStyle')
}

/** A list that a style names has a level for that style, or the level that the style says. */
function numberOf(own: ParagraphStyle, style: ParagraphStyle, id: string | null, options: BodyOptions): string {
  const list = own.list ?? style.list
  if (list === null || list === '0') return ''
  const ofStyle = own.list === null && id !== null ? options.numbering.levelOfStyle(list, id) : null
  const number = options.numbering.next(list, own.level ?? ofStyle ?? style.level ?? 0)
  if (number !== '') options.numbers.push(number)
  return number
}

function runsOfParagraph(paragraph: XmlElement, options: BodyOptions, boxes: XmlElement[]): readonly Run[] {
  const style = options.styleOf(styleIdOf(paragraph))
  const runs: Run[] = []
  const walk = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (child.kind === 'text' || isLeftOut(child.name, options.tracked)) continue
      if (child.name === 'r') oneRun(child, options, style, runs, boxes)
      else if (!/Pr$|^Fallback$/.test(child.name)) walk(child)
    }
  }
  walk(paragraph)
  return runs
}

function oneRun(run: XmlElement, options: BodyOptions, style: ParagraphStyle, runs: Run[], boxes: XmlElement[]): void {
  const [properties] = childrenNamed(run, 'rPr')
  const runStyle = options.styleOf(properties === undefined ? null : valueOf(properties, 'rStyle'))
  const position = (properties === undefined ? null : positionOf(properties)) ?? runStyle.position ?? 'base'
  const isBold =
    (properties === undefined ? null : switched(properties, 'b')) ?? runStyle.isBold ?? style.isBold ?? false
  const isHidden = isHiddenRun(run, options.styleOf)
  for (const child of run.children) {
    if (child.kind === 'text') continue
    const { name } = child
    if (name === 'footnoteReference' || name === 'endnoteReference') {
      const mark = `${name === 'endnoteReference' ? 'e' : ''}${child.attributes.id ?? ''}`
      runs.push({ ...plainRun(mark), position: 'mark' })
      continue
    }
    const text = textOfPart(child)
    if (isHidden && text.trim() !== '') options.hidden.push(text)
    else if (name === 'br' || name === 'cr') runs.push({ ...plainRun(lineBreak), position, isBold })
    else if (text !== '') runs.push({ ...plainRun(text), position, isBold })
    else boxesIn(child, boxes)
  }
}

/** Whether Word neither shows nor prints a run. */
export function isHiddenRun(run: XmlElement, styleOf: BodyOptions['styleOf']): boolean {
  const [properties] = childrenNamed(run, 'rPr')
  if (properties === undefined) return false
  return switched(properties, 'vanish') ?? styleOf(valueOf(properties, 'rStyle')).isHidden ?? false
}

/** What one part of a run says: its letters, or the sign that it stands for. */
export function textOfPart({ name, attributes, children }: XmlElement): string {
  if (name === 't' || name === 'delText')
    return children.map((child) => (child.kind === 'text' ? child.text : '')).join('')
  if (name === 'tab' || name === 'br' || name === 'cr' || name === 'ptab') return ' '
  if (name === 'noBreakHyphen') return '-'
  if (name === 'softHyphen') return '\u00ad'
  if (name === 'sym') return symbol(attributes.char ?? '')
  return ''
}

function symbol(code: string): string {
  const value = Number.parseInt(code, 16)
  if (Number.isNaN(value)) return ''
  // Symbol fonts keep their signs in the private area, where nothing says what they are.
  return value >= 0xf000 && value <= 0xf0ff
    ? String.fromCharCode(value - 0xf000)
    : String.fromCodePoint(Math.min(value, 0x10ffff))
}

/** Boxes of text that float beside the paragraph; a second rendering for older programs is the same words again. */
export function boxesIn(element: XmlElement, boxes: XmlElement[]): void {
  for (const child of element.children) {
    if (child.kind === 'text' || child.name === 'Fallback') continue
    if (child.name === 'txbxContent') boxes.push(child)
    else boxesIn(child, boxes)
  }
}

/** A table; one that only places words on the page is read as what stands in its cells. */
function tableBlocks(table: XmlElement, options: BodyOptions): readonly DocumentBlock[] {
  const rows = rowElements(table, options.tracked).map((row) => ({ row, cells: cellElements(row, options.tracked) }))
  if (isLayout(table, rows, options.styleOf))
    return rows.flatMap(({ cells }) => cells.flatMap((cell) => bodyBlocks(cell, options)))
  const filled = rows.map(({ row, cells }) => [
    ...Array<Cell>(spanOf(row, 'trPr', 'gridBefore')).fill([]),
    ...cells.flatMap((cell): readonly Cell[] => [
      cellOf(cell, options),
      ...Array<Cell>(Math.max(0, spanOf(cell, 'tcPr', 'gridSpan') - 1)).fill([]),
    ]),
  ])
  const width = Math.max(1, ...filled.map((row) => row.length))
  return [{ kind: 'table', rows: filled.map((row) => [...row, ...Array<Cell>(width - row.length).fill([])]) }]
}

function cellOf(cell: XmlElement, options: BodyOptions): Cell {
  return bodyBlocks(cell, options).flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs] : block.kind === 'table' ? block.rows.flatMap((row) => row.flat()) : [],
  )
}
