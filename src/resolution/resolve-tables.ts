import type { Citation, CitationStep, Labels } from '../citation/types.ts'
import { draftingOf } from '../language/languages.ts'
import type { Law } from '../law/types.ts'
import type { Span } from '../problem/types.ts'
import { normaliseLabel } from '../text/label.ts'
import { isTable, rowsOf, type TableRow } from '../text/table.ts'
import { ambiguous, notFound } from './resolve-problems.ts'
import { allParagraphs, type Resolved, type Target } from './resolve-target.ts'

export type TablePart = Extract<Target, { readonly kind: 'table-part' }>

/** The table of a unit, a row by its label or by words in it, or the n-th cell of a row. A unit's only table need not be named. */
export function resolveTablePart(law: Law, within: Target, step: CitationStep, so: Citation): Resolved {
  const whole = within.kind === 'table-part' ? within : onlyTable(law, within)
  if (whole === null) return notFound(law, so, within, null)
  if (step.unit === 'table') return whole.part === 'table' ? { targets: [whole] } : notFound(law, so, within, null)
  const targets: Target[] = []
  for (const labels of step.labels) {
    const found = step.unit === 'row' ? rowsNamed(law, whole, labels) : cellsOf(law, whole, labels)
    if (found.length === 0) return notFound(law, so, within, null)
    // Words that stand in several rows tell none of them.
    if (found.length > 1 && labels.kind === 'one') return ambiguous(law, so, within, [])
    targets.push(...found)
  }
  return { targets }
}

/** The one table under a target, as a part of the law; null where there is none, or several. */
export function onlyTable(law: Law, within: Target): TablePart | null {
  if (within.kind !== 'unit' && within.kind !== 'alinea') return null
  const text = textOf(law, within.passage)
  const paragraphs = within.kind === 'alinea' ? [within.paragraph] : allParagraphs(within.provision)
  const tables = paragraphs.filter(({ text: { start, end } }) => isTable(text.slice(start, end)))
  const [table] = tables
  if (table === undefined || tables.length > 1) return null
  const { passage, provision, ancestors } = within
  return { kind: 'table-part', part: 'table', passage, provision, ancestors, paragraph: table, span: table.text }
}

/** The rows of a table as they stand in the passage. */
export function rowsIn(law: Law, { passage, paragraph }: TablePart): readonly TableRow[] {
  const { start, end } = paragraph.text
  const moved = (span: Span): Span => ({ start: start + span.start, end: start + span.end })
  return rowsOf(textOf(law, passage).slice(start, end)).map((row) => ({ ...moved(row), cells: row.cells.map(moved) }))
}

/** The label of a row: what its first cell says, without the mark behind it. */
export function rowLabel(law: Law, { passage }: TablePart, { cells }: TableRow): string {
  return normaliseLabel(textOf(law, passage).slice(cells[0]?.start, cells[0]?.end))
}

function rowsNamed(law: Law, table: TablePart, labels: Labels): readonly TablePart[] {
  const rows = rowsIn(law, table)
  const at = (label: string): number => rows.findIndex((row) => rowLabel(law, table, row) === label)
  if (labels.kind === 'range') {
    const [from, to] = [at(labels.from), at(labels.to)]
    return from === -1 || to < from ? [] : rows.slice(from, to + 1).map((row) => rowPart(table, row))
  }
  const one = rows.filter((row) => rowLabel(law, table, row) === labels.label)
  const named =
    one.length > 0 || /^\d/.test(labels.label) ? one : rows.filter((row) => says(law, table, row, labels.label))
  return named.map((row) => rowPart(table, row))
}

/** Whether a cell says the words, in any grammatical form: «позиция, касающаяся родника Белого». */
function says(law: Law, table: TablePart, { cells }: TableRow, words: string): boolean {
  const { stemPatternOf } = draftingOf(law.meta.language).wordForms
  const wanted = wordsIn(words)
  return cells.some(({ start, end }) => {
    const said = wordsIn(textOf(law, table.passage).slice(start, end))
    const isForm = (word: string, form = ''): boolean =>
      word === form || new RegExp(`^(?:${stemPatternOf(word) ?? word})$`, 'iu').test(form)
    return said.length === wanted.length && said.every((word, index) => isForm(word, wanted[index]))
  })
}

function wordsIn(text: string): readonly string[] {
  return text.replaceAll('ё', 'е').match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []
}

function rowPart(table: TablePart, { start, end }: TableRow): TablePart {
  return { ...table, part: 'row', span: { start, end } }
}

function cellsOf(law: Law, row: TablePart, labels: Labels): readonly TablePart[] {
  const n = labels.kind === 'one' ? Number(labels.label) : Number.NaN
  const cell = rowsIn(law, row).find(({ start }) => row.part === 'row' && start === row.span.start)?.cells[n - 1]
  return cell === undefined ? [] : [{ ...row, part: 'cell', span: cell }]
}

function textOf(law: Law, passage: number): string {
  return law.passages[passage]?.text ?? ''
}
