import { plainRun, tidied } from '../runs.ts'
import type { Cell, DocumentBlock, Run, TextParagraph } from '../types.ts'
import { wordsUnder, type XmlElement, type XmlNode } from './tree.ts'
import type { Vocabulary } from './vocabulary.ts'
import { xmlWords } from './words.ts'

interface Around {
  readonly role: TextParagraph['role']
  readonly position: Run['position']
  /** How many headed units are around. */
  readonly depth: number
}

/** The paragraphs and tables of an act's XML. A unit's number, name and first words are one paragraph, as they are printed. */
export function xmlBlocks(root: XmlElement, vocabulary: Vocabulary): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = []
  // Marginal notes stand in the middle of what they stand beside.
  const beside: DocumentBlock[] = []
  let runs: Run[] = []
  let isNumberOnly = false

  const close = (around: Around, heading = 0): void => {
    const tidy = tidied(runs)
    runs = []
    isNumberOnly = false
    if (tidy.length > 0) blocks.push({ kind: 'paragraph', runs: tidy, align: 'start', heading, role: around.role })
    blocks.push(...beside.splice(0))
  }

  const inline = (nodes: readonly XmlNode[], around: Around): void => {
    for (const node of nodes) {
      if (node.kind === 'text') {
        if (node.text.trim() !== '') isNumberOnly = false
        runs.push({ text: node.text, position: around.position, isBold: false, isNote: false, change: null })
      } else one(node, around)
    }
  }

  const one = (element: XmlElement, around: Around): void => {
    const { name, children } = element
    const reason = vocabulary.furniture.get(name)
    // When a bill was introduced stands in its head; when a law was approved is in the front matter.
    if (reason !== undefined && !(reason === 'history' && around.role === 'front')) {
      const text = [...xmlWords(element, vocabulary)].join('')
      if (text.trim() !== '') beside.push({ kind: 'furniture', text, reason })
    } else if (name === 'sup' || name === 'sub') inline(children, { ...around, position: name })
    else if (vocabulary.inline.has(name)) inline(children, around)
    else if (name === 'br') runs.push(plainRun(' '))
    else if (name === 'table') {
      close(around)
      const rows = rowsOf(element, (cell) => cellOf(cell, vocabulary))
      // A note is shown whole: its tables are lines of it.
      if (around.role === 'note') for (const row of rows) blocks.push(lineOf(row))
      else blocks.push({ kind: 'table', rows })
    } else if (vocabulary.number.has(name)) {
      inline(children, around)
      runs.push(plainRun(/[—–-]\s*$/.test(wordsUnder(element)) ? '' : ' '))
      isNumberOnly = true
    } else if (vocabulary.headed.has(name) || vocabulary.units.has(name)) unit(element, around)
    else if (name === 'p' && isNumberOnly) {
      inline(children, around)
      close(around)
    } else if (name === 'content' || name === 'chapeau' || name === 'intro' || name === 'text') {
      inline(children, around)
      close(around)
    } else {
      close(around)
      const role = roleOf(name, vocabulary) ?? around.role
      inline(children, { ...around, role })
      close({ ...around, role })
    }
  }

  const unit = (element: XmlElement, around: Around): void => {
    close(around)
    const isHeaded = vocabulary.headed.has(element.name) && around.role === 'text'
    const depth = isHeaded ? around.depth + 1 : around.depth
    const inner: Around = { ...around, depth }
    for (const child of element.children) {
      if (child.kind === 'text') inline([child], inner)
      else if (vocabulary.heading.has(child.name)) {
        inline(child.children, inner)
        const isRunIn = /[—–]\s*$/.test(wordsUnder(child))
        if (isHeaded) close(inner, Math.min(6, depth + 1))
        else if (!isRunIn) close(inner)
        else isNumberOnly = true
      } else {
        // A number with no name behind it is a heading all the same.
        const isNumbered =
          isHeaded && isNumberOnly && !vocabulary.number.has(child.name) && !isSideways(child, vocabulary)
        if (isNumbered) close(inner, Math.min(6, depth + 1))
        one(child, inner)
      }
    }
    close(inner)
  }

  inline([root], { role: 'text', position: 'base', depth: 0 })
  close({ role: 'text', position: 'base', depth: 0 })
  return blocks
}

/** A table's row as one paragraph of a note. */
function lineOf(row: readonly Cell[]): TextParagraph {
  const cells = row.flatMap((cell) => (cell.length === 0 ? [] : [cell.flatMap((runs) => [...runs, plainRun(' ')])]))
  const runs = cells.flatMap((cell, index) => (index === 0 ? cell : [plainRun(' — '), ...cell]))
  return { kind: 'paragraph', runs: tidied(runs), align: 'start', heading: 0, role: 'note' }
}

function isSideways({ name }: XmlElement, { furniture }: Vocabulary): boolean {
  return furniture.has(name)
}

function roleOf(name: string, { notes, front, title, signatures, contents }: Vocabulary): TextParagraph['role'] | null {
  if (notes.has(name)) return 'note'
  if (title.has(name)) return 'title'
  if (front.has(name)) return 'front'
  if (contents.has(name)) return 'contents'
  return signatures.has(name) ? 'signature' : null
}

function rowsOf(table: XmlElement, read: (cell: XmlElement) => Cell): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = []
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.kind !== 'element') continue
      if (child.name === 'tr') rows.push(cellsOf(child, read))
      else if (child.name === 'caption') rows.push([read(child)])
      else walk(child)
    }
  }
  walk(table)
  const width = Math.max(1, ...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill([])])
}

function cellsOf(row: XmlElement, read: (cell: XmlElement) => Cell): readonly Cell[] {
  return row.children.flatMap((cell): readonly Cell[] => {
    if (cell.kind !== 'element') return []
    const span = Math.min(100, Math.max(1, Number(cell.attributes.colspan ?? 1) || 1))
    return [read(cell), ...Array<Cell>(span - 1).fill([])]
  })
}

function cellOf(cell: XmlElement, vocabulary: Vocabulary): Cell {
  return xmlBlocks({ ...cell, name: 'div' }, vocabulary).flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs] : [],
  )
}
