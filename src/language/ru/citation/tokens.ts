import type { Span } from '../../../problem/types.ts'

/** A word, number or mark of Russian legal language. */
export interface Token {
  /**
   * `number`: digits with what belongs to them (44.1, 44¹, 126-ФЗ, 07.07.2003) or a Roman numeral. `break`: the end of a
   * paragraph; `soft` where only a line ends. `block`: a Markdown blockquote, whole.
   */
  readonly kind: 'word' | 'number' | 'open' | 'close' | 'mark' | 'dash' | 'break' | 'soft' | 'block'
  /** A word in lower case, ё as е; anything else as it stands. */
  readonly text: string
  readonly raw: string
  readonly span: Span
}

const space = String.raw`(?:\s|[\u00AD*_\\]|<(?!/?sup)/?[a-z][^<>]*>)+`
const superscript = String.raw`(?:[⁰¹²³⁴-⁹]+|\^\{?\d+\}?|<sup>[^<]{1,9}</sup>)`
const digits = String.raw`\d+(?:\.\d+)*(?:\.?${superscript})*(?:[-‑]\p{L}+)?`
const roman = String.raw`[IVXLCDM]+(?:\.\d+|${superscript})*(?![\p{L}\d])`
const word = String.raw`\p{L}+(?:[-‑]\p{L}+)*`
const lexeme = new RegExp(
  `(?<space>${space})|(?<number>${digits}|${roman})|(?<word>${word})|(?<quote>["«»„“”‟])|(?<dash>[-–—‑−])|(?<mark>[^])`,
  'uy',
)

/**
 * The tokens of one run of source (offsets in UTF-16 code units). White space, emphasis marks, backslashes and HTML tags
 * are left out. A line that ends in `;`, `:` or `.` and its mark is followed by a `soft` break: texts that part
 * paragraphs by single line breaks are read, too.
 */
export function tokensOf(source: string, span: Span): readonly Token[] {
  const tokens: Token[] = []
  const text = source.slice(span.start, span.end)
  let depth = 0
  lexeme.lastIndex = 0
  for (let found = lexeme.exec(text); found !== null; found = lexeme.exec(text)) {
    const start = span.start + found.index
    const end = start + found[0].length
    const kind = kindOf(found.groups as Record<string, string | undefined>, text, found.index, depth)
    if (kind === 'open') depth += 1
    if (kind === 'close') depth = Math.max(0, depth - 1)
    const raw = found[0]
    if (kind !== null) tokens.push({ kind, text: kind === 'word' ? plainForm(raw) : raw, raw, span: { start, end } })
    else if (raw.includes('\n') && endsLine(tokens.at(-1)))
      tokens.push({ kind: 'soft', text: '', raw: '', span: { start, end: start } })
    if (lexeme.lastIndex >= text.length) break
  }
  return tokens
}

/** The text of a run of tokens, its white space made plain. */
export function textOf(tokens: readonly Token[]): string {
  const glued = tokens.map(
    (token, index) => ((tokens[index - 1]?.span.end ?? token.span.start) < token.span.start ? ' ' : '') + token.raw,
  )
  return glued.join('').trim()
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

/** A mark that looks the same on both sides opens where white space or an opening mark is before it and text behind. */
export function isOpening(text: string, at: number): boolean {
  const quote = text.charAt(at)
  if (quote === '«' || quote === '„') return true
  if (quote === '»' || quote === '”') return false
  const before = text.charAt(at - 1)
  if (/["“‟]/.test(before)) return isOpening(text, at - 1)
  return (before === '' || /[\s(«„*_[–—-]/.test(before)) && /[^\s]/.test(text.charAt(at + 1))
}
