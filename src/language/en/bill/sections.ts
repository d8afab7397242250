import type { Token } from '../../../grammar/token.ts'

/** A section of the bill as a run of its tokens; the part before the first one has no label and no heading. */
export interface BillSection {
  readonly label: string | null
  /** `sec.` or `art.`: what its instructions are cited by. */
  readonly word: 'sec.' | 'art.'
  readonly heading: string
  /** Tokens of the heading; equal where there is none. */
  readonly from: number
  readonly bodyFrom: number
  readonly to: number
}

/** Parts a bill's tokens at `## SEC. 2. Amendments`, `SECTION 1. SHORT TITLE.` and `Sec. 2. Section 230 … is amended`. */
export function sectionsOf(source: string, tokens: readonly Token[]): readonly BillSection[] {
  const starts: Omit<BillSection, 'to'>[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const found = sectionAt(source, tokens, at)
    if (found !== null) starts.push(found)
  }
  const first = starts[0]?.from ?? tokens.length
  const loose: BillSection = { label: null, word: 'sec.', heading: '', from: 0, bodyFrom: 0, to: first }
  const sections = starts.map((start, index) => ({ ...start, to: starts[index + 1]?.from ?? tokens.length }))
  return first === 0 ? sections : [loose, ...sections]
}

type SectionStart = Omit<BillSection, 'to'>

/** `## 2. Amendments`: a number alone. */
const numbered = /^(\d+[A-Za-z]?)\.\s+(\p{L}.*)$/u

const inHeading =
  /^(sec(?:tion)?\.?|article|art\.|§)\s*(\d+(?:\.\d+)*[A-Za-z]?|[IVXLC]+)(?:\s*[.:—–]+(?![.:—–])\s*|\s*$)(\S.*|)/i

function sectionAt(source: string, tokens: readonly Token[], at: number): SectionStart | null {
  const token = tokens[at] as Token
  if (token.kind === 'heading') {
    const plain = (token.depth ?? 0) > 1 ? numbered.exec(token.raw) : null
    const found = plain === null ? inHeading.exec(token.raw) : ['', 'sec.', plain[1], plain[2]]
    if (found === null || (plain === null && found[0] !== token.raw)) return null
    const [, word, label, heading] = found as unknown as [string, string, string, string]
    return { label, word: wordOf(word), heading: heading.replace(/\.$/, ''), from: at, bodyFrom: at + 1 }
  }
  if (token.kind !== 'word' || (token.opens !== 'paragraph' && token.opens !== 'line')) return null
  if (!['sec.', 'section', 'article'].includes(token.text)) return null
  const number = tokens[at + 1]
  const dot = tokens[at + 2]
  if (number?.kind !== 'word' || !/^\d+[A-Z]?$/.test(number.raw) || !isDot(dot)) return null
  const end = endOfHeading(tokens, at + 3)
  const isHeading = end > at + 3 && !tokens.slice(at + 3, end).some(isRunning)
  const bodyFrom = isHeading ? end : at + 3
  const heading = isHeading ? textOf(source, tokens, at + 3, end) : ''
  return { label: number.raw, word: wordOf(token.text), heading, from: at, bodyFrom }
}

function wordOf(word: string): BillSection['word'] {
  return /^a/i.test(word) ? 'art.' : 'sec.'
}

function isDot(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.text === '.' && token.opens === 'tight'
}

/**
 * A heading ends with its paragraph, or with a full stop at the end of a line or before the label of a subsection. What goes
 * on otherwise is the section's own sentence (“Sec. 114. Section 230(b) of … is amended”), of which no part is a heading.
 */
function endOfHeading(tokens: readonly Token[], from: number): number {
  let end = from
  for (; end < tokens.length; end += 1) {
    const token = tokens[end] as Token
    if (token.opens === 'paragraph') break
    if ((token.opens === 'line' || token.kind === 'label') && isFullStop(tokens[end - 1])) break
  }
  return end
}

function isFullStop(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.text === '.'
}

/** A word that only a sentence has. */
function isRunning(token: Token): boolean {
  return token.kind === 'word' && /^(?:is|are|shall|may|means|strike|striking|insert|inserting)$/.test(token.raw)
}

function textOf(source: string, tokens: readonly Token[], from: number, to: number): string {
  const text = source.slice(tokens[from]?.span.start ?? 0, tokens[to - 1]?.span.end ?? 0)
  return text.replace(/[*_]+/g, '').replace(/\s+/g, ' ').replace(/\.$/, '')
}
