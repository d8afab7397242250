import type { Nodes, Parents } from 'mdast'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import type { Span } from '../problem/types.ts'

/** A leaf block of Markdown. Spans are offsets in the source in UTF-16 code units. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'quote' | 'code' | 'html' | 'rule' | 'other'
  /** From the block's first mark (list marker, `#`, `>`) to its last character. */
  readonly span: Span
  /** Depth of a heading, else 0. */
  readonly depth: number
  /** The text without heading marks; a list marker is part of it (`1. text`). */
  readonly content: Span
}

/**
 * The leaf blocks of a Markdown text in order, bounded as remark-parse bounds them on the whole text: a list item's
 * first paragraph starts at its marker, a blockquote is one block. `base` is added to every offset.
 *
 * remark is asked only where Markdown needs it: a run of lines between blank ones that is one flush-left line of
 * plain text, one ATX heading or one numbered line is what it looks like. Everything that may reach over a blank line
 * (fences, HTML, indentation, lists with more under them) goes to remark together with what it may reach.
 */
export function readBlocks(source: string, base = 0): readonly Block[] {
  const blocks: Block[] = []
  const runs = runsOf(source)
  for (const [index, run] of runs.entries()) {
    if (run.plain) blocks.push(plainBlock(source, run, base))
    else {
      // The blank lines behind go along: an open fence takes them in.
      const end = runs[index + 1]?.start ?? source.length
      for (const block of parsedBlocks(source.slice(run.start, end), base + run.start)) blocks.push(block)
    }
  }
  return blocks
}

/** The text of a blockquote without its marks; its paragraphs are parted by one blank line. */
export function quoteText(source: string, block: Pick<Block, 'span'>): string {
  const lines = source.slice(block.span.start, block.span.end).split(/\r?\n/)
  return lines
    .map((line) => line.replace(/^ {0,3}> ?/, '').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

interface Run extends Span {
  readonly plain: boolean
}

/** How a line begins, flush left, that no Markdown construct can claim: words, a label, or an ATX heading. */
const plainLine = /^(?:#{1,6} +[^\s#]|[\p{L}"«“„§(№$%'’‘”»—–…]|\d{1,20}[.)]? {0,4}[^\s\d.)>#`~*+\-_=|<[\\&:]|\d[^\s])/u
/** A list marker followed by something that opens a block of its own must be parsed. */
const marker = /^\d{1,9}[.)](\s*)/
/** What may hold blank lines inside: a fence, a comment, and the elements that remark reads to their end tag. */
const reaching = /(?:^|\n) {0,3}(?:`{3}|~{3}|<(?:[!?]|script|pre|style|textarea))/i
const trailingHeadingMarks = /\s#+\s*$/

/** Parts the source at blank lines; runs that may belong together in Markdown are joined. */
function runsOf(source: string): readonly Run[] {
  const runs: { start: number; end: number; plain: boolean }[] = []
  let afterIndented = false
  for (const chunk of chunksOf(source)) {
    const { start, end } = chunk
    const text = source.slice(start, end)
    if (chunk.mayNest && nestsTooDeep(text)) {
      runs.push({ start, end, plain: true })
      afterIndented = false
      continue
    }
    const previous = runs.at(-1)
    const indented = isGap(source.charCodeAt(start))
    // Indented text may belong to the list item or the block before it; behind indented code remark reads a number as words.
    if (previous !== undefined && (indented || (afterIndented && /^\d/.test(text)))) {
      previous.end = end
      previous.plain = false
      afterIndented ||= indented
      continue
    }
    afterIndented = indented
    if (chunk.mayReach && reaching.test(text)) {
      // Where it ends is remark's to say: the rest of the text goes with it.
      runs.push({ start, end: source.length, plain: false })
      break
    }
    runs.push({ start, end, plain: isPlain(text) })
  }
  return runs
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

function plainBlock(source: string, run: Run, base: number): Block {
  const span = { start: base + run.start, end: base + run.end }
  const words = { start: span.start, end: base + trimmedEnd(source, run) }
  const heading =
    source.charCodeAt(run.start) === 35 ? /^(#{1,6}) +/.exec(source.slice(run.start, run.start + 80)) : null
  if (heading === null) return { kind: 'paragraph', span, depth: 0, content: words }
  const content = { start: span.start + heading[0].length, end: words.end }
  return { kind: 'heading', span, depth: (heading[1] as string).length, content }
}

function trimmedEnd(source: string, span: Span): number {
  let end = span.end
  while (end > span.start && (source.charCodeAt(end - 1) === 32 || source.charCodeAt(end - 1) === 9)) end -= 1
  return end
}

/** What stands inside a paragraph is not asked for: it bounds no block, and hostile runs of brackets cost remark quadratic time. */
const blocksOnly: Options = {
  extensions: [
    {
      disable: {
        null: [
          'attention',
          'autolink',
          'characterEscape',
          'characterReference',
          'codeText',
          'hardBreakEscape',
          'htmlText',
          'labelEnd',
          'labelStartImage',
          'labelStartLink',
        ],
      },
    },
  ],
}

function parsedBlocks(text: string, base: number): readonly Block[] {
  const blocks: Block[] = []
  // remark takes this mark for a byte-order mark wherever it begins to read, and counts offsets without it.
  const tree = fromMarkdown(text.replace(/^\uFEFF/, '\u2060'), blocksOnly)
  collect(tree, null)
  return blocks

  function collect(node: Parents, marker: number | null): void {
    for (const [index, child] of node.children.entries()) {
      const start = index === 0 && marker !== null ? marker : offsetOf(child, 'start')
      if (child.type === 'list') collect(child, index === 0 ? marker : null)
      else if (child.type === 'listItem') {
        if (child.children.length === 0) add('paragraph', child, offsetOf(child, 'start'))
        else collect(child, index === 0 && marker !== null ? marker : offsetOf(child, 'start'))
      } else add(kindOf(child), child, start)
    }
  }

  function add(kind: Block['kind'], node: Nodes, start: number): void {
    const end = offsetOf(node, 'end')
    const span = { start: base + start, end: base + end }
    const words = { start: base + start, end: base + trimmedEnd(text, { start, end }) }
    if (node.type !== 'heading') blocks.push({ kind, span, depth: 0, content: words })
    else {
      const first = node.children[0]
      const last = node.children.at(-1)
      const inner =
        first === undefined || last === undefined
          ? { start: end, end }
          : { start: offsetOf(first, 'start'), end: offsetOf(last, 'end') }
      blocks.push({ kind, span, depth: node.depth, content: { start: base + inner.start, end: base + inner.end } })
    }
  }
}

function offsetOf(node: Nodes, side: 'start' | 'end'): number {
  const offset = node.position?.[side].offset
  if (offset === undefined) throw new Error(`remark gave a ${node.type} without a position`)
  return offset
}

function kindOf(node: Nodes): Block['kind'] {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
    case 'code':
    case 'html':
      return node.type
    case 'blockquote':
      return 'quote'
    case 'thematicBreak':
      return 'rule'
    default:
      return 'other'
  }
}
