import type { Nodes, Parents } from 'mdast'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import type { Span } from '../problem/types.ts'
import type { Block } from './block.ts'

/** What one text may cost, in millionths of a second or so: more is no text that people write, and would keep them waiting. */
export const MOST_COST = 4_000_000

const mayNest = /^[ \t]*(?:[>*+=-]|\d)/

/**
 * About what remark needs for a text: a call, its lines and characters, and the square of the lines that no blank line parts, ten
 * times as much of it where they may nest.
 */
export function costOfRemark(text: string): number {
  let cost = 300 + text.length
  let lines = 0
  let nesting = 0
  const close = (): void => {
    cost += 0.03 * lines ** 2 + 0.3 * nesting ** 2
    lines = 0
    nesting = 0
  }
  for (const line of text.split(/\r\n?|\n/)) {
    if (!/\S/.test(line)) close()
    else {
      lines += 1
      cost += 30
      if (mayNest.test(line)) {
        nesting += 1
        cost += 100
      }
    }
  }
  close()
  return cost
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

/** The blocks that remark sees in a text, if `behind` stands after it; `base` is added to every offset. */
export function askRemark(text: string, behind: string, base: number): readonly Block[] {
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

/** The end of a span without spaces and tabs. */
export function trimmedEnd(source: string, span: Span): number {
  let end = span.end
  while (end > span.start && (source.charCodeAt(end - 1) === 32 || source.charCodeAt(end - 1) === 9)) end -= 1
  return end
}
