import type { Span } from '../problem/types.ts'
import { type Chunk, chunksOf, isGap } from './chunks.ts'
import { isPlain, itemColumn } from './plain.ts'

/**
 * A stretch of source: `markdown`, of which remark says what is in it, or one block that is plain to see. `plain`: a
 * paragraph or heading; `code`: indented code.
 */
export interface SourceStretch extends Span {
  readonly kind: 'plain' | 'code' | 'fence' | 'html' | 'quote' | 'markdown'
}

/** What may hold blank lines inside: a fence, a comment, and the elements that remark reads to their end tag. */
const reachingMark = '`{3}|~{3}|<(?:[!?]|script|pre|style|textarea)'
const reaching = new RegExp(String.raw`(?:^|\n)[ \t]*(?:${reachingMark})`, 'i')
/** What opens no list behind indented code, though it would elsewhere. */
const opensNone = /^(?!1[.)]\s+\S)\d|^[*+-]\s*$/
const mayBeList = /^>?[> \t]*[\d*+-]/

interface Reading {
  readonly runs: { start: number; end: number; kind: SourceStretch['kind'] }[]
  /** The columns where the texts of the open list items of plain runs begin, outermost first. */
  columns: readonly number[]
  /** The run from which remark has to read, if what comes next belongs to what stands before. */
  from: number
  /** Whether the last run is remark's and may end in indented code. */
  afterIndented: boolean
}

/** Parts the source at blank lines; runs that may belong together in Markdown are joined, but for what plainly stands under a list item. */
export function runsOf(source: string): readonly SourceStretch[] {
  const reading: Reading = { runs: [], columns: [], from: 0, afterIndented: false }
  for (const chunk of chunksOf(source)) if (take(reading, chunk, source) === 'all') break
  return reading.runs
}

/** Reads on by a chunk. `all`: the last run goes to the end of the source. */
function take(reading: Reading, chunk: Chunk, source: string): 'chunk' | 'all' {
  const { runs } = reading
  const { start, end } = chunk
  const text = source.slice(start, end)
  if (chunk.mayNest && nestsTooDeep(text)) {
    reading.from = runs.push({ start, end, kind: 'plain' }) - 1
    reading.afterIndented = false
    reading.columns = []
    return 'chunk'
  }
  if (takeCode(reading, chunk, text) || takeParagraphOfItem(reading, chunk, text)) return 'chunk'
  const last = runs.at(-1)
  const afterCode = last?.kind === 'code' && reading.columns.length === 0
  reading.columns = []
  // A carriage return alone ends a blank line, too: what stands behind it may be indented.
  const indented = isGap(text.charCodeAt(0)) || text.startsWith('\r')
  const reaches = chunk.mayReach && reaching.test(text)
  const kind = reaches || indented ? 'markdown' : kindOf(chunk, text)
  const plain = kind !== 'markdown'
  // Behind indented code remark reads numbers and marks of lists otherwise than elsewhere.
  const readsOn = mayBeList.test(text) && (reading.afterIndented || (afterCode && !plain))
  if (last !== undefined && (indented || readsOn)) {
    // Indented text may belong to the list item or the block before it: where it ends is remark's to say.
    runs.length = reading.from + 1
    const joined = runs[reading.from] as (typeof runs)[number]
    joined.end = reaches ? source.length : end
    joined.kind = 'markdown'
    reading.afterIndented ||= indented || afterCode
    return reaches ? 'all' : 'chunk'
  }
  const isNumberAfterCode = afterCode && plain && opensNone.test(text)
  runs.push({ start, end: reaches ? source.length : end, kind })
  if (reaches) return 'all'
  reading.afterIndented = indented || (!plain && /\n[ \t]{0,3}(?: |\t)/.test(text))
  if (!isNumberAfterCode) reading.from = runs.length - 1
  if (kind === 'plain' && !isNumberAfterCode) reading.columns = opened(text, 0)
  return 'chunk'
}

function kindOf({ kind }: Chunk, text: string): SourceStretch['kind'] {
  if (kind !== 'lines') return kind
  if (text.startsWith('>')) return isQuote(text) ? 'quote' : 'markdown'
  return isPlain(text) ? 'plain' : 'markdown'
}

// Where a fence is open at its end, remark knows whether the quotation takes in the line's end.
const noQuote = new RegExp(String.raw`\n(?!>)|\r(?!\n)|${reachingMark}`, 'i')
const isQuote = (text: string): boolean => !noQuote.test(text)

/** The column of the list item that a plain text at `indent` opens, if it opens one. */
function opened(text: string, indent: number): readonly number[] {
  const column = itemColumn(text, indent)
  return column === null ? [] : [column]
}

/** Takes indented code: lines that all stand four columns or more inside of the innermost open list item, or of no item. */
function takeCode(reading: Reading, { start, end, bare, tight }: Chunk, text: string): boolean {
  const { runs, columns } = reading
  const column = columns.at(-1) ?? 0
  const previous = runs.at(-1)
  if (!text.startsWith('    ') || reading.afterIndented || previous?.kind === 'markdown') return false
  // Right under a paragraph it is none.
  if (tight && previous?.kind !== 'code') return false
  // Blank lines of so many spaces are code too, as are tabs: remark counts them.
  if (!bare || /[\t\r]/.test(text) || text.split('\n').some((line) => indentOf(line) < column + 4)) return false
  // Blank lines do not end it.
  if (previous?.kind === 'code') previous.end = end
  else runs.push({ start: start + column, end, kind: 'code' })
  if (columns.length === 0) reading.from = runs.length - 1
  return true
}

/** Takes a further paragraph, or an item of a list, that stands right under the text of an open list item. */
function takeParagraphOfItem(reading: Reading, { start, end }: Chunk, text: string): boolean {
  const { columns, runs } = reading
  if (columns.length === 0 || reading.afterIndented) return false
  const indent = indentOf(text)
  const depth = columns.indexOf(indent)
  if (depth === -1) return false
  const own = text.slice(indent)
  if (own.startsWith('#') || !isPlain(own, indent)) return false
  const isNumberAfterCode = runs.at(-1)?.kind === 'code' && depth === columns.length - 1 && opensNone.test(own)
  runs.push({ start: start + indent, end, kind: 'plain' })
  reading.columns = [...columns.slice(0, depth + 1), ...(isNumberAfterCode ? [] : opened(own, indent))]
  return true
}

function indentOf(text: string): number {
  let indent = 0
  while (text.charCodeAt(indent) === 32) indent += 1
  return indent
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
