import { escape } from 'html-escaper'
import { cellsHtml } from '../../exporting/html/cells.ts'
import { type Block, inStretches } from '../../exporting/html/stretches.ts'
import { cellsOf } from '../../exporting/layout/cells.ts'
import type { Law, Passage } from '../../law/types.ts'
import { passageRows, type TextRow } from '../models/law-text.ts'
import { inlineHtml, markdownHtml } from './markdown.ts'

/** What a page adds to a provision. */
export interface LawTextOptions {
  /** Links that show when one points at it: its permanent link, its history. */
  readonly links: (key: string) => readonly { readonly text: string; readonly href: string }[]
  /** HTML in the margin, by the provision's key. */
  readonly marks?: ReadonlyMap<string, string>
}

/**
 * A law's text as HTML. Each passage is rendered once and kept as long as the passage itself lives (parsed laws are kept
 * in bounds by the workspace, and a draft shares the passages that no amendment touched).
 */
export function lawHtml(law: Law, options: LawTextOptions): string {
  return inStretches(law.passages.flatMap((passage) => passageBlocks(passage, options)))
}

/** The blocks of one passage. */
function passageBlocks(passage: Passage, options: LawTextOptions): readonly Block[] {
  let segments = rendered.get(passage)
  if (segments === undefined) {
    segments = passageRows(passage).map(segment)
    rendered.set(passage, segments)
  }
  return segments.map(({ key, html, close, kind, length }) => {
    return { html: key === null ? html : html + tools(key, options) + close, kind, length }
  })
}

/** A block's HTML; where it carries a provision's label, it is left open for what the page adds. */
interface Segment extends Block {
  readonly key: string | null
  readonly close: string
}

const rendered = new WeakMap<Passage, readonly Segment[]>()

function segment(row: TextRow): Segment {
  const id = row.key === null ? '' : ` id="${escape(row.key)}"`
  const repealed = row.repealed ? ' is-repealed' : ''
  const { length } = row.text
  switch (row.kind) {
    case 'title':
      return done(`<h2 class="law-title">${inlineHtml(row.text)}</h2>`)
    case 'heading':
      return row.depth === 0 ? paragraph(' para-heading') : heading()
    case 'paragraph':
      return table() ?? paragraph('')
    case 'note':
      return done(
        `<aside class="note">${row.text
          .split(/\n{2,}/)
          .map((text) => `<p>${inlineHtml(text)}</p>`)
          .join('')}</aside>`,
      )
    case 'block':
      return done(`<div class="block">${markdownHtml(row.text)}</div>`)
  }

  function heading(): Segment {
    const tag = `h${Math.min(6, Math.max(2, row.depth + 1))}`
    const label = row.label === '' ? '' : `<span class="heading-label">${escape(row.label)}</span> `
    const html = `<${tag} class="unit unit-depth-${row.depth}${repealed}"${id}>${label}${inlineHtml(row.text)}`
    return { key: row.key, html, close: `</${tag}>`, kind: 'heading', length }
  }

  function paragraph(more: string): Segment {
    const label = row.label === '' ? '' : `<span class="label">${escape(row.label)}</span> `
    const html = `<p class="para level-${Math.min(row.level, 7)}${more}${repealed}"${id}>${label}${inlineHtml(row.text)}`
    return { key: row.key, html, close: '</p>', kind: 'paragraph', length }
  }

  function table(): Segment | null {
    const cells = cellsOf([[{ kind: 'kept', text: row.text }]])
    if (cells === null) return null
    const label = row.label === '' ? '' : `<span class="label">${escape(row.label)}</span> `
    const html = `<div class="para level-${Math.min(row.level, 7)}${repealed}"${id}>${label}${cellsHtml(cells, ({ pieces }) => pieces.map(({ text }) => inlineHtml(text)).join(''))}`
    return { key: row.key, html, close: '</div>', kind: 'other', length }
  }

  function done(html: string): Segment {
    return { key: null, html, close: '', kind: 'other', length }
  }
}

function tools(key: string, { links, marks }: LawTextOptions): string {
  const shown = links(key)
    .map(({ text, href }) => `<a href="${escape(href)}">${escape(text)}</a>`)
    .join('')
  const beside = marks?.get(key)
  return ` <span class="tools">${shown}</span>${beside === undefined ? '' : `<span class="marks">${beside}</span>`}`
}
