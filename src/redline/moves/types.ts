import type { RedlineRow } from '../types.ts'

/** The rows of a move, by their places: where the provision is struck, and where it is written. */
export interface Move {
  readonly from: number
  readonly to: number
}

/** Rows, the same with both ends of each move marked, and the moves. */
export interface MarkedRows {
  readonly rows: readonly RedlineRow[]
  readonly marked: readonly RedlineRow[]
  readonly moves: readonly Move[]
}
