import type { Span } from '../problem/types.ts'
import { beginsBlock, isHeadingAt, mayBegin, type OpenItem, openItems } from './parting.ts'
import { reachFrom } from './reach.ts'

/**
 * Lines that belong together: what stands between blank lines, parted where a line plainly begins another block. With
 * it, whether any of them begins as a block that reaches over blank lines, or nests: most do not.
 */
export interface Chunk extends Span {
  /** What the chunk is, whatever stands around it; what `lines` are is still to be read. */
  readonly kind: 'lines' | 'fence' | 'html'
  readonly mayReach: boolean
  readonly mayNest: boolean
  /** No blank line is before it, so that it may be part of the paragraph there. */
  readonly tight: boolean
  /** No blank line behind it is of four spaces or more, or holds a tab. */
  readonly bare: boolean
}

interface Scan {
  readonly source: string
  readonly chunks: { -readonly [Name in keyof Chunk]: Chunk[Name] }[]
  /** A carriage return alone ends a line, too; where there is one, lines are parted by blank ones only. */
  readonly parts: boolean
  /** Whether the last chunk takes in the next line, if that begins nothing of its own. */
  open: boolean
  /** Whether a paragraph may go on from the line before. */
  tight: boolean
  /** The list items that are open where the last chunk begins, outermost first. */
  items: readonly OpenItem[]
}

const none: readonly OpenItem[] = []

/** The source parted: each chunk goes from the start of its first line to the end of its last. */
export function chunksOf(source: string): readonly Chunk[] {
  const parts = !source.includes('\r') || !/\r(?!\n)/.test(source)
  const scan: Scan = { source, chunks: [], parts, open: false, tight: false, items: none }
  // A byte-order mark is no part of the first line.
  let at = source.startsWith('\uFEFF') ? 1 : 0
  while (at < source.length) {
    const newline = source.indexOf('\n', at)
    const lineEnd = newline === -1 ? source.length : newline
    const first = firstWord(source, at, lineEnd)
    if (first === lineEnd) {
      takeBlank(scan, at, first)
      at = lineEnd + 1
    } else {
      const end = source.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd
      at = nextLine(source, takeLine(scan, at, first, end))
    }
  }
  return scan.chunks
}

function nextLine(source: string, end: number): number {
  return end + (source.charCodeAt(end) === 13 ? 2 : 1)
}

function takeBlank(scan: Scan, start: number, end: number): void {
  close(scan)
  const last = scan.chunks.at(-1)
  if (last !== undefined && isCodeBlank(scan.source, start, end)) last.bare = false
}

/** Takes a line of words, or all of a block that begins there and says itself where it ends; gives the end of what it took. */
function takeLine(scan: Scan, start: number, first: number, end: number): number {
  const { source, chunks } = scan
  const isMark = mayBegin(source.charCodeAt(first))
  if (!scan.open || (isMark && partsAt(scan, start, first, end))) {
    const reached = beginChunk(scan, start, first, end, isMark)
    if (reached !== null) return reached
  }
  const chunk = chunks.at(-1) as Scan['chunks'][number]
  chunk.end = end
  if (first - start >= 128) chunk.mayNest = true
  // Most lines begin with words.
  if (!isMark) return end
  chunk.mayReach ||= '`~<'.includes(source[first] as string)
  chunk.mayNest ||= nestsFrom(source, first)
  if (scan.parts && !chunk.mayReach && isHeadingLine(source, chunk, start, first)) close(scan)
  return end
}

/** Begins a chunk at a line; where that is a block which says itself where it ends, takes all of it and gives its end. */
function beginChunk(scan: Scan, start: number, first: number, end: number, isMark: boolean): number | null {
  const { source, chunks } = scan
  const mayReach = isMark && scan.parts && first === start && '`~<'.includes(source[start] as string)
  const reach = mayReach ? reachFrom(source, start) : null
  const kind = reach?.kind ?? 'lines'
  chunks.push({ start, end: reach?.end ?? end, kind, mayReach: false, mayNest: false, tight: scan.tight, bare: true })
  scan.open = true
  scan.tight = true
  if (reach === null) return null
  close(scan)
  return reach.end
}

/** What comes next stands by itself. */
function close(scan: Scan): void {
  scan.open = false
  scan.tight = false
  scan.items = none
}

/** Whether a line stands in a chunk of its own, though it is not behind a blank one. */
function partsAt(scan: Scan, start: number, first: number, end: number): boolean {
  const { source } = scan
  const above = scan.chunks.at(-1)
  if (!scan.parts || above === undefined || above.mayReach) return false
  const before = scan.chunks.at(-2)
  const items = openItems(source, above, scan.items, before !== undefined && isGap(source.charCodeAt(before.start)))
  if (!beginsBlock(source, above, { start, first, end }, items)) return false
  scan.items = items
  return true
}

/** Whether the line is a heading, flush left and the first of its chunk: whatever comes next is another block. */
function isHeadingLine(source: string, chunk: Span, start: number, first: number): boolean {
  return chunk.start === start && first === start && isHeadingAt(source, start)
}

export const isGap = (code: number): boolean => code === 32 || code === 9

function firstWord(source: string, start: number, end: number): number {
  let at = start
  while (at < end && (isGap(source.charCodeAt(at)) || source.charCodeAt(at) === 13)) at += 1
  return at
}

/** Whether a blank line may be part of indented code: a tab may be as wide as four spaces. */
function isCodeBlank(source: string, start: number, end: number): boolean {
  return end - start >= 4 || source.slice(start, end).includes('\t')
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whether a mark of a list or quotation stands there, and behind a number another. */
function nestsFrom(source: string, first: number): boolean {
  if ('>+*-'.includes(source[first] as string)) return true
  let at = first
  while (isDigit(source.charCodeAt(at))) at += 1
  if (at === first || !'.)'.includes(source[at] ?? ' ')) return false
  at += 1
  while (isGap(source.charCodeAt(at))) at += 1
  return isDigit(source.charCodeAt(at)) || '>+*-'.includes(source[at] ?? ' ')
}
