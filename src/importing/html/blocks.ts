import type { Element, ElementContent, Nodes } from 'hast'
import { lineBreak, linesOf } from '../line-breaks.ts'
import { joinedWords } from '../line-end-hyphens.ts'
import { printedBlocks } from '../printed/blocks.ts'
import { plainRun, textOf, tidied } from '../runs.ts'
import type { Align, DocumentBlock, Footnote, Run } from '../types.ts'
import { parting, silent } from './elements.ts'
import type { PageNotes } from './footnotes.ts'
import { type HtmlList, nextNumber, openList } from './lists.ts'
import { type Look, lookOfElement, type Sheet } from './style.ts'
import { isLayout, tableOf } from './table.ts'

/** What the elements around say of the words in them. */
interface Around {
  readonly position: Run['position']
  readonly isBold: boolean
  readonly isNote: boolean
  readonly align: Align
  readonly heading: number
  readonly list: HtmlList | null
  readonly isContents: boolean
}

/** What was met in a page that its words do not say. */
export interface Seen {
  /** The numbers of lists, which a page shows and its text does not have. */
  readonly numbers: string[]
  /** How many passages are struck through. */
  struck: number
  readonly notes: PageNotes
  readonly footnotes: Footnote[]
}

const start: Around = {
  position: 'base',
  isBold: false,
  isNote: false,
  align: 'start',
  heading: 0,
  list: null,
  isContents: false,
}

/**
 * The paragraphs and tables of a page in order. Tables that only place words on the page are read as the words in them.
 * @param seen gathers what is met on the way
 */
export function blocksOf(body: Nodes, sheet: Sheet, seen: Seen): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = []
  let runs: Run[] = []
  // The number of a list's item stands before the first words of it, whatever elements they are in.
  let number = ''
  let open: Around = start

  const flush = (): void => {
    const isBlank = runs.every(({ text }) => text.trim() === '')
    const lines = linesOf(
      number === '' || isBlank ? runs : [runOf(`${number} `, { ...open, isBold: isBoldAt(runs) }), ...runs],
    )
    runs = []
    if (!isBlank) number = ''
    for (const line of lines) {
      const tidy = tidied(line)
      if (tidy.length === 0) continue
      const { align, heading } = open
      if (isRule(textOf(tidy))) blocks.push({ kind: 'furniture', text: textOf(tidy), reason: 'rule' })
      else blocks.push({ kind: 'paragraph', runs: tidy, align, heading, role: open.isContents ? 'contents' : 'text' })
    }
  }

  /** An item without words is its number alone. */
  const closeItem = (): void => {
    if (number !== '')
      blocks.push({ kind: 'paragraph', runs: [runOf(number, start)], align: 'start', heading: 0, role: 'text' })
    number = ''
  }

  const element = (node: Element, around: Around): void => {
    const { tagName } = node
    if (silent.has(tagName)) return
    const mark = seen.notes.marks.get(node)
    if (mark !== undefined) runs.push({ ...runOf(mark, around), position: 'mark' })
    if (seen.notes.links.has(node)) return
    const note = seen.notes.notes.get(node)
    if (note !== undefined) {
      flush()
      const own = blocksOf({ ...node, tagName: 'div' }, sheet, seen)
      seen.footnotes.push({ mark: note, runs: own.flatMap(runsOfBlock) })
      return
    }
    const look = lookOfElement(node, sheet)
    if (look.isHidden) {
      const text = wordsUnder(node)
      if (text.trim() !== '') blocks.push({ kind: 'furniture', text, reason: 'hidden' })
      return
    }
    if (look.isStruck) seen.struck += 1
    const inner = innerOf(node, look, around)
    if (tagName === 'br') runs.push(runOf(lineBreak, around))
    else if (tagName === 'pre') {
      flush()
      const printed = printedBlocks(wordsUnder(node))
      seen.numbers.push(...joinedWords(printed.filter((block) => block.kind === 'furniture')))
      blocks.push(...printed)
    } else if (tagName === 'table' && !isLayout(node, sheet)) {
      flush()
      blocks.push(tableOf(node, (cell) => cellOf(cell, sheet, seen)))
    } else if (parting.has(tagName)) {
      flush()
      open = inner
      const own = tagName === 'li' ? nextNumber(node, inner.list, look.list) : ''
      if (own !== '') {
        seen.numbers.push(own)
        number = `${number} ${own}`.trim()
      }
      children(node.children, inner)
      flush()
      if (tagName === 'li') closeItem()
      open = around
    } else children(node.children, inner)
  }

  const children = (nodes: readonly (ElementContent | Nodes)[], around: Around): void => {
    for (const node of nodes) {
      if (node.type === 'text') runs.push(runOf(node.value.replace(/\n/g, ' '), around))
      else if (node.type === 'element') element(node, around)
      else if (node.type === 'root') children(node.children, around)
    }
  }

  if (body.type === 'element') element(body, start)
  else children([body], start)
  flush()
  return blocks
}

/** What an element says of the words in it, over what is around; most say nothing. */
function innerOf(node: Element, look: Look, around: Around): Around {
  const { tagName } = node
  const heading = headingOf(tagName)
  const isNote = isMarkedNote(node)
  const isList = tagName === 'ol' || tagName === 'ul'
  const isContents = isContentsLine(node)
  const isSilent = look.position === null && look.isBold === null && look.align === null
  if (isSilent && heading === null && !isNote && !isList && !isContents) return around
  return {
    position: look.position ?? around.position,
    isBold: look.isBold ?? around.isBold,
    isNote: around.isNote || isNote,
    align: look.align ?? around.align,
    heading: heading ?? around.heading,
    list: isList ? openList(node, look.list) : around.list,
    isContents: around.isContents || isContents,
  }
}

function runsOfBlock(block: DocumentBlock): readonly Run[] {
  return block.kind === 'paragraph'
    ? [...block.runs, plainRun(' ')]
    : block.kind === 'table'
      ? block.rows.flatMap((row) => row.flatMap((cell) => cell.flatMap((runs) => [...runs, plainRun(' ')])))
      : []
}

/** The paragraphs of a table's cell; tables in it are read row by row. */
function cellOf(cell: Element, sheet: Sheet, seen: Seen): readonly (readonly Run[])[] {
  return blocksOf({ ...cell, tagName: 'div' }, sheet, seen).flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.runs]
      : block.kind === 'table'
        ? block.rows.flatMap((row) => row.flatMap((inner) => [...inner]))
        : [],
  )
}

const isBoldAt = (runs: readonly Run[]): boolean => runs.find(({ text }) => text.trim() !== '')?.isBold ?? false

function runOf(text: string, { position, isBold, isNote }: Around): Run {
  return { text, position, isBold, isNote, change: null }
}

function headingOf(tagName: string): number | null {
  const depth = /^h([1-6])$/.exec(tagName)?.[1]
  return depth === undefined ? null : Number(depth)
}

/** How the official portal of Russian law marks the notes that it puts into texts. */
function isMarkedNote({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.some((name) => name === 'mark' || name === 'markx')
}

/** A line of Word's table of contents. */
function isContentsLine({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.some((name) => /^MsoToc\d$/.test(String(name)))
}

/** A line that is drawn with characters. */
const isRule = (text: string): boolean => /^[_\-–—=*·.\s]{3,}$/.test(text)

function wordsUnder(node: Element): string {
  let text = ''
  const stack: ElementContent[] = [...node.children].reverse()
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (one.type === 'text') text += one.value
    else if (one.type === 'element' && !silent.has(one.tagName)) stack.push(...[...one.children].reverse())
  }
  return text
}
