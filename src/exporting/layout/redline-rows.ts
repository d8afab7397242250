import type { Origin } from '../../consolidation/types.ts'
import { isShown } from '../../redline/stats.ts'
import type { Redline, RedlinePiece, RedlineRow } from '../../redline/types.ts'
import { type Style, type StyledPiece, styledPieces } from './styled.ts'

/** A run of a row: words that stay, or one change (what goes and what comes in its place, by one hand). */
export type ShownRun =
  | { readonly kind: 'kept'; readonly text: string; readonly styles?: readonly Style[] }
  | {
      readonly kind: 'change'
      /** Counted through the redline from 1. */
      readonly number: number
      readonly pieces: readonly StyledPiece[]
      readonly origin: Origin | null
      readonly move: string | null
    }

/** A row as it is shown: its label apart, its runs without Markdown's marks. */
export interface ShownRow {
  readonly kind: 'row'
  readonly row: RedlineRow
  readonly key: string | null
  /** Whether it is the first row of its provision. */
  readonly opens: boolean
  readonly level: number
  readonly label: ShownRun | null
  readonly runs: readonly ShownRun[]
  readonly isChanged: boolean
}

/** Unchanged rows that are folded away: `count` provisions (0: only more paragraphs of the one above). */
export interface SkippedRows {
  readonly kind: 'skipped'
  readonly count: number
  readonly rows: readonly ShownRow[]
}

export interface ShownRedline {
  readonly rows: readonly (ShownRow | SkippedRows)[]
  /** How many changes there are to step through. */
  readonly changes: number
  /** Changes by the key of the provision that they stand in. */
  readonly counts: ReadonlyMap<string, number>
  /** Numbers of the changes at the two ends of each move, by its name. */
  readonly moves: ReadonlyMap<string, readonly number[]>
}

/**
 * A redline laid out for a page. With `show: 'changes'` unchanged rows are folded, but for the units around a change;
 * provisions named in `keep` are shown whatever became of them (a conflict stands there).
 */
export function shownRedline(
  redline: Redline,
  show: 'changes' | 'all',
  keep: ReadonlySet<string> = new Set(),
): ShownRedline {
  const counts = new Map<string, number>()
  let number = 0
  let previous: string | null = null
  const all = redline.rows
    .filter((row) => row.dress !== 'front-matter')
    .map((row): ShownRow => {
      const key = row.after ?? row.before
      const { label, runs, last } = runsOf(row, number)
      if (key !== null && last > number) counts.set(key, (counts.get(key) ?? 0) + last - number)
      const isChanged = last > number
      number = last
      const opens = key !== null && key !== previous
      previous = key
      return {
        kind: 'row',
        row,
        key,
        opens,
        level: key === null ? indentOf(row) : levelOf(key),
        label,
        runs,
        isChanged,
      }
    })
  return { rows: show === 'all' ? all : withoutUnchanged(all, keep), changes: number, counts, moves: movesIn(all) }
}

/** The redline with one amendment's changes alone: what others insert stands as text, what they delete is gone. */
export function onlyBy(redline: Redline, amendment: string): Redline {
  const rows = redline.rows.map((row) => {
    const pieces = row.pieces.flatMap((piece): readonly RedlinePiece[] => {
      if (piece.kind === 'kept' || piece.origin?.amendment === amendment) return [piece]
      return piece.kind === 'inserted' ? [{ kind: 'kept', text: piece.text }] : []
    })
    const isChanged = pieces.some((piece) => piece.kind !== 'kept')
    return { ...row, kind: isChanged ? row.kind : ('same' as const), pieces }
  })
  return { ...redline, rows: rows.filter((row) => row.pieces.length > 0) }
}

/** Keys of the units around a provision: `art_29__pnt_1` stands in `art_29`. */
export function around(key: string): readonly string[] {
  const steps = key.split('__')
  return steps.slice(0, -1).map((_, index) => steps.slice(0, index + 1).join('__'))
}

function movesIn(rows: readonly ShownRow[]): ReadonlyMap<string, readonly number[]> {
  const moves = new Map<string, number[]>()
  for (const { runs } of rows) {
    for (const run of runs) {
      if (run.kind === 'change' && run.move !== null) moves.set(run.move, [...(moves.get(run.move) ?? []), run.number])
    }
  }
  return moves
}

function withoutUnchanged(all: readonly ShownRow[], keep: ReadonlySet<string>): readonly (ShownRow | SkippedRows)[] {
  const context = new Set(keep)
  for (const { key, isChanged } of all) {
    if (key !== null && (isChanged || keep.has(key))) for (const one of [key, ...around(key)]) context.add(one)
  }
  const shown: (ShownRow | SkippedRows)[] = []
  let passed: ShownRow[] = []
  for (const row of all) {
    const isContext = row.key !== null && row.opens && context.has(row.key)
    if (!row.isChanged && !isContext) {
      passed.push(row)
      continue
    }
    flush()
    shown.push(row)
  }
  flush()
  return shown

  function flush(): void {
    const above = shown.at(-1)
    // The law's title is no provision.
    const owners = new Set(passed.filter(({ row }) => row.dress !== 'title').map((row) => row.key ?? row))
    if (above?.kind === 'row' && above.key !== null) owners.delete(above.key)
    if (passed.length > 0) shown.push({ kind: 'skipped', count: owners.size, rows: passed })
    passed = []
  }
}

function runsOf(row: RedlineRow, before: number): { label: ShownRun | null; runs: readonly ShownRun[]; last: number } {
  const runs: ShownRun[] = []
  let last = before
  let open: StyledPiece[] = []
  for (const piece of [...withoutMarks(row.dress, styledPieces(row.pieces)), null]) {
    const origin = piece === null || piece.kind === 'kept' ? null : piece.origin
    const first = open[0]
    const sameHand =
      first !== undefined &&
      first.kind !== 'kept' &&
      first.origin?.amendment === origin?.amendment &&
      first.origin?.instruction === origin?.instruction
    if (first !== undefined && (piece === null || piece.kind === 'kept' || !sameHand)) close()
    if (piece === null) break
    if (piece.kind === 'kept') runs.push(piece)
    else open.push(piece)
  }
  const { label, rest } = labelApart(runs)
  return { label, runs: rest, last }

  function close(): void {
    const first = open[0]
    if (first === undefined || first.kind === 'kept') return
    // White space alone is nothing that a reader could see.
    if (!open.some(isShown)) {
      for (const piece of open) if (piece.kind === 'inserted') runs.push({ kind: 'kept', text: piece.text })
    } else {
      last += 1
      // A provision that moved may have its new label or new words first.
      const move = open.find((piece) => piece.kind !== 'kept' && piece.move !== undefined)
      runs.push({
        kind: 'change',
        number: last,
        pieces: open,
        origin: first.origin ?? null,
        move: move === undefined || move.kind === 'kept' ? null : (move.move ?? null),
      })
    }
    open = []
  }
}

/** Heading and quotation marks of Markdown go, and so does the space at both ends. */
function withoutMarks(dress: RedlineRow['dress'], pieces: readonly StyledPiece[]): readonly StyledPiece[] {
  const marks = dress === 'note' ? /(^|\n)> ?/g : /^ {0,3}#{1,6} +/g
  const [only] = pieces
  // Most of a law stays as it is, in one piece.
  if (only !== undefined && pieces.length === 1) {
    const text = only.text.trimStart().replace(marks, keptPart).trim()
    return text === '' ? [] : [{ ...only, text }]
  }
  const first = pieces.findIndex((piece) => piece.text.trim() !== '')
  const cleaned = pieces.slice(Math.max(0, first)).map((piece, index) => {
    const text = (index === 0 ? piece.text.trimStart() : piece.text).replace(marks, keptPart)
    return { ...piece, text: index === 0 ? text.trimStart() : text }
  })
  const last = cleaned.findLastIndex((piece) => piece.text.trim() !== '')
  return cleaned
    .slice(0, last + 1)
    .map((piece, index) => (index === last ? { ...piece, text: piece.text.trimEnd() } : piece))
    .filter((piece) => piece.text !== '')
}

const label = /^(?:\d+\p{L}?(?:[.\-–^]\d+)*[.)]|\p{L}{1,2}(?:\.\d+)?\)|\([\p{L}\d]{1,5}\))(?=\s|$)/u

/** The label at the start goes to the margin, where it stands whole in one run. */
function labelApart(runs: readonly ShownRun[]): { label: ShownRun | null; rest: readonly ShownRun[] } {
  const [first, second] = runs
  const renumbered = first?.kind === 'change' && second?.kind === 'kept' ? newLabelApart(first, second) : null
  if (renumbered !== null) return { label: renumbered.label, rest: [...renumbered.rest, ...runs.slice(2)] }
  const piece = first?.kind === 'change' ? onlyKind(first.pieces) : first
  const found = piece === undefined ? null : label.exec(piece.text)
  if (first === undefined || piece === undefined || found === null) return { label: null, rest: runs }
  const rest = piece.text.slice(found[0].length).replace(/^\s+/, '')
  if (first.kind === 'kept')
    return { label: { ...first, text: found[0] }, rest: [{ ...first, text: rest }, ...runs.slice(1)] }
  return {
    label: { ...first, pieces: [{ ...piece, text: found[0] } as RedlinePiece] },
    rest: [
      { ...first, pieces: [{ ...piece, text: rest } as RedlinePiece, ...first.pieces.slice(1)] },
      ...runs.slice(1),
    ],
  }
}

/** The first of pieces that are all struck, or all written. */
const onlyKind = (pieces: readonly StyledPiece[]): StyledPiece | undefined =>
  pieces.every(({ kind }) => kind === pieces[0]?.kind) ? pieces[0] : undefined

const labelWord = /^[\p{L}\d.\-–^]{1,8}$/u
const labelEnd = /^[.)](?=\s|$)/

/**
 * The same where the label alone has changed: whole (`~~5)~~ 6)`), or its word (`~~5~~ 5.1.`), where the mark that ends it goes
 * to the margin with the change.
 */
function newLabelApart(
  change: Extract<ShownRun, { kind: 'change' }>,
  after: Extract<ShownRun, { kind: 'kept' }>,
): { readonly label: ShownRun; readonly rest: readonly ShownRun[] } | null {
  const end = change.pieces.every(({ text }) => isLabel(text.trim())) ? '' : labelEnd.exec(after.text)?.[0]
  if (end === undefined || (end === '' && !/^\s/.test(after.text))) return null
  if (end !== '' && !change.pieces.every((piece) => labelWord.test(piece.text))) return null
  const rest = after.text.slice(end.length).replace(/^\s+/, '')
  return {
    label: end === '' ? change : { ...change, pieces: [...change.pieces, { kind: 'kept', text: end }] },
    // Who made the change is said where the text begins: the margin has no room for it.
    rest: [
      { ...change, pieces: [{ kind: 'kept', text: '' }] },
      { ...after, text: rest },
    ],
  }
}

const isLabel = (text: string): boolean => label.exec(text)?.[0] === text

/** How deep a paragraph is set in where there are no provisions: by the spaces before it. */
function indentOf({ pieces }: RedlineRow): number {
  const spaces = /^ */.exec(pieces.map((piece) => piece.text).join(''))?.[0].length ?? 0
  return spaces === 0 ? 0 : Math.min(4, 1 + Math.ceil(spaces / 4))
}

/** How deep a provision stands under its article. */
function levelOf(key: string | null): number {
  const steps = key?.split('__') ?? []
  const article = steps.findLastIndex((step) => /^(?:art|sec)_/.test(step))
  return article < 0 ? 0 : steps.length - 1 - article
}

/** What stays of a mark: the line's end before it, where the pattern took that, too. */
function keptPart(_: string, lineEnd: unknown): string {
  return typeof lineEnd === 'string' ? lineEnd : ''
}

/** What is shown: one text, or both in one. */
export type Side = 'before' | 'after' | 'both'

/** The pieces of a run that a side shows. */
export function visiblePieces(run: ShownRun, side: Side): readonly StyledPiece[] {
  if (run.kind === 'kept') return [run]
  return run.pieces.filter(
    (piece) => piece.kind === 'kept' || side === 'both' || (piece.kind === 'deleted') === (side === 'before'),
  )
}
