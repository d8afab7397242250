/** A block that may hold blank lines and says itself where it ends. */
export interface Reach {
  readonly kind: 'fence' | 'html'
  /** The end of its last line, in UTF-16 code units; of the source, if it is never closed. */
  readonly end: number
}

const fence = /(`{3,})[^`\n]*(?:\n|$)|(~{3,})(?!~)[^\n]*(?:\n|$)/y
const rawElement = /<(?:script|pre|style|textarea)(?=[\s>]|$)/iy
const rawElementEnd = /<\/(?:script|pre|style|textarea)>/gi
/** HTML that goes on to its own mark (https://spec.commonmark.org/0.31.2/#html-blocks, kinds 2 to 5). */
const marked = [
  { opening: /<!--/y, closing: '-->' },
  { opening: /<\?/y, closing: '?>' },
  { opening: /<!\[CDATA\[/y, closing: ']]>' },
  { opening: /<![A-Za-z]/y, closing: '>' },
]

/**
 * The fenced code, comment or raw element whose first mark stands at `at`, the start of a line; null if it is none. No
 * carriage return alone may end a line of the source.
 */
export function reachFrom(source: string, at: number): Reach | null {
  return source.charCodeAt(at) === 60 ? htmlFrom(source, at) : fenceFrom(source, at)
}

function fenceFrom(source: string, at: number): Reach | null {
  fence.lastIndex = at
  const opened = fence.exec(source)
  if (opened === null) return null
  const mark = (opened[1] ?? opened[2]) as string
  const closing = new RegExp(`(?<=\\n) {0,3}${mark[0]}{${mark.length},}[ \\t]*(?=\\r?(?:\\n|$))`, 'g')
  closing.lastIndex = fence.lastIndex
  return { kind: 'fence', end: closing.test(source) ? closing.lastIndex : source.length }
}

function htmlFrom(source: string, at: number): Reach | null {
  if (startsAt(rawElement, source, at)) {
    rawElementEnd.lastIndex = at
    return htmlTo(source, rawElementEnd.exec(source)?.index ?? -1)
  }
  const kind = marked.find(({ opening }) => startsAt(opening, source, at))
  return kind === undefined ? null : htmlTo(source, source.indexOf(kind.closing, at + 2))
}

function htmlTo(source: string, closed: number): Reach {
  return { kind: 'html', end: closed === -1 ? source.length : lineEndFrom(source, closed) }
}

function startsAt(pattern: RegExp, source: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(source)
}

function lineEndFrom(source: string, at: number): number {
  const newline = source.indexOf('\n', at)
  const end = newline === -1 ? source.length : newline
  return source.charCodeAt(end - 1) === 13 ? end - 1 : end
}
