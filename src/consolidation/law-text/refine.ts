import type { Blocks } from '../../pairing/blocks.ts'
import { type PairedBlocks, pairBlocks } from '../../pairing/pair-blocks.ts'
import { diffWords } from '../../words/diff.ts'
import type { Edit } from './plan.ts'

/**
 * The smallest edits that make `before` (a stretch of a passage that begins at `offset`) to `after`: paragraphs are paired as a
 * redline pairs them, then words change inside the pairs. The first paragraphs are always a pair, as they are the head of one
 * provision. Both texts are paragraphs with blank lines between; `newline` is how the law ends its lines.
 */
export function refine(
  passage: number,
  offset: number,
  before: string,
  after: string,
  newline = '\n',
): readonly Edit[] {
  const blank = newline + newline
  const blocks = paragraphsOf(before)
  const written = paragraphsOf(after)
  const at = (start: number, end: number, text: string): Edit => ({
    passage,
    start: offset + start,
    end: offset + end,
    text,
  })
  if (blocks.count === 0 || written.count === 0) return [at(0, before.length, after)]
  const writtenText = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, index) => textOfBlocks(written, from + index, from + index + 1)).join(blank)
  const edits: Edit[] = []
  let from = 0
  let writtenFrom = 0
  for (const pair of pairsOf(blocks, written)) {
    // Whole paragraphs go and come with the blank line behind them.
    const start = startOf(blocks, from)
    const added = writtenText(writtenFrom, pair.afterStart)
    if (added !== '') edits.push(at(start, start, added + blank))
    if (from < pair.beforeStart) edits.push(at(start, startOf(blocks, pair.beforeStart), ''))
    const text = textOfBlocks(blocks, pair.beforeStart, pair.beforeEnd)
    edits.push(...wordEdits(text, startOf(blocks, pair.beforeStart), writtenText(pair.afterStart, pair.afterEnd), at))
    from = pair.beforeEnd
    writtenFrom = pair.afterEnd
  }
  // Behind the last pair, they go and come with the blank line before them.
  const end = endOf(blocks, from - 1)
  const added = writtenText(writtenFrom, written.count)
  if (added !== '') edits.push(at(end, end, blank + added))
  if (from < blocks.count) edits.push(at(end, endOf(blocks, blocks.count - 1), ''))
  return edits
}

const startOf = ({ text, starts }: Blocks, block: number): number =>
  // A text's first block begins at 0, even with white space before it.
  block === 0 ? text.length - text.trimStart().length : (starts[block] as number)

const endOf = ({ ends }: Blocks, block: number): number => ends[block] as number

const textOfBlocks = (blocks: Blocks, from: number, to: number): string =>
  blocks.text.slice(startOf(blocks, from), endOf(blocks, to - 1))

/** The paragraphs of a text, by its blank lines alone: whatever a list's items look like, they are put in as they are. */
function paragraphsOf(text: string): Blocks {
  // Lines that are not blank, as many as follow one another.
  const found = [...text.matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/gu)]
  const starts = found.map(({ index }, at) => (at === 0 ? 0 : index))
  return {
    text,
    count: found.length,
    starts: [...starts, text.length],
    ends: found.map((match) => match.index + match[0].trimEnd().length),
  }
}

/** The pairs that have paragraphs on both sides, in order; the first paragraphs are one in any case. */
function pairsOf(before: Blocks, after: Blocks): readonly Omit<PairedBlocks, 'words'>[] {
  const pairs = pairBlocks(before, after).pairs.filter(
    (pair) => pair.beforeStart < pair.beforeEnd && pair.afterStart < pair.afterEnd,
  )
  const [first] = pairs
  if (first?.beforeStart === 0 && first.afterStart === 0) return pairs
  const head = { beforeStart: 0, beforeEnd: 1, afterStart: 0, afterEnd: 1 }
  return [head, ...pairs.filter((pair) => pair.beforeStart > 0 && pair.afterStart > 0)]
}

function wordEdits(
  text: string,
  start: number,
  after: string,
  at: (start: number, end: number, text: string) => Edit,
): readonly Edit[] {
  const edits: Edit[] = []
  let place = start
  let open: { start: number; text: string } | null = null
  const close = (): void => {
    if (open !== null) edits.push(at(open.start, place, open.text))
    open = null
  }
  for (const piece of diffWords(text, after)) {
    if (piece.kind === 'kept') {
      close()
      place += piece.text.length
      continue
    }
    open ??= { start: place, text: '' }
    if (piece.kind === 'inserted') open.text += piece.text
    else place += piece.text.length
  }
  close()
  return edits
}
