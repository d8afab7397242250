import type { Span } from '../problem/types.ts'

/** A stretch of source. `plain`: one block that needs no Markdown to be read; else remark says what is in it. */
export interface Run extends Span {
  readonly plain: boolean
}

/** How a line begins, flush left, that no Markdown construct can claim: words, a label, or an ATX heading. */
const plainLine = /^(?:#{1,6} +[^\s#]|[\p{L}"«“„§(№$%'’‘”»—–…]|\d{1,20}[.)]? {0,4}[^\s\d.)>#`~*+\-_=|<[\\&:]|\d[^\s])/u
/** A list marker followed by something that opens a block of its own must be parsed. */
const marker = /^\d{1,9}[.)](\s*)/
/** What may hold blank lines inside: a fence, a comment, and the elements that remark reads to their end tag. */
const reaching = /(?:^|\n)[ \t]*(?:`{3}|~{3}|<(?:[!?]|script|pre|style|textarea))/i
const trailingHeadingMarks = /\s#+\s*$/

/** Parts the source at blank lines; runs that may belong together in Markdown are joined, but for plain paragraphs of list items. */
export function runsOf(source: string): readonly Run[] {
  const runs: { start: number; end: number; plain: boolean }[] = []
  let afterIndented = false
  // The open list items of plain runs, outermost first: the columns where their texts begin, and the run of the outermost.
  let columns: number[] = []
  let outermost = 0
  for (const chunk of chunksOf(source)) {
    const { start, end } = chunk
    const text = source.slice(start, end)
    if (chunk.mayNest && nestsTooDeep(text)) {
      runs.push({ start, end, plain: true })
      afterIndented = false
      columns = []
      continue
    }
    const indented = isGap(source.charCodeAt(start))
    const inItem = indented && !afterIndented ? paragraphOfItem(text, columns) : null
    if (inItem !== null) {
      runs.push({ start: start + inItem.indent, end, plain: true })
      columns = inItem.columns
      continue
    }
    // What was plain under a list item is read again with all of it.
    if (indented && columns.length > 0) runs.length = outermost + 1
    columns = []
    const previous = runs.at(-1)
    // Indented text may belong to the list item or the block before it; behind indented code remark reads a number as words.
    if (previous !== undefined && (indented || (afterIndented && /^\d/.test(text)))) {
      // Where it ends is remark's to say: the rest of the text goes with it.
      const reaches = chunk.mayReach && reaching.test(text)
      previous.end = reaches ? source.length : end
      previous.plain = false
      if (reaches) break
      afterIndented ||= indented
      continue
    }
    if (chunk.mayReach && reaching.test(text)) {
      runs.push({ start, end: source.length, plain: false })
      break
    }
    const plain = isPlain(text)
    runs.push({ start, end, plain })
    afterIndented = indented || (!plain && /\n[ \t]{0,3}(?: |\t)/.test(text))
    outermost = runs.length - 1
    columns = plain ? itemColumns(text, 0) : []
  }
  return runs
}

/** The column where a list item's text begins, if the (plain) text is one. */
function itemColumns(text: string, indent: number): number[] {
  const found = marker.exec(text)
  return found === null || (found[1] as string).length === 0 ? [] : [indent + found[0].length]
}

/** A further paragraph, or an item of a list, that stands right under the text of an open list item; null where it is neither plainly. */
function paragraphOfItem(
  text: string,
  columns: readonly number[],
): { readonly indent: number; readonly columns: number[] } | null {
  if (columns.length === 0) return null
  let indent = 0
  while (text.charCodeAt(indent) === 32) indent += 1
  const depth = columns.indexOf(indent)
  if (depth === -1) return null
  const own = text.slice(indent)
  if (own.startsWith('#') || !isPlain(own)) return null
  return { indent, columns: [...columns.slice(0, depth + 1), ...itemColumns(own, indent)] }
}

const deepLine = /^(?:[ \t]{128}|(?:[ \t]{0,4}(?:[>+*-]|\d{1,9}[.)])){64})/gm

/** Whether lists or quotations nest 64 deep, as in no law: remark needs cubic time for them, so that here they are paragraphs. */
export function nestsTooDeep(text: string): boolean {
  for (const { index } of text.matchAll(deepLine)) if (!isRule(text, index)) return true
  return false
}

function isRule(text: string, start: number): boolean {
  let at = start
  while (at < text.length && '-*_ \t\r'.includes(text[at] as string)) at += 1
  return at === text.length || text[at] === '\n'
}

/** Lines between blank ones, and whether any of them begins as what `reaching` and `deepLine` look for does: most do not. */
interface Chunk extends Span {
  readonly mayReach: boolean
  readonly mayNest: boolean
}

function chunksOf(source: string): readonly Chunk[] {
  const chunks: Chunk[] = []
  let start = -1
  let end = 0
  let mayReach = false
  let mayNest = false
  const close = (): void => {
    if (start !== -1) chunks.push({ start, end, mayReach, mayNest })
    start = -1
    mayReach = false
    mayNest = false
  }
  // A byte-order mark is no part of the first line.
  for (let at = source.startsWith('\uFEFF') ? 1 : 0; at < source.length; ) {
    let lineEnd = source.indexOf('\n', at)
    if (lineEnd === -1) lineEnd = source.length
    const first = firstWord(source, at, lineEnd)
    if (first === lineEnd) close()
    else {
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

const isGap = (code: number): boolean => code === 32 || code === 9

function firstWord(source: string, start: number, end: number): number {
  let at = start
  while (at < end && (isGap(source.charCodeAt(at)) || source.charCodeAt(at) === 13)) at += 1
  return at
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

/** A further line of a paragraph: no mark that could open another block stands at its head. */
const furtherLine = /^[ \t]*(?:[\p{L}"«“„§(№%'’‘”»—–…)\]/,;:.!?&$€]|\d+(?![\d.)])|\d+[.,]\d|\d{10})/u

function isPlain(text: string): boolean {
  const lineEnd = text.indexOf('\n')
  if (lineEnd !== -1) {
    const lines = text.split('\n')
    const head = lines[0] as string
    return (
      !head.startsWith('#') &&
      !/^\d+[.)]\s*$/.test(head) &&
      isPlain(head.trimEnd()) &&
      !text.includes('\r') &&
      lines.every((line, index) => index === 0 || furtherLine.test(line))
    )
  }
  if (text.includes('\r') || !plainLine.test(text)) return false
  if (text.startsWith('#')) return !trailingHeadingMarks.test(text)
  const list = marker.exec(text)
  if (list === null) return true
  const gap = (list[1] as string).length
  // The text of a list item is a block itself: only words may follow the marker.
  return gap === 0 || (gap <= 4 && plainItem.test(text.slice(list[0].length, list[0].length + 2)))
}

const plainItem = /^[\p{L}"«“„§(№'’‘”»—–…]/u
