import { countWords, eachWord } from '../words/count.ts'
import { diffWords, type WordPiece } from '../words/diff.ts'
import { moving } from './thresholds.ts'

/** A block struck and the one written elsewhere that it became: by their numbers in the two lists. */
export interface MovedBlock {
  readonly struck: number
  readonly written: number
  /** What changed on the way; null if the words are the same. */
  readonly pieces: readonly WordPiece[] | null
}

/**
 * Pairs blocks that were struck in one place with those written in another, wherever they stand: first those whose words are
 * the same, then those that say nearly the same. A short block proves nothing, and is in no pair.
 *
 * To compare each with each would be quadratic. So, as search engines find near duplicates (Broder 1997), an index of shingles
 * (three words in a row) gives each block written the one struck that shares most with it; only these two are compared word by
 * word (`movedWords`). Each block is in one pair at the most. Cost: linear in the words.
 */
export function pairOutOfOrder(struck: readonly string[], written: readonly string[]): readonly MovedBlock[] {
  const [gone, come] = [longBlocks(struck), longBlocks(written)]
  if (gone.length === 0 || come.length === 0) return []
  const exact = sameWords(gone, come)
  const taken = new Set(exact.map((pair) => pair.struck))
  const found = new Set(exact.map((pair) => pair.written))
  const index = shinglesIndex(gone.filter(({ at }) => !taken.has(at)))
  const near: MovedBlock[] = []
  for (const { at, text } of come) {
    if (found.has(at)) continue
    const partner = likeliest(shinglesOf(text), index, taken)
    const pieces = partner === null ? null : movedWords(struck[partner] as string, text)
    if (partner === null || pieces === null) continue
    taken.add(partner)
    near.push({ struck: partner, written: at, pieces })
  }
  return [...exact, ...near]
}

/** A block that is long enough to prove something, with its number in its list. */
interface LongBlock {
  readonly at: number
  readonly text: string
}

const longBlocks = (texts: readonly string[]): readonly LongBlock[] =>
  texts
    .map((text, at) => ({ at, text }))
    .filter(({ text }) => countWords(text, moving.fewestWords) >= moving.fewestWords)

/** What changed in a block that moved from one place to another; null if too little stayed for it to be the same block. */
export function movedWords(before: string, after: string): readonly WordPiece[] | null {
  const pieces = diffWords(before, after)
  let kept = 0
  for (const piece of pieces) if (piece.kind === 'kept') kept += piece.text.length
  return kept < moving.keptShare * Math.max(before.length, after.length) ? null : pieces
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

function sameWords(struck: readonly LongBlock[], written: readonly LongBlock[]): readonly MovedBlock[] {
  const places = new Map<string, number[]>()
  // The last one first: they are taken from the end.
  for (const { at, text } of struck.toReversed()) {
    const words = plain(text)
    const known = places.get(words)
    if (known === undefined) places.set(words, [at])
    else known.push(at)
  }
  return written.flatMap(({ at, text }) => {
    const partner = places.get(plain(text))?.pop()
    return partner === undefined ? [] : [{ struck: partner, written: at, pieces: null }]
  })
}

/** A number for each three words in a row: two that are not alike share one too seldom to matter, as the words are looked at later. */
function shinglesOf(text: string): ReadonlySet<number> {
  const shingles = new Set<number>()
  if (text.length > moving.longest) return shingles
  let count = 0
  let [first, second] = [0, 0]
  eachWord(text.toLowerCase(), (third) => {
    count++
    if (count >= moving.shingle) shingles.add(Math.imul(Math.imul(first, 31) + second, 31) + third)
    first = second
    second = third
  })
  return shingles
}

interface ShingleIndex {
  readonly places: ReadonlyMap<number, readonly number[]>
  /** Per block, how many shingles it has. */
  readonly sizes: ReadonlyMap<number, number>
}

function shinglesIndex(struck: readonly LongBlock[]): ShingleIndex {
  const places = new Map<number, number[]>()
  const sizes = new Map<number, number>()
  for (const { at, text } of struck) {
    const shingles = shinglesOf(text)
    sizes.set(at, shingles.size)
    for (const shingle of shingles) {
      const known = places.get(shingle)
      if (known === undefined) places.set(shingle, [at])
      else if (known.length <= moving.mostPlaces) known.push(at)
    }
  }
  return { places, sizes }
}

/** The block that shares most with the one written, if that is enough of either. */
function likeliest(shingles: ReadonlySet<number>, index: ShingleIndex, taken: ReadonlySet<number>): number | null {
  const votes = new Map<number, number>()
  for (const shingle of shingles) {
    const places = index.places.get(shingle) ?? []
    if (places.length > moving.mostPlaces) continue
    for (const place of places) if (!taken.has(place)) votes.set(place, (votes.get(place) ?? 0) + 1)
  }
  let best: number | null = null
  for (const [place, count] of votes) {
    const isEnough = count >= moving.shingleShare * Math.max(shingles.size, index.sizes.get(place) ?? 0)
    if (isEnough && (best === null || count > (votes.get(best) ?? 0))) best = place
  }
  return best
}
