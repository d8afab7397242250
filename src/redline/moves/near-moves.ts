import { eachWord } from '../../words/count.ts'
import { diffWords, type WordPiece } from '../../words/diff.ts'
import { joined, textOf } from '../text.ts'
import type { RedlinePiece, RedlineRow } from '../types.ts'

/** The rows of a move: where the provision is struck, and where it is written. */
export interface Pair {
  readonly from: number
  readonly to: number
}

/** A provision struck at one row and written, a little changed, at another; and the words of each. */
export interface NearMove extends Pair {
  readonly deleted: readonly RedlinePiece[]
  readonly inserted: readonly RedlinePiece[]
}

/**
 * Pairs rows struck (`gone`) with rows written (`come`) that say nearly the same. In their pieces, what moved has the name
 * that `nameOf` gives to the pair's number, and what changed on the way has none. Time is linear in the rows' words.
 */
export function nearMoves(
  rows: readonly RedlineRow[],
  gone: readonly number[],
  come: readonly number[],
  nameOf: (count: number) => string,
): readonly NearMove[] {
  const places = placesOf(rows, gone)
  const taken = new Set<number>()
  const found: NearMove[] = []
  for (const to of come) {
    const from = likeliest(shinglesOf(rowText(rows[to])), places, taken)
    if (from === null) continue
    const move = moveOf(rowText(rows[from]), rowText(rows[to]), nameOf(found.length))
    if (move === null) continue
    taken.add(from)
    found.push({ from, to, ...move })
  }
  return found
}

/** A row's text, with what was struck in it and written. */
export const rowText = (row: RedlineRow | undefined): string => textOf(row?.pieces ?? [])

const SHINGLE = 3
// What stands in many rows tells nothing of any.
const MOST_PLACES = 4
// Longer rows are no paragraphs.
const LONGEST = 20_000

/** A number for each run of three words: two that are not alike share one too seldom to matter, and `moveOf` looks at the words. */
function shinglesOf(text: string): ReadonlySet<number> {
  const shingles = new Set<number>()
  if (text.length > LONGEST) return shingles
  let count = 0
  let [first, second] = [0, 0]
  eachWord(text.toLowerCase(), (third) => {
    count++
    if (count >= SHINGLE) shingles.add(Math.imul(Math.imul(first, 31) + second, 31) + third)
    first = second
    second = third
  })
  return shingles
}

interface Places {
  readonly byShingle: ReadonlyMap<number, readonly number[]>
  readonly sizes: ReadonlyMap<number, number>
}

function placesOf(rows: readonly RedlineRow[], gone: readonly number[]): Places {
  const byShingle = new Map<number, number[]>()
  const sizes = new Map<number, number>()
  for (const at of gone) {
    const shingles = shinglesOf(rowText(rows[at]))
    sizes.set(at, shingles.size)
    for (const shingle of shingles) {
      const places = byShingle.get(shingle)
      if (places === undefined) byShingle.set(shingle, [at])
      else if (places.length <= MOST_PLACES) places.push(at)
    }
  }
  return { byShingle, sizes }
}

// The row that shares most with the one written, if that is half of either.
function likeliest(
  shingles: ReadonlySet<number>,
  { byShingle, sizes }: Places,
  taken: ReadonlySet<number>,
): number | null {
  const votes = new Map<number, number>()
  for (const shingle of shingles) {
    const places = byShingle.get(shingle) ?? []
    if (places.length > MOST_PLACES) continue
    for (const place of places) if (!taken.has(place)) votes.set(place, (votes.get(place) ?? 0) + 1)
  }
  let best: number | null = null
  for (const [place, count] of votes) {
    const enough = count * 2 >= Math.max(shingles.size, sizes.get(place) ?? 0)
    if (enough && (best === null || count > (votes.get(best) ?? 0))) best = place
  }
  return best
}

/** The words of both ends of a move, under that name; null: too little is the same. */
export function moveOf(before: string, after: string, move: string): Pick<NearMove, 'deleted' | 'inserted'> | null {
  const pieces = diffWords(before, after)
  const length = (kind: string): number =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? piece.text.length : 0), 0)
  if (length('kept') < 0.6 * Math.max(before.length, after.length)) return null
  return { deleted: oneSide(pieces, 'deleted', move), inserted: oneSide(pieces, 'inserted', move) }
}

// The words of one end: what the other end has, too, moved there, and the rest is struck or new.
function oneSide(pieces: readonly WordPiece[], kind: 'deleted' | 'inserted', move: string): readonly RedlinePiece[] {
  const ofSide = pieces
    .filter((piece) => piece.kind === 'kept' || piece.kind === kind)
    // White space alone is no change, and goes with the words before it.
    .map(
      (piece): Moved =>
        piece.kind === 'kept' || !/\S/.test(piece.text) ? { kind, text: piece.text, move } : { kind, text: piece.text },
    )
  return joined(ofSide, (one, other) => moveNameOf(one) === moveNameOf(other))
}

type Moved = Exclude<RedlinePiece, { readonly kind: 'kept' }>

const moveNameOf = (piece: RedlinePiece): string | undefined => (piece.kind === 'kept' ? undefined : piece.move)
