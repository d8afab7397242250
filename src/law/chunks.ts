import type { Span } from '../problem/types.ts'

/** Lines between blank ones, and whether any of them begins as a block that reaches over blank lines, or nests: most do not. */
export interface Chunk extends Span {
  readonly mayReach: boolean
  readonly mayNest: boolean
  /** No blank line behind it is of four spaces or more, or holds a tab. */
  readonly bare: boolean
}

/** The source parted at blank lines: each chunk goes from the start of its first line to the end of its last. */
export function chunksOf(source: string): readonly Chunk[] {
  const chunks: { start: number; end: number; mayReach: boolean; mayNest: boolean; bare: boolean }[] = []
  let start = -1
  let end = 0
  let mayReach = false
  let mayNest = false
  const close = (): void => {
    if (start !== -1) chunks.push({ start, end, mayReach, mayNest, bare: true })
    start = -1
    mayReach = false
    mayNest = false
  }
  // A byte-order mark is no part of the first line.
  for (let at = source.startsWith('\uFEFF') ? 1 : 0; at < source.length; ) {
    let lineEnd = source.indexOf('\n', at)
    if (lineEnd === -1) lineEnd = source.length
    const first = firstWord(source, at, lineEnd)
    if (first === lineEnd) {
      close()
      const last = chunks.at(-1)
      if (last !== undefined && isCodeBlank(source, at, first)) last.bare = false
    } else {
      if (start === -1) start = at
      end = source.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd
      mayReach ||= '`~<'.includes(source[first] as string)
      mayNest ||= first - at >= 128 || nestsFrom(source, first)
    }
    at = lineEnd + 1
  }
  close()
  return chunks
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
