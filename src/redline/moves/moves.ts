import { countWords } from '../../words/count.ts'
import type { RedlinePiece, RedlineRow } from '../types.ts'
import { partFreedHeadings } from './freed-headings.ts'
import { type Marked, markFreedParagraphs } from './freed-paragraphs.ts'
import { moveOf, type NearMove, nearMoves, type Pair, rowText } from './near-moves.ts'

/**
 * Finds provisions struck in one place and written in another, and marks both ends: word for word the same, or changed a
 * little on the way (a new label, some words: those have no `move`). The text stays as it is, to the byte.
 */
export function markMoves(found: readonly RedlineRow[]): readonly RedlineRow[] {
  const { rows, made, pairs } = markFreedParagraphs(found, markPairs)
  // Parted, a row has its places in the count of all rows anew.
  const parted = partFreedHeadings(rows, pairs)
  if (parted === null) {
    growMoves(made, rows, pairs)
    return made
  }
  const again = markPairs(parted)
  growMoves(again.made, parted, again.pairs)
  return again.made
}

function markPairs(rows: readonly RedlineRow[]): Marked {
  const gone = placesOf(rows, 'deleted')
  const come = placesOf(rows, 'inserted')
  const made = [...rows]
  const pairs: Pair[] = []
  if (gone.length === 0 || come.length === 0) return { rows, made, pairs }
  for (const { from, to } of sameWords(rows, gone, come)) {
    const name = nextName(pairs)
    pairs.push({ from, to })
    made[from] = moved(rows[from] as RedlineRow, name)
    made[to] = moved(rows[to] as RedlineRow, name)
  }
  const left = (places: readonly number[]): readonly number[] => places.filter((at) => made[at] === rows[at])
  const exact = pairs.length
  for (const near of nearMoves(rows, left(gone), left(come), (count) => moveName(exact + count))) {
    pairs.push(near)
    markNear(made, near)
  }
  return { rows, made, pairs }
}

/** Moves are named in the order in which they are found, from 1. */
const moveName = (before: number): string => `move-${before + 1}`
const nextName = (pairs: readonly Pair[]): string => moveName(pairs.length)

function markNear(made: RedlineRow[], { from, to, deleted, inserted }: NearMove): void {
  made[from] = { ...(made[from] as RedlineRow), kind: 'moved', pieces: deleted }
  made[to] = { ...(made[to] as RedlineRow), kind: 'moved', pieces: inserted }
}

/** A heading or a short item proves nothing by itself; beside what moved it moved along, if it says the same at the other end. */
function growMoves(made: RedlineRow[], rows: readonly RedlineRow[], pairs: Pair[]): void {
  for (const way of [-1, 1]) {
    // Pairs found here are gone on from in their turn.
    for (let at = 0; at < pairs.length; at++) {
      const { from, to } = pairs[at] as Pair
      const beside = { from: from + way, to: to + way }
      if (made[beside.from]?.kind !== 'deleted' || made[beside.to]?.kind !== 'inserted') continue
      const ends = moveOf(rowText(rows[beside.from]), rowText(rows[beside.to]), nextName(pairs))
      if (ends === null) continue
      pairs.push(beside)
      markNear(made, { ...beside, ...ends })
    }
  }
}

const FEWEST = 5

// What is short stands in many places by itself.
function placesOf(rows: readonly RedlineRow[], kind: RedlineRow['kind']): readonly number[] {
  return rows.flatMap((row, at) => (row.kind === kind && isLong(rowText(row)) ? [at] : []))
}

const isLong = (text: string): boolean => countWords(text, FEWEST) >= FEWEST

const plain = (row: RedlineRow): string => rowText(row).replace(/\s+/g, ' ').trim()

function sameWords(
  rows: readonly RedlineRow[],
  gone: readonly number[],
  come: readonly number[],
): readonly { readonly from: number; readonly to: number }[] {
  const places = new Map<string, number[]>()
  // The last one first: they are taken from the end.
  for (const at of gone.toReversed()) {
    const words = plain(rows[at] as RedlineRow)
    const known = places.get(words)
    if (known === undefined) places.set(words, [at])
    else known.push(at)
  }
  return come.flatMap((to) => {
    const from = places.get(plain(rows[to] as RedlineRow))?.pop()
    return from === undefined ? [] : [{ from, to }]
  })
}

const moved = (row: RedlineRow, move: string): RedlineRow => ({
  ...row,
  kind: 'moved',
  pieces: row.pieces.map((piece): RedlinePiece => (piece.kind === 'kept' ? piece : { ...piece, move })),
})
