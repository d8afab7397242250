import type { Amendment } from '../../amendment/types.ts'
import type { Report } from '../../consolidation/types.ts'
import { closingMark, type QuoteMarks, quoteMarks } from '../../exporting/layout/bill/quoting.ts'
import type { Block } from '../../markdown/block.ts'
import { quoteText, readBlocks } from '../../markdown/blocks.ts'
import type { Problem, Span } from '../../problem/types.ts'
import { frontMatterOf } from '../../text/front-matter.ts'
import { listDepths } from '../../text/list-depth.ts'

/** A run of a bill's line: plain words, words of an instruction, or words that no grammar could read. */
export interface BillRun {
  readonly text: string
  readonly instruction: number | null
  readonly unread: boolean
  /** The first run of its instruction: it carries the place that links lead to. */
  readonly first: boolean
}

/** One block of the bill with what stands beside it. */
export interface BillLine {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'quoted'
  /** Line in the file, from 1. */
  readonly line: number
  readonly label: string
  readonly level: number
  readonly runs: readonly BillRun[]
  /** Paragraphs of a quoted block, each with its label. */
  readonly quoted: readonly { readonly label: string; readonly text: string }[]
  /** The quotation marks that each of them has on paper. */
  readonly quoteMarks: readonly QuoteMarks[]
  /** The instructions that end here, with what is wrong in them: their effects open under the line. */
  readonly ends: readonly { readonly instruction: number; readonly problems: readonly Problem[] }[]
  /** What is wrong in the line outside of any instruction. */
  readonly problems: readonly Problem[]
}

/** A bill's text, block by block, as it is shown; `problems` are put beside the lines they speak of. */
export function billLines(amendment: Amendment, problems: readonly Problem[]): readonly BillLine[] {
  const { source } = amendment
  const blocks = blocksOf(amendment)
  const lineOf = lineNumbers(source)
  const seen = new Set<number>()
  const here = problems.filter(({ at }) => at !== null && at.file === amendment.file)
  const depths = depthsOf(source, blocks)
  return blocks.map((block, index) => {
    const isQuote = block.kind === 'quote'
    const next = blocks[index + 1]?.span.start ?? source.length
    const { label, text } = labelled(source, block.content)
    return {
      kind: block.kind === 'heading' ? (block.depth === 1 ? 'title' : 'heading') : isQuote ? 'quoted' : 'paragraph',
      line: lineOf(block.span.start),
      label: block.kind === 'paragraph' ? label : '',
      level: block.kind === 'paragraph' ? (depths[index] ?? 0) : 0,
      runs: isQuote ? [] : runsOf(amendment, block.kind === 'paragraph' ? text : block.content, seen),
      quoted: isQuote ? quotedIn(source, block).map(withLabel) : [],
      quoteMarks: isQuote
        ? quoteMarks(quotedIn(source, block), amendment.meta.language, closingMark(amendment, blocks, index))
        : [],
      ends: amendment.instructions
        .filter(({ common }) => common.at.span.end > block.span.start && common.at.span.end <= next)
        .map(({ common }) => ({
          instruction: common.index,
          problems: here.filter((problem) => holderOf(amendment, problem) === common.index),
        })),
      problems: here.filter((problem) => {
        const start = problem.at?.span.start ?? -1
        return start >= block.span.start && start < next && holderOf(amendment, problem) === null
      }),
    }
  })
}

/**
 * The line at which the block that holds a line of the file begins: the page of a bill has places for blocks only. Null for
 * the front matter, which the page does not show.
 */
export function blockLine(amendment: Amendment, line: number): number | null {
  const lines = blockLines.get(amendment) ?? linesOf(amendment)
  blockLines.set(amendment, lines)
  return lines.findLast((start) => start <= line) ?? null
}

/** The end of a link to the place that a problem speaks of on the bill's page; empty where that page has none. */
export function billPlace(amendment: Amendment | undefined, { at }: Problem): string {
  if (amendment === undefined || at === null || at.file !== amendment.file) return ''
  const line = blockLine(amendment, at.line)
  return line === null ? '' : `#line-${line}`
}

// A bill with thousands of mistakes is asked for the place of each.
const blockLines = new WeakMap<Amendment, readonly number[]>()

function linesOf(amendment: Amendment): readonly number[] {
  const lineOf = lineNumbers(amendment.source)
  return blocksOf(amendment).map((block) => lineOf(block.span.start))
}

function blocksOf({ source }: Amendment) {
  const { bodyStart } = frontMatterOf(source)
  return readBlocks(source.slice(bodyStart), bodyStart)
}

/** Problems that speak of no line of the bill's text: of the front matter, of a law, of nothing in particular. */
export function otherProblems(amendment: Amendment, problems: readonly Problem[]): readonly Problem[] {
  const { bodyStart } = frontMatterOf(amendment.source)
  return problems.filter(({ at }) => at === null || at.file !== amendment.file || at.span.start < bodyStart)
}

/** How an instruction ended over all the laws it was run on: the gravest outcome counts. */
export function outcomeOf(reports: readonly Report[]): Report['outcome'] {
  return (
    (['failed', 'remarked', 'applied'] as const).find((one) => reports.some((report) => report.outcome === one)) ??
    'not-run'
  )
}

/** The innermost instruction that a problem speaks of: the one that begins last before it. */
export function holderOf({ instructions }: Amendment, { at }: Problem): number | null {
  if (at === null) return null
  const holds = ({ common }: Amendment['instructions'][number]) =>
    common.at.span.start <= at.span.start && at.span.end <= common.at.span.end
  return instructions.findLast(holds)?.common.index ?? null
}

function runsOf(amendment: Amendment, within: Span, seen: Set<number>): readonly BillRun[] {
  const marked = [
    ...amendment.instructions.map(({ common }) => ({
      span: common.at.span,
      instruction: common.index as number | null,
      unread: false,
    })),
    ...amendment.parts
      .filter((part) => part.kind === 'unread')
      .map((part) => ({ span: part.span, instruction: null, unread: true })),
  ].filter(({ span }) => span.start < within.end && span.end > within.start)
  const cuts = [
    ...new Set([within.start, within.end, ...marked.flatMap(({ span }) => [clamp(span.start), clamp(span.end)])]),
  ].sort((one, other) => one - other)
  const runs: BillRun[] = []
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] ?? within.end
    // Where instructions stand in one another the innermost is the one meant: it begins last.
    const mark = marked
      .filter(({ span }) => span.start <= start && span.end >= end)
      .sort((one, other) => other.span.start - one.span.start)[0]
    const instruction = mark?.instruction ?? null
    const first = instruction !== null && !seen.has(instruction)
    if (instruction !== null) seen.add(instruction)
    runs.push({ text: amendment.source.slice(start, end), instruction, unread: mark?.unread ?? false, first })
  }
  return runs

  function clamp(offset: number): number {
    return Math.min(Math.max(offset, within.start), within.end)
  }
}

const labelForm = /^(?:\d+(?:[.\-–]\d+)*\.?[.)]|\p{L}{1,2}(?:\.\d+)?\)|\([\p{L}\d]{1,5}\))[ \u00a0\t]+/u

function labelled(source: string, span: Span): { readonly label: string; readonly text: Span } {
  const found = labelForm.exec(source.slice(span.start, span.end))?.[0] ?? ''
  return { label: found.trim(), text: { start: span.start + found.length, end: span.end } }
}

/** How deep each block stands in the lists of its article (section). */
function depthsOf(source: string, blocks: ReturnType<typeof blocksOf>): readonly number[] {
  const lists: (string | null)[][] = []
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' || index === 0) lists.push([])
    const label = block.kind === 'paragraph' ? labelled(source, block.content).label : ''
    lists.at(-1)?.push(label === '' ? null : label)
  }
  return lists.flatMap((labels) => listDepths(labels))
}

const quotedIn = (source: string, block: Block): readonly string[] => quoteText(source, block).split(/\n{2,}/)

function withLabel(paragraph: string): BillLine['quoted'][number] {
  const plain = paragraph.replace(/^#{1,6} +/, '')
  const { label, text: rest } = labelled(plain, { start: 0, end: plain.length })
  return { label, text: plain.slice(rest.start) }
}

function lineNumbers(source: string): (offset: number) => number {
  let at = 0
  let line = 1
  return (offset) => {
    for (; at < offset; at += 1) if (source.charCodeAt(at) === 10) line += 1
    return line
  }
}
