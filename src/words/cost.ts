import type { Runs } from '../diff/myers.ts'
import type { Tokens } from './token-table.ts'

/** What changes cost their reader: words struck and written, and fragments (runs of one kind) to take in. */
export interface Cost {
  readonly words: number
  readonly fragments: number
}

/** The cost of all that is not in `runs`. */
export function costOfRuns(before: Tokens, after: Tokens, runs: Runs): Cost {
  let words = 0
  let fragments = 0
  let row = 0
  let column = 0
  const upTo = (rowEnd: number, columnEnd: number): void => {
    if (rowEnd > row) fragments++
    if (columnEnd > column) fragments++
    for (; row < rowEnd; row++) words += before.words[row] as number
    for (; column < columnEnd; column++) words += after.words[column] as number
  }
  for (let at = 0; at < runs.length; at += 3) {
    upTo(runs[at] as number, runs[at + 1] as number)
    row += runs[at + 2] as number
    column += runs[at + 2] as number
  }
  upTo(before.count, after.count)
  return { words, fragments }
}
