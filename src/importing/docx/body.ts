import { plainRun, tidied } from '../runs.ts'
import type { Cell, DocumentBlock, Run, TextParagraph, Tracked } from '../types.ts'
import { childrenNamed, type XmlElement } from '../xml/tree.ts'
import { type Numbering, valueOf } from './numbering.ts'
import { alignOf, ownStyle, type ParagraphStyle, positionOf, switched } from './styles.ts'

export interface BodyOptions {
  readonly tracked: Tracked
  readonly numbering: Numbering
  readonly styleOf: (id: string | null) => ParagraphStyle
  /** The numbers that were printed before paragraphs: they are words of the document that it does not store. */
  readonly numbers: string[]
}

/** The paragraphs and tables of a body, with tracked changes accepted or rejected. */
export function bodyBlocks(body: XmlElement, options: BodyOptions): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = []
  // The mark between two paragraphs may itself be inserted or deleted: then they are one.
  let carried: readonly Run[] = []
  for (const element of flowOf(body, options.tracked)) {
    if (element.name === 'tbl') {
      blocks.push({ kind: 'table', rows: rowsOf(element, options) })
      continue
    }
    const { paragraph, boxes } = paragraphOf(element, options)
    const runs = [...carried, ...paragraph.runs]
    carried = joinsNext(element, options.tracked) ? runs : []
    const tidy = tidied(runs)
    if (carried.length === 0 && tidy.length > 0) blocks.push({ ...paragraph, runs: tidy })
    for (const box of boxes) blocks.push(...bodyBlocks(box, options))
  }
  const rest = tidied(carried)
  if (rest.length > 0) blocks.push({ kind: 'paragraph', runs: rest, align: 'start', heading: 0, role: 'text' })
  return blocks
}

/** Paragraphs and tables in order; what only wraps them is looked through. */
export function flowOf(parent: XmlElement, tracked: Tracked): readonly XmlElement[] {
  return parent.children.flatMap((child): readonly XmlElement[] => {
    if (child.kind === 'text') return []
    if (child.name === 'p' || child.name === 'tbl') return [child]
    if (isLeftOut(child.name, tracked) || child.name === 'sectPr') return []
    return wrappers.has(child.name) ? flowOf(child, tracked) : []
  })
}

const wrappers: ReadonlySet<string> = new Set(
  'sdt sdtContent customXml ins del moveTo moveFrom smartTag AlternateContent Choice'.split(' '),
)

/** What a tracked change takes away: what was deleted where changes are accepted, what was inserted where they are rejected. */
export function isLeftOut(name: string, tracked: Tracked): boolean {
  return tracked === 'accept' ? name === 'del' || name === 'moveFrom' : name === 'ins' || name === 'moveTo'
}

function joinsNext(paragraph: XmlElement, tracked: Tracked): boolean {
  const [properties] = childrenNamed(paragraph, 'pPr')
  const [mark] = properties === undefined ? [] : childrenNamed(properties, 'rPr')
  if (mark === undefined) return false
  return mark.children.some((child) => child.kind === 'element' && isLeftOut(child.name, tracked))
}

function paragraphOf(
  element: XmlElement,
  options: BodyOptions,
): { readonly paragraph: TextParagraph; readonly boxes: readonly XmlElement[] } {
  const [properties] = childrenNamed(element, 'pPr')
  const style = options.styleOf(properties === undefined ? null : valueOf(properties, 'pStyle'))
  const own = ownStyle(element)
  const runs: Run[] = []
  const boxes: XmlElement[] = []
  const list = own.list ?? style.list
  const number =
    list === null || list === '0' ? '' : options.numbering.next(list, own.list === null ? style.level : own.level)
  if (number !== '') {
    options.numbers.push(number)
    runs.push(plainRun(`${number} `))
  }
  runsOf(element, options, style, runs, boxes)
  const align = (properties === undefined ? null : alignOf(valueOf(properties, 'jc'))) ?? style.align ?? 'start'
  return {
    paragraph: { kind: 'paragraph', runs, align, heading: own.heading ?? style.heading ?? 0, role: 'text' },
    boxes,
  }
}

function runsOf(
  parent: XmlElement,
  options: BodyOptions,
  style: ParagraphStyle,
  runs: Run[],
  boxes: XmlElement[],
): void {
  for (const child of parent.children) {
    if (child.kind === 'text') continue
    const { name } = child
    if (isLeftOut(name, options.tracked)) continue
    if (name === 'r') oneRun(child, options, style, runs, boxes)
    else if (inParagraph.has(name)) runsOf(child, options, style, runs, boxes)
  }
}

/** What may stand around the runs of a paragraph. */
export const inParagraph: ReadonlySet<string> = new Set(
  'hyperlink ins del moveTo moveFrom smartTag sdt sdtContent fldSimple customXml bdo dir oMath oMathPara'.split(' '),
)

function oneRun(run: XmlElement, options: BodyOptions, style: ParagraphStyle, runs: Run[], boxes: XmlElement[]): void {
  const [properties] = childrenNamed(run, 'rPr')
  const runStyle = options.styleOf(properties === undefined ? null : valueOf(properties, 'rStyle'))
  const position = (properties === undefined ? null : positionOf(properties)) ?? runStyle.position ?? 'base'
  const isBold =
    (properties === undefined ? null : switched(properties, 'b')) ?? runStyle.isBold ?? style.isBold ?? false
  for (const child of run.children) {
    if (child.kind === 'text') continue
    const { name } = child
    if (name === 'footnoteReference' || name === 'endnoteReference') {
      const mark = `${name === 'endnoteReference' ? 'e' : ''}${child.attributes.id ?? ''}`
      runs.push({ ...plainRun(mark), position: 'mark' })
      continue
    }
    const text = textOfPart(child)
    if (text !== '') runs.push({ ...plainRun(text), position, isBold })
    else boxesIn(child, boxes)
  }
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

function rowsOf(table: XmlElement, options: BodyOptions): readonly (readonly Cell[])[] {
  const rows = rowElements(table, options.tracked).map((row) =>
    row.children.flatMap((cell): readonly Cell[] => {
      if (cell.kind === 'text' || cell.name !== 'tc') return []
      const [properties] = childrenNamed(cell, 'tcPr')
      const span = Math.min(
        100,
        Math.max(1, Number(properties === undefined ? 1 : (valueOf(properties, 'gridSpan') ?? 1)) || 1),
      )
      return [cellOf(cell, options), ...Array<Cell>(span - 1).fill([])]
    }),
  )
  const width = Math.max(1, ...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill([])])
}

/** A table's rows; those whose own mark is inserted or deleted go with the change. */
export function rowElements(table: XmlElement, tracked: Tracked): readonly XmlElement[] {
  return table.children.flatMap((child): readonly XmlElement[] => {
    if (child.kind === 'text') return []
    if (child.name !== 'tr') return wrappers.has(child.name) ? rowElements(child, tracked) : []
    const [properties] = childrenNamed(child, 'trPr')
    const isOut = properties?.children.some((one) => one.kind === 'element' && isLeftOut(one.name, tracked)) ?? false
    return isOut ? [] : [child]
  })
}

function cellOf(cell: XmlElement, options: BodyOptions): Cell {
  return bodyBlocks(cell, options).flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs] : block.kind === 'table' ? block.rows.flatMap((row) => row.flat()) : [],
  )
}
