import { is, type Reader, read } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import { openingOf, tokenise } from '../../../grammar/tokenise.ts'
import type { Span } from '../../../problem/types.ts'

const space = String.raw`(?:\s|[\u00AD*_\\]|<(?!/?sup)/?[a-z][^<>]*>)+`
/** A figure set high, as documents and portals print it; `_1` and `(1)`, glued to a label, are one, too. */
const superscript = String.raw`(?:[⁰¹²³⁴-⁹]+|\^\{?\d+\}?|<sup>[^<]{1,9}</sup>|(?<=[\p{L}\d])(?:_\d+|\(\d{1,2}\)))`
const digits = String.raw`\d+(?:\.\d+)*(?:\.?${superscript})*(?:[-‑]\p{L}+)?`
const roman = String.raw`[IVXLCDM]+(?:\.\d+|${superscript})*(?![\p{L}\d])`
const word = String.raw`\p{L}+(?:[-‑]\p{L}+)*`
const lexeme = new RegExp(
  `(?<number>${digits}|${roman}|${superscript})|(?<space>${space})|(?<word>${word})|(?<quote>["«»„“”‟])|(?<dash>[-–—‑−])|(?<mark>[^])`,
  'uy',
)

/**
 * The tokens of one run of source (offsets in UTF-16 code units). White space, emphasis marks, backslashes and HTML tags
 * are left out. A line that ends in `;`, `:` or `.` and its mark is followed by a `soft` break: texts that part
 * paragraphs by single line breaks are read, too.
 */
export function tokensOf(source: string, span: Span): readonly Token[] {
  const text = source.slice(span.start, span.end)
  return tokenise(span, (at, { depth, token }) => {
    lexeme.lastIndex = at - span.start
    const found = lexeme.exec(text) as RegExpExecArray
    const raw = found[0]
    const end = at + raw.length
    const kind = kindOf(found.groups as Record<string, string | undefined>, text, found.index, depth)
    if (kind === null)
      return { kind: 'space', end, opens: openingOf(raw), endsLine: raw.includes('\n') && endsLine(token) }
    return { kind: 'token', as: kind, text: kind === 'word' ? plainForm(raw) : raw, raw, end }
  })
}

/** `, ` · ` и ` · `, и ` · ` а также ` · ` или `. */
export const listSeparator: Reader<null> = (tokens, at) => {
  const afterComma = is(tokens[at], ',') ? at + 1 : at
  if (is(tokens[afterComma], 'и', 'или')) return read(null, afterComma + 1)
  if (is(tokens[afterComma], 'а') && is(tokens[afterComma + 1], 'также')) return read(null, afterComma + 2)
  return afterComma > at ? read(null, afterComma) : null
}

/** Lower case, and `ё` as `е`: the form in which words are compared. */
function plainForm(text: string): string {
  return text.toLowerCase().replace(/ё/g, 'е')
}

function endsLine(token: Token | undefined): boolean {
  return token?.kind === 'mark' && /^[;:.]$/.test(token.text)
}

function kindOf(
  groups: Record<string, string | undefined>,
  text: string,
  at: number,
  depth: number,
): Token['kind'] | null {
  if (groups.space !== undefined) return null
  if (groups.number !== undefined) return 'number'
  if (groups.word !== undefined) return 'word'
  if (groups.dash !== undefined) return 'dash'
  if (groups.quote !== undefined) {
    // `слова " и"`, `слова "и ";`: between a space and a space or stop, a mark opens where none is open.
    const isBetween =
      /["“]/.test(groups.quote) && /\s/.test(text.charAt(at - 1)) && /[\s;,.:)]/.test(text.charAt(at + 1))
    return (isBetween ? depth === 0 : isOpening(text, at)) ? 'open' : 'close'
  }
  return 'mark'
}

/**
 * A mark that looks the same on both sides opens where white space or an opening mark is before it and text behind. Behind
 * a dash text may come («слова-"А"»), or the quotation may end, as provisions on fines do: `2. Те же действия, -";`.
 */
export function isOpening(text: string, at: number): boolean {
  const quote = text.charAt(at)
  if (quote === '«' || quote === '„') return true
  if (quote === '»' || quote === '”') return false
  const before = text.charAt(at - 1)
  if (/["“‟]/.test(before)) return isOpening(text, at - 1)
  if (/[–—-]/.test(before) && /[;.,:)]/.test(text.charAt(at + 1))) return false
  return (before === '' || /[\s(«„*_[–—-]/.test(before)) && /[^\s]/.test(text.charAt(at + 1))
}
