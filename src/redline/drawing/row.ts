import { type Blocks, dressOf } from '../../pairing/blocks.ts'
import { labelText, saysRepealed } from '../../pairing/label-text.ts'
import type { RawRow } from '../../pairing/section.ts'
import type { KeyAt } from '../keys.ts'
import { hasShownChange } from '../stats.ts'
import { textOf } from '../text.ts'
import type { RedlinePiece, RedlineRow, RowKind } from '../types.ts'

/** Names and dresses a row: its provision before and after, what it is, and what became of it. */
export function finishRow(
  before: Blocks,
  after: Blocks,
  row: RawRow,
  keys: { readonly before: KeyAt; readonly after: KeyAt },
): RedlineRow {
  const inBefore = row.beforeEnd > row.beforeStart
  const inAfter = row.afterEnd > row.afterStart
  const { dress, depth } = inAfter ? dressOf(after, row.afterStart) : dressOf(before, row.beforeStart)
  return {
    kind: rowKind(row.pieces, row.beforeEnd - row.beforeStart, row.afterEnd - row.afterStart),
    before: inBefore ? keys.before(before.starts[row.beforeStart] as number) : null,
    after: inAfter ? keys.after(after.starts[row.afterStart] as number) : null,
    dress,
    depth,
    pieces: row.pieces,
  }
}

/** What became of a row, from its pieces and the number of its blocks on either side. */
export function rowKind(pieces: readonly RedlinePiece[], blocksBefore: number, blocksAfter: number): RowKind {
  if (blocksBefore === 0) return 'inserted'
  if (blocksAfter === 0) return 'deleted'
  if (blocksBefore === 1 && blocksAfter > 1) return 'split'
  if (blocksAfter === 1 && blocksBefore > 1) return 'merged'
  if (!hasShownChange(pieces)) return 'same'
  if (becameRepealed(pieces)) return 'repealed'
  return hasNewLabel(pieces) ? 'renumbered' : 'changed'
}

function becameRepealed(pieces: readonly RedlinePiece[]): boolean {
  const inserted = textOf(pieces, 'deleted')
  const deleted = textOf(pieces, 'inserted')
  return saysRepealed(inserted) && !saysRepealed(deleted) && inserted.length < 400
}

// A heading that is only deeper than it was has the label it had.
function hasNewLabel(pieces: readonly RedlinePiece[]): boolean {
  const one = labelText(textOf(pieces, 'inserted'))
  const two = labelText(textOf(pieces, 'deleted'))
  return one !== null && two !== null && bare(one) !== bare(two)
}

const bare = (label: string): string => label.replace(/^[\s#]+/, '').trim()
