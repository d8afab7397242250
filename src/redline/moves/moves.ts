import { movedWords, pairOutOfOrder } from '../../pairing/out-of-order.ts'
import type { WordPiece } from '../../words/diff.ts'
import { joined, wholeText } from '../text.ts'
import type { RedlinePiece, RedlineRow } from '../types.ts'
import { partFreedHeadings } from './freed-headings.ts'
import { markFreedParagraphs } from './freed-paragraphs.ts'
import type { MarkedRows, Move } from './types.ts'

/**
 * Finds provisions struck in one place and written in another, and marks both ends: word for word the same, or changed a
 * little on the way (a new label, some words: those have no `move`). The text stays as it is, to the byte.
 *
 * Two that moved may hide in one row, since the one took the other's label: such rows are parted, first paragraphs, then
 * headings, where that lets either go with its text. Last, what is too short to be found by itself joins the move beside it.
 */
export function markMoves(found: readonly RedlineRow[]): readonly RedlineRow[] {
  const first = markFreedParagraphs(found, markPairs)
  const parted = partFreedHeadings(first.rows, first.moves)
  return withNeighbours(parted === null ? first : markPairs(parted))
}

function markPairs(rows: readonly RedlineRow[]): MarkedRows {
  const struck = placesOf(rows, 'deleted')
  const written = placesOf(rows, 'inserted')
  const marked = [...rows]
  const moves: Move[] = []
  for (const pair of pairOutOfOrder(textsAt(rows, struck), textsAt(rows, written))) {
    const move = { from: struck[pair.struck] as number, to: written[pair.written] as number }
    markMove(marked, move, moveName(moves), pair.pieces)
    moves.push(move)
  }
  return { rows, marked, moves }
}

const placesOf = (rows: readonly RedlineRow[], kind: RedlineRow['kind']): readonly number[] =>
  rows.flatMap((row, at) => (row.kind === kind ? [at] : []))

const textsAt = (rows: readonly RedlineRow[], places: readonly number[]): readonly string[] =>
  places.map((at) => wholeText(rows[at]?.pieces ?? []))

/** Moves are named in the order in which they are found, from 1. */
const moveName = (moves: readonly Move[]): string => `move-${moves.length + 1}`

/** Marks both ends of a move; `pieces`: what changed on the way, null if nothing did. */
function markMove(rows: RedlineRow[], { from, to }: Move, name: string, pieces: readonly WordPiece[] | null): void {
  for (const [place, kind] of [[from, 'deleted'] as const, [to, 'inserted'] as const]) {
    const row = rows[place] as RedlineRow
    rows[place] = { ...row, kind: 'moved', pieces: pieces === null ? allMoved(row, name) : oneEnd(pieces, kind, name) }
  }
}

const allMoved = ({ pieces }: RedlineRow, move: string): readonly RedlinePiece[] =>
  pieces.map((piece): RedlinePiece => (piece.kind === 'kept' ? piece : { ...piece, move }))

/** The words of one end: what the other end has, too, moved there, and the rest is struck or new. */
function oneEnd(pieces: readonly WordPiece[], kind: 'deleted' | 'inserted', move: string): readonly RedlinePiece[] {
  const ofEnd = pieces
    .filter((piece) => piece.kind === 'kept' || piece.kind === kind)
    // White space alone is no change, and goes with the words before it.
    .map(
      ({ kind: pieceKind, text }): RedlinePiece =>
        pieceKind === 'kept' || !/\S/.test(text) ? { kind, text, move } : { kind, text },
    )
  return joined(ofEnd, (one, other) => moveOf(one) === moveOf(other))
}

const moveOf = (piece: RedlinePiece): string | undefined => (piece.kind === 'kept' ? undefined : piece.move)

/** A heading or a short item proves nothing by itself; beside what moved it moved along, if it says the same at the other end. */
function withNeighbours({ rows, marked: first, moves: found }: MarkedRows): readonly RedlineRow[] {
  const marked = [...first]
  const moves = [...found]
  for (const way of [-1, 1]) {
    // Moves found here are gone on from in their turn.
    for (let at = 0; at < moves.length; at++) {
      const { from, to } = moves[at] as Move
      const beside = { from: from + way, to: to + way }
      if (marked[beside.from]?.kind !== 'deleted' || marked[beside.to]?.kind !== 'inserted') continue
      const [before = '', after = ''] = textsAt(rows, [beside.from, beside.to])
      const pieces = movedWords(before, after)
      if (pieces === null) continue
      markMove(marked, beside, moveName(moves), pieces)
      moves.push(beside)
    }
  }
  return marked
}
