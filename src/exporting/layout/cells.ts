import { isTable } from '../../text/table.ts'
import type { StyledPiece } from './styled.ts'

/** A run of a cell: what of the `run`-th of the runs that the table was read from stands there. */
export interface CellRun {
  readonly run: number
  readonly pieces: StyledPiece[]
}

export type Cell = readonly CellRun[]

export type Alignment = 'left' | 'center' | 'right'

/** A Markdown table, cell by cell. Rows may differ in length, as one whose cells were struck and written anew does. */
export interface Cells {
  /** By column, as the line under the head says. */
  readonly aligned: readonly Alignment[]
  readonly head: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
}

/**
 * The table that runs of pieces stand in; null where they are none. Bars and ends of lines part the cells, whoever set
 * them. Every run that is no kept one has a place in some cell, though it be an empty one.
 */
export function cellsOf(runs: readonly (readonly StyledPiece[])[]): Cells | null {
  const first = runs.flat().find(({ text }) => text.trim() !== '')
  if (first === undefined || !first.text.trimStart().startsWith('|')) return null
  if (!isTable(runs.flat().reduce((text, piece) => text + piece.text, ''))) return null
  const grid = gridOf(runs)
  const [head, dashes, ...rows] = grid.rows
  if (head === undefined || dashes === undefined) return null
  const kept = [head, ...rows]
  const placed = new Set(kept.flatMap((row) => row.flatMap((cell) => cell.map((one) => one.run))))
  for (const [run, pieces] of runs.entries()) {
    const [piece] = pieces
    if (piece === undefined || piece.kind === 'kept' || placed.has(run)) continue
    // It only set bars, or stands where head and rows are parted.
    const begun = grid.begun[run] ?? 0
    const row = kept[Math.min(begun <= 1 ? begun : begun - 1, kept.length - 1)] as CellRun[][]
    row.at(-1)?.push({ run, pieces: [{ ...piece, text: '' }] })
  }
  return { aligned: dashes.map(alignmentOf), head, rows }
}

/** `:--`, `:-:`, `--:`. */
function alignmentOf(cell: Cell): Alignment {
  const dashes = cell
    .flatMap(({ pieces }) => pieces.map(({ text }) => text))
    .join('')
    .trim()
  if (!dashes.endsWith(':')) return 'left'
  return dashes.startsWith(':') ? 'center' : 'right'
}

interface Grid {
  readonly rows: CellRun[][][]
  /** In which row each run begins. */
  readonly begun: number[]
}

function gridOf(runs: readonly (readonly StyledPiece[])[]): Grid {
  const grid: Grid = { rows: [], begun: [] }
  let row: CellRun[][] = []
  let cell: CellRun[] | null = null
  let previous: StyledPiece | null = null
  for (const [run, pieces] of runs.entries()) {
    for (const piece of pieces) {
      if (writesLineAnew(previous, piece) && row.length > 0) endRow()
      grid.begun[run] ??= grid.rows.length
      for (const [token] of piece.text.matchAll(/(?:\\[^]|[^|\\\n])+|\\$|\||\n/g)) {
        if (token === '\n') endRow()
        else if (token === '|') {
          if (cell !== null) row.push(cell)
          cell = []
        } else if (cell !== null || token.trim() !== '') {
          cell ??= []
          const own = { ...piece, text: token }
          const last = cell.at(-1)
          if (last?.run === run) last.pieces.push(own)
          else cell.push({ run, pieces: [own] })
        }
      }
      previous = piece
    }
  }
  endRow()
  return grid

  function endRow(): void {
    if (cell?.some(({ pieces }) => pieces.some(({ text }) => text.trim() !== ''))) row.push(cell)
    if (row.length > 0) grid.rows.push(row)
    row = []
    cell = null
  }
}

/** Whether a line is struck by one piece and written by the next: they are two rows then. */
function writesLineAnew(previous: StyledPiece | null, piece: StyledPiece): boolean {
  if (previous === null || previous.kind === 'kept' || piece.kind === 'kept' || previous.kind === piece.kind)
    return false
  return previous.text.trimEnd().endsWith('|') && piece.text.trimStart().startsWith('|')
}
