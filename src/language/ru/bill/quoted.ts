import { plain } from '../../../amendment/bill.ts'
import type { Quoted } from '../../../amendment/types.ts'
import { is, type Ways } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import { isOver, type Stream } from './stream.ts'

/** Longer searches for the end of a quotation are not worth it. */
const mostEnds = 12

/**
 * Words in quotation marks that open at `at`. Quotation marks nest, and two that close together are often printed as one,
 * so that only what follows tells the end: every end is given, first the one that balances, then the others in order.
 */
export function* quotedWords(stream: Stream, at: number): Ways<Quoted> {
  if (stream.tokens[at]?.kind !== 'open') return
  for (const { index, missing } of endsOf(stream, at))
    yield { value: quotation(stream, at, index, missing), next: index + 1 }
}

/** Whether quotation marks open at `at` and never close in the paragraph. */
export function isUnclosed(stream: Stream, at: number): boolean {
  return stream.tokens[at]?.kind === 'open' && endsOf(stream, at).length === 0
}

interface End {
  readonly index: number
  /** The inner marks that the closing one stands for, too. */
  readonly missing: number
}

function endsOf(stream: Stream, at: number): readonly End[] {
  const ends: End[] = []
  let depth = 0
  for (let index = at; !isOver(stream, index) && ends.length < mostEnds; index += 1) {
    const token = stream.tokens[index] as Token
    if (token.kind === 'open') depth += 1
    if (token.kind !== 'close') continue
    depth -= 1
    if (depth === 0) return [{ index, missing: 0 }, ...ends]
    if (canEnd(stream, index)) ends.push({ index, missing: depth })
  }
  return ends
}

/** An inner quotation may be followed by anything, the end of an outer one by no other closing mark and no glued text. */
function canEnd({ tokens }: Stream, index: number): boolean {
  const [token, next] = [tokens[index] as Token, tokens[index + 1]]
  if (next === undefined) return true
  if (next.kind === 'close') return false
  return next.span.start > token.span.end || next.kind === 'break' || is(next, ',', ';', '.', ':', ')')
}

function quotation({ source, tokens }: Stream, at: number, index: number, missing: number): Quoted {
  const [open, close] = [tokens[at] as Token, tokens[index] as Token]
  const span = { start: open.span.end, end: missing > 0 ? close.span.end : close.span.start }
  return { text: plain(source.slice(span.start, span.end)) + close.raw.repeat(Math.max(0, missing - 1)), span }
}
