import { passageStarts } from '../../consolidation/law-text/state.ts'
import { cellsHtml } from '../../exporting/html/cells.ts'
import { HeadingLevels } from '../../exporting/html/heading-levels.ts'
import { type Block, inStretches } from '../../exporting/html/stretches.ts'
import { type Html, html, nothing } from '../../exporting/html/tag.ts'
import { cellsOf } from '../../exporting/layout/cells.ts'
import { isKeyUnder } from '../../law/find.ts'
import type { Law, Passage, Place } from '../../law/types.ts'
import { passageRows, placedRows, type TextRow } from '../models/law-text.ts'
import { inlineHtml, markdownHtml } from './markdown.ts'

/** What a page adds to a provision. */
export interface LawTextOptions {
  /** Links that show when one points at it: its permanent link, its history. */
  readonly links: (key: string) => readonly { readonly text: string; readonly href: string }[]
  /** HTML in the margin, by the provision's key. */
  readonly marks?: ReadonlyMap<string, Html>
}

/**
 * A law's text as HTML. Each passage is rendered once and kept as long as the passage itself lives (parsed laws are kept
 * in bounds by the workspace, and a draft shares the passages that no amendment touched).
 */
export function lawHtml(law: Law, options: LawTextOptions): Html {
  const headings = new HeadingLevels()
  return inStretches(law.passages.flatMap((passage) => passageBlocks(passage, options, headings)))
}

/** One provision with all that stands in it, beside another text: no place of the page, and no heading of it. */
export function provisionHtml(law: Law, { passage, provision }: Place): Html {
  const rows = passageRows(law.passages[passage] as Passage).filter(
    ({ owner }) => owner !== null && isKeyUnder(owner, provision.key),
  )
  const headings = new HeadingLevels()
  const shown = rows.slice(0, mostRows).map((row) => segment({ ...row, key: null, depth: 0 }).draw(nothing, headings))
  return html`${shown}${rows.length > mostRows ? html`<p class="gap">⋯</p>` : null}`
}

/** A run of passages to be edited in place: each block that an instruction can change says where it stands in the law's text. */
export function editableHtml(law: Law, from: number, to: number): Html {
  const headings = new HeadingLevels()
  const starts = passageStarts(law)
  const isWindows = law.passages.some(({ text }) => text.includes('\r'))
  const blocks = law.passages.slice(from, to).flatMap((passage, index) =>
    placedRows(passage).map(({ span, row }): Block => {
      const { draw, kind, length } = segment(row)
      const markup = draw(nothing, headings)
      if (row.kind === 'note') return { html: markup, kind, length }
      const start = (starts[from + index] ?? 0) + span.start
      const source = passage.text.slice(span.start, span.end)
      // A field on the page has one kind of line end: where the file has another, a block says itself what it is.
      const own = isWindows ? html` data-source="${source.replace(/\r\n?/g, '\n')}"` : null
      const at = html` data-start="${start}" data-end="${start + source.length}" data-label="${row.label}"${own}`
      return { html: html`<div class="edit-block"${at}>${markup}</div>`, kind: 'other', length }
    }),
  )
  return html`${blocks.map((block) => block.html)}`
}

/** Longer provisions are read on the law's own page. */
const mostRows = 60

/** The blocks of one passage. */
function passageBlocks(passage: Passage, options: LawTextOptions, headings: HeadingLevels): readonly Block[] {
  let segments = rendered.get(passage)
  if (segments === undefined) {
    segments = passageRows(passage).map(segment)
    rendered.set(passage, segments)
  }
  return segments.map(({ key, draw, kind, length }) => {
    return { html: draw(key === null ? nothing : tools(key, options), headings), kind, length }
  })
}

/** A block of a text that is drawn but for what the page adds to it: only one that carries a provision's label takes any. */
interface Segment extends Pick<Block, 'kind' | 'length'> {
  readonly key: string | null
  readonly draw: (tools: Html, headings: HeadingLevels) => Html
}

const rendered = new WeakMap<Passage, readonly Segment[]>()

function segment(row: TextRow): Segment {
  const id = row.key === null ? null : html` id="${row.key}"`
  const repealed = row.repealed ? ' is-repealed' : ''
  const { length } = row.text
  switch (row.kind) {
    case 'title':
      return title()
    case 'heading':
      return row.depth === 0 ? paragraph(' para-heading') : heading()
    case 'paragraph':
      return table() ?? paragraph('')
    case 'note': {
      const paragraphs = row.text.split(/\n{2,}/)
      return done(html`<aside class="note">${paragraphs.map((text) => html`<p>${inlineHtml(text)}</p>`)}</aside>`)
    }
    case 'block':
      return done(html`<div class="block">${markdownHtml(row.text)}</div>`)
  }

  function title(): Segment {
    const inside = inlineHtml(row.text)
    return drawn('other', (_, headings) => {
      const tag = `h${headings.next(1)}`
      return html`<${tag} class="law-title">${inside}</${tag}>`
    })
  }

  function heading(): Segment {
    const inside = html`${labelled('heading-label')}${inlineHtml(row.text)}`
    return drawn('heading', (tools, headings) => {
      const tag = `h${headings.next(row.depth)}`
      return html`<${tag} class="unit unit-depth-${row.depth}${repealed}"${id}>${inside}${tools}</${tag}>`
    })
  }

  function paragraph(more: string): Segment {
    const inside = html`${labelled('label')}${inlineHtml(row.text)}`
    return drawn(
      'paragraph',
      (tools) => html`<p class="para level-${level()}${more}${repealed}"${id}>${inside}${tools}</p>`,
    )
  }

  function table(): Segment | null {
    const cells = cellsOf([[{ kind: 'kept', text: row.text }]])
    if (cells === null) return null
    const inside = html`${labelled('label')}${cellsHtml(cells, ({ pieces }) => html`${pieces.map(({ text }) => inlineHtml(text))}`)}`
    return drawn('other', (tools) => html`<div class="para level-${level()}${repealed}"${id}>${inside}${tools}</div>`)
  }

  function labelled(name: string): Html | null {
    return row.label === '' ? null : html`<span class="${name}">${row.label}</span> `
  }

  function level(): number {
    return Math.min(row.level, 7)
  }

  function drawn(kind: Block['kind'], draw: Segment['draw']): Segment {
    return { key: row.key, draw, kind, length }
  }

  function done(markup: Html): Segment {
    return { key: null, draw: () => markup, kind: 'other', length }
  }
}

function tools(key: string, { links, marks }: LawTextOptions): Html {
  const shown = links(key).map(({ text, href }) => html`<a href="${href}">${text}</a>`)
  const beside = marks?.get(key)
  return html` <span class="tools">${shown}</span>${beside === undefined ? null : html`<span class="marks">${beside}</span>`}`
}
