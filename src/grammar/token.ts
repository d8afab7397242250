import type { Span } from '../problem/types.ts'

/** How a token stands to the one before it: on a new paragraph, on a new line, behind a space, or with nothing between. */
export type Opening = 'paragraph' | 'line' | 'space' | 'tight'

/**
 * What a drafting language is read as. `number`: digits with what belongs to them (44.1, 126-ФЗ, 07.07.2003), where the
 * language tells them from words. `label`: `(a)`, and at the start of a line `a)` or `1.`. `open` and `close`: quotation
 * marks, where only what follows tells which one ends a text. `quote`: a text in quotation marks that was read whole.
 * `block`: a Markdown blockquote, whole. `break`: the end of a paragraph; `soft` where only a line ends.
 */
export type TokenKind =
  | 'word'
  | 'number'
  | 'label'
  | 'open'
  | 'close'
  | 'quote'
  | 'mark'
  | 'dash'
  | 'break'
  | 'soft'
  | 'heading'
  | 'block'

/** A word, number, mark or quotation of legal language. */
export interface Token {
  readonly kind: TokenKind
  /** The form in which words are compared, mostly in lower case. */
  readonly text: string
  /** As written. */
  readonly raw: string
  /** Offsets in the source in UTF-16 code units. */
  readonly span: Span
  readonly opens: Opening
  /** Of a label: `(a)`, not `a)`. */
  readonly bracketed?: true
  /** Of a `quote`, and of a `block` where the language reads it whole. */
  readonly quotation?: Quotation
  /** Of a heading: how many `#` it has. */
  readonly depth?: number
}

/** A text in quotation marks, or one set off without them. */
export interface Quotation {
  /** White space made plain, the marks that open each paragraph taken off. */
  readonly paragraphs: readonly string[]
  /** What is between the outer marks. */
  readonly inner: Span
  /** False where the mark that ends it never comes. */
  readonly closed: boolean
}

/** The text of a run of tokens as written, its white space made plain. */
export function textOf(tokens: readonly Token[]): string {
  const glued = tokens.map(
    (token, index) => ((tokens[index - 1]?.span.end ?? token.span.start) < token.span.start ? ' ' : '') + token.raw,
  )
  return glued.join('').trim()
}

const widths: readonly Opening[] = ['tight', 'space', 'line', 'paragraph']

/** The wider of two openings: a space and a line break are a line break. */
export function wider(one: Opening, other: Opening): Opening {
  return widths.indexOf(one) > widths.indexOf(other) ? one : other
}
