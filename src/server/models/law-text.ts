import type { Passage, Provision } from '../../law/types.ts'
import { quoteText, readBlocks } from '../../markdown/blocks.ts'
import type { Span } from '../../problem/types.ts'
import { saysOnlyRepealed } from '../../text/repeal.ts'

/** One block of a law, as it is shown: a heading, a paragraph with its label apart, a note, or whatever else Markdown has. */
export interface TextRow {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'note' | 'block'
  /** The provision whose label this block carries; null for unlabelled paragraphs and the rest. */
  readonly key: string | null
  /** The innermost provision that the block belongs to. */
  readonly owner: string | null
  /** As printed; empty where there is none. */
  readonly label: string
  /** Markdown, without label and heading marks. */
  readonly text: string
  /** Depth of a Markdown heading (1–6); 0 for a heading that is a labelled paragraph, and for the rest. */
  readonly depth: number
  /** How deep the paragraph is set in: 0 for one that belongs to the article itself. */
  readonly level: number
  readonly repealed: boolean
}

/** The blocks of a passage in the order of its text. Nothing is left out but the front matter and the space between blocks. */
export function passageRows(passage: Passage): readonly TextRow[] {
  return placedRows(passage).map(({ row }) => row)
}

/** A block with where it stands in the text of its passage: heading marks and label included. */
export interface PlacedRow {
  readonly span: Span
  readonly row: TextRow
}

/** The same with their places. */
export function placedRows(passage: Passage): readonly PlacedRow[] {
  if (passage.kind === 'front-matter') return []
  const known: PlacedRow[] = []
  if (passage.provision !== null) collect(passage.text, passage.provision, 0, known)
  for (const unit of passage.units) collect(passage.text, unit, 0, known)
  for (const paragraph of passage.loose) known.push(loose(passage.text, paragraph.span))
  for (const note of passage.notes) known.push(noteRow(passage.text, note))
  known.sort((one, other) => one.span.start - other.span.start)
  return withGaps(passage.text, known)
}

function collect(source: string, provision: Provision, level: number, into: PlacedRow[]): void {
  const { key, depth, heading } = provision
  const own = provision.form === 'paragraph' ? level + 1 : level
  const label = slice(source, provision.labelSpan)
  // A labelled paragraph may be a heading and no more, with the text in the paragraphs that follow: `(1) Treatment of publisher`.
  const isHeading = provision.form === 'heading' || heading !== null
  if (isHeading) {
    const text = heading === null ? '' : slice(source, heading)
    into.push({ span: provision.head, row: row({ kind: 'heading', key, owner: key, label, text, depth, level: own }) })
  }
  for (const [index, paragraph] of provision.paragraphs.entries()) {
    const carries = !isHeading && index === 0
    const shown = { key: carries ? key : null, label: carries ? label : '', text: slice(source, paragraph.text) }
    into.push({ span: paragraph.span, row: row({ kind: 'paragraph', owner: key, level: own, ...shown }) })
  }
  for (const child of provision.children) collect(source, child, own, into)
}

function loose(source: string, span: Span): PlacedRow {
  return { span, row: row({ kind: 'paragraph', text: slice(source, span) }) }
}

function noteRow(source: string, span: Span): PlacedRow {
  return { span, row: row({ kind: 'note', text: quoteText(source, { span }) }) }
}

/** What no span covers (the title, tables, HTML) is read as Markdown blocks. */
function withGaps(source: string, known: readonly PlacedRow[]): readonly PlacedRow[] {
  const all: PlacedRow[] = []
  let at = 0
  for (const placed of known) {
    if (placed.span.start > at) for (const block of blocksIn(source, at, placed.span.start)) all.push(block)
    all.push(placed)
    at = Math.max(at, placed.span.end)
  }
  return [...all, ...blocksIn(source, at, source.length)]
}

function blocksIn(source: string, start: number, end: number): readonly PlacedRow[] {
  const text = source.slice(start, end)
  if (text.trim() === '') return []
  return readBlocks(text, start).map((block) => {
    const content = slice(source, block.content)
    if (block.kind === 'heading') {
      return {
        span: block.span,
        row: row({ kind: block.depth === 1 ? 'title' : 'heading', text: content, depth: block.depth }),
      }
    }
    if (block.kind === 'quote') return noteRow(source, block.span)
    return { span: block.span, row: row({ kind: block.kind === 'paragraph' ? 'paragraph' : 'block', text: content }) }
  })
}

function row(fields: Partial<TextRow> & Pick<TextRow, 'kind' | 'text'>): TextRow {
  return { key: null, owner: null, label: '', depth: 0, level: 0, repealed: saysOnlyRepealed(fields.text), ...fields }
}

function slice(source: string, span: Span): string {
  return source.slice(span.start, span.end)
}
