import { mayHaveMarks, runningText } from '../text/running-text.ts'
import { countWords } from '../words/count.ts'
import type { Redline, RedlinePiece, RedlineRow, RedlineStats } from './types.ts'

/** Counts a redline's changed words and changes. A word is letters and figures in a row. */
export function statsOf(rows: readonly RedlineRow[]): RedlineStats {
  let insertedWords = 0
  let deletedWords = 0
  let changes = 0
  let changedRows = 0
  let open = false
  for (const row of rows) {
    let touched = false
    open = false
    for (const piece of row.pieces) {
      if (piece.kind === 'kept') {
        if (open && isShown(piece)) open = false
        continue
      }
      if (!isShown(piece)) continue
      if (piece.kind === 'inserted') insertedWords += wordsIn(piece.text)
      else deletedWords += wordsIn(piece.text)
      if (!open) changes++
      open = true
      touched = true
    }
    if (touched) changedRows++
  }
  return { insertedWords, deletedWords, changes, rows: rows.length, changedRows }
}

/** The counts of the text alone: what a file says of it before it begins is no part of it. */
export const statsOfText = ({ rows }: Redline): RedlineStats =>
  statsOf(rows.filter(({ dress }) => dress !== 'front-matter'))

/** Whether pieces hold a change that is more than white space. */
export const hasShownChange = (pieces: readonly RedlinePiece[]): boolean =>
  pieces.some((piece) => piece.kind !== 'kept' && isShown(piece))

/** Whether a reader sees a piece: it holds more than white space and marks, or parts two paragraphs. */
export function isShown(piece: RedlinePiece): boolean {
  if (piece.kind === 'kept' || piece.layout === undefined) return /\S/.test(piece.text)
  return piece.layout !== 'unseen'
}

/** The words of a piece as a reader counts them: marks and addresses of links are none. */
const wordsIn = (text: string): number => countWords(mayHaveMarks(text, 0, text.length) ? runningText(text).text : text)
