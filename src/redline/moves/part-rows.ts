import { textAfter, textBefore } from '../text.ts'
import type { RedlineRow } from '../types.ts'

/** Rows, and per row the place of the one that it is, or is a part of. */
export interface PartedRows {
  readonly rows: readonly RedlineRow[]
  readonly places: readonly number[]
}

/**
 * Parts the rows at these places into what is struck and what is written. What is struck stays together, and what is written
 * stands behind it: a heading over its own text.
 */
export function partRows(rows: readonly RedlineRow[], parted: ReadonlySet<number>): PartedRows {
  const made: RedlineRow[] = []
  const places: number[] = []
  let held: number[] = []
  const add = (row: RedlineRow, place: number): void => {
    made.push(row)
    places.push(place)
  }
  const release = (): void => {
    for (const place of held) add(writtenPart(rows[place] as RedlineRow), place)
    held = []
  }
  for (const [at, row] of rows.entries()) {
    if (parted.has(at)) {
      add(struckPart(row), at)
      held.push(at)
    } else {
      if (row.kind !== 'deleted') release()
      add(row, at)
    }
  }
  release()
  return { rows: made, places }
}

const struckPart = (row: RedlineRow): RedlineRow => ({
  ...row,
  kind: 'deleted',
  after: null,
  pieces: [{ kind: 'deleted', text: textBefore(row.pieces) }],
})

const writtenPart = (row: RedlineRow): RedlineRow => ({
  ...row,
  kind: 'inserted',
  before: null,
  pieces: [{ kind: 'inserted', text: textAfter(row.pieces) }],
})
