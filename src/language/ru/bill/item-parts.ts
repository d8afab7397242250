import type { UnnumberedInstruction } from '../../../amendment/bill.ts'
import type { BillPart } from '../../../amendment/types.ts'
import type { Span } from '../../../problem/types.ts'
import { isLead, type ReadClause } from './sentence.ts'
import { type Stream, spanOf } from './stream.ts'

/**
 * An item's text in parts: what it says, the texts it quotes, and what nobody could read. The numbers of instructions count
 * from the item's first.
 */
export function itemParts(
  { stream, at }: { readonly stream: Stream; readonly at: number },
  clauses: readonly ReadClause[],
  next: number,
  unread: Span | null,
  instructions: readonly UnnumberedInstruction[],
): readonly BillPart[] {
  const { source } = stream
  const quoted = clauses.flatMap(({ frame }) =>
    frame.block === undefined ? [] : [withMarks(source, frame.block.span)],
  )
  const isLeadOnly = instructions.length === 0 && unread === null && clauses.some(({ frame }) => isLead(frame))
  const parts: BillPart[] = []
  const add = (kind: BillPart['kind'], span: Span) => {
    if (!/[\p{L}\p{N}]/u.test(source.slice(span.start, span.end))) return
    const held = [...instructions.keys()].filter((index) => overlaps(instructions[index]?.common.at.span, span))
    parts.push({ kind, span, instructions: held })
  }
  const whole = spanOf(stream, at, next)
  let { start } = whole
  const said = (end: number) => add(isLeadOnly ? 'lead' : 'instruction', trimmed(source, { start, end }))
  for (const span of quoted) {
    said(span.start)
    add('quoted', span)
    start = span.end
  }
  if (unread !== null) {
    said(unread.start)
    add('unread', unread)
    start = unread.end
  }
  said(whole.end)
  return parts
}

/** A quoted text with its quotation marks and the bill's mark behind them. */
function withMarks(source: string, { start, end }: Span): Span {
  const before = /["«„“]$/.exec(source.slice(Math.max(0, start - 1), start))
  const behind = /^["»“”]?[;.,]?/.exec(source.slice(end, end + 2))
  return { start: start - (before?.[0].length ?? 0), end: end + (before === null ? 0 : (behind?.[0].length ?? 0)) }
}

function overlaps(one: Span | undefined, other: Span): boolean {
  return one !== undefined && one.start < other.end && other.start < one.end
}

function trimmed(source: string, { start, end }: Span): Span {
  let [first, last] = [start, Math.max(start, end)]
  while (first < last && /\s/.test(source.charAt(first))) first += 1
  while (last > first && /\s/.test(source.charAt(last - 1))) last -= 1
  return { start: first, end: last }
}
