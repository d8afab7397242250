import type { Element, ElementContent, Nodes } from 'hast'
import { printedBlocks } from '../printed/blocks.ts'
import { textOf, tidied } from '../runs.ts'
import type { Align, DocumentBlock, Run } from '../types.ts'
import { parting, silent } from './elements.ts'
import { lookOfElement, type Sheet } from './style.ts'
import { isLayout, tableOf } from './table.ts'

/** What the elements around say of the words in them. */
interface Around {
  readonly position: Run['position']
  readonly isBold: boolean
  readonly isNote: boolean
  readonly align: Align
  readonly heading: number
}

const start: Around = { position: 'base', isBold: false, isNote: false, align: 'start', heading: 0 }

/** The paragraphs and tables of a page in order. Tables that only place words on the page are read as the words in them. */
export function blocksOf(body: Nodes, sheet: Sheet): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = []
  let runs: Run[] = []
  let open: Around = start

  const flush = (): void => {
    const lines = linesOf(runs)
    runs = []
    for (const line of lines) {
      const tidy = tidied(line)
      if (tidy.length === 0) continue
      const { align, heading } = open
      if (isRule(textOf(tidy))) blocks.push({ kind: 'furniture', text: textOf(tidy), reason: 'rule' })
      else blocks.push({ kind: 'paragraph', runs: tidy, align, heading, role: 'text' })
    }
  }

  const element = (node: Element, around: Around): void => {
    const { tagName } = node
    if (silent.has(tagName)) return
    const look = lookOfElement(node, sheet)
    if (look.isHidden) {
      const text = wordsUnder(node)
      if (text.trim() !== '') blocks.push({ kind: 'furniture', text, reason: 'hidden' })
      return
    }
    const inner: Around = {
      position: look.position ?? around.position,
      isBold: look.isBold ?? around.isBold,
      isNote: around.isNote || isMarkedNote(node),
      align: look.align ?? around.align,
      heading: headingOf(tagName) ?? around.heading,
    }
    if (tagName === 'br') runs.push(runOf('\n', around))
    else if (tagName === 'pre') {
      flush()
      blocks.push(...printedBlocks(wordsUnder(node)))
    } else if (tagName === 'table' && !isLayout(node, sheet)) {
      flush()
      blocks.push(tableOf(node, (cell) => cellOf(cell, sheet)))
    } else if (parting.has(tagName)) {
      flush()
      open = inner
      children(node.children, inner)
      flush()
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

/** The paragraphs of a table's cell; tables in it are read row by row. */
function cellOf(cell: Element, sheet: Sheet): readonly (readonly Run[])[] {
  return blocksOf({ ...cell, tagName: 'div' }, sheet).flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.runs]
      : block.kind === 'table'
        ? block.rows.flatMap((row) => row.flatMap((inner) => [...inner]))
        : [],
  )
}

function runOf(text: string, { position, isBold, isNote }: Around): Run {
  return { text, position, isBold, isNote, change: null }
}

/** Breaks part paragraphs where two stand together, and behind the end of a sentence or of an item. */
function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  if (!runs.some(({ text }) => text === '\n')) return [runs]
  const lines: Run[][] = [[]]
  let isBreak = false
  for (const run of runs) {
    const line = lines.at(-1) as Run[]
    if (run.text === '\n') {
      const before = textOf(line).trimEnd()
      if (isBreak || before === '' || /[.;:!?]["»”)]?$/.test(before)) lines.push([])
      else line.push({ ...run, text: ' ' })
      isBreak = true
    } else {
      line.push(run)
      if (run.text.trim() !== '') isBreak = false
    }
  }
  return lines
}

function headingOf(tagName: string): number | null {
  const depth = /^h([1-6])$/.exec(tagName)?.[1]
  return depth === undefined ? null : Number(depth)
}

/** How the official portal of Russian law marks the notes that it puts into texts. */
function isMarkedNote({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.some((name) => name === 'mark' || name === 'markx')
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
