import type { LineEndHyphens } from '../line-end-hyphens.ts'
import type { Align, DocumentBlock } from '../types.ts'
import { opensWithLabel } from './labels.ts'
import { type Line, widthOf } from './lines.ts'
import { paragraph } from './paragraph.ts'

/** A line so long (share of the longest) may have been broken because nothing more went into it. */
const full = 0.7

/**
 * Whether a text's lines are filled to a width, with the first line of each paragraph indented: lines that others go on from
 * reach far to the right.
 */
export function isFilled(lines: readonly Line[]): boolean {
  const written = lines.filter(({ words }) => words !== '')
  const indented = written.filter(({ indent }) => indent >= 2).length
  const width = widthOf(written)
  if (indented < 2 || (written.length - indented) * 4 < written.length || width > widest || width < narrowest)
    return false
  const goneOn = lines.filter((line, index) => {
    const next = lines[index + 1]
    return (
      line.words !== '' && next !== undefined && next.words !== '' && next.indent < 2 && !opensWithLabel(next.words)
    )
  })
  const filled = goneOn.filter(({ indent, words }) => indent + words.length >= width * full).length
  return filled * 5 >= goneOn.length * 3
}

/** Printers set no longer lines, and acts in no shorter ones. */
const widest = 110
const narrowest = 50

interface Open {
  readonly lines: string[]
  readonly align: Align
}

/**
 * Lines filled to a width: an indent begins a paragraph, what hangs under a heading goes on with it, centred lines are heads. Items
 * that are set in further are told by the lines under them, which stand as far to the left as those of all paragraphs do.
 */
export function filledBlocks(lines: readonly Line[], hyphens: LineEndHyphens): readonly DocumentBlock[] {
  const width = widthOf(lines)
  const first = commonIndent(lines)
  const deep = deepIndents(lines, first)
  const blocks: DocumentBlock[] = []
  let open: Open | null = null
  const close = (): void => {
    if (open !== null) blocks.push(paragraph(hyphens.joinAll(open.lines), open.align))
    open = null
  }
  for (const line of lines) {
    const { indent, words, furniture } = line
    if (furniture !== null) {
      blocks.push(furniture)
      continue
    }
    const isItem = deep.has(indent) && opensWithLabel(words)
    const align = isItem ? 'start' : alignOf(line, width, first)
    const own = open as Open | null
    if (words === '') close()
    else if (own !== null && !isItem && goesOn(line, align, own, first, deep)) own.lines.push(words)
    else {
      close()
      open = { lines: [words], align }
    }
  }
  close()
  return blocks
}

function goesOn({ indent }: Line, align: Align, open: Open, first: number, deep: ReadonlySet<number>): boolean {
  if (Math.abs(indent - first) <= 1) return false
  // What stands between two depths of items is the rest of one.
  return open.align === align || align === 'start' || indent > first || deep.has(indent + first)
}

/** Indents of items within items: a label stands there, and the line under it is `first` further to the left. */
function deepIndents(lines: readonly Line[], first: number): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [index, { indent, words }] of lines.entries()) {
    const next = lines[index + 1]
    const isHanging = next !== undefined && next.words !== '' && next.indent === indent - first
    if (indent > first + 1 && isHanging && opensWithLabel(words)) found.add(indent)
  }
  return found
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
