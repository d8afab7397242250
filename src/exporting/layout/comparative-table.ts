import type { Origin } from '../../consolidation/types.ts'
import { isKeyUnder } from '../../law/find.ts'
import type { LawMeta } from '../../law/types.ts'
import { headingOf } from '../../redline/text.ts'
import type { Redline } from '../../redline/types.ts'
import type { NameOf } from './provision-names.ts'
import { around, type ShownRow, type ShownRun, shownRedline, visiblePieces } from './redline-rows.ts'
import { type CountedRows, countedParagraphs } from './row-paragraphs.ts'
import type { StyledPiece } from './styled.ts'

/** A comparative table (сравнительная таблица) as data: documents, spreadsheets and pages draw it. */
export interface ComparativeTable {
  /** Of the words around the text. */
  readonly language: string
  /** Titles of the bills; none where two texts are compared. */
  readonly bills: readonly string[]
  /** Names of the two texts: what stands in the title where there is no bill. */
  readonly texts: string
  /** One for each law that changes, in the bill's order. */
  readonly sections: readonly TableSection[]
  /** Whether there is a column of reasons: a bill has one, though its note may give none. */
  readonly hasGrounds: boolean
}

export interface TableSection {
  /** Null where what is compared is no law. */
  readonly law: LawMeta | null
  readonly rows: readonly TableRow[]
}

/** A provision that changes, or one that comes or goes with all that stands in it. */
export interface TableRow {
  /** Counted through the table from 1. */
  readonly number: number
  /** Null where the text has nothing there. */
  readonly before: TableCell | null
  readonly after: TableCell | null
  /** Why, in the words of the explanatory note; empty where it does not say. */
  readonly grounds: string
}

export interface TableCell {
  /** What changes, as this text calls it: «абзац второй пункта 1 статьи 46». */
  readonly name: string
  readonly lines: readonly TableLine[]
}

/** `around`: words that do not change (the article's name, a label with its lead); `gap`: what is left out («…»). */
export type TableLine =
  | { readonly kind: 'gap' }
  | { readonly kind: 'around' | 'changed'; readonly pieces: readonly StyledPiece[] }

/** What one law becomes, and what is known of it. */
export interface SectionInput {
  readonly law: LawMeta | null
  readonly redline: Redline
  readonly nameOf: NameOf
  /** Why provisions with these keys change, and instructions change them. */
  readonly groundsOf?: (keys: readonly string[], origins: readonly Origin[]) => string
}

/** The rows of a comparative table, law by law; a law that does not change has no section. */
export function tableSections(inputs: readonly SectionInput[]): readonly TableSection[] {
  let number = 0
  return inputs.flatMap((input) => {
    const rows = rowsOf(input).map((row) => {
      number += 1
      return { ...row, number }
    })
    return rows.length === 0 ? [] : [{ law: input.law, rows }]
  })
}

/** Rows of one provision that stand together; offsets in the list of all rows. */
interface Group {
  readonly key: string | null
  readonly rows: readonly number[]
}

function rowsOf({ redline, nameOf, groundsOf }: SectionInput): readonly Omit<TableRow, 'number'>[] {
  const all = shownRedline(redline, 'all').rows.filter((row): row is ShownRow => row.kind === 'row')
  const text: Text = { all, counted: countedParagraphs(all), firsts: firstRows(all) }
  return changedGroups(all).map((group) => {
    const before = cellOf('before', group, text, nameOf)
    const after = cellOf('after', group, text, nameOf)
    const keys = new Set(group.rows.flatMap((at) => [all[at]?.row.before ?? [], all[at]?.row.after ?? []].flat()))
    return { before, after, grounds: groundsOf?.([...keys], originsOf(group, all)) ?? '' }
  })
}

interface Text {
  readonly all: readonly ShownRow[]
  /** Which paragraphs of its provision each row is, on either side. */
  readonly counted: CountedRows
  /** Where each provision begins, by its key on either side. */
  readonly firsts: ReadonlyMap<string, number>
}

function firstRows(all: readonly ShownRow[]): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>()
  for (const side of ['after', 'before'] as const) {
    for (const [index, { row }] of all.entries()) {
      const key = row[side]
      if (key !== null && !firsts.has(key)) firsts.set(key, index)
    }
  }
  return firsts
}

/** The provisions that change; one that comes or goes whole has in it all that stands under it. */
function changedGroups(all: readonly ShownRow[]): readonly Group[] {
  const groups: { key: string | null; rows: number[]; isWhole: boolean }[] = []
  for (const [index, row] of all.entries()) {
    const last = groups.at(-1)
    const isNext = last?.rows.at(-1) === index - 1
    if (last !== undefined && isNext && row.key === last.key) last.rows.push(index)
    else groups.push({ key: row.key, rows: [index], isWhole: false })
  }
  const changed: { key: string | null; rows: number[]; isWhole: boolean }[] = []
  for (const group of groups) {
    const rows = group.rows.map((at) => all[at] as ShownRow)
    if (!rows.some(({ isChanged }) => isChanged)) continue
    const last = changed.at(-1)
    const way = wayOf(rows)
    const isPart =
      last !== undefined && last.key !== null && group.key !== null && isKeyUnder(group.key, last.key) && way !== null
    if (isPart && last.isWhole && way === wayOf(last.rows.map((at) => all[at] as ShownRow).slice(-1)))
      last.rows.push(...group.rows)
    else if (isPart && way === 'goes' && last.rows.some((at) => all[at]?.row.kind === 'repealed'))
      last.rows.push(...group.rows)
    else changed.push({ key: group.key, rows: group.rows, isWhole: way !== null })
  }
  return changed
}

/** Whether all the rows come, or all go. */
function wayOf(rows: readonly ShownRow[]): 'comes' | 'goes' | null {
  if (rows.every(({ row }) => row.kind === 'inserted')) return 'comes'
  return rows.every(({ row }) => row.kind === 'deleted') ? 'goes' : null
}

function originsOf({ rows }: Group, all: readonly ShownRow[]): readonly Origin[] {
  const found = new Map<string, Origin>()
  for (const at of rows) {
    for (const run of [all[at]?.label, ...(all[at]?.runs ?? [])]) {
      if (run?.kind === 'change' && run.origin !== null)
        found.set(`${run.origin.amendment}:${run.origin.instruction}`, run.origin)
    }
  }
  return [...found.values()]
}

function cellOf(side: 'before' | 'after', group: Group, text: Text, nameOf: NameOf): TableCell | null {
  const { all } = text
  const own = shownOwn(group, all).filter((at) => sideText(all[at] as ShownRow, side) !== '')
  if (own.length === 0) return null
  const first = own[0] as number
  const frame = frameOf(all[first] as ShownRow, side, text).filter((at) => at < first)
  const lines: TableLine[] = []
  let previous: number | null = null
  for (const at of [...frame, ...own]) {
    if (previous !== null && hasText(all, previous + 1, at, side)) lines.push({ kind: 'gap' })
    const row = all[at] as ShownRow
    const isChanged = group.rows.includes(at) && row.isChanged
    lines.push({ kind: isChanged ? 'changed' : 'around', pieces: piecesOf(row, side, isChanged) })
    previous = at
  }
  if (previous !== null && goesOn(group, previous, side, text)) lines.push({ kind: 'gap' })
  return { name: nameFor(side, group, text, nameOf), lines }
}

/** Of a provision's rows its first one is shown, which has its label and lead, and those that change. */
function shownOwn({ rows }: Group, all: readonly ShownRow[]): readonly number[] {
  return rows.filter((at, index) => index === 0 || all[at]?.isChanged)
}

/** What leads to a provision: its article's name and the leads of the units around it. */
function frameOf({ row, key }: ShownRow, side: 'before' | 'after', { all, firsts }: Text): readonly number[] {
  const own = row[side] ?? key
  if (own === null) return []
  const outer = around(own)
  const article = outer.findIndex((one) => /(?:^|__)(?:art|sec)_[^_]*$/.test(one))
  return outer.slice(Math.max(0, article)).flatMap((one) => {
    const first = firsts.get(one)
    if (first === undefined) return []
    const lead = leadUnder(one, first, all)
    return lead === null ? [first] : [first, lead]
  })
}

/** The paragraph that leads to the units under a heading: «Для целей настоящего Федерального закона:». */
function leadUnder(key: string, heading: number, all: readonly ShownRow[]): number | null {
  if (all[heading]?.row.dress !== 'heading') return null
  let last = heading
  while (all[last + 1]?.key === key) last += 1
  const row = all[last] as ShownRow
  return last > heading && /[:—–-]$/.test(sideText(row, 'after')) ? last : null
}

/** Whether the provision that is shown goes on behind its last row. */
function goesOn({ rows }: Group, at: number, side: 'before' | 'after', { all }: Text): boolean {
  const key = all[rows[0] as number]?.row[side] ?? null
  if (key === null) return false
  for (let next = at + 1; next < all.length; next += 1) {
    const row = all[next] as ShownRow
    const its = row.row[side]
    if (its !== null && !isKeyUnder(its, key)) return false
    if (its !== null && sideText(row, side) !== '') return true
  }
  return false
}

function nameFor(side: 'before' | 'after', group: Group, { all, counted }: Text, nameOf: NameOf): string {
  const first = all[group.rows[0] as number] as ShownRow
  const key = first.row[side] ?? first.key
  if (key === null) return headingAbove(all, group.rows[0] as number)
  const rows = group.rows.filter((at) => all[at]?.isChanged)
  if (rows.every((at) => all[at]?.row.dress === 'heading'))
    return rows.length < group.rows.length || hasMore(all, group, key, side)
      ? nameOf(key, { kind: 'heading' })
      : nameOf(key)
  const ordinals = rows.flatMap((at) => counted.rows[at]?.[side] ?? [])
  const isPart =
    ordinals.length > 0 &&
    rows.every((at) => all[at]?.row.dress === 'paragraph' && all[at]?.key === first.key) &&
    ordinals.length < (counted.totals[side].get(key) ?? 0)
  return isPart ? nameOf(key, { kind: 'paragraphs', ordinals }) : nameOf(key)
}

/** Whether a provision has more than the rows of the group. */
function hasMore(all: readonly ShownRow[], { rows }: Group, key: string, side: 'before' | 'after'): boolean {
  const next = all[(rows.at(-1) as number) + 1]?.row[side] ?? null
  return next !== null && isKeyUnder(next, key)
}

function headingAbove(all: readonly ShownRow[], at: number): string {
  for (let index = at; index >= 0; index -= 1) {
    const heading = headingOf((all[index] as ShownRow).row)
    if (heading !== null) return heading
  }
  return ''
}

function hasText(all: readonly ShownRow[], from: number, to: number, side: 'before' | 'after'): boolean {
  for (let at = from; at < to; at += 1) if (sideText(all[at] as ShownRow, side) !== '') return true
  return false
}

function sideText({ label, runs }: ShownRow, side: 'before' | 'after'): string {
  return [...(label === null ? [] : [label]), ...runs]
    .flatMap((run) => visiblePieces(run, side).map(({ text }) => text))
    .join(' ')
    .trim()
}

/** A row's words on one side, its label before them; marked where the row is one of those that the table tells of. */
function piecesOf({ label, runs }: ShownRow, side: 'before' | 'after', isMarked: boolean): readonly StyledPiece[] {
  const labelled = label === null ? [] : visible(label, side)
  const words = runs.flatMap((run) => visible(run, side))
  const all = labelled.length === 0 ? words : [...labelled, { kind: 'kept' as const, text: ' ' }, ...words]
  return all.map((piece) => {
    const text = piece.text.replace(/(?<!\s)\s*\n\s*/g, ' ')
    const styles = piece.styles === undefined ? {} : { styles: piece.styles }
    return isMarked ? { ...piece, text } : { kind: 'kept', text, ...styles }
  })
}

function visible(run: ShownRun, side: 'before' | 'after'): readonly StyledPiece[] {
  return visiblePieces(run, side).filter(({ text }) => text !== '')
}
