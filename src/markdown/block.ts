import type { Span } from '../problem/types.ts'

/** A leaf block of Markdown. Spans are offsets in the source in UTF-16 code units. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'quote' | 'code' | 'html' | 'rule' | 'other'
  /** From the block's first mark (list marker, `#`, `>`) to its last character. */
  readonly span: Span
  /** Depth of a heading, else 0. */
  readonly depth: number
  /** The text without heading marks; a list marker is part of it (`1. text`). */
  readonly content: Span
  /** Its lines are one paragraph, whatever mark each of them ends in: the text was wrapped when it was printed. */
  readonly wrapped?: true
}
