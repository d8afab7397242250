import { is } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'

/** `; and` between two list items. */
export function skipLinks(tokens: readonly Token[], at: number): number {
  let end = at
  for (let token = tokens[end]; token !== undefined; token = tokens[end]) {
    const isLink =
      (token.kind === 'mark' && /^[;,.]$/.test(token.text)) ||
      (token.kind === 'word' && /^(?:and|or)$/.test(token.text))
    if (!isLink) break
    end += 1
  }
  return end
}

/** The list labels that open a statement, `(1)(A)` or a dash (an empty label), and the token behind them. */
export function labelsAt(
  tokens: readonly Token[],
  at: number,
): { readonly values: readonly string[]; readonly end: number } {
  const values: string[] = []
  let end = at
  for (let token = tokens[end]; token !== undefined; token = tokens[end]) {
    if (token.kind === 'label' && (end > at || opensItem(tokens, end))) values.push(token.text)
    else if (end === at && token.kind === 'mark' && /^[—•]$/.test(token.text)) values.push('')
    else break
    end += 1
  }
  return { values, end }
}

function opensItem(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  const before = tokens[at - 1]
  return (
    opensParagraph(token) ||
    token.opens === 'line' ||
    before === undefined ||
    before.kind === 'mark' ||
    before.kind === 'word'
  )
}

/** Whether a token opens a paragraph. */
export function opensParagraph(token: Token): boolean {
  return token.opens === 'paragraph'
}

/** Whether a title of the bill itself begins at a token: `TITLE III—ALLOCATION OF GRANTS`, which is no lead. */
export function isTitle(tokens: readonly Token[], at: number): boolean {
  const [word, label, dash, name] = tokens.slice(at, at + 4)
  if (word?.opens !== 'paragraph' || !/^(?:DIVISION|(?:SUB)?TITLE|(?:SUB)?CHAPTER|(?:SUB)?PART)$/i.test(word.raw))
    return false
  if (!/^(?:[IVXLC]+|[A-Z]{1,2}|\d+)$/.test(label?.raw ?? '')) return false
  const isDashed = is(dash, '—') && name?.kind === 'word' && name.opens !== 'paragraph'
  return isDashed ? /^[A-Z]{2}|^Sub/.test(word.raw) || isNameOnly(tokens, at + 3) : isInCapitals(tokens, at)
}

/** Whether the paragraph goes on with words alone, and none that only a sentence has. */
function isNameOnly(tokens: readonly Token[], at: number): boolean {
  for (let next = at; isInParagraph(tokens[next]); next += 1) {
    const token = tokens[next] as Token
    if (token.kind !== 'word' && !is(token, ',', '—', '.', ';')) return false
    if (is(token, 'is', 'are', 'by') || next - at > longestName) return false
  }
  return true
}

const longestName = 30

function isInParagraph(token: Token | undefined): boolean {
  return token !== undefined && !opensParagraph(token)
}

/** `TITLE IX LEGISLATIVE BRANCH`, `TITLE IV`. */
function isInCapitals(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next === at || isInParagraph(tokens[next]); next += 1) {
    const token = tokens[next]
    if (token?.kind !== 'word' || token.raw !== token.raw.toUpperCase()) return false
  }
  return true
}

/** `In General.—` behind a bill subsection's label. */
export function skipCaption(tokens: readonly Token[], at: number): number {
  for (let end = at; end < Math.min(tokens.length, at + 30); end += 1) {
    const token = tokens[end] as Token
    if (end > at && token.opens === 'paragraph') return at
    // “(a) Section 230(c).—Section 230(c) …”: a label of its own would open a line.
    if (token.kind === 'label' && token.opens !== 'line' && end > at) continue
    if (token.kind !== 'mark') {
      if (token.kind !== 'word') return at
      continue
    }
    const next = tokens[end + 1]
    if (token.text === '.' && next?.kind === 'mark' && next.text === '—') return end + 2
    // “Honorable Augustus F. Hawkins Centers.—”, “Processing System (PUPS).—”
    const isInitial = token.text === '.' && /^(?:\p{Lu}|[JS]r)$/u.test(tokens[end - 1]?.raw ?? '')
    if (!/^[,;:()]$/.test(token.text) && !isInitial) return at
  }
  return at
}

/** A statement ends before the next paragraph; quoted law on lines of its own still belongs to it. */
export function limitOf(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (token.kind === 'quote' || token.kind === 'block') continue
    if (token.kind === 'heading' || opensParagraph(token)) return at
    const isItem = token.kind === 'label' || (token.kind === 'mark' && token.text === '—')
    if (token.opens === 'line' && isItem && isBreak(tokens[at - 1])) return at
  }
  return tokens.length
}

function isBreak(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'quote' || token.kind === 'block') return true
  if (token.kind === 'word') return /^(?:and|or)$/.test(token.text)
  return token.kind === 'mark' && /^[;.:—]$/.test(token.text)
}
