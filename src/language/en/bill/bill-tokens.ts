import { type BillInput, isSilent } from '../../../amendment/bill.ts'
import type { Token } from '../../../grammar/token.ts'
import type { Block } from '../../../markdown/block.ts'
import { quoteText } from '../../../markdown/blocks.ts'
import type { Span } from '../../../problem/types.ts'
import { startsWithRow } from '../../../text/table.ts'
import { doubled } from '../citation/inner-quotes.ts'
import { scanQuote } from '../citation/quotes.ts'
import { tokensOf } from '../citation/tokens.ts'

/** The whole bill as tokens: a heading or a blockquote is one, running text is cut into words, labels, marks and quotations. */
export function billTokens({ source, blocks }: BillInput): readonly Token[] {
  const tokens: Token[] = []
  let text: Span | null = null
  const flush = () => {
    if (text !== null) for (const token of tokensOf(source, text)) tokens.push(token)
    text = null
  }
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      flush()
      tokens.push(headingToken(source, block))
    } else if (block.kind === 'quote') {
      flush()
      if (isContinued(blocks, index)) continue
      const { quote, behind } = cut(source, { start: firstOfRun(blocks, index).span.start, end: block.span.end })
      tokens.push(blockToken(source, quote))
      // A line without its `>` that Markdown still counts to the quotation.
      if (behind !== null) text = behind
    } else if (!isSilent(source, block)) {
      text = { start: text === null ? block.span.start : (text as Span).start, end: block.span.end }
    } else flush()
  }
  flush()
  return tokens
}

function headingToken(source: string, block: Block): Token {
  const text = source.slice(block.content.start, block.content.end).replace(/\s+/g, ' ').trim()
  return { kind: 'heading', text: '', raw: text, depth: block.depth, span: block.span, opens: 'paragraph' }
}

/** Blockquotes with nothing but space between them are one quotation. */
function isContinued(blocks: readonly Block[], index: number): boolean {
  return blocks[index + 1]?.kind === 'quote'
}

function firstOfRun(blocks: readonly Block[], index: number): Block {
  let first = index
  while (blocks[first - 1]?.kind === 'quote') first -= 1
  return blocks[first] as Block
}

function cut(source: string, span: Span): { readonly quote: Span; readonly behind: Span | null } {
  const lines = source.slice(span.start, span.end).split('\n')
  let kept = lines.length
  while (kept > 1 && !/^\s*>/.test(lines[kept - 1] as string)) kept -= 1
  const loose = lines.slice(kept)
  const starts = loose.findIndex((line) => /^\s*(?:\(\w{1,5}\)|\d+[.)]|and\b|or\b|[;.,])/.test(line))
  if (starts === -1) return { quote: span, behind: null }
  const end = span.start + lines.slice(0, kept + starts).join('\n').length
  return { quote: { start: span.start, end }, behind: { start: end + 1, end: span.end } }
}

function blockToken(source: string, span: Span): Token {
  const raw = quoteText(source, { span })
  const paragraphs = raw.split(/\n\s*\n/).flatMap(paragraphsOf)
  const text = paragraphs.join('\n\n')
  const token = (paragraphs: readonly string[], closed = true): Token => ({
    kind: 'block',
    text: '',
    raw: '',
    span,
    opens: 'paragraph',
    quotation: { paragraphs, inner: span, closed },
  })
  const scan = scanQuote(text, 0, text.length)
  const isOuter = scan !== null && (!scan.closed || ownMark.test(text.slice(scan.end)))
  return isOuter ? token(scan.paragraphs, scan.closed) : token(paragraphs.map(doubled))
}

/** What the instruction may have behind the closing mark. */
const ownMark = /^\s*(?:[.;,]\s*)?(?:(?:and|or)\s*)?$/

/** Labelled lines of one paragraph are paragraphs of the law; other line breaks are space. */
function paragraphsOf(paragraph: string): readonly string[] {
  if (paragraph.split('\n').some(startsWithRow)) return [paragraph.trim()]
  const result: string[] = []
  for (const line of paragraph.split('\n').map((one) => one.trim())) {
    const previous = result.at(-1)
    const opens = previous === undefined || isHeading(previous) || isHeading(line) || isNewUnit(previous, line)
    if (line === '') continue
    if (opens) result.push(line)
    else result[result.length - 1] = `${previous} ${line}`
  }
  return result
}

function isHeading(line: string): boolean {
  return /^#{1,6} /.test(line)
}

function isNewUnit(previous: string, line: string): boolean {
  const labelled = /^[“"`]*(?:\([\dA-Za-z.]{1,6}\)|\d+(?:\.\d+)*[.)]|[a-z]\))\s/.test(line)
  return labelled && /(?:[.;:,—”"]|\band|\bor)$/.test(previous)
}
