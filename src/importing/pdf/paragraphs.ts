import { isPageNumber } from '../printed/page-numbers.ts'
import { plainRun, tidied } from '../runs.ts'
import type { Align, DocumentBlock, Furniture, Run } from '../types.ts'
import { type PdfLine, wordsOfLine } from './lines.ts'

/** The page's size, in points. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** Joins lines to paragraphs by their place on the page; what stands at the head or foot of many pages is no part of the text. */
export function pdfBlocks(lines: readonly PdfLine[], sizes: readonly PageSize[]): readonly DocumentBlock[] {
  const furniture = furnitureOf(lines, sizes)
  const margins = marginsOf(lines)
  const blocks: DocumentBlock[] = []
  let open: { runs: Run[]; align: Align; last: PdfLine } | null = null
  const close = (): void => {
    if (open !== null)
      blocks.push({ kind: 'paragraph', runs: tidied(open.runs), align: open.align, heading: 0, role: 'text' })
    open = null
  }
  for (const line of lines) {
    const own = furniture.get(line)
    if (own !== undefined) {
      blocks.push(own)
      continue
    }
    const column = columnOf(line, margins)
    const align = alignOf(line, column)
    const before = open as { runs: Run[]; align: Align; last: PdfLine } | null
    if (before === null || begins(line, align, before, column)) {
      close()
      open = { runs: [...runsOf(line)], align, last: line }
    } else {
      const isBroken = /\p{L}-$/u.test(
        before.runs
          .map(({ text }) => text)
          .join('')
          .trimEnd(),
      )
      before.runs.push(...(isBroken ? [] : [plainRun(' ')]), ...runsOf(line))
      before.last = line
    }
  }
  close()
  return blocks
}

function runsOf({ parts }: PdfLine): readonly Run[] {
  return parts.map(({ text, isHigh }) => ({ ...plainRun(text), position: isHigh ? 'sup' : 'base' }))
}

interface Column {
  readonly left: number
  readonly right: number
}

/** Where the lines of most of the text begin and end, for the whole page and for its right half. */
function marginsOf(lines: readonly PdfLine[]): readonly Column[] {
  const whole = columnOfLines(lines)
  const middle = (whole.left + whole.right) / 2
  const right = lines.filter(({ x }) => x > middle - 5)
  const left = lines.filter(({ right: end }) => end < middle + 5)
  const isTwo = left.length > lines.length * 0.35 && right.length > lines.length * 0.35
  return isTwo ? [columnOfLines(left), columnOfLines(right)] : [whole]
}

function columnOfLines(lines: readonly PdfLine[]): Column {
  return { left: mostCommon(lines.map(({ x }) => x)), right: mostCommon(lines.map(({ right }) => right)) }
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) {
    const rounded = Math.round(value / 2) * 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as [number, number])[0]
}

function columnOf({ x }: PdfLine, columns: readonly Column[]): Column {
  return columns.reduce((best, one) => (Math.abs(x - one.left) < Math.abs(x - best.left) ? one : best))
}

function alignOf({ x, right, height }: PdfLine, column: Column): Align {
  const [before, behind] = [x - column.left, column.right - right]
  if (before > height * 1.5 && Math.abs(before - behind) < height) return 'centre'
  return before > (column.right - column.left) * 0.45 ? 'right' : 'start'
}

function begins(
  line: PdfLine,
  align: Align,
  open: { readonly runs: readonly Run[]; readonly align: Align; readonly last: PdfLine },
  column: Column,
): boolean {
  const { last } = open
  if (align !== open.align) return align !== 'start' || open.align !== 'start'
  const isOver = line.page !== last.page || line.y > last.y
  if (!isOver && last.y - line.y > last.height * 2.1) return true
  if (align !== 'start') return line.page !== last.page
  const isEnded = /[.;:!?]["»”)]?$/.test(wordsOfLine(last).trimEnd())
  const isShort = last.right < column.right - last.height * 3
  // An indent begins a paragraph, unless the lines of a whole passage have it.
  if (line.x - column.left > line.height * 0.8) return Math.abs(line.x - last.x) > 2 || isShort || isEnded
  // A short line that ends a sentence ends its paragraph where nothing is indented.
  return isShort && isEnded
}

/** Page numbers, and heads and feet that most pages have. */
function furnitureOf(lines: readonly PdfLine[], sizes: readonly PageSize[]): ReadonlyMap<PdfLine, Furniture> {
  const edges = new Map<string, PdfLine[]>()
  const found = new Map<PdfLine, Furniture>()
  for (const line of lines) {
    const height = sizes[line.page]?.height ?? 800
    if (line.y > height * 0.08 && line.y < height * 0.92) continue
    const text = wordsOfLine(line).trim()
    if (isPageNumber(text)) found.set(line, { kind: 'furniture', text, reason: 'page-number' })
    const same = edges.get(masked(text)) ?? []
    edges.set(masked(text), [...same, line])
  }
  for (const same of edges.values())
    if (same.length >= 3 && same.length >= sizes.length * 0.4)
      for (const line of same)
        if (!found.has(line))
          found.set(line, { kind: 'furniture', text: wordsOfLine(line).trim(), reason: 'running-head' })
  return found
}

const masked = (text: string): string => text.replace(/\d+/g, '#')
