import type { LawConsolidation, PassagePieces, Piece } from '../consolidation/types.ts'
import type { Law } from '../law/types.ts'
import { type Blocks, blocksOf } from '../pairing/blocks.ts'
import { markBreaks } from './drawing/breaks.ts'
import { dressOf, rowKind } from './drawing/row.ts'
import { keepSharedEnds } from './drawing/shared-ends.ts'
import { markUnseen } from './drawing/unseen.ts'
import { type KeyAt, keysFrom } from './keys.ts'
import { statsOf } from './stats.ts'
import { textAfter, textBefore } from './text.ts'
import type { Redline, RedlineRow } from './types.ts'

/**
 * The redline of a law and its draft from the consolidation's own pieces: nothing is compared again, and every changed
 * stretch knows the instruction that made it. Passages that no instruction touched cost no more than cutting them into rows.
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
  /** Where the row that is being made begins. */
  rowStart: number
}

interface Sides {
  readonly before: Side
  readonly after: Side
}

/** A row ends where a block begins on both sides. So the pieces are walked along both, cut wherever either side has a block's start. */
function passageRows({ base, draft }: LawConsolidation, passage: PassagePieces): readonly RedlineRow[] {
  const { pieces } = passage
  const sides: Sides = {
    before: sideOf(textBefore(pieces), base, passage.before),
    after: sideOf(textAfter(pieces), draft, passage.after),
  }
  const { before, after } = sides
  const rows: RedlineRow[] = []
  let row: Piece[] = []
  const close = (): void => {
    if (row.length > 0) rows.push(rowOf(row, sides))
    row = []
    before.rowStart = before.at
    after.rowStart = after.at
  }
  for (const piece of slideBlankLines(keepSharedEnds(pieces))) {
    if (beginsAnother(row.at(-1), piece) && isEdge(before) && isEdge(after)) close()
    for (let rest = piece.text; rest !== ''; ) {
      const length = Math.min(rest.length, roomInRow(piece, sides))
      row.push({ ...piece, text: rest.slice(0, length) })
      rest = rest.slice(length)
      if (piece.kind !== 'inserted') before.at += length
      if (piece.kind !== 'deleted') after.at += length
      if (isStart(before) && isStart(after)) close()
    }
  }
  close()
  return rows
}

function sideOf(text: string, law: Law, passage: number | null): Side {
  const blocks = blocksOf(text)
  const keys: KeyAt = passage === null ? () => null : keysFrom(law, passage, text.length)
  return { blocks, starts: new Set(blocks.starts), keys, at: 0, rowStart: 0 }
}

const isStart = (side: Side): boolean => side.starts.has(side.at) || side.at === side.blocks.text.length

const isEdge = (side: Side): boolean => isStart(side) || side.blocks.ends.includes(side.at)

/** A paragraph that one instruction puts in and the next one that another takes out are two rows, though no blank line is between. */
function beginsAnother(last: Piece | undefined, piece: Piece): boolean {
  if (last === undefined || last.kind === 'kept' || piece.kind === 'kept') return false
  return last.origin.amendment !== piece.origin.amendment || last.origin.instruction !== piece.origin.instruction
}

/** How far a piece may go before the next place where a row could end. */
function roomInRow(piece: Piece, { before, after }: Sides): number {
  const roomBefore = piece.kind === 'inserted' ? Number.POSITIVE_INFINITY : nextStart(before) - before.at
  const roomAfter = piece.kind === 'deleted' ? Number.POSITIVE_INFINITY : nextStart(after) - after.at
  return Math.max(1, Math.min(roomBefore, roomAfter))
}

const nextStart = ({ blocks, at }: Side): number => blocks.starts[lastStart(blocks, at) + 1] ?? blocks.text.length

function rowOf(found: readonly Piece[], { before, after }: Sides): RedlineRow {
  const pieces = markBreaks(markUnseen(found), { before: startsInside(before), after: startsInside(after) })
  const [countBefore, countAfter] = [blockCount(before), blockCount(after)]
  const { blocks, rowStart } = countAfter > 0 ? after : before
  return {
    kind: rowKind(pieces, countBefore, countAfter),
    before: countBefore > 0 ? before.keys(firstWord(before)) : null,
    after: countAfter > 0 ? after.keys(firstWord(after)) : null,
    ...dressOf(blocks, lastStart(blocks, rowStart)),
    pieces,
  }
}

/** Where the words of a row begin: a law without a title has blank lines before its first heading. */
function firstWord({ blocks, at, rowStart }: Side): number {
  const text = blocks.text.slice(rowStart, at)
  return rowStart + text.length - text.trimStart().length
}

/** Where the blocks of a side begin in the row but for the first, counted from the row's start. */
function startsInside({ blocks, at, rowStart }: Side): readonly number[] {
  const from = lastStart(blocks, rowStart) + 1
  return blocks.starts.slice(from, Math.max(from, lastStart(blocks, at - 1) + 1)).map((start) => start - rowStart)
}

/** How many blocks of a side stand in the row; white space alone does not count. */
function blockCount({ blocks, at, rowStart }: Side): number {
  if (blocks.text.slice(rowStart, at).trim() === '') return 0
  return Math.max(1, lastStart(blocks, at - 1) - lastStart(blocks, rowStart) + 1)
}

/** The block that an offset stands in: the last one that begins there or before. */
function lastStart({ starts, count }: Blocks, offset: number): number {
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
function slideBlankLines(pieces: readonly Piece[]): readonly Piece[] {
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
