import { type Translate, translator } from '../../../locales/translate.ts'
import { titleWithin } from '../../layout/bill/title.ts'
import type { ComparativeTable, TableCell, TableRow } from '../../layout/comparative-table.ts'
import { lawFacts } from '../facts.ts'
import { type Html, html } from '../tag.ts'
import { letterPage, looks } from './page.ts'
import { markedHtml } from './pieces.ts'

/** A comparative table in its official form, with literal marks. */
export function tableLetter(table: ComparativeTable): string {
  const { language, bills, texts, sections, hasGrounds } = table
  const t = translator(language)
  const heads = [
    t('table.number'),
    t('redline.before'),
    t('redline.after'),
    ...(hasGrounds ? [t('table.grounds')] : []),
  ]
  const names =
    bills.length === 0 ? [texts] : bills.map((title) => t('table.ofBill', { title: titleWithin(title, language) }))
  const rows = sections.map(({ law, rows: its }) => {
    const name =
      law === null
        ? null
        : html`<tr><td colspan="${heads.length}" style="${looks.cell}; ${looks.centred}"><b>${law.citation}</b><br>${lawFacts(law, language, false)}</td></tr>`
    return html`${name}${its.map((row) => rowHtml(row, hasGrounds))}`
  })
  const body = html`<h1 style="${looks.heading}; ${looks.centred}">${t('table.title')}</h1>
${names.map((name) => html`<p style="${looks.paragraph}; ${looks.centred}">${name}</p>`)}
<table style="${looks.table}">${headHtml(heads)}<tbody>${rows}</tbody></table>`
  return letterPage(titleOf(t, texts), language, body, 'landscape')
}

const titleOf = (t: Translate, texts: string): string => `${t('table.title')}: ${texts}`

function headHtml(heads: readonly string[]): Html {
  const cells = heads.map((head) => html`<th style="${looks.cell}; ${looks.centred}">${head}</th>`)
  const shares = heads.length === 4 ? [6, 36, 36, 22] : [6, 47, 47]
  const columns = html`<colgroup>${shares.map((share) => html`<col style="width: ${share}%">`)}</colgroup>`
  return html`${columns}<thead><tr>${cells}</tr></thead>`
}

function rowHtml({ number, before, after, grounds }: TableRow, hasGrounds: boolean): Html {
  const reasons = hasGrounds
    ? html`<td style="${looks.cell}">${lines(grounds.split('\n').map((line) => html`${line}`))}</td>`
    : null
  return html`<tr><td style="${looks.cell}">${number}</td><td style="${looks.cell}">${cellHtml(before)}</td><td style="${looks.cell}">${cellHtml(after)}</td>${reasons}</tr>`
}

function cellHtml(cell: TableCell | null): Html {
  if (cell === null) return html`—`
  const name = cell.name === '' ? [] : [html`<i>${cell.name}</i>`]
  return lines([
    ...name,
    ...cell.lines.map((line) => (line.kind === 'gap' ? html`…` : markedHtml(line.pieces, looks.insCell))),
  ])
}

const lines = (all: readonly Html[]): Html =>
  html`${all.map((line) => html`<p style="${looks.paragraph}">${line}</p>`)}`
