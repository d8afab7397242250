import { Refusal } from '../refusal.ts'
import { plainRun, textOf, tidied } from '../runs.ts'
import type { Align, Cell, DocumentBlock, Footnote, NeutralDocument, ReaderOptions, Run } from '../types.ts'
import { unzip } from '../unzip.ts'
import { childrenNamed, firstNamed, readXml, type XmlElement } from '../xml/tree.ts'

/** Reads OpenDocument texts (ISO/IEC 26300): paragraphs, headings, tables, footnotes, and lists without their marks. */
export function readOdt(bytes: Uint8Array, { tracked }: ReaderOptions): NeutralDocument {
  const content = unzip(bytes, (name) => name === 'content.xml', 'ODT').get('content.xml')
  if (content === undefined) throw new Refusal('not-this-format', { format: 'ODT' })
  const root = readXml(Buffer.from(content).toString('utf8'), 'ODT')
  const body = firstNamed(root, 'body')
  const text = body === null ? undefined : childrenNamed(body, 'text')[0]
  if (text === undefined) throw new Refusal('not-this-format', { format: 'ODT' })
  const changes = childrenNamed(text, 'tracked-changes').flatMap((all) => childrenNamed(all, 'changed-region')).length
  if (changes > 0 && tracked === null) throw new Refusal('tracked-changes', { count: changes })
  if (changes > 0 && tracked === 'reject') throw new Refusal('cannot-reject')
  const styles = stylesOf(root)
  const items = listItems(text)
  const footnotes: Footnote[] = []
  const blocks = blocksOf(text, { styles, footnotes })
  return {
    blocks,
    footnotes,
    said: {},
    remarks: [
      ...(changes > 0 ? [{ kind: 'tracked-changes', facts: { count: changes, how: 'accept' } } as const] : []),
      ...(items > 0 ? [{ kind: 'list-numbers', facts: { count: items } } as const] : []),
    ],
    words: [wordsUnder(text, styles)],
  }
}

function listItems(element: XmlElement): number {
  let count = 0
  for (const child of element.children)
    if (child.kind === 'element') count += (child.name === 'list-item' ? 1 : 0) + listItems(child)
  return count
}

interface Style {
  readonly align: Align
  readonly isBold: boolean
  readonly position: Run['position']
}

type Styles = ReadonlyMap<string, Style>

const plain: Style = { align: 'start', isBold: false, position: 'base' }

interface Reading {
  readonly styles: Styles
  readonly footnotes: Footnote[]
}

function stylesOf(root: XmlElement): Styles {
  const [automatic] = childrenNamed(root, 'automatic-styles')
  if (automatic === undefined) return new Map()
  return new Map(
    childrenNamed(automatic, 'style').map((style) => {
      const paragraph = childrenNamed(style, 'paragraph-properties')[0]?.attributes ?? {}
      const text = childrenNamed(style, 'text-properties')[0]?.attributes ?? {}
      const align = paragraph['text-align']
      const raised = /^(super|sub|-?\d+%)/.exec(text['text-position'] ?? '')?.[1]
      const position = raised === undefined || raised === '0%' ? 'base' : /^(?:sub|-)/.test(raised) ? 'sub' : 'sup'
      return [
        style.attributes.name ?? '',
        {
          align: align === 'center' ? 'centre' : align === 'end' || align === 'right' ? 'right' : 'start',
          isBold: text['font-weight'] === 'bold',
          position,
        },
      ]
    }),
  )
}

/** Elements whose content is no part of the text, or is taken elsewhere. */
const silent: ReadonlySet<string> = new Set(
  'tracked-changes forms sequence-decls annotation note variable-decls user-field-decls'.split(' '),
)

function blocksOf(parent: XmlElement, reading: Reading): readonly DocumentBlock[] {
  return parent.children.flatMap((child): readonly DocumentBlock[] => {
    if (child.kind === 'text' || silent.has(child.name)) return []
    if (child.name === 'p' || child.name === 'h') return paragraphOf(child, reading)
    if (child.name === 'table') return [{ kind: 'table', rows: rowsOf(child, reading) }]
    return blocksOf(child, reading)
  })
}

function paragraphOf(element: XmlElement, reading: Reading): readonly DocumentBlock[] {
  const style = reading.styles.get(element.attributes['style-name'] ?? '') ?? plain
  const runs: Run[] = []
  const boxes: DocumentBlock[] = []
  runsOf(element, style, reading, runs, boxes)
  const tidy = tidied(runs)
  const heading = element.name === 'h' ? Math.min(6, Number(element.attributes['outline-level'] ?? 1) || 1) : 0
  const own: readonly DocumentBlock[] =
    tidy.length === 0 ? [] : [{ kind: 'paragraph', runs: tidy, align: style.align, heading, role: 'text' }]
  return [...own, ...boxes]
}

function runsOf(parent: XmlElement, style: Style, reading: Reading, runs: Run[], boxes: DocumentBlock[]): void {
  for (const child of parent.children) {
    if (child.kind === 'text') runs.push({ ...plainRun(child.text), position: style.position, isBold: style.isBold })
    else if (child.name === 's' || child.name === 'tab' || child.name === 'line-break') runs.push(plainRun(' '))
    else if (child.name === 'note') runs.push(...noteOf(child, reading))
    else if (child.name === 'text-box') boxes.push(...blocksOf(child, reading))
    else if (!silent.has(child.name)) {
      const own = reading.styles.get(child.attributes['style-name'] ?? '')
      const inner = own === undefined || child.name !== 'span' ? style : { ...own, isBold: own.isBold || style.isBold }
      runsOf(child, inner, reading, runs, boxes)
    }
  }
}

function noteOf(note: XmlElement, reading: Reading): readonly Run[] {
  const [body] = childrenNamed(note, 'note-body')
  const runs =
    body === undefined
      ? []
      : blocksOf(body, reading).flatMap((block) => (block.kind === 'paragraph' ? [...block.runs, plainRun(' ')] : []))
  if (textOf(runs).trim() === '') return []
  const mark = String(reading.footnotes.length + 1)
  reading.footnotes.push({ mark, runs })
  return [{ ...plainRun(mark), position: 'mark' }]
}

function rowsOf(table: XmlElement, reading: Reading): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = []
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.kind === 'text') continue
      if (child.name === 'table-row') rows.push(cellsOf(child, reading))
      else walk(child)
    }
  }
  walk(table)
  const width = Math.max(1, ...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill([])])
}

function cellsOf(row: XmlElement, reading: Reading): readonly Cell[] {
  return row.children.flatMap((cell): readonly Cell[] => {
    if (cell.kind === 'text') return []
    return [
      blocksOf(cell, reading).flatMap((block) =>
        block.kind === 'paragraph'
          ? [block.runs]
          : block.kind === 'table'
            ? block.rows.flatMap((inner) => inner.flat())
            : [],
      ),
    ]
  })
}

/** Every word of the text, from its text nodes alone; spans join words, and all else parts them. */
function wordsUnder(parent: XmlElement, styles: Styles): string {
  let text = ''
  for (const child of parent.children) {
    if (child.kind === 'text') text += child.text
    else if (child.name === 'note-citation' || (silent.has(child.name) && child.name !== 'note')) continue
    else {
      const isApart =
        child.name !== 'span' &&
        child.name !== 'a' &&
        !child.name.startsWith('bookmark') &&
        !/^(?:change|soft-page|reference-mark)/.test(child.name)
      const isRaised = (styles.get(child.attributes['style-name'] ?? '') ?? plain).position !== 'base'
      const space = isApart || isRaised ? ' ' : ''
      text += space + wordsUnder(child, styles) + space
    }
  }
  return text
}
