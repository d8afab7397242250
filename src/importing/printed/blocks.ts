import { printedParagraphs } from '../../text/printed-lines.ts'
import { LineEndHyphens } from '../line-end-hyphens.ts'
import type { DocumentBlock } from '../types.ts'
import { filledBlocks, isFilled } from './filled.ts'
import { opensWithLabel } from './labels.ts'
import { type Line, linesOf, widthOf } from './lines.ts'
import { paragraph } from './paragraph.ts'

/**
 * The paragraphs of a text that was printed line by line. Three layouts are told apart by their geometry: lines filled to a
 * width with the first line of each paragraph indented; paragraphs parted by blank lines; and one line for each paragraph.
 */
export function printedBlocks(text: string): readonly DocumentBlock[] {
  const lines = linesOf(text)
  const hyphens = new LineEndHyphens(lines.map(({ words }) => words))
  return [...layOut(text, lines, hyphens), ...hyphens.taken]
}

function layOut(text: string, lines: readonly Line[], hyphens: LineEndHyphens): readonly DocumentBlock[] {
  if (isFilled(lines)) return filledBlocks(lines, hyphens)
  const first = lines.findIndex(({ words }) => words !== '')
  const last = lines.findLastIndex(({ words }) => words !== '')
  const isParted = lines.slice(first, last).some(({ words }) => words === '')
  return isParted ? partedBlocks(lines, hyphens) : lineBlocks(text, lines, hyphens)
}

/** Paragraphs parted by blank lines; the lines of one go on where no sentence ends and none begins. */
function partedBlocks(lines: readonly Line[], hyphens: LineEndHyphens): readonly DocumentBlock[] {
  const width = widthOf(lines)
  const blocks: DocumentBlock[] = []
  let open: string[] = []
  const close = (): void => {
    if (open.length > 0) blocks.push(paragraph(hyphens.joinAll(open), 'start'))
    open = []
  }
  for (const { words, furniture } of lines) {
    if (furniture !== null) blocks.push(furniture)
    const last = open.at(-1)
    if (words === '' || last === undefined || !goesOn(last, words, width)) close()
    if (words !== '') open.push(words)
  }
  close()
  return blocks
}

/** A line that was not broken for want of room goes on only in small letters. */
function goesOn(last: string, words: string, width: number): boolean {
  if (opensWithLabel(words)) return false
  if (/^\p{Ll}/u.test(words)) return true
  return !/[.;:!?]["»”)]?$/.test(last) && last.length >= Math.max(narrowest, width * broken)
}

/** Share of the longest line that a line has at least where it was broken for want of room. */
const broken = 0.6
/** Nobody prints acts in narrower columns, in UTF-16 code units. */
const narrowest = 40

/** One line for each paragraph, but for those that stop in the middle of a sentence. */
function lineBlocks(text: string, lines: readonly Line[], hyphens: LineEndHyphens): readonly DocumentBlock[] {
  const paragraphs = printedParagraphs(text)
  if (paragraphs === null)
    return lines.flatMap(({ words, furniture }) =>
      furniture !== null ? [furniture] : words === '' ? [] : [paragraph(words, 'start')],
    )
  return paragraphs.map(({ start, end }) => {
    const own = text.slice(start, end).split(/\r?\n/)
    return paragraph(hyphens.joinAll(own.map((line) => line.trim()).filter((line) => line !== '')), 'start')
  })
}
