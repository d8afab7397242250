import type { Nodes, Parents } from 'mdast'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import type { Span } from '../problem/types.ts'
import { type Run, runsOf } from './runs.ts'

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
    if (run.kind !== 'markdown') blocks.push(plainBlock(source, run, base))
    else {
      const next = runs[index + 1]
      // The blank lines behind go along: an open fence in a list takes them in, as the block behind lets it.
      const text = source.slice(run.start, next?.start ?? source.length)
      const behind = next === undefined ? '' : headOf(source, next)
      for (const block of parsedBlocks(text, behind, base + run.start)) blocks.push(block)
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

function plainBlock(source: string, run: Run, base: number): Block {
  const span = { start: base + run.start, end: base + run.end }
  const words = { start: span.start, end: base + trimmedEnd(source, run) }
  if (run.kind === 'underlined') return underlinedHeading(source, run, base)
  if (run.kind !== 'plain' && run.kind !== 'markdown')
    return { kind: run.kind === 'fence' ? 'code' : run.kind, span, depth: 0, content: words }
  const heading =
    source.charCodeAt(run.start) === 35 ? /^(#{1,6}) +/.exec(source.slice(run.start, run.start + 80)) : null
  if (heading === null) return { kind: 'paragraph', span, depth: 0, content: words }
  const content = { start: span.start + heading[0].length, end: words.end }
  return { kind: 'heading', span, depth: (heading[1] as string).length, content }
}

/** A heading of words with a line of `=` or `-` under them. */
function underlinedHeading(source: string, run: Run, base: number): Block {
  const line = source.lastIndexOf('\n', run.end - 1)
  const end = trimmedEnd(source, { start: run.start, end: source.charCodeAt(line - 1) === 13 ? line - 1 : line })
  return {
    kind: 'heading',
    span: { start: base + run.start, end: base + run.end },
    depth: source[line + 1] === '=' ? 1 : 2,
    content: { start: base + run.start, end: base + end },
  }
}

function trimmedEnd(source: string, span: Span): number {
  let end = span.end
  while (end > span.start && (source.charCodeAt(end - 1) === 32 || source.charCodeAt(end - 1) === 9)) end -= 1
  return end
}

/** As much of a run's first line as says what it is. */
function headOf(source: string, { start }: Run): string {
  const [line = ''] = source.slice(start, start + 80).split('\n', 1)
  return line
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

/** The blocks that remark sees in a text, if `behind` stands after it. */
function parsedBlocks(text: string, behind: string, base: number): readonly Block[] {
  const blocks: Block[] = []
  // remark takes this mark for a byte-order mark wherever it begins to read, and counts offsets without it.
  const tree = fromMarkdown(text.replace(/^\uFEFF/, '\u2060') + behind, blocksOnly)
  collect(tree, null)
  return blocks

  function collect(node: Parents, marker: number | null): void {
    for (const [index, child] of node.children.entries()) {
      const start = index === 0 && marker !== null ? marker : offsetOf(child, 'start')
      if (child.type === 'list') collect(child, index === 0 ? marker : null)
      else if (child.type === 'listItem') {
        if (child.children.length === 0) add('paragraph', child, start)
        else collect(child, start)
      } else add(kindOf(child), child, start)
    }
  }

  function add(kind: Block['kind'], node: Nodes, start: number): void {
    if (start === text.length) return
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
