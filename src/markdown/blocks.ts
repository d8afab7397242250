import type { Span } from '../problem/types.ts'
import type { Block } from './block.ts'
import { chunksOf } from './chunks.ts'
import { askRemark, costOfRemark, MOST_COST, trimmedEnd } from './remark.ts'
import { runsOf, type SourceStretch } from './runs.ts'

/** Up to how many characters remark reads at once of what it could read in parts. */
const TOGETHER = 2000

/** The leaf blocks of a text, and the part of it that is too dense to be read: its lines are taken for paragraphs. */
export interface BlocksRead {
  readonly blocks: readonly Block[]
  /** Offsets in the source, as the blocks have; null in every text that people write. */
  readonly dense: Span | null
}

/**
 * The leaf blocks of a Markdown text in order, bounded as remark-parse bounds them on the whole text: a list item's
 * first paragraph starts at its marker, a blockquote is one block. `base` is added to every offset.
 *
 * remark is asked only where Markdown needs it: what plainly is a paragraph, a heading, an item of a list, a quotation,
 * a fence or a comment is what it looks like. What nests, and what indentation leaves open, goes to remark together with
 * what it may reach, as long as that takes seconds at most.
 */
export function readMarkdown(source: string, base = 0): BlocksRead {
  const blocks: Block[] = []
  const dense: Span[] = []
  let cost = 0
  const runs = runsOf(source)
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index] as SourceStretch
    if (run.kind !== 'markdown') {
      blocks.push(plainBlock(source, run, base))
      continue
    }
    // A call costs more than the few lines that it is mostly about.
    while (runs[index + 1]?.kind === 'markdown' && (runs[index + 1] as SourceStretch).end - run.start < TOGETHER)
      index += 1
    const next = runs[index + 1]
    // The blank lines behind go along: an open fence in a list takes them in, as the block behind lets it.
    const text = source.slice(run.start, next?.start ?? source.length)
    cost += costOfRemark(text)
    if (cost > MOST_COST) {
      dense.push({ start: base + run.start, end: base + run.start + text.trimEnd().length })
      for (const block of linesAsBlocks(source, run.start, text, base)) blocks.push(block)
    } else {
      const behind = next === undefined ? '' : headOf(source, next)
      for (const block of askRemark(text, behind, base + run.start)) blocks.push(block)
    }
  }
  const [first] = dense
  return { blocks, dense: first === undefined ? null : { start: first.start, end: (dense.at(-1) as Span).end } }
}

/** The text at `start` of the source, read as if nothing in it nested. */
function linesAsBlocks(source: string, start: number, text: string, base: number): readonly Block[] {
  return chunksOf(text).map((chunk) =>
    plainBlock(source, { kind: 'plain', start: start + chunk.start, end: start + chunk.end }, base),
  )
}

/** The blocks alone, where nobody is told what was too dense to be read. */
export function readBlocks(source: string, base = 0): readonly Block[] {
  return readMarkdown(source, base).blocks
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

function plainBlock(source: string, run: SourceStretch, base: number): Block {
  const span = { start: base + run.start, end: base + run.end }
  const words = { start: span.start, end: base + trimmedEnd(source, run) }
  if (run.kind !== 'plain' && run.kind !== 'markdown')
    return { kind: run.kind === 'fence' ? 'code' : run.kind, span, depth: 0, content: words }
  const heading =
    source.charCodeAt(run.start) === 35 ? /^(#{1,6}) +/.exec(source.slice(run.start, run.start + 80)) : null
  if (heading === null) return { kind: 'paragraph', span, depth: 0, content: words }
  const content = { start: span.start + heading[0].length, end: words.end }
  return { kind: 'heading', span, depth: (heading[1] as string).length, content }
}

/** As much of a run's first line as says what it is. */
function headOf(source: string, { start }: SourceStretch): string {
  const [line = ''] = source.slice(start, start + 80).split('\n', 1)
  return line
}
