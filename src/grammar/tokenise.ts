import type { Span } from '../problem/types.ts'
import { type Opening, type Token, wider } from './token.ts'

/** What begins at a place of the source: a token; space, in which a line may end; or marks of emphasis, that say nothing. */
export type Lexeme =
  | ({ readonly kind: 'token'; readonly end: number } & Pick<Token, 'text' | 'raw'> & {
        readonly as: Token['kind']
        readonly more?: Partial<Pick<Token, 'bracketed' | 'quotation'>>
      })
  | { readonly kind: 'space'; readonly end: number; readonly opens: Opening; readonly endsLine?: boolean }
  | { readonly kind: 'emphasis'; readonly end: number }

/** What the tokens before a place tell. */
export interface Before {
  readonly opens: Opening
  /** How many quotation marks are open. */
  readonly depth: number
  readonly token: Token | undefined
}

/** A language's own part of a tokeniser: what begins at an offset. */
export type Cut = (at: number, before: Before) => Lexeme

/** The tokens of a run of source; the first one opens a paragraph. Marks of emphasis before a token are counted to it. */
export function tokenise(span: Span, cut: Cut): readonly Token[] {
  const tokens: Token[] = []
  let opens: Opening = 'paragraph'
  let depth = 0
  let emphasis: number | null = null
  for (let at = span.start; at < span.end; ) {
    const lexeme = cut(at, { opens, depth, token: tokens.at(-1) })
    if (lexeme.kind === 'space') {
      opens = tokens.length === 0 ? 'paragraph' : wider(opens, lexeme.opens)
      if (lexeme.endsLine)
        tokens.push({ kind: 'soft', text: '', raw: '', span: { start: at, end: at }, opens: 'tight' })
    } else if (lexeme.kind === 'emphasis') {
      if (opens !== 'tight') emphasis ??= at
    } else {
      const { as: kind, text, raw, more, end } = lexeme
      tokens.push({ kind, text, raw, span: { start: emphasis ?? at, end }, opens, ...more })
      if (kind === 'open') depth += 1
      if (kind === 'close') depth = Math.max(0, depth - 1)
      opens = 'tight'
      emphasis = null
    }
    at = lexeme.end
  }
  return tokens
}

/** What a run of white space opens: a paragraph behind an empty line. */
export function openingOf(space: string): Opening {
  const lines = space.split('\n').length - 1
  return lines > 1 ? 'paragraph' : lines === 1 ? 'line' : 'space'
}
