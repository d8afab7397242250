import { type Html, html, nothing } from './tag.ts'

/** One block of a text on a page. */
export interface Block {
  readonly html: Html
  /** `heading`: a stretch may begin here; `paragraph`: only after another paragraph; `other`: never. */
  readonly kind: 'heading' | 'paragraph' | 'other'
  /** How many characters a reader sees of it, about. */
  readonly length: number
}

/**
 * Blocks gathered into stretches of a screen or two, each of which a browser lays out when the reader comes near it (see
 * stretches.css); it still searches, prints and links into all of them. A text of one stretch is left as it is.
 */
export function inStretches(blocks: readonly Block[], tag: 'div' | 'tbody' = 'div'): Html {
  const stretches = stretchesOf(blocks)
  if (stretches.length < 2) {
    const only = stretches[0] ?? nothing
    return tag === 'div' ? html`${only}` : html`<tbody>${only}</tbody>`
  }
  return html`${stretches.map((stretch) => html`<${tag} class="stretch">${stretch}</${tag}>`)}`
}

/** Whether a text of these blocks is of more than one stretch. */
export function hasStretches(text: Html): boolean {
  return text.toString().includes(' class="stretch">')
}

// Of one size, so that what the style sheet says of a stretch that is not laid out yet is nearly right.
const enoughLines = 60
const lineLength = 70

function stretchesOf(blocks: readonly Block[]): readonly (readonly Html[])[] {
  const stretches: Html[][] = []
  let open: Html[] = []
  let lines = 0
  let last: Block['kind'] = 'other'
  for (const { html, kind, length } of blocks) {
    if (html.isEmpty) continue
    const mayBegin = kind === 'heading' || (kind === 'paragraph' && last === 'paragraph')
    if (mayBegin && lines >= enoughLines) {
      stretches.push(open)
      open = []
      lines = 0
    }
    open.push(html)
    lines += (kind === 'paragraph' ? 0.4 : 1.5) + Math.ceil(length / lineLength)
    last = kind
  }
  if (open.length > 0) stretches.push(open)
  return stretches
}
