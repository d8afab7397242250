import type { PaperBlock, PaperRole } from '../../layout/bill/blocks.ts'
import type { Paper } from '../../layout/bill/paper.ts'
import { type Html, html } from '../tag.ts'
import { letterPage, looks } from './page.ts'
import { gridHtml, markedHtml } from './pieces.ts'

/** A bill, a note or a comparative print as it is printed. */
export function paperLetter({ locale, title, blocks }: Paper): string {
  return letterPage(title, locale, html`${blocks.map(blockHtml)}`, 'portrait')
}

const centred = `${looks.centred}; margin: 12pt 0`
const indented = 'margin: 0 0 6pt 0; text-indent: 1.25cm; text-align: justify'

/** Which element a paragraph is, and how it looks. */
const roles = {
  head: ['p', `${looks.right}; margin: 0`],
  session: ['p', `${centred}; font-weight: bold`],
  chamber: ['p', centred],
  introduced: ['p', indented],
  act: ['h1', `${centred}; font-size: 14pt`],
  title: ['h2', `${centred}; font-size: 14pt`],
  formula: ['p', indented],
  heading: ['h3', 'margin: 12pt 0; font-size: 12pt; text-indent: 1.25cm'],
  text: ['p', indented],
  quoted: ['p', indented],
  'quoted-heading': ['p', `${indented}; font-weight: bold; break-after: avoid`],
  list: ['p', indented],
  printed: ['p', indented],
  'printed-heading': ['h3', `${centred}; font-size: 12pt`],
  omission: ['p', centred],
  signature: ['p', 'margin: 0'],
} as const satisfies Readonly<Record<PaperRole, readonly [tag: string, style: string]>>

function blockHtml(block: PaperBlock): Html {
  if (block.kind === 'table') return gridHtml(block.cells)
  const [tag, style] = roles[block.role]
  const indent = block.level === 0 ? '' : `; margin-left: ${block.level * 18}pt`
  return html`<${tag} style="${style}${indent}">${markedHtml(block.pieces)}</${tag}>
`
}
