import type { Span } from '../../../problem/types.ts'
import { isOpeningQuote, type QuoteScan, scanQuote } from './quotes.ts'

/** How a token stands to the one before it: on a new paragraph, on a new line, behind a space, or with nothing between. */
export type Opening = 'paragraph' | 'line' | 'space' | 'tight'

interface Common {
  /** Offsets in the source in UTF-16 code units. */
  readonly span: Span
  readonly opens: Opening
}

/** What the English grammars read. Quoted words are one token, so that nothing in them is taken for an instruction. */
export type Token = Common &
  (
    | { readonly kind: 'word'; readonly text: string; readonly lower: string }
    /** `(a)`; at the start of a line also `a)`, `1)` and `1.`: `text` is the bare label. */
    | { readonly kind: 'label'; readonly text: string; readonly bracketed: boolean }
    /** One punctuation mark; every dash between words is `—`. */
    | { readonly kind: 'mark'; readonly text: string }
    | { readonly kind: 'quote'; readonly quote: QuoteScan }
    /** A Markdown heading. */
    | { readonly kind: 'heading'; readonly text: string; readonly depth: number }
    /** A Markdown blockquote: quoted law without its marks. */
    | { readonly kind: 'block'; readonly text: string; readonly inner: Span; readonly closed: boolean }
  )

export type WordToken = Extract<Token, { kind: 'word' }>
export type QuoteToken = Extract<Token, { kind: 'quote' }>

/** The tokens of a run of plain text; the first one opens a paragraph. */
export function tokensOf(source: string, span: Span = { start: 0, end: source.length }): readonly Token[] {
  const tokens: Token[] = []
  let opens: Opening = 'paragraph'
  /** Where the marks of emphasis before the next token begin: `**(1)**` is one thing to whoever reads the bill. */
  let from: number | null = null
  for (let at = span.start; at < span.end; ) {
    const space = spaceAt(source, at, span.end)
    if (space !== null) {
      at = space.end
      opens = tokens.length === 0 ? 'paragraph' : wider(opens, space.opens)
      continue
    }
    const token = tokenAt(source, at, span.end, opens)
    if (token === null) {
      if (opens !== 'tight') from ??= at
      at += 1
      continue
    }
    tokens.push(from === null ? token : { ...token, span: { start: from, end: token.span.end } })
    opens = 'tight'
    from = null
    at = token.span.end
  }
  return tokens
}

const white = /\s+/uy
/** The marker of a Markdown list, read as the dash that it stands for. */
const marker = /[-*+](?=\s)/y
/** Marks of Markdown emphasis say nothing. */
const emphasis = /[*_]+/y
const bracketed =
  /\(\s*(\d{1,4}(?:\.\d+)*[A-Za-z]{0,2}(?:[-–]\d+)?|[A-Za-z]{1,2}|[a-z]\.\d+|[ivxlc]{1,7}|[IVXLC]{1,7}|([A-Za-z])\2\2)\s*\)/y
const listed = /(\d{1,3}(?:\.\d+)*|[a-z])[.)](?=\s)/y
const dash = /—|–|-{1,3}(?=\s|[^\s-])/y
const abbreviation = /(?:U\.\s?S\.\s?C\.|U\.S\.|No\.|Nos\.|[Ss]ecs?\.|SECS?\.|[Aa]rt\.|Pub\.|L\.|Stat\.|seq\.|§§?|№)/y
const word = /[\p{L}\p{N}$%&#/]+(?:[.\-–‑’'/][\p{L}\p{N}]+)*[’']?/uy

function tokenAt(source: string, at: number, end: number, opens: Opening): Token | null {
  const bullet = opens === 'paragraph' || opens === 'line' ? match(marker, source, at) : null
  if (bullet !== null) return { kind: 'mark', text: '—', span: spanOf(bullet), opens }
  if (match(emphasis, source, at) !== null) return null
  if (isOpeningQuote(source, at)) {
    const quote = scanQuote(source, at, end)
    return { kind: 'quote', quote, span: { start: at, end: quote.end }, opens }
  }
  const label = match(bracketed, source, at)
  if (label !== null) return { kind: 'label', text: label[1] as string, bracketed: true, span: spanOf(label), opens }
  const item = opens === 'paragraph' || opens === 'line' ? match(listed, source, at) : null
  if (item !== null) return { kind: 'label', text: item[1] as string, bracketed: false, span: spanOf(item), opens }
  const found = match(abbreviation, source, at) ?? match(word, source, at)
  if (found !== null) {
    const text = found[0].replace(/\s/g, '')
    return { kind: 'word', text, lower: text.toLowerCase().replaceAll('’', "'"), span: spanOf(found), opens }
  }
  const stroke = match(dash, source, at)
  if (stroke !== null) return { kind: 'mark', text: '—', span: spanOf(stroke), opens }
  return { kind: 'mark', text: source[at] as string, span: { start: at, end: at + 1 }, opens }
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

function spanOf(found: RegExpExecArray): Span {
  return { start: found.index, end: found.index + found[0].length }
}

function spaceAt(source: string, at: number, end: number): { readonly end: number; readonly opens: Opening } | null {
  const found = match(white, source, at)
  if (found === null) return null
  const lines = found[0].split('\n').length - 1
  const opens = lines > 1 ? 'paragraph' : lines === 1 ? 'line' : 'space'
  return { end: Math.min(at + found[0].length, end), opens }
}

const widths: readonly Opening[] = ['tight', 'space', 'line', 'paragraph']

function wider(one: Opening, other: Opening): Opening {
  return widths.indexOf(one) > widths.indexOf(other) ? one : other
}
