import type { BillInput, UnnumberedInstruction } from '../amendment/bill.ts'
import type { BillPart } from '../amendment/types.ts'
import type { Span } from '../problem/types.ts'

/** A part that still holds its instructions; their numbers are known when the whole bill is read. */
export type DraftPart = Omit<BillPart, 'instructions'> & { readonly instructions: readonly UnnumberedInstruction[] }

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

/**
 * The parts of a bill in order, with the numbers of their instructions, so that together they cover every block: stray
 * marks between two parts go to the one before, what no part has touched is the bill's own text.
 */
export function covering(input: BillInput, parts: readonly DraftPart[]): readonly BillPart[] {
  const numbers = numbersOf(parts)
  const result: BillPart[] = []
  let index = 0
  for (const block of input.blocks) {
    const before = result.length
    for (; index < parts.length && (parts[index] as DraftPart).span.start < block.span.end; index += 1) {
      const part = parts[index] as DraftPart
      extend(input.source, result, part.span.start)
      const instructions = part.instructions.map((one) => numbers.get(one) as number)
      result.push({ kind: part.kind, span: part.span, instructions })
    }
    const last = result.at(-1)
    const isCovered = result.length > before || (last !== undefined && last.span.end > block.span.start)
    if (!isCovered) result.push({ kind: 'own-text', span: block.span, instructions: [] })
    else extend(input.source, result, block.span.end)
  }
  return withoutGaps(input, result)
}

function numbersOf(parts: readonly DraftPart[]): ReadonlyMap<UnnumberedInstruction, number> {
  const numbers = new Map<UnnumberedInstruction, number>()
  for (const part of parts) for (const one of part.instructions) if (!numbers.has(one)) numbers.set(one, numbers.size)
  return numbers
}

/** Lets the last part take what stands between it and `end`, if that is more than space. */
function extend(source: string, parts: BillPart[], end: number): void {
  const last = parts.at(-1)
  if (last === undefined || last.span.end >= end) return
  const span = trimmed(source, { start: last.span.start, end })
  if (span.end > last.span.end) parts[parts.length - 1] = { ...last, span }
}

function trimmed(source: string, span: Span): Span {
  let { end } = span
  while (end > span.start && /\s/.test(source[end - 1] as string)) end -= 1
  return { start: span.start, end }
}
