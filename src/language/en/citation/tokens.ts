import type { Opening, Token } from '../../../grammar/token.ts'
import { type Lexeme, openingOf, tokenise } from '../../../grammar/tokenise.ts'
import type { Span } from '../../../problem/types.ts'
import { scanQuote } from './quotes.ts'

/** The tokens of a run of plain text. Quoted words are one token, so that nothing in them is taken for an instruction. */
export function tokensOf(source: string, span: Span = { start: 0, end: source.length }): readonly Token[] {
  return tokenise(span, (at, { opens }) => lexemeAt(source, at, span.end, opens))
}

const white = /\s+/uy
/** The marker of a Markdown list, read as the dash that it stands for. */
const marker = /[-*+](?=\s)/y
/** One mark of Markdown emphasis says nothing. */
const emphasis = /[*_]/y
const bracketed =
  /\(\s*(\d{1,4}(?:\.\d+)*[A-Za-z]{0,2}(?:[-–]\d+)?|[A-Za-z]{1,2}|[a-z]\.\d+|[ivxlc]{1,7}|[IVXLC]{1,7}|([A-Za-z])\2\2)\s*\)/y
const listed = /(\d{1,3}(?:\.\d+)*|[a-z])[.)](?=\s)/y
const dash = /—|–|-{1,3}(?=\s|[^\s-])/y
const abbreviation = /(?:U\.\s?S\.\s?C\.|U\.S\.|No\.|Nos\.|[Ss]ecs?\.|SECS?\.|[Aa]rt\.|Pub\.|L\.|Stat\.|seq\.|§§?|№)/y
const word = /[\p{L}\p{N}$%&#/]+(?:[.\-–‑’'][\p{L}\p{N}]+(?:\/[\p{L}\p{N}]+)*)*[’']?/uy

function lexemeAt(source: string, at: number, end: number, opens: Opening): Lexeme {
  const token = (
    as: Token['kind'],
    text: string,
    raw: string,
    more?: Pick<Lexeme & { kind: 'token' }, 'more'>['more'],
  ) => ({ kind: 'token', as, text, raw, end: at + raw.length, ...(more && { more }) }) as const
  const space = match(white, source, at)
  if (space !== null) return { kind: 'space', end: Math.min(at + space[0].length, end), opens: openingOf(space[0]) }
  const opensLine = opens === 'paragraph' || opens === 'line'
  const bullet = opensLine ? match(marker, source, at) : null
  if (bullet !== null) return token('mark', '—', bullet[0])
  if (match(emphasis, source, at) !== null) return { kind: 'emphasis', end: at + 1 }
  const quotation = scanQuote(source, at, end)
  if (quotation !== null)
    return { ...token('quote', '', source.slice(at, quotation.end)), end: quotation.end, more: { quotation } }
  const label = match(bracketed, source, at)
  if (label !== null) return token('label', label[1] as string, label[0], { bracketed: true })
  const item = opensLine ? match(listed, source, at) : null
  if (item !== null) return token('label', item[1] as string, item[0])
  const found = match(abbreviation, source, at) ?? match(word, source, at)
  if (found !== null) {
    const raw = found[0].replace(/\s/g, '')
    return { ...token('word', raw.toLowerCase().replaceAll('’', "'"), raw), end: at + found[0].length }
  }
  const stroke = match(dash, source, at)
  return stroke === null ? token('mark', source[at] as string, source[at] as string) : token('mark', '—', stroke[0])
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}
