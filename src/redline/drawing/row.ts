import type { Blocks } from '../../pairing/blocks.ts'
import type { PairedBlocks } from '../../pairing/pair-blocks.ts'
import { isSpace } from '../../text/chars.ts'
import { frontMatterEnd } from '../../text/front-matter.ts'
import { dottedLabel } from '../../text/label.ts'
import { leadingLabel } from '../../text/leading-label.ts'
import { saysRepealed } from '../../text/repeal.ts'
import { piecesOfRuns } from '../../words/pieces.ts'
import type { KeyAt } from '../keys.ts'
import { hasShownChange } from '../stats.ts'
import { textAfter, textBefore } from '../text.ts'
import { rowLimits } from '../thresholds.ts'
import type { Dress, RedlinePiece, RedlineRow, RowKind } from '../types.ts'
import { markBreaks } from './breaks.ts'
import { markUnseen } from './unseen.ts'

/** Draws a pair of blocks as a row: its words, its provision before and after, what it is, and what became of it. */
export function rowOfPair(
  blocks: { readonly before: Blocks; readonly after: Blocks },
  keys: { readonly before: KeyAt; readonly after: KeyAt },
  pair: PairedBlocks,
): RedlineRow {
  const { before, after } = blocks
  const countBefore = pair.beforeEnd - pair.beforeStart
  const countAfter = pair.afterEnd - pair.afterStart
  const seen = markUnseen(piecesOfPair(before, after, pair))
  // Most rows have one paragraph on either side.
  const pieces =
    countBefore < 2 && countAfter < 2
      ? seen
      : markBreaks(seen, {
          before: startsInside(before, pair.beforeStart, pair.beforeEnd),
          after: startsInside(after, pair.afterStart, pair.afterEnd),
        })
  const { dress, depth } = countAfter > 0 ? dressOf(after, pair.afterStart) : dressOf(before, pair.beforeStart)
  return {
    kind: rowKind(pieces, countBefore, countAfter),
    before: countBefore > 0 ? keys.before(before.starts[pair.beforeStart] as number) : null,
    after: countAfter > 0 ? keys.after(after.starts[pair.afterStart] as number) : null,
    dress,
    depth,
    pieces,
  }
}

/** Where the blocks of a row begin but for the first, counted from the row's start. */
function startsInside({ starts }: Blocks, from: number, to: number): readonly number[] {
  const start = starts[from] as number
  return starts.slice(from + 1, Math.max(from + 1, to)).map((at) => at - start)
}

function piecesOfPair(before: Blocks, after: Blocks, pair: PairedBlocks): readonly RedlinePiece[] {
  const stretch = {
    beforeStart: before.starts[pair.beforeStart] as number,
    beforeEnd: before.starts[pair.beforeEnd] as number,
    afterStart: after.starts[pair.afterStart] as number,
    afterEnd: after.starts[pair.afterEnd] as number,
  }
  if (pair.words !== null) return piecesOfRuns(pair.words.before, pair.words.after, pair.words.runs, stretch)
  const text = before.text.slice(stretch.beforeStart, stretch.beforeEnd)
  const other = after.text.slice(stretch.afterStart, stretch.afterEnd)
  if (pair.afterStart === pair.afterEnd) return [{ kind: 'deleted', text }]
  if (pair.beforeStart === pair.beforeEnd) return [{ kind: 'inserted', text: other }]
  return text === other ? [{ kind: 'kept', text }] : spacedPieces(text, other)
}

/** Pieces of texts whose words are the same: the white space behind them differs. */
function spacedPieces(text: string, other: string): readonly RedlinePiece[] {
  let shared = 0
  while (shared < text.length && text[shared] === other[shared]) shared++
  const pieces: readonly RedlinePiece[] = [
    { kind: 'kept', text: text.slice(0, shared) },
    { kind: 'deleted', text: text.slice(shared) },
    { kind: 'inserted', text: other.slice(shared) },
  ]
  return pieces.filter((piece) => piece.text !== '')
}

/** What became of a row, from its pieces and the number of its blocks on either side. */
export function rowKind(pieces: readonly RedlinePiece[], blocksBefore: number, blocksAfter: number): RowKind {
  if (blocksBefore === 0) return 'inserted'
  if (blocksAfter === 0) return 'deleted'
  if (blocksBefore === 1 && blocksAfter > 1) return 'split'
  if (blocksAfter === 1 && blocksBefore > 1) return 'merged'
  if (!hasShownChange(pieces)) return 'same'
  const [before, after] = [textBefore(pieces), textAfter(pieces)]
  if (becameRepealed(before, after)) return 'repealed'
  return hasNewLabel(before, after) ? 'renumbered' : 'changed'
}

const becameRepealed = (before: string, after: string): boolean =>
  after.length < rowLimits.repealNote && saysRepealed(after) && !saysRepealed(before)

/** A heading that is only deeper than it was has the label it had; 44¹ is 44.1. */
function hasNewLabel(textBefore: string, textAfter: string): boolean {
  const before = leadingLabel(textBefore)
  const after = before === null ? null : leadingLabel(textAfter)
  if (before === null || after === null || before.printed === after.printed) return false
  return dottedLabel(before.printed) !== dottedLabel(after.printed)
}

const DEEPEST = 6

/** What a block is, by its first marks, and how deep a heading is (else 0). */
export function dressOf(blocks: Blocks, block: number): { readonly dress: Dress; readonly depth: number } {
  const { text, starts } = blocks
  let at = starts[block] as number
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  if (block === 0 && frontMatterEnd(text) > 0) return { dress: 'front-matter', depth: 0 }
  if (text[at] === '>') return { dress: 'note', depth: 0 }
  if (text[at] !== '#') return { dress: 'paragraph', depth: 0 }
  let depth = 1
  while (text[at + depth] === '#') depth++
  return { dress: depth === 1 ? 'title' : 'heading', depth: Math.min(depth, DEEPEST) }
}
