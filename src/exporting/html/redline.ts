import type { Redline } from '../../redline/types.ts'
import { type CellRun, cellsOf } from '../layout/cells.ts'
import { type ProvisionRows, provisionRows } from '../layout/provision-rows.ts'
import {
  type ShownRedline,
  type ShownRow,
  type ShownRun,
  type Side,
  type SkippedRows,
  shownRedline,
  visiblePieces,
} from '../layout/redline-rows.ts'
import { cellsHtml } from './cells.ts'
import { HeadingLevels } from './heading-levels.ts'
import { type Drawn, ending, neither, type RedlineHtmlOptions, runHtml } from './runs.ts'
import { type Block, hasStretches, inStretches } from './stretches.ts'
import { type Html, html, isBlank, nothing } from './tag.ts'

export type RedlineView = 'inline' | 'side-by-side' | 'table'

/** A redline as HTML in one of the three views. */
export function rowsHtml(redline: Redline, view: RedlineView, options: RedlineHtmlOptions): Html {
  const show = view === 'table' ? 'changes' : options.show
  return shownHtml(shownRedline(redline, show, new Set(options.blocks?.keys())), view, options)
}

/** The same of rows that are laid out already. */
export function shownHtml(shown: ShownRedline, view: RedlineView, options: RedlineHtmlOptions): Html {
  const placed = new Set<string>()
  const blockAfter = (row: ShownRow): Html => {
    const block = row.key === null || placed.has(row.key) ? undefined : options.blocks?.get(row.key)
    if (row.key === null || block === undefined) return nothing
    placed.add(row.key)
    return block
  }
  const drawn = { ...options, moves: shown.moves, opened: new Set<string>(), headings: new HeadingLevels() }
  const body =
    view === 'inline'
      ? inline(shown, drawn, blockAfter)
      : view === 'table'
        ? table(shown, drawn, blockAfter)
        : sideBySide(shown, drawn, blockAfter)
  // A conflict over a provision that is not there yet has no row to stand after.
  const left = [...(options.blocks ?? [])].filter(([key]) => !placed.has(key)).map(([, block]) => block)
  return html`${body}${left}`
}

type BlockAfter = (row: ShownRow) => Html

function inline(shown: ShownRedline, options: Drawn, blockAfter: BlockAfter): Html {
  const blocks = shown.rows.flatMap((row): readonly Block[] =>
    row.kind === 'skipped'
      ? [foldedBlock(row, inStretches(blocksOf(row.rows, unseen(options))), options)]
      : [inBlock(row, block(row, row.runs, 'both', options)), { html: blockAfter(row), kind: 'other', length: 400 }],
  )
  return html`<div class="law-text redline-inline">${inStretches(blocks)}</div>`
}

/** What is folded has its own order of headings: nobody is told of them before it is opened. */
function unseen(options: Drawn): Drawn {
  return { ...options, headings: new HeadingLevels() }
}

/** Rows on both sides at once. */
function blocksOf(rows: readonly ShownRow[], options: Drawn): readonly Block[] {
  return rows.map((row) => inBlock(row, block(row, row.runs, 'both', options)))
}

function inBlock(row: ShownRow, markup: Html): Block {
  const { dress } = row.row
  const kind = dress === 'heading' ? 'heading' : dress === 'title' || dress === 'note' ? 'other' : 'paragraph'
  return { html: markup, kind, length: lengthOf(row) }
}

function lengthOf({ row }: ShownRow): number {
  return row.pieces.reduce((sum, { text }) => sum + text.length, 0)
}

function foldedBlock(row: SkippedRows, text: Html, options: Drawn): Block {
  return { html: folded(row, html`<div class="law-text">${text}</div>`, options), kind: 'other', length: 0 }
}

function sideBySide(shown: ShownRedline, options: Drawn, blockAfter: BlockAfter): Html {
  const blocks = shown.rows.map((row): Block => {
    // What stays is the same on both sides: it is read once.
    if (row.kind === 'skipped') {
      const text = blocksOf(row.rows, unseen(options)).map((one) => one.html)
      const its = foldedBlock(row, html`${text}`, options)
      return { ...its, html: wide(its.html) }
    }
    const conflict = blockAfter(row)
    const pair = html`${cell(row, 'before', options)}${cell(row, 'after', options)}`
    // Rows have no space between them: a stretch may begin with any.
    return {
      ...inBlock(row, html`<tr>${pair}</tr>${conflict.isEmpty ? null : wide(conflict)}`),
      kind: 'heading',
    }
  })
  return pairsTable('', head(options, false), blocks)
}

/** Only provisions that change, each in one row under its name, as a comparative table is printed. */
function table(shown: ShownRedline, options: Drawn, blockAfter: BlockAfter): Html {
  const groups = provisionRows(shown, (key) => options.blocks?.has(key) ?? false)
  const blocks = groups.map((group): Block => {
    const { key, heading, rows: its } = group
    // A text without numbered provisions has headings to find a change by.
    const name = key === null ? heading : (options.nameOf?.(key) ?? '')
    const conflicts = html`${its.map(blockAfter)}`
    // On a narrow screen the cells stand one under another, each under its column's name.
    const side = (which: 'before' | 'after') =>
      html`<td class="${which}" data-head="${headOf(which, options)}">${rowsOn(which, group, options)}</td>`
    const length = its.reduce((sum, row) => sum + lengthOf(row), 0)
    // On paper a short row is not torn; a long one is, so that no page stays half empty before it.
    const isLong = length > longRow ? html` class="is-long"` : null
    const row = html`<tr${isLong}><th scope="row">${name}</th>${side('before')}${side('after')}</tr>`
    const wide = conflicts.isEmpty ? null : html`<tr class="wide"><td colspan="3">${conflicts}</td></tr>`
    return { html: html`${row}${wide}`, kind: 'heading', length }
  })
  return pairsTable(' comparative', head(options, true), blocks)
}

/** How many characters a row has at least that may be torn between two pages. */
const longRow = 500

function pairsTable(more: string, head: Html, rows: readonly Block[]): Html {
  const body = inStretches(rows, 'tbody')
  return html`<table class="pairs${more}${hasStretches(body) ? ' in-stretches' : ''}">${head}${body}</table>`
}

/** A provision's rows on one side, with «…» where some that do not change are left out. */
function rowsOn(side: 'before' | 'after', { rows, gaps }: ProvisionRows, options: Drawn): Html {
  const text = html`${rows.map((row, index) => {
    const one = block(row, row.runs, side, options)
    return one.isEmpty || !gaps[index] ? one : html`<p class="gap">…</p>${one}`
  })}`
  return text.isEmpty ? html`<p class="left-alone">—</p>` : html`<div class="law-text">${text}</div>`
}

function head(options: RedlineHtmlOptions, named: boolean): Html {
  const names = [...(named ? [options.t('redline.place')] : []), headOf('before', options), headOf('after', options)]
  return html`<thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>`
}

function headOf(side: 'before' | 'after', { t, heads }: RedlineHtmlOptions): string {
  return heads?.[side] ?? t(`redline.${side}`)
}

function wide(inside: Html): Html {
  return html`<tr class="wide"><td colspan="2">${inside}</td></tr>`
}

function cell(row: ShownRow, side: 'before' | 'after', options: Drawn): Html {
  return html`<td class="${side}"><div class="law-text">${block(row, row.runs, side, options)}</div></td>`
}

function block(row: ShownRow, runs: readonly ShownRun[], side: Side, options: Drawn): Html {
  const table = row.row.dress === 'paragraph' && row.label === null ? tableHtml(runs, side, options) : null
  const inside = table ?? html`${runs.map((run) => runHtml(run, side, options))}`
  const label = row.label === null ? nothing : runHtml(row.label, side, { ...options, chips: new Map() }, neither)
  if (isBlank(inside) && label.isEmpty) return nothing
  const id = opensPlace(row, side, options) ? html` id="${row.key}${ending(options)}"` : null
  const key = row.key === null ? null : html` data-key="${row.key}"`
  const classes = [...classesOf(row), `is-${row.row.kind}`, ...(row.isChanged ? ['has-change'] : [])].join(' ')
  const tag = table === null ? tagOf(row, options.headings) : 'div'
  const shownLabel = label.isEmpty
    ? null
    : html`<span class="label${isWide(row.label, side) ? ' is-wide' : ''}">${label}</span> `
  return html`<${tag} class="${classes}"${id}${key}>${shownLabel}${inside}</${tag}>`
}

/** How many characters of two labels have room beside one another in the margin. */
const ROOM_FOR_LABELS = 5

function isWide(label: ShownRun | null, side: Side): boolean {
  const pieces = label === null ? [] : visiblePieces(label, side)
  return pieces.length > 1 && pieces.reduce((sum, { text }) => sum + text.length, 0) > ROOM_FOR_LABELS
}

function tagOf({ row: { dress, depth } }: ShownRow, headings: HeadingLevels): string {
  return dress === 'title' || dress === 'heading' ? `h${headings.next(dress === 'title' ? 1 : depth)}` : 'p'
}

/** Runs that are a Markdown table as one; null where they are none. A change over several cells has its number in the first, and names its author in the last. */
function tableHtml(runs: readonly ShownRun[], side: Side, options: Drawn): Html | null {
  const cells = cellsOf(runs.map((run) => visiblePieces(run, side)))
  if (cells === null) return null
  const first = new Map<number, CellRun>()
  const last = new Map<number, CellRun>()
  for (const one of [...cells.head.flat(), ...cells.rows.flat(2)]) {
    if (!first.has(one.run)) first.set(one.run, one)
    last.set(one.run, one)
  }
  return cellsHtml(cells, (one) => {
    const run = runs[one.run] as ShownRun
    const bears = {
      number: first.get(one.run) === one,
      author: last.get(one.run) === one,
    }
    return runHtml(
      run,
      side,
      options,
      bears,
      one.pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll('\\|', '|') })),
    )
  })
}

/**
 * Whether the place that links to the provision lead to is here. It stands on both sides: the draft's side holds the place.
 * In texts that have little in common its rows may stand apart: the first of them does.
 */
function opensPlace({ key, opens }: ShownRow, side: Side, { opened }: Drawn): boolean {
  if (key === null || !opens || side === 'before' || opened.has(key)) return false
  opened.add(key)
  return true
}

function classesOf({ row, level }: ShownRow): readonly string[] {
  switch (row.dress) {
    case 'title':
      return ['law-title']
    case 'heading':
      return ['unit', `unit-depth-${row.depth}`]
    case 'note':
      return ['note']
    default:
      return ['para', `level-${Math.min(level, 7)}`]
  }
}

/** Unchanged text that opens on demand; a browser's search and links into it open it, too. */
function folded({ count }: SkippedRows, inside: Html, { t }: Drawn): Html {
  const text = count === 0 ? '⋯' : t('count.skipped', { count })
  return html`<details class="skipped"><summary>${text}</summary>${inside}</details>`
}
