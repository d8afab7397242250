import type { Style, StyledPiece } from '../layout/styled.ts'
import { type Html, html } from './tag.ts'
import { wordsHtml } from './together.ts'

/** The words of a piece, set as a reader of the law sees them. */
export function styledHtml(piece: StyledPiece): Html {
  if (piece.kind !== 'kept' && piece.layout === 'paragraph')
    return piece.kind === 'inserted' ? html`¶${paragraphEnd}` : html`¶`
  let markup = wordsHtml(piece.text)
  for (const style of piece.styles?.toReversed() ?? []) markup = inside(style, markup)
  return markup
}

const paragraphEnd = html`<span class="paragraph-end"></span>`

function inside(style: Style, words: Html): Html {
  switch (style.name) {
    case 'strong':
      return html`<strong>${words}</strong>`
    case 'emphasis':
      return html`<em>${words}</em>`
    case 'code':
      return html`<code>${words}</code>`
    case 'high':
      return html`<sup>${words}</sup>`
    case 'low':
      return html`<sub>${words}</sub>`
    case 'break':
      return html`<br>`
    case 'link':
      return html`<a href="${style.href}">${words}</a>`
  }
}
