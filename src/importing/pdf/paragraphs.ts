import { LineEndHyphens } from '../line-end-hyphens.ts'
import { opensWithLabel } from '../printed/labels.ts'
import { plainRun, textOf, tidied } from '../runs.ts'
import type { Align, DocumentBlock, Run } from '../types.ts'
import { type Column, columnOf, marginsOf } from './columns.ts'
import { furnitureOf, type PageSize } from './furniture.ts'
import { type PdfLine, wordsOfLine } from './lines.ts'

interface Open {
  readonly runs: Run[]
  readonly align: Align
  readonly isLabelled: boolean
  /** Its label is that of an article, or of what holds articles. */
  readonly isHeading: boolean
  lines: number
  last: PdfLine
}

/** Joins lines to paragraphs by their place on the page; what stands at the head or foot of many pages is no part of the text. */
export function pdfBlocks(all: readonly PdfLine[], sizes: readonly PageSize[]): readonly DocumentBlock[] {
  const furniture = furnitureOf(all, sizes)
  const lines = all.filter((line) => !furniture.has(line))
  const margins = marginsOf(lines)
  const columns = lines.map((line) => columnOf(line, margins))
  const aligns = alignsOf(lines, columns)
  const hyphens = new LineEndHyphens(lines.map(wordsOfLine))
  const blocks: DocumentBlock[] = []
  let open: Open | null = null
  const close = (): void => {
    if (open !== null)
      blocks.push({ kind: 'paragraph', runs: tidied(open.runs), align: open.align, heading: 0, role: 'text' })
    open = null
  }
  let at = 0
  for (const line of all) {
    const own = furniture.get(line)
    if (own !== undefined) {
      blocks.push(own)
      continue
    }
    const [align, column] = [aligns[at] as Align, columns[at] as Column]
    at += 1
    const before = open as Open | null
    if (before === null || begins(line, align, before, column)) {
      close()
      open = opened(line, align)
    } else goOn(before, line, hyphens)
  }
  close()
  return [...blocks, ...hyphens.taken]
}

function opened(line: PdfLine, align: Align): Open {
  const words = wordsOfLine(line).trim()
  const isLabelled = opensWithLabel(words)
  return {
    runs: [...runsOf(line)],
    align,
    last: line,
    lines: 1,
    isLabelled,
    isHeading: isLabelled && /^\p{Lu}\p{L}/u.test(words),
  }
}

/** The next line of a paragraph; a hyphen that only parts a word at the line's end goes. */
function goOn(open: Open, line: PdfLine, hyphens: LineEndHyphens): void {
  const runs = runsOf(line)
  const last = open.runs.at(-1) as Run
  const [before, after] = [last.text.trimEnd(), textOf(runs).trimStart()]
  const joined = hyphens.join(before, after)
  const isParted = joined.length > before.length + after.length
  const isShort = joined.length < before.length + after.length
  if (!isParted) open.runs[open.runs.length - 1] = { ...last, text: isShort ? before.slice(0, -1) : before }
  open.runs.push(...(isParted ? [plainRun(' ')] : []), ...runs)
  open.last = line
  open.lines += 1
}

function runsOf({ parts }: PdfLine): readonly Run[] {
  return parts.map(({ text, isHigh }) => ({ ...plainRun(text), position: isHigh ? 'sup' : 'base' }))
}

/** How lines are set; one that fills the width is in the middle where the line over or under it, in the same letters, is. */
function alignsOf(lines: readonly PdfLine[], columns: readonly Column[]): readonly Align[] {
  const aligns = lines.map((line, index) => alignOf(line, columns[index] as Column))
  const take = (index: number, from: number): void => {
    const [line, other] = [lines[index] as PdfLine, lines[from]]
    if (other === undefined || aligns[from] !== 'centre' || aligns[index] !== 'start' || !isSetAs(line, other)) return
    if (
      line.page === other.page &&
      Math.abs(line.y - other.y) < line.height * 2 &&
      isEven(line, columns[index] as Column)
    )
      aligns[index] = 'centre'
  }
  for (let index = 1; index < lines.length; index += 1) take(index, index - 1)
  for (let index = lines.length - 2; index >= 0; index -= 1) take(index, index + 1)
  return aligns
}

const isSetAs = (line: PdfLine, other: PdfLine): boolean =>
  line.font === other.font && Math.abs(line.height - other.height) < 1

const isEven = ({ x, right, height }: PdfLine, column: Column): boolean =>
  Math.abs(x - column.left - (column.right - right)) < height

function alignOf(line: PdfLine, column: Column): Align {
  const before = line.x - column.left
  if (before > line.height * 1.5 && isEven(line, column)) return 'centre'
  return before > (column.right - column.left) * 0.45 ? 'right' : 'start'
}

/** What speaks for a line's beginning a paragraph, and against it; it does where the sum reaches `enough`. */
const weights = {
  /** More room over it than between the lines of a paragraph. */
  apart: 2,
  /** Set in the middle or at the right, and the line before is not. */
  otherAlign: 2,
  /** Lines of heads do not go on over a page. */
  headOverPage: 2,
  /** In letters of another size. */
  otherSize: 2,
  /** In another font: in running text single words may be, at the beginning of a line, too. */
  otherFont: 1,
  otherFontInHead: 2,
  /** «ФЕДЕРАЛЬНЫЙ ЗАКОН» over «О дорогах». */
  otherCaseInHead: 2,
  /** Heads in capitals are seldom two in the same letters, one under the other. */
  sameCapitals: -2,
  label: 1,
  /** The line before is the short last line of an article's heading. */
  underHeading: 1,
  labelInHead: 2,
  /** The line before ends as a sentence or an item does. */
  ended: 1,
  /** The line before does not fill the width. */
  short: 1,
  indent: 1,
  /** It begins at another place than the line before. */
  shifted: 1,
  /** What hangs under a label goes on with it. */
  hanging: -2,
} as const

const enough = 2

function begins(line: PdfLine, align: Align, open: Open, column: Column): boolean {
  const { last } = open
  const words = wordsOfLine(line).trim()
  const before = wordsOfLine(last).trimEnd()
  const isHead = align !== 'start' && align === open.align
  const isOver = line.page !== last.page || line.y > last.y
  const isShort = !isHead && last.right < column.right - last.height * 3
  const isLabel = opensWithLabel(words)
  const isShifted = Math.abs(line.x - last.x) > 2
  const isIndented = align === 'start' && line.x - column.left > line.height * 0.8
  const goesOnUnder = open.lines > 1 && !isShifted && !isShort
  const terms: readonly (readonly [keyof typeof weights, boolean])[] = [
    ['apart', !isOver && last.y - line.y > last.height * 2.1],
    ['otherAlign', align !== open.align],
    ['headOverPage', isHead && line.page !== last.page],
    ['otherSize', Math.abs(line.height - last.height) > 1],
    ['otherFont', !isHead && line.font !== last.font],
    ['otherFontInHead', isHead && line.font !== last.font],
    ['otherCaseInHead', isHead && isCapital(before) && !isCapital(words)],
    ['sameCapitals', isSetAs(line, last) && isCapital(before) && isCapital(words)],
    ['label', !isHead && (isLabel || /^[–—-]\s/.test(words))],
    ['underHeading', isShort && open.isHeading && /^[\p{Lu}\d]/u.test(words)],
    ['labelInHead', isHead && isLabel],
    ['ended', !isHead && /[.;:!?]["»”)]?$/.test(before)],
    ['short', isShort],
    ['indent', isIndented && !goesOnUnder],
    ['shifted', isIndented && isShifted],
    ['hanging', open.isLabelled && open.lines === 1 && !isLabel && line.x > last.x + 2 && !isShort],
  ]
  return terms.reduce((sum, [name, holds]) => sum + (holds ? weights[name] : 0), 0) >= enough
}

const isCapital = (words: string): boolean => /\p{L}/u.test(words) && words === words.toUpperCase()
