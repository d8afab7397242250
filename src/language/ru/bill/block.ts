import { plain } from '../../../amendment/bill.ts'
import type { QuotedBlock } from '../../../amendment/types.ts'
import { is, type Ways } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import { quoteText } from '../../../markdown/blocks.ts'
import { russianFederal } from '../../../text/schemes/ru-federal.ts'
import { startsWithRow } from '../../../text/table.ts'
import { isOpening } from '../citation/tokens.ts'
import { looksAmending } from './own-text.ts'
import { isOver, type Stream } from './stream.ts'

/** Whether a paragraph that begins at the token can be the bill's own (its next label, its next article). */
export type Resumes = (at: number) => boolean

/**
 * Quoted law that is announced before `at`: blockquotes, or a text of any number of paragraphs in quotation marks. The end
 * of the latter is where the marks balance; where two marks closed as one, it is where the bill resumes. Every end is given,
 * the likeliest first.
 */
export function* quotedBlocks(stream: Stream, at: number, resumes: Resumes): Ways<QuotedBlock> {
  let start = at
  while (isOver(stream, start) && start < stream.tokens.length) start += 1
  if (stream.tokens[start]?.kind === 'block') yield blockquotes(stream, start)
  if (stream.tokens[start]?.kind !== 'open') return
  const { balanced, others } = endsOf(stream, start)
  for (const end of [
    ...(balanced === null ? [] : [balanced]),
    ...others.filter((one) => isResumed(stream, one, resumes)),
  ]) {
    if (swallowsItem(stream, start, end, resumes)) return
    yield { value: inMarks(stream, start, end, end !== balanced), next: end + 1 }
  }
}

/** Where the reading of a bill goes on when a block that opens at or behind `at` never closes: the token there. */
export function behindUnclosed(stream: Stream, at: number, resumes: Resumes): number {
  for (let index = at; index < stream.tokens.length; index += 1) {
    if (isOver(stream, index) && (resumes(index + 1) || isHeading(stream, index + 1))) return index
  }
  return stream.tokens.length
}

/** Whether a quotation opens at `at` or at the beginning of the next paragraph. */
export function opensBlock(stream: Stream, at: number): boolean {
  let start = at
  while (isOver(stream, start) && start < stream.tokens.length) start += 1
  return stream.tokens[start]?.kind === 'open'
}

/** Consecutive blockquotes are one text. */
function blockquotes(stream: Stream, at: number) {
  const texts: string[] = []
  let end = at
  for (let index = at; index < stream.tokens.length; index += 1) {
    const token = stream.tokens[index] as Token
    if (token.kind === 'block') {
      texts.push(quoteText(stream.source, token))
      end = index
    } else if (token.kind !== 'break') break
  }
  const span = { start: (stream.tokens[at] as Token).span.start, end: (stream.tokens[end] as Token).span.end }
  return { value: { text: withoutOuterMarks(paragraphsOf(texts.join('\n\n'))), span }, next: end + 1 }
}

const mostEnds = 40

function endsOf(stream: Stream, at: number): { readonly balanced: number | null; readonly others: readonly number[] } {
  const others: number[] = []
  let depth = 0
  for (let index = at; index < stream.tokens.length && !isHeading(stream, index); index += 1) {
    const token = stream.tokens[index] as Token
    if (token.kind === 'block') break
    if (token.kind === 'open') depth += 1
    if (token.kind !== 'close') continue
    depth -= 1
    if (depth === 0) return { balanced: index, others }
    if (isClosingMark(stream, index + 1) && others.length < mostEnds) others.push(index)
  }
  return { balanced: null, others }
}

/**
 * Whether a quotation that ends there would have an item of the bill in it: inside a second quotation, which lost its mark,
 * the bill's next label leads words that amend. Where the first one ends nobody knows then.
 */
function swallowsItem(stream: Stream, start: number, end: number, resumes: Resumes): boolean {
  let depth = 0
  for (let index = start; index < end; index += 1) {
    const kind = stream.tokens[index]?.kind
    if (kind === 'open') depth += 1
    if (kind === 'close') depth -= 1
    if (depth > 1 && isOver(stream, index) && resumes(index + 1) && looksAmending(stream, index + 1)) return true
  }
  return false
}

function isHeading(stream: Stream, at: number): boolean {
  return stream.heads.get(at)?.kind === 'heading'
}

/** `»;` `».` `»` at the end of a paragraph. */
function isClosingMark(stream: Stream, at: number): boolean {
  return isOver(stream, at) || (is(stream.tokens[at], ';', '.', ',') && isOver(stream, at + 1))
}

function isResumed(stream: Stream, end: number, resumes: Resumes): boolean {
  let next = end + 1
  while (next < stream.tokens.length && (isOver(stream, next) || is(stream.tokens[next], ';', '.', ','))) next += 1
  return next >= stream.tokens.length || resumes(next) || isHeading(stream, next)
}

function inMarks({ source, tokens }: Stream, at: number, end: number, isShared: boolean): QuotedBlock {
  const [open, close] = [tokens[at] as Token, tokens[end] as Token]
  // A mark that closes two quotations belongs to the inner one, too.
  const span = { start: open.span.end, end: isShared ? close.span.end : close.span.start }
  return { text: paragraphsIn(source, tokens, at, end, span).join('\n\n'), span }
}

/** The paragraphs of a quotation: every block of the bill ends one, and lines of a block may be more than one. */
function paragraphsIn(
  source: string,
  tokens: readonly Token[],
  at: number,
  end: number,
  span: { readonly start: number; readonly end: number },
): readonly string[] {
  const breaks = tokens.slice(at, end).flatMap((token) => (token.kind === 'break' ? [token.span.start] : []))
  const starts = [span.start, ...breaks]
  return starts.flatMap((start, index) => paragraphsOf(source.slice(start, starts[index + 1] ?? span.end)))
}

/** Paragraphs, however they are parted: by blank lines, or by single line breaks. Lines of one are joined. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .flatMap((paragraph) => (startsWithRow(paragraph) ? paragraph : splitLines(paragraph.split(/\r?\n/))))
    .map((paragraph) => (startsWithRow(paragraph) ? paragraph : plain(withoutEmphasis(paragraph))))
    .filter((paragraph) => paragraph !== '')
}

/** Marks of emphasis around a paragraph (`**Статья 5. …**`) are the bill's dress, not the law's. */
function withoutEmphasis(paragraph: string): string {
  return /^\s*\*\*|\*\*\s*$/.test(paragraph) ? paragraph.replaceAll('**', '') : paragraph
}

function splitLines(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = []
  for (const line of lines) {
    const previous = paragraphs.at(-1)
    if (previous === undefined || isParted(previous.trim(), line.trim())) paragraphs.push(line)
    else paragraphs[paragraphs.length - 1] = `${previous} ${line.trim()}`
  }
  return paragraphs
}

/** Whether a line break parts paragraphs: behind `;` and `:`, and before a label or a sentence where a heading is over. */
function isParted(previous: string, line: string): boolean {
  if (/[;:]["»”]?$/.test(previous)) return true
  // A heading goes on over lines, but it has no full stop.
  const isHead = russianFederal.heading(previous) !== null
  if (isHead && /^\p{Lu}.*[.;:]["»”]?$/u.test(line)) return true
  const isOver = isHead || /\.["»”]?$/.test(previous)
  return isOver && (russianFederal.paragraph(line) ?? russianFederal.heading(line) ?? dashed.exec(line)) !== null
}

const dashed = /^[-–—]\s/u

/** Takes off «…» around the whole text, with the bill's own mark behind them; a mark that closes two quotations stays for the inner one. */
function withoutOuterMarks(paragraphs: readonly string[]): string {
  const text = paragraphs.join('\n\n')
  const found = /^["«„“]([^]*)["»“”][;.,]?$/.exec(text)
  if (found === null || !isOpening(text, 0)) return text
  const inner = found[1] as string
  const close = firstClose(text)
  if (close === text.length) return text.slice(1).replace(/[;.,]$/, '')
  return close < inner.length + 1 ? text : inner.trim()
}

/** The offset of the mark that closes the one at 0, or the text's length where none does. */
function firstClose(text: string): number {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    if (!/["«»„“”]/.test(text.charAt(at))) continue
    depth += isOpening(text, at) ? 1 : -1
    if (depth === 0) return at
  }
  return text.length
}
