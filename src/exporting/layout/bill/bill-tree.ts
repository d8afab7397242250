import type { Amendment, Instruction } from '../../../amendment/types.ts'
import type { Block } from '../../../markdown/block.ts'
import { quoteText, readBlocks } from '../../../markdown/blocks.ts'
import type { Span } from '../../../problem/types.ts'
import { frontMatterOf } from '../../../text/front-matter.ts'
import { closingMark, quotedParagraphs } from './quoting.ts'

/** A bill's text as formats of nested elements have it: its articles (sections) with their paragraphs. */
export interface BillTree {
  /** What stands before the first article; all of it where the bill has none. */
  readonly front: readonly TreeLine[]
  readonly articles: readonly TreeArticle[]
}

export interface TreeArticle {
  /** «Статья 1», “SEC. 2.”; empty for a heading without a number. */
  readonly num: string
  /** Markdown. */
  readonly heading: string
  readonly lines: readonly TreeLine[]
}

/** A paragraph of the bill, and the law that is quoted under it. */
export interface TreeLine {
  readonly runs: readonly InstructionRun[]
  /** Paragraphs of quoted law in their quotation marks (Markdown); none under most lines. */
  readonly quoted: readonly string[]
}

/** Words of one instruction, or of none (a lead, the bill's own text). */
export interface InstructionRun {
  /** Null: of no instruction. */
  readonly instruction: number | null
  /** Markdown. */
  readonly text: string
}

/** The tree of a bill; its title is no part of it. */
export function billTree(bill: Amendment): BillTree {
  const { source } = bill
  const { bodyStart } = frontMatterOf(source)
  const blocks = readBlocks(source.slice(bodyStart), bodyStart)
  const titled = blocks.findIndex(({ kind, depth }) => kind === 'heading' && depth === 1)
  const front: TreeLine[] = []
  const articles: { num: string; heading: string; lines: TreeLine[] }[] = []
  for (const [index, block] of blocks.entries()) {
    const lines = articles.at(-1)?.lines ?? front
    if (index === titled || block.kind === 'rule') continue
    if (block.kind === 'heading') articles.push({ ...headOf(source, block), lines: [] })
    else if (block.kind !== 'quote') lines.push({ runs: runsOf(bill, block.content), quoted: [] })
    else {
      const paragraphs = quoteText(source, block)
        .split(/\n{2,}/)
        .filter((text) => text.trim() !== '')
      const quoted = quotedParagraphs(paragraphs, bill.meta.language, closingMark(bill, blocks, index))
      const last = lines.pop()
      lines.push({ runs: last?.runs ?? [], quoted: [...(last?.quoted ?? []), ...quoted.map(withoutHash)] })
    }
  }
  return { front, articles }
}

function headOf(source: string, { content }: Block): Pick<TreeArticle, 'num' | 'heading'> {
  const text = source.slice(content.start, content.end).trim()
  const num = /^(?:статья|глава|раздел|article|section|sec\.|title)\s+[\dIVXLC]+(?:\.\d+)*\.?/iu.exec(text)?.[0] ?? ''
  return { num, heading: text.slice(num.length).trim() }
}

const withoutHash = (text: string): string => text.replace(/^([«“]?) {0,3}#{1,6}[ \t]+/, '$1')

/** A paragraph cut where instructions begin and end; where they stand in one another the innermost is meant. */
function runsOf({ source, instructions }: Amendment, within: Span): readonly InstructionRun[] {
  const here = instructions.filter(({ common: { at } }) => at.span.start < within.end && at.span.end > within.start)
  const clamp = (offset: number): number => Math.min(Math.max(offset, within.start), within.end)
  const cuts = new Set([
    within.start,
    within.end,
    ...here.flatMap(({ common: { at } }) => [clamp(at.span.start), clamp(at.span.end)]),
  ])
  const sorted = [...cuts].sort((one, other) => one - other)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? within.end
    return { instruction: innermost(here, start, end), text: source.slice(start, end) }
  })
}

function innermost(instructions: readonly Instruction[], start: number, end: number): number | null {
  const holding = instructions.filter(({ common: { at } }) => at.span.start <= start && at.span.end >= end)
  return (
    holding.toSorted((one, other) => one.common.at.span.start - other.common.at.span.start).at(-1)?.common.index ?? null
  )
}
