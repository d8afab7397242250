import type { Token } from '../grammar/token.ts'
import type { Span } from '../problem/types.ts'
import type { Reference } from './drafting.ts'

/** A language's part in finding references. */
export interface ReferenceGrammar {
  /** A unit's word with the beginning of a label (flags `giu`): only there is anything read. */
  readonly opening: RegExp
  readonly tokensOf: (source: string, span: Span) => readonly Token[]
  /** Reads the reference that the tokens begin with; null where they begin with none. */
  readonly read: (tokens: readonly Token[]) => ReadReference | null
}

export interface ReadReference extends Omit<Reference, 'start' | 'end'> {
  /** How many tokens it takes. */
  readonly next: number
  /** More tokens might have been read on, if there were more. */
  readonly isCut: boolean
}

/** How many tokens are read at first for one reference; twice as many where that is too few, up to the most. */
const fewest = 40
const most = 640

/**
 * References in a text, in order, without overlaps. Each paragraph that may have one is cut into tokens once, and of these
 * no more are read than the reference needs, so that a law of megabytes is searched in linear time.
 */
export function referencesIn(text: string, grammar: ReferenceGrammar): readonly Reference[] {
  const references: Reference[] = []
  let paragraph: Paragraph = { end: 0, tokens: [], at: 0 }
  let end = 0
  for (const { index } of text.matchAll(grammar.opening)) {
    if (index < end || isHeadingLabel(text, index)) continue
    if (index >= paragraph.end) paragraph = paragraphAt(text, index, grammar)
    const found = readAt(tokensFrom(paragraph, text, index, grammar), grammar)
    if (found === null) continue
    references.push(found)
    end = found.end
  }
  return references
}

interface Paragraph {
  readonly end: number
  readonly tokens: readonly Token[]
  /** Index of the token that the last reference was looked for at. */
  at: number
}

/** The rest of the paragraph from an offset on. */
function paragraphAt(text: string, start: number, { tokensOf }: ReferenceGrammar): Paragraph {
  blankLine.lastIndex = start
  const end = blankLine.exec(text)?.index ?? text.length
  return { end, tokens: tokensOf(text, { start, end }), at: 0 }
}

const blankLine = /\n[^\S\n]*\n/g

/** A quotation may be one token: what is cited in it is cut anew. */
function tokensFrom(paragraph: Paragraph, text: string, offset: number, { tokensOf }: ReferenceGrammar) {
  while ((paragraph.tokens[paragraph.at]?.span.end ?? Number.POSITIVE_INFINITY) <= offset) paragraph.at += 1
  const token = paragraph.tokens[paragraph.at]
  if (token !== undefined && (token.kind !== 'quote' || token.span.start === offset))
    return paragraph.tokens.slice(paragraph.at, paragraph.at + most)
  const end = Math.min(paragraph.end, token?.span.end ?? paragraph.end, offset + mostQuoted)
  return tokensOf(text, { start: offset, end })
}

/** In UTF-16 code units. */
const mostQuoted = 400

function readAt(tokens: readonly Token[], { read }: ReferenceGrammar): Reference | null {
  for (let count = fewest; ; count *= 2) {
    const found = read(tokens.slice(0, count))
    if (found?.isCut && count < tokens.length) continue
    const [first, last] = [tokens[0], found === null ? undefined : tokens[found.next - 1]]
    if (found === null || first === undefined || last === undefined) return null
    const { citations, law, pointsBack } = found
    return { start: first.span.start, end: last.span.end, citations, law, pointsBack }
  }
}

/** «### Статья 5.» is the label itself. */
function isHeadingLabel(text: string, at: number): boolean {
  return /^#{1,6}[\s*]*$/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))
}
