import { type BillInput, isSilent } from '../../../amendment/bill.ts'
import type { Token } from '../../../grammar/token.ts'
import type { Block } from '../../../markdown/block.ts'
import type { Span } from '../../../problem/types.ts'
import { tokensOf } from '../citation/tokens.ts'

/** A bill as one run of tokens; every block ends in a `break`. */
export interface Stream {
  readonly source: string
  readonly tokens: readonly Token[]
  /** The block that begins at a token. */
  readonly heads: ReadonlyMap<number, Block>
}

/** The tokens of a bill's blocks in order. Where a line without `>` goes on behind a blockquote, it is a paragraph of its own. */
export function streamOf({ source, blocks }: BillInput): Stream {
  const tokens: Token[] = []
  const heads = new Map<number, Block>()
  for (const block of blocks.flatMap((one) => withoutLazyLines(source, one))) {
    heads.set(tokens.length, block)
    if (block.kind === 'quote') tokens.push({ kind: 'block', text: '', raw: '', span: block.span, opens: 'paragraph' })
    else if (!isSilent(source, block))
      for (const token of tokensOf(source, block.content))
        if (!block.wrapped || token.kind !== 'soft') tokens.push(token)
    tokens.push({
      kind: 'break',
      text: '',
      raw: '',
      span: { start: block.span.end, end: block.span.end },
      opens: 'tight',
    })
  }
  return { source, tokens, heads }
}

/** Whether a paragraph, or a line that ends like one, is over at the token. */
export function isOver(stream: Pick<Stream, 'tokens'>, at: number): boolean {
  const kind = stream.tokens[at]?.kind
  return kind === undefined || kind === 'break' || kind === 'soft'
}

/** The first token at or behind `at` that ends the paragraph. */
export function endOfParagraph(stream: Stream, at: number): number {
  let end = at
  while (!isOver(stream, end)) end += 1
  return end
}

/** From the first to the last of the tokens from `at` to `next`, breaks at the ends left out. */
export function spanOf(stream: Stream, at: number, next: number): Span {
  let [first, last] = [at, next - 1]
  while (first < last && isOver(stream, first)) first += 1
  while (last > first && isOver(stream, last)) last -= 1
  const start = stream.tokens[first]?.span.start ?? stream.source.length
  return { start, end: Math.max(start, stream.tokens[last]?.span.end ?? start) }
}

/** Markdown lets a quoted paragraph go on in lines without the mark; in a bill those are the next instruction. */
function withoutLazyLines(source: string, block: Block): readonly Block[] {
  if (block.kind !== 'quote') return [block]
  const text = source.slice(block.span.start, block.span.end)
  const lazy = /\n(?! {0,3}>)(?=[^\n]*\S)/.exec(text)
  if (lazy === null) return [block]
  const end = block.span.start + lazy.index
  const rest = { start: end + 1, end: block.span.end }
  const quote = { ...block, span: { start: block.span.start, end }, content: { start: block.span.start, end } }
  return [quote, { kind: 'paragraph', span: rest, depth: 0, content: rest }]
}
