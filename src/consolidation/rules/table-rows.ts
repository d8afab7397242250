import type { Labels } from '../../citation/types.ts'
import { draftingOf } from '../../language/languages.ts'
import type { Law } from '../../law/types.ts'
import { problem } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import type { Target } from '../../resolution/resolve.ts'
import { lawPlaceOf, notFound } from '../../resolution/resolve-problems.ts'
import { onlyTable, rowLabel, rowsIn, type TablePart } from '../../resolution/resolve-tables.ts'
import { compareLabels, normaliseLabel } from '../../text/label.ts'
import { rowOf, startsWithRow, type TableRow } from '../../text/table.ts'
import type { BlockParagraph } from '../law-text/block.ts'
import { changeAt, claimOf, keysIn, textOf } from '../law-text/edits.ts'
import { type Change, type Edit, type Plan, planOf } from '../law-text/plan.ts'
import { newlineOf } from '../law-text/put-block.ts'
import type { Body, Context } from './rule.ts'
import { targetsOf } from './targets.ts'

/** «таблицу дополнить строкой 4 следующего содержания: | 4 | … |»: behind the greatest label below its own, or where it says. */
export function insertRows(
  context: Context,
  { parent: cited, place, labels }: Body<'insert-unit'>,
  parent: Target,
  text: string,
): Plan | Problem {
  const { law } = context
  const table = parent.kind === 'table-part' && parent.part === 'table' ? parent : onlyTable(law, parent)
  if (table === null) return notFound(law, cited, parent, null)
  const rows = rowsIn(law, table)
  const changes: Change[] = []
  const lines = linesOf(text)
  const missing = unlikeAnnounced(labels, lines.map(labelOf))
  if (missing !== null) return missing
  for (const line of lines) {
    const label = labelOf(line)
    const wrong = isRowOf(law, table, line)
    if (wrong !== null) return wrong
    const present = rows.find((row) => label !== '' && rowLabel(law, table, row) === label)
    if (present !== undefined)
      return problem('unit-exists', { law: lawPlaceOf(law, table), actual: rowWords(law, table, present) })
    const at = spotOf(context, place, table, rows, label)
    if (typeof at !== 'number') return at
    changes.push({
      ...changeAt(law, {
        passage: table.passage,
        start: at,
        end: at,
        text: newlineOf(textOf(law, table.passage)) + line,
      }),
      into: keysIn(table),
    })
  }
  return planOf(joinedAtSamePlace(changes))
}

/** The `label-mismatch` of rows that are not those that were announced. */
function unlikeAnnounced(announced: readonly Labels[], brought: readonly string[]): Problem | null {
  const isAmong = (label: string): boolean =>
    announced.some((one) =>
      one.kind === 'one'
        ? one.label === label
        : compareLabels(one.from, label) <= 0 && compareLabels(label, one.to) <= 0,
    )
  const wanted = announced.flatMap((one) => (one.kind === 'one' ? [one.label] : [one.from, one.to]))
  const missing = wanted.find((label) => !brought.includes(label))
  const strange = announced.length === 0 ? undefined : brought.find((label) => !isAmong(label))
  if (missing === undefined && strange === undefined) return null
  return problem('label-mismatch', { expected: missing ?? null, actual: strange ?? null })
}

/** Rows that go to one place go there as one text, in their order. */
function joinedAtSamePlace(changes: readonly Change[]): readonly Change[] {
  const joined: Change[] = []
  for (const change of changes) {
    const [edit, last] = [change.edits[0] as Edit, joined.at(-1)]
    const before = last?.edits[0]
    if (last !== undefined && before?.start === edit.start)
      joined[joined.length - 1] = { ...last, edits: [{ ...before, text: before.text + edit.text }] }
    else joined.push(change)
  }
  return joined
}

/** The offset behind which a new row goes: the end of another row's line, or of the line that parts the head from the rows. */
function spotOf(
  context: Context,
  place: Body<'insert-unit'>['place'],
  table: TablePart,
  rows: readonly TableRow[],
  label: string,
): number | Problem {
  const { law } = context
  const head = (rows[0]?.start ?? table.span.end + 1) - 1
  const last = rows.at(-1)?.end ?? table.span.end
  if (place.kind === 'after' || place.kind === 'before') {
    const beside = targetsOf(context, [place.unit])
    if (beside.kind === 'problem') return beside
    const target = place.kind === 'after' ? beside.targets.at(-1) : beside.targets[0]
    if (target?.kind !== 'table-part' || target.part !== 'row') return notFound(law, place.unit, table, null)
    const index = rows.findIndex(({ start }) => start === target.span.start)
    return place.kind === 'after' ? target.span.end : (rows[index - 1]?.end ?? head)
  }
  if (place.kind !== 'by-label' || !/^\d/.test(label)) return last
  const before = rows.findLast((row) => compareLabels(rowLabel(law, table, row), label) < 0)
  return before?.end ?? head
}

/** The line that a row is worded anew by; a problem where the text is no such row. */
export function rewordedTablePart(law: Law, target: TablePart, quoted: readonly BlockParagraph[]): string | Problem {
  const text = quoted.map((paragraph) => paragraph.text).join('\n\n')
  if (target.part === 'table') return text
  if (target.part === 'cell') return text.trim().replace(/^\|\s*|(?<!\s)\s*\|$/gu, '')
  const lines = linesOf(text)
  const [line = ''] = lines
  if (lines.length > 1)
    return problem('label-mismatch', { law: lawPlaceOf(law, target), actual: labelOf(lines[1] ?? '') })
  const wrong = isRowOf(law, target, line)
  if (wrong !== null) return wrong
  const row = rowsIn(law, target).find(({ start }) => start === target.span.start)
  const label = row === undefined ? '' : rowLabel(law, target, row)
  return /^\d/.test(label) && label !== labelOf(line)
    ? problem('label-mismatch', { law: lawPlaceOf(law, target), expected: label, actual: labelOf(line) })
    : line
}

/** A row goes with its line; a cell keeps its bars. */
export function deletedTablePart(law: Law, { passage, part, span }: TablePart): Edit {
  const behind = part === 'row' ? (/^\r?\n/.exec(textOf(law, passage).slice(span.end))?.[0].length ?? 0) : 0
  // The last line of a text has its break before it.
  const before = part === 'row' && behind === 0 ? 1 : 0
  return { passage, start: span.start - before, end: span.end + behind, text: '' }
}

/** A repealed row keeps its first cell, as a unit keeps its label. */
export function repealedRow(law: Law, target: TablePart): Change {
  const { passage, span } = target
  const cells = rowsIn(law, target).find(({ start }) => start === span.start)?.cells ?? []
  const [second, ...rest] = cells.slice(1)
  if (second === undefined)
    return { ...changeAt(law, deletedTablePart(law, target)), claim: claimOf('repealed', target) }
  const edits: Edit[] = [
    { passage, ...second, text: draftingOf(law.meta.language).notes.repealedRow },
    ...rest.filter(({ start, end }) => start < end).map((cell) => ({ passage, ...cell, text: '' })),
  ]
  return { ...changeAt(law, edits[0] as Edit), edits }
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^\|[\s|:-]+$/u.test(line))
}

/** The problem that a line is no row of the table: it has no bars, or other cells; null if it is one. */
function isRowOf(law: Law, table: TablePart, line: string): Problem | null {
  const cells = startsWithRow(line) ? rowOf(line, 0, line.length).cells.length : 0
  const [row] = rowsIn(law, table)
  return cells > 0 && (row === undefined || row.cells.length === cells)
    ? null
    : problem('label-mismatch', {
        law: lawPlaceOf(law, table),
        expected: String(row?.cells.length ?? ''),
        actual: String(cells),
        details: { reason: 'cells' },
      })
}

function labelOf(line: string): string {
  const [cell] = startsWithRow(line) ? rowOf(line, 0, line.length).cells : []
  return cell === undefined ? '' : normaliseLabel(line.slice(cell.start, cell.end))
}

function rowWords(law: Law, { passage }: TablePart, { start, end }: TableRow): string {
  return textOf(law, passage).slice(start, end)
}
