import { type BillInput, placeIn, plain } from '../amendment/bill.ts'
import { readAmendmentMeta } from '../amendment/front-matter.ts'
import { withTerms } from '../amendment/terms.ts'
import type { Amendment, BillPart } from '../amendment/types.ts'
import type { Block } from '../markdown/block.ts'
import { type BlocksRead, readMarkdown } from '../markdown/blocks.ts'
import { denseRemark } from '../markdown/dense.ts'
import { remark } from '../problem/problem.ts'
import type { Problem, Span } from '../problem/types.ts'
import { frontMatterOf } from '../text/front-matter.ts'
import { guessLanguage } from '../text/languages.ts'
import { type PrintedParagraph, printedParagraphs } from '../text/printed-lines.ts'
import { draftingOf } from './languages.ts'

/**
 * Reads an amendment file: front matter, and the bill's text into instructions. Never throws for bad input: what
 * cannot be read is in `problems`, and what could be read stays. Offsets are UTF-16 code units in `source`.
 */
export function readAmendment(source: string, { id, file }: { readonly id: string; readonly file: string }): Amendment {
  const bodyStart = startOfBody(source)
  const body = source.slice(bodyStart)
  const printed = printedParagraphs(body)
  const { blocks, dense } = printed === null ? readMarkdown(body, bodyStart) : printedBlocks(printed, bodyStart)
  const { meta, problems } = readAmendmentMeta(source, file, () => ({
    title: titleOf(source, blocks) ?? id,
    language: guessLanguage(body),
  }))
  const input = { file, source, blocks }
  const reading = draftingOf(meta.language).readBill(input)
  const joined = (printed ?? []).filter((one) => one.isJoined && amends(reading.parts, moved(one, bodyStart)))
  const all = [
    ...problems,
    ...denseRemark(file, source, dense),
    ...joined.map((one) => joinedRemark(input, moved(one, bodyStart))),
    ...reading.problems,
  ]
  // What changes nothing and complains of nothing would pass for a bill that is in order.
  const isSilent = reading.instructions.length === 0 && all.length === 0
  const at = placeIn(input, blocks[0]?.span ?? { start: source.length, end: source.length })
  const commencement = withTerms(reading.commencement, meta)
  return {
    id,
    file,
    source,
    meta,
    ...reading,
    commencement,
    problems: isSilent ? [remark('no-instructions', { at })] : all,
  }
}

/** A text that was pasted line by line: its paragraphs are its blocks. */
function printedBlocks(paragraphs: readonly PrintedParagraph[], base: number): BlocksRead {
  const blocks = paragraphs.map((one): Block => {
    const span = moved(one, base)
    return { kind: 'paragraph', span, depth: 0, content: span, wrapped: true }
  })
  return { blocks, dense: null }
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** Whether what the bill says or quotes in order to amend stands there. */
function amends(parts: readonly BillPart[], { start, end }: Span): boolean {
  return parts.some(({ kind, span }) => kind !== 'title' && kind !== 'own-text' && span.start < end && span.end > start)
}

/** Lines were taken for one paragraph because the first stops in the middle of a sentence: a person should look. */
function joinedRemark(input: BillInput, span: Span): Problem {
  return remark('lines-joined', { at: placeIn(input, span), actual: plain(input.source.slice(span.start, span.end)) })
}

/** Front matter that is never closed ends at the first blank line, so that the bill is read all the same. */
function startOfBody(source: string): number {
  const { bodyStart, isClosed } = frontMatterOf(source)
  const blank = isClosed ? -1 : source.search(/\n[ \t]*\r?\n/)
  return blank === -1 ? bodyStart : blank + 1
}

function titleOf(source: string, blocks: readonly Block[]): string | null {
  const heading = blocks.find((block) => block.kind === 'heading')
  return heading === undefined ? null : source.slice(heading.content.start, heading.content.end)
}
