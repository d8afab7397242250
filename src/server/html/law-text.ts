import { escape } from 'html-escaper'
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
  return law.passages.map((passage) => passageHtml(passage, options)).join('')
}

/** The same of one passage. */
function passageHtml(passage: Passage, options: LawTextOptions): string {
  let segments = rendered.get(passage)
  if (segments === undefined) {
    segments = passageRows(passage).map(segment)
    rendered.set(passage, segments)
  }
  return segments.map((one) => (one.key === null ? one.html : one.html + tools(one.key, options) + one.close)).join('')
}

/** A block's HTML; where it carries a provision's label, it is left open for what the page adds. */
interface Segment {
  readonly key: string | null
  readonly html: string
  readonly close: string
}

const rendered = new WeakMap<Passage, readonly Segment[]>()

function segment(row: TextRow): Segment {
  const id = row.key === null ? '' : ` id="${escape(row.key)}"`
  const repealed = row.repealed ? ' is-repealed' : ''
  switch (row.kind) {
    case 'title':
      return done(`<h2 class="law-title">${inlineHtml(row.text)}</h2>`)
    case 'heading':
      return row.depth === 0 ? paragraph(' para-heading') : heading()
    case 'paragraph':
      return paragraph('')
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
    return { key: row.key, html, close: `</${tag}>` }
  }

  function paragraph(more: string): Segment {
    const label = row.label === '' ? '' : `<span class="label">${escape(row.label)}</span> `
    const html = `<p class="para level-${Math.min(row.level, 7)}${more}${repealed}"${id}>${label}${inlineHtml(row.text)}`
    return { key: row.key, html, close: '</p>' }
  }

  function done(html: string): Segment {
    return { key: null, html, close: '' }
  }
}

function tools(key: string, { links, marks }: LawTextOptions): string {
  const shown = links(key)
    .map(({ text, href }) => `<a href="${escape(href)}">${escape(text)}</a>`)
    .join('')
  const beside = marks?.get(key)
  return ` <span class="tools">${shown}</span>${beside === undefined ? '' : `<span class="marks">${beside}</span>`}`
}
