import type { Law } from '../../../law/types.ts'
import { translator } from '../../../locales/translate.ts'
import { redlineOf } from '../../../redline/consolidated.ts'
import { type ShownRow, shownRedline } from '../../layout/redline-rows.ts'
import type { StyledPiece } from '../../layout/styled.ts'
import type { RedlineDocument } from '../../types.ts'
import { lawFacts } from '../facts.ts'
import { type Html, html } from '../tag.ts'
import { letterPage, looks } from './page.ts'
import { markedHtml, tableHtml } from './pieces.ts'

/** A redline with literal marks, whole, to be sent by mail or opened in a word processor. */
export function redlineLetter({ redline, before, after, words }: RedlineDocument): string {
  const { language, law } = words()
  const t = translator(language)
  const title = `${t('redline.title')}: ${before} → ${after}`
  const face = law === null ? null : html`<p style="${looks.facts}">${lawFacts(law, language)}</p>`
  const signs = html`<p style="${looks.facts}"><ins style="${looks.ins}">${t('redline.inserted')}</ins> <del style="${looks.del}">${t('redline.deleted')}</del></p>`
  const rows = shownRedline(redline, 'all').rows.flatMap((row) => (row.kind === 'row' ? [rowHtml(row)] : []))
  return letterPage(title, law?.language ?? language, html`${face}${signs}${rows}`, 'portrait')
}

/** A law's clean text. */
export function lawLetter(law: Law): string {
  const passages = law.passages.map(({ text }, index) => ({
    before: index,
    after: index,
    pieces: [{ kind: 'kept' as const, text }],
  }))
  const { rows } = shownRedline(redlineOf({ base: law, draft: law, passages }), 'all')
  const face = html`<p style="${looks.facts}">${lawFacts(law.meta, law.meta.language)}</p>`
  const text = rows.flatMap((row) => (row.kind === 'row' ? [rowHtml(row)] : []))
  return letterPage(law.meta.title, law.meta.language, html`${face}${text}`, 'portrait')
}

function rowHtml({ row, label, runs, level }: ShownRow): Html {
  const pieces = runs.flatMap((run): readonly StyledPiece[] => (run.kind === 'kept' ? [run] : run.pieces))
  const table = label === null && row.dress === 'paragraph' ? tableHtml(pieces) : null
  if (table !== null) return table
  const labelled: readonly StyledPiece[] = label === null ? [] : label.kind === 'kept' ? [label] : label.pieces
  const words = html`${markedHtml(labelled)}${label === null ? '' : ' '}${markedHtml(pieces)}`
  if (row.dress === 'title') return html`<h1 style="${looks.heading}; ${looks.centred}">${words}</h1>`
  if (row.dress === 'heading') {
    const tag = `h${Math.min(6, Math.max(2, row.depth))}`
    return html`<${tag} style="${looks.heading}">${words}</${tag}>`
  }
  if (row.dress === 'note') return html`<p style="${looks.note}">${words}</p>`
  const indent = level === 0 ? '' : `; margin-left: ${level * 12}pt`
  return html`<p style="${looks.paragraph}${indent}">${words}</p>`
}
