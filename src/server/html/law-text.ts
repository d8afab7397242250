import { escape } from 'html-escaper'
import type { Law, Passage } from '../../law/types.ts'
import { passageRows, type TextRow } from '../models/law-text.ts'
import { inlineHtml, markdownHtml } from './markdown.ts'

/** What a page adds to a provision: its margin marks, and the words of its permanent link. */
export interface LawTextOptions {
  /** HTML beside a provision, by its key. */
  readonly marks?: ReadonlyMap<string, string>
  readonly linkTitle: string
  /** Address of a provision's history; null: no link. */
  readonly historyOf?: ((key: string) => string) | undefined
  readonly historyTitle?: string
}

/**
 * A law's text as HTML. Each passage is rendered once and kept as long as the passage itself lives (parsed laws are kept
 * in bounds by the workspace, and a draft shares the passages that no amendment touched).
 */
export function lawHtml(law: Law, options: LawTextOptions): string {
  return law.passages.map((passage) => passageHtml(passage, options)).join('')
}

/** The same of one passage. */
export function passageHtml(passage: Passage, options: LawTextOptions): string {
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

function tools(key: string, options: LawTextOptions): string {
  const anchor = `<a class="anchor" href="#${escape(encodeURIComponent(key))}" title="${escape(options.linkTitle)}" aria-label="${escape(options.linkTitle)}">#</a>`
  const history =
    options.historyOf === undefined
      ? ''
      : `<a class="anchor anchor-history" href="${escape(options.historyOf(key))}" title="${escape(options.historyTitle ?? '')}">↺</a>`
  const marks = options.marks?.get(key)
  return ` <span class="tools">${anchor}${history}</span>${marks === undefined ? '' : `<span class="marks">${marks}</span>`}`
}
