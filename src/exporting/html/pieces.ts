import { escape } from 'html-escaper'
import type { CellParagraph } from '../layout/options-paragraphs.ts'

/** Kept, inserted and deleted runs as HTML: `ins` and `del`, so that they are told apart without a style sheet, too. */
export function piecesHtml(
  pieces: readonly { readonly kind: 'kept' | 'inserted' | 'deleted'; readonly text: string }[],
): string {
  return pieces
    .map(({ kind, text }) => (kind === 'kept' ? plain(text) : wrapped(kind === 'inserted' ? 'ins' : 'del', text)))
    .join('')
}

/** Paragraphs, with a mark where some are passed over. */
export function paragraphsHtml(paragraphs: readonly CellParagraph[]): string {
  return paragraphs
    .map((one) => (one.kind === 'gap' ? '<p class="gap">⋯</p>' : `<p>${piecesHtml(one.pieces)}</p>`))
    .join('')
}

function wrapped(tag: 'ins' | 'del', text: string): string {
  // A mark does not run over a paragraph's end: each paragraph has its own.
  return text
    .split(/(\n{2,})/)
    .map((part) => (part.trim() === '' ? plain(part) : `<${tag}>${escape(part)}</${tag}>`))
    .join('')
}

function plain(text: string): string {
  return escape(text).replace(/\n{2,}/g, '<span class="paragraph-end"></span>')
}
