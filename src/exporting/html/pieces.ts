import type { CellParagraph } from '../layout/options-paragraphs.ts'
import { type Html, type HtmlValue, html } from './tag.ts'

/** Kept, inserted and deleted runs as HTML: `ins` and `del`, so that they are told apart without a style sheet, too. */
export function piecesHtml(
  pieces: readonly { readonly kind: 'kept' | 'inserted' | 'deleted'; readonly text: string }[],
): Html {
  return html`${pieces.map(({ kind, text }) => (kind === 'kept' ? plain(text) : wrapped(kind, text)))}`
}

/** Paragraphs, with a mark where some are passed over. */
export function paragraphsHtml(paragraphs: readonly CellParagraph[]): Html {
  return html`${paragraphs.map((one) =>
    one.kind === 'gap' ? html`<p class="gap">⋯</p>` : html`<p>${piecesHtml(one.pieces)}</p>`,
  )}`
}

/** A mark does not run over a paragraph's end: each paragraph has its own. */
function wrapped(kind: 'inserted' | 'deleted', text: string): readonly HtmlValue[] {
  return text.split(/(\n{2,})/).map((part) => {
    if (part.trim() === '') return plain(part)
    return kind === 'inserted' ? html`<ins>${part}</ins>` : html`<del>${part}</del>`
  })
}

function plain(text: string): readonly HtmlValue[] {
  return text.split(/\n{2,}/).map((part, index) => (index === 0 ? part : [paragraphEnd, part]))
}

const paragraphEnd = html`<span class="paragraph-end"></span>`
