import { match } from '../diff/match.ts'
import { wholeBox } from '../diff/runs.ts'
import { sameParagraph } from './weights.ts'

/** What is paired: a passage, a unit, a paragraph. */
export interface Alignable {
  readonly text: string
  /** The text without its label; null where it has none, or says too little to be known by. */
  readonly bare: string | null
  /** Kind and label; null where it has none. */
  readonly name: string | null
}

export type AlignedPair = readonly [before: number, after: number]

/**
 * Pairs in order what became what: the same text first, then the same text under another label, then the same label, and
 * paragraphs without a label by the words that they share. Each way works between the pairs of those before it.
 */
export function aligned(before: readonly Alignable[], after: readonly Alignable[]): readonly AlignedPair[] {
  const ways: readonly ((one: Alignable) => string | null)[] = [
    ({ text }) => text,
    ({ bare }) => bare,
    ({ name }) => name,
  ]
  let pairs: readonly AlignedPair[] = []
  for (const way of ways) pairs = between(pairs, before, after, (b, a) => sharedKeys(b, a, way))
  return between(pairs, before, after, alike)
}

/** The pairs, with those that `find` makes of each stretch between them. */
function between(
  pairs: readonly AlignedPair[],
  before: readonly Alignable[],
  after: readonly Alignable[],
  find: (before: readonly Alignable[], after: readonly Alignable[]) => readonly AlignedPair[],
): readonly AlignedPair[] {
  const found: AlignedPair[] = []
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...pairs, [before.length, after.length] as const]) {
    const inner = find(before.slice(i, nextI), after.slice(j, nextJ))
    for (const [one, other] of inner) found.push([i + one, j + other])
    if (nextI < before.length || nextJ < after.length) found.push([nextI, nextJ])
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  return found
}

function sharedKeys(
  before: readonly Alignable[],
  after: readonly Alignable[],
  keyOf: (one: Alignable) => string | null,
): readonly AlignedPair[] {
  if (before.length === 0 || after.length === 0) return []
  const numbers = new Map<string, number>()
  // What has no key is like nothing else.
  let alone = -1
  const numbered = (items: readonly Alignable[]): Int32Array =>
    Int32Array.from(items, (one) => {
      const key = keyOf(one)
      if (key === null) return alone--
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      return number
    })
  const { runs } = match(numbered(before), numbered(after), wholeBox(before.length, after.length))
  return runs.flatMap((run) =>
    Array.from({ length: run.length }, (_, at): AlignedPair => [run.before + at, run.after + at]),
  )
}

// Beyond that, paragraphs are not compared each with each.
const mostCompared = 2_500

/** Paragraphs without a label, each with the one that it shares most with, in order. */
function alike(before: readonly Alignable[], after: readonly Alignable[]): readonly AlignedPair[] {
  const [rows, columns] = [before.length, after.length]
  if (rows === 0 || columns === 0 || rows * columns > mostCompared) return []
  const bags = [before, after].map((side) => side.map(({ text, name }) => (name === null ? bagOf(text) : null)))
  const likeness = (i: number, j: number): number => {
    const [one, other] = [bags[0]?.[i], bags[1]?.[j]]
    if (!one || !other) return 0
    const share = shared(one, other)
    return share >= sameParagraph ? share : 0
  }
  const best: number[][] = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const paired = likeness(i, j)
      const row = best[i] as number[]
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), paired > 0 ? paired + at(i + 1, j + 1) : 0)
    }
  }
  const pairs: AlignedPair[] = []
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const paired = likeness(i, j)
    if (paired > 0 && at(i, j) === paired + at(i + 1, j + 1)) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

function bagOf(text: string): Bag {
  const counts = new Map<string, number>()
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: words.length }
}

/** The part of their words that two texts share, from 0 to 1. */
function shared(one: Bag, other: Bag): number {
  let both = 0
  for (const [word, count] of one.counts) both += Math.min(count, other.counts.get(word) ?? 0)
  return one.size + other.size === 0 ? 0 : (2 * both) / (one.size + other.size)
}
