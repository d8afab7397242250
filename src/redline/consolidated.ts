import type { LawConsolidation, PassagePieces, Piece } from '../consolidation/types.ts'
import { type Blocks, blocksOf } from '../pairing/blocks.ts'
import { dressOf, rowKind } from './drawing/row.ts'
import { keepSharedEnds } from './drawing/shared-ends.ts'
import { type KeyAt, passageKeys } from './keys.ts'
import { statsOf } from './stats.ts'
import { textAfter, textBefore } from './text.ts'
import type { Redline, RedlineRow } from './types.ts'

/**
 * The redline of a law and its draft from the consolidation's own pieces: nothing is compared again, and every changed
 * run knows the instruction that made it. Passages that no instruction touched cost no more than cutting them into rows.
 */
export function redlineOf(consolidated: LawConsolidation): Redline {
  const rows = consolidated.passages.flatMap((passage) => passageRows(consolidated, passage))
  return { rows, stats: statsOf(rows), coarse: false }
}

/** One side of a passage: its text cut into blocks, the keys of its provisions, and how far it has been walked. */
interface Side {
  readonly blocks: Blocks
  readonly starts: ReadonlySet<number>
  readonly keys: KeyAt
  at: number
}

function passageRows(
  { base, draft }: LawConsolidation,
  { before, after, pieces }: PassagePieces,
): readonly RedlineRow[] {
  const one = sideOf(textBefore(pieces), before === null ? undefined : base.passages[before])
  const two = sideOf(textAfter(pieces), after === null ? undefined : draft.passages[after])
  const rows: RedlineRow[] = []
  let row: Piece[] = []
  let rowStart = { before: 0, after: 0 }
  const close = (): void => {
    if (row.length > 0) rows.push(rowOf(row, one, two, rowStart))
    row = []
    rowStart = { before: one.at, after: two.at }
  }
  for (const piece of slid(keepSharedEnds(pieces))) {
    if (beginsAnother(row.at(-1), piece) && isEdge(one) && isEdge(two)) close()
    let rest = piece.text
    while (rest !== '') {
      const length = Math.min(rest.length, stepOf(piece, one, two))
      row.push({ ...piece, text: rest.slice(0, length) })
      rest = rest.slice(length)
      if (piece.kind !== 'inserted') one.at += length
      if (piece.kind !== 'deleted') two.at += length
      if (isStart(one) && isStart(two)) close()
    }
  }
  close()
  return rows
}

function sideOf(text: string, passage: LawConsolidation['base']['passages'][number] | undefined): Side {
  const blocks = blocksOf(text)
  return {
    blocks,
    starts: new Set(blocks.starts),
    keys: passage === undefined ? () => null : passageKeys(passage),
    at: 0,
  }
}

const isStart = (side: Side): boolean => side.starts.has(side.at) || side.at === side.blocks.text.length

const isEdge = (side: Side): boolean => isStart(side) || side.blocks.ends.includes(side.at)

/** A paragraph that one instruction puts in and the next one that another takes out are two rows, though no blank line is between. */
function beginsAnother(last: Piece | undefined, piece: Piece): boolean {
  if (last === undefined || last.kind === 'kept' || piece.kind === 'kept') return false
  return last.origin.amendment !== piece.origin.amendment || last.origin.instruction !== piece.origin.instruction
}

/** How far a piece may run before the next place where a row could end. */
function stepOf(piece: Piece, one: Side, two: Side): number {
  const before = piece.kind === 'inserted' ? Number.POSITIVE_INFINITY : nextStart(one) - one.at
  const after = piece.kind === 'deleted' ? Number.POSITIVE_INFINITY : nextStart(two) - two.at
  return Math.max(1, Math.min(before, after))
}

function nextStart({ blocks, at }: Side): number {
  let low = 0
  let high = blocks.starts.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks.starts[middle] as number) > at) high = middle
    else low = middle + 1
  }
  return blocks.starts[low] as number
}

function rowOf(
  pieces: readonly Piece[],
  one: Side,
  two: Side,
  start: { readonly before: number; readonly after: number },
): RedlineRow {
  const inBefore = blockCount(one, start.before) > 0
  const inAfter = blockCount(two, start.after) > 0
  const side = inAfter ? two : one
  const index = blockAt(side.blocks, inAfter ? start.after : start.before)
  return {
    kind: rowKind(pieces, blockCount(one, start.before), blockCount(two, start.after)),
    before: inBefore ? one.keys(start.before) : null,
    after: inAfter ? two.keys(start.after) : null,
    ...dressOf(side.blocks, index),
    pieces,
  }
}

function blockCount({ blocks, at }: Side, from: number): number {
  if (blocks.text.slice(from, at).trim() === '') return 0
  return Math.max(1, blockAt(blocks, at - 1) - blockAt(blocks, from) + 1)
}

function blockAt({ starts, count }: Blocks, offset: number): number {
  let low = 0
  let high = Math.max(0, count - 1)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * A change that begins with the blank line that also follows it is slid behind that line, so that it is whole paragraphs
 * that come and go: the same texts on both sides, and rows that end where paragraphs do.
 */
function slid(pieces: readonly Piece[]): readonly Piece[] {
  const made = [...pieces]
  for (let index = 1; index + 1 < made.length; index += 1) {
    const piece = made[index] as Piece
    const next = made[index + 1] as Piece
    const previous = made[index - 1] as Piece
    if (piece.kind === 'kept' || next.kind !== 'kept' || previous.kind !== 'kept') continue
    const blank = /^(?:\r?\n)+/.exec(piece.text)?.[0] ?? ''
    if (blank === '' || blank === piece.text || !next.text.startsWith(blank)) continue
    made[index - 1] = { ...previous, text: previous.text + blank }
    made[index] = { ...piece, text: piece.text.slice(blank.length) + blank }
    made[index + 1] = { ...next, text: next.text.slice(blank.length) }
  }
  return made
}
