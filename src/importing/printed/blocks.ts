import { printedParagraphs } from '../../text/printed-lines.ts'
import { LineEndHyphens } from '../line-end-hyphens.ts'
import { plainRun, tidied } from '../runs.ts'
import type { Align, DocumentBlock, Furniture } from '../types.ts'
import { opensWithLabel } from './labels.ts'
import { isPageNumber, pageNumbers } from './page-numbers.ts'

/**
 * The paragraphs of a text that was printed line by line. Three layouts are told apart by their geometry: lines filled to a
 * width with the first line of each paragraph indented; paragraphs parted by blank lines; and one line for each paragraph.
 */
export function printedBlocks(text: string): readonly DocumentBlock[] {
  const lines = linesOf(text)
  const hyphens = new LineEndHyphens(lines.map(({ words }) => words))
  const blocks = layOut(text, lines, hyphens)
  return [...blocks, ...hyphens.taken]
}

function layOut(text: string, lines: readonly Line[], hyphens: LineEndHyphens): readonly DocumentBlock[] {
  const written = lines.filter(({ words }) => words !== '')
  const indented = written.filter(({ indent, words }) => indent >= 2 && words !== '')
  const flush = written.length - indented.length
  if (
    indented.length >= 2 &&
    flush * 4 >= written.length &&
    written.every(({ indent, words }) => indent + words.length <= 110)
  )
    return filledBlocks(lines, hyphens)
  const first = lines.findIndex(({ words }) => words !== '')
  const last = lines.findLastIndex(({ words }) => words !== '')
  const isParted = lines.slice(first, last).some(({ words }) => words === '')
  return isParted ? partedBlocks(lines, hyphens) : lineBlocks(text, written, hyphens)
}

interface Line {
  readonly indent: number
  /** Without the indent and the spaces behind. */
  readonly words: string
  readonly furniture: Furniture | null
}

function linesOf(text: string): readonly Line[] {
  const lines = text.replace(/\t/g, '    ').split(/\r\n|[\n\r\f\u000b\u2028\u2029]/)
  const numbers = pageNumbers(lines)
  return lines.map((line, index): Line => {
    const words = line.trim()
    if (words !== '' && numbers.has(index))
      return { indent: 0, words: '', furniture: { kind: 'furniture', text: words, reason: 'page-number' } }
    if (/^[_\-–—=*~·\s]{3,}$/.test(words) && !isPageNumber(words))
      return { indent: 0, words: '', furniture: { kind: 'furniture', text: words, reason: 'rule' } }
    return { indent: line.length - line.trimStart().length, words, furniture: null }
  })
}

/** Lines filled to a width: an indent begins a paragraph, what hangs under a heading goes on with it, centred lines are heads. */
function filledBlocks(lines: readonly Line[], hyphens: LineEndHyphens): readonly DocumentBlock[] {
  const width = Math.max(...lines.map(({ indent, words }) => (words === '' ? 0 : indent + words.length)))
  const first = commonIndent(lines)
  const blocks: DocumentBlock[] = []
  let open: { text: string; align: Align } | null = null
  const close = (): void => {
    if (open !== null) blocks.push(paragraph(open.text, open.align))
    open = null
  }
  for (const line of lines) {
    const { indent, words, furniture } = line
    if (furniture !== null) {
      blocks.push(furniture)
      continue
    }
    const align = alignOf(line, width, first)
    const own = open as { text: string; align: Align } | null
    if (words === '') close()
    else if (
      own !== null &&
      Math.abs(indent - first) > 1 &&
      (own.align === align || align === 'start' || indent > first)
    )
      own.text = hyphens.join(own.text, words)
    else {
      close()
      open = { text: words, align }
    }
  }
  close()
  return blocks
}

function alignOf({ indent, words }: Line, width: number, first: number): Align {
  if (indent <= first + 1) return 'start'
  const right = width - indent - words.length
  if (Math.abs(indent - right) <= 8) return 'centre'
  return indent > width / 2 && right <= 4 ? 'right' : indent > first + 6 ? 'centre' : 'start'
}

/** The indent of most first lines. */
function commonIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { indent, words } of lines)
    if (words !== '' && indent >= 2 && indent <= 12) counts.set(indent, (counts.get(indent) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [5, 0] as [number, number])[0]
}

/** Paragraphs parted by blank lines; the lines of one go on where no sentence ends and none begins. */
function partedBlocks(lines: readonly Line[], hyphens: LineEndHyphens): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = []
  let open = ''
  const close = (): void => {
    if (open !== '') blocks.push(paragraph(open, 'start'))
    open = ''
  }
  for (const { words, furniture } of lines) {
    if (furniture !== null) blocks.push(furniture)
    if (words === '') close()
    else if (open !== '' && (!/[.;:!?]["»”)]?$/.test(open) || /^[\p{Ll}]/u.test(words)) && !opensWithLabel(words))
      open = hyphens.join(open, words)
    else {
      close()
      open = words
    }
  }
  close()
  return blocks
}

/** One line for each paragraph, but for those that stop in the middle of a sentence. */
function lineBlocks(text: string, written: readonly Line[], hyphens: LineEndHyphens): readonly DocumentBlock[] {
  const paragraphs = printedParagraphs(text)
  if (paragraphs === null) return written.map(({ words }) => paragraph(words, 'start'))
  return paragraphs.map(({ start, end }) => {
    const [first = '', ...rest] = text.slice(start, end).split(/\r?\n/)
    return paragraph(
      rest.reduce((one, other) => hyphens.join(one.trimEnd(), other.trim()), first),
      'start',
    )
  })
}

function paragraph(text: string, align: Align): DocumentBlock {
  return { kind: 'paragraph', runs: tidied([plainRun(text)]), align, heading: 0, role: 'text' }
}
