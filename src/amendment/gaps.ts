import type { Span } from '../problem/types.ts'
import type { BillInput } from './bill.ts'
import type { BillPart } from './types.ts'

/**
 * The parts without a gap that says anything: list markers, brackets and quotation marks that no part has taken go to the
 * part behind them, at the end of the text to the last one.
 */
export function withoutGaps(input: BillInput, parts: readonly BillPart[]): readonly BillPart[] {
  const result: BillPart[] = []
  let end = startOfLine(input)
  for (const part of parts) {
    const start = firstWord(input.source, { start: end, end: part.span.start }) ?? part.span.start
    result.push(start === part.span.start ? part : { ...part, span: { start, end: part.span.end } })
    end = part.span.end
  }
  return result
}

/** Of the line that the bill begins in: its first block may stand behind a list's marker. */
function startOfLine({ source, blocks }: BillInput): number {
  const first = blocks[0]?.span.start ?? source.length
  return first === 0 ? 0 : source.lastIndexOf('\n', first - 1) + 1
}

const sayingSomething = /[\p{L}\p{N}]/u

function firstWord(source: string, { start, end }: Span): number | null {
  if (start >= end) return null
  const gap = source.slice(start, end)
  return sayingSomething.test(gap) ? start + gap.search(/\S/) : null
}
