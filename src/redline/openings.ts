import { addRun, type Runs } from '../words/myers.ts'
import type { TokenRun } from '../words/token-table.ts'
import { type BlockTokens, weightOf } from './block-links.ts'
import { labelOf } from './labels.ts'

/**
 * What is drawn as kept, with the words that open a paragraph under a new label, where they were `matched`: a label is a
 * change of its own, and no words are struck for the sake of it. «3) номер телефона» that is 4) now begins as it did.
 */
export function keepOpenings(
  before: TokenRun,
  after: TokenRun,
  matched: Runs,
  kept: Runs,
  rows: BlockTokens,
  columns: BlockTokens,
): Runs {
  const rowEnds = blockEnds(before, rows)
  const columnEnds = blockEnds(after, columns)
  const made: Runs = []
  let next = 0
  for (let at = 0; at < matched.length; at += 3) {
    const [row, column, length] = matched.slice(at, at + 3) as [number, number, number]
    while (next < kept.length && (kept[next] as number) <= row) next = takeRun(made, kept, next)
    const rowEnd = rowEnds.get(row)
    const columnEnd = columnEnds.get(column)
    if (rowEnd === undefined || columnEnd === undefined) continue
    const [lastRow, lastColumn, lastLength] =
      made.length === 0 ? [0, 0, 0] : (made.slice(-3) as [number, number, number])
    if (row < lastRow + lastLength || column < lastColumn + lastLength) continue
    const room = Math.min(
      length,
      rowEnd - row,
      columnEnd - column,
      (kept[next] ?? before.count) - row,
      (kept[next + 1] ?? after.count) - column,
    )
    if (room > 0 && weightOf(before, row, row + room) >= LEAST) addRun(made, row, column, room)
  }
  while (next < kept.length) next = takeRun(made, kept, next)
  return made
}

// A word that says something, and not «в» or a mark.
const LEAST = 1

/** Where each labelled block ends, by the token behind its label. */
function blockEnds(tokens: TokenRun, blocks: BlockTokens): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  for (let at = 0; at + 1 < blocks.length; at++) {
    const blockEnd = blocks[at + 1] as number
    const label = labelOf(tokens, blocks[at] as number, blockEnd)
    if (label !== null && label.end < blockEnd) ends.set(label.end, blockEnd)
  }
  return ends
}

function takeRun(made: Runs, runs: Runs, at: number): number {
  addRun(made, runs[at] as number, runs[at + 1] as number, runs[at + 2] as number)
  return at + 3
}
