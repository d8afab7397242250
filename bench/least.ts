import { readFileSync } from 'node:fs'
import { diffArrays } from 'diff'
import { wordOrMark } from './score.ts'

/** The fewest fragments any word diff of a pair can have within so many words, and the words it then changes at least. */
export interface Least {
  readonly words: number
  readonly fragments: number
}

/** Above this many changed words the search takes too long. */
const MOST_WORDS = 400

/**
 * What no diff of two files can beat: of all the ways to strike and write words (`scoreOf`'s words and fragments) that
 * change at most `allowed` words, one with the fewest fragments. Every way is tried but those that would strike and write
 * anew a stretch of more words than are allowed. Null where too many words are changed for that.
 */
export function leastFragments(beforeFile: string, afterFile: string, allowed: number): Least | null {
  return leastOf(readFileSync(beforeFile, 'utf8'), readFileSync(afterFile, 'utf8'), allowed)
}

/** The same of two texts. */
export function leastOf(one: string, other: string, allowed: number): Least | null {
  if (allowed > MOST_WORDS) return null
  const before = one.match(wordOrMark) ?? []
  const after = other.match(wordOrMark) ?? []
  // By fragments: the fewest words changed so far.
  let best: readonly number[] = [0]
  for (const region of regionsOf(before, after, 2 * allowed)) best = joined(best, bestOf(region, allowed), allowed)
  const fragments = best.findIndex((words) => words <= allowed)
  return fragments === -1 ? null : { fragments, words: best[fragments] as number }
}

interface Region {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** The changes, each with `around` unchanged words on both sides; those that share such words in one region. */
function regionsOf(before: readonly string[], after: readonly string[], around: number): readonly Region[] {
  const regions: { before: [number, number]; after: [number, number] }[] = []
  let one = 0
  let other = 0
  for (const part of diffArrays([...before], [...after])) {
    const count = part.value.length
    const last = regions.at(-1)
    if (!part.added && !part.removed) {
      one += count
      other += count
      continue
    }
    if (last !== undefined && last.before[1] + 2 * around > one) {
      last.before[1] = one + (part.removed ? count : 0)
      last.after[1] = other + (part.added ? count : 0)
    } else
      regions.push({
        before: [one, one + (part.removed ? count : 0)],
        after: [other, other + (part.added ? count : 0)],
      })
    if (part.removed) one += count
    else other += count
  }
  return regions.map((region) => ({
    before: before.slice(Math.max(0, region.before[0] - around), region.before[1] + around),
    after: after.slice(Math.max(0, region.after[0] - around), region.after[1] + around),
  }))
}

const isWord = (token: string): boolean => /[\p{L}\p{N}_]/u.test(token)

const NEVER = 1 << 20
const MOST_FRAGMENTS = 40
const KEPT = 0
const DELETED = 1
const INSERTED = 2

/**
 * The fewest words to change in a region, by the number of fragments: alignment of all its tokens, row by row, with the
 * kind of the last piece as part of the state. Only shifts that so many words can make are looked at.
 */
function bestOf({ before, after }: Region, allowed: number): readonly number[] {
  const band = 2 * allowed + 2
  const width = 2 * band + 1
  // The region's own difference in length is made somewhere in it.
  const drift = Math.min(0, after.length - before.length)
  const size = width * 3 * MOST_FRAGMENTS
  const cell = (shift: number, kind: number): number => ((shift - drift + band) * 3 + kind) * MOST_FRAGMENTS
  const inBand = (shift: number): boolean => shift - drift >= -band && shift - drift <= band
  const costs = { before: before.map(weight), after: after.map(weight) }
  let above = new Int32Array(size).fill(NEVER)
  let row = new Int32Array(size).fill(NEVER)
  for (let at = 0; at <= before.length; at += 1) {
    row.fill(NEVER)
    for (let to = Math.max(0, at + drift - band); to <= Math.min(after.length, at + drift + band); to += 1) {
      const shift = to - at
      if (at === 0 && to === 0) row[cell(0, KEPT)] = 0
      if (at > 0 && to > 0 && before[at - 1] === after[to - 1])
        for (const kind of [KEPT, DELETED, INSERTED]) take(row, cell(shift, KEPT), above, cell(shift, kind), 0, 0)
      if (at > 0 && inBand(shift + 1))
        for (const kind of [KEPT, DELETED, INSERTED])
          take(
            row,
            cell(shift, DELETED),
            above,
            cell(shift + 1, kind),
            costs.before[at - 1] as number,
            Number(kind !== DELETED),
          )
      if (to > 0 && inBand(shift - 1))
        for (const kind of [KEPT, DELETED, INSERTED])
          take(
            row,
            cell(shift, INSERTED),
            row,
            cell(shift - 1, kind),
            costs.after[to - 1] as number,
            Number(kind !== INSERTED),
          )
    }
    ;[above, row] = [row, above]
  }
  const end = after.length - before.length
  return Array.from({ length: MOST_FRAGMENTS }, (_, fragments) =>
    Math.min(...[KEPT, DELETED, INSERTED].map((kind) => above[cell(end, kind) + fragments] as number)),
  )
}

const weight = (token: string): number => Number(isWord(token))

/** Takes over into one state what is cheaper by way of another, for every number of fragments. */
function take(into: Int32Array, at: number, from: Int32Array, other: number, cost: number, opened: number): void {
  for (let fragments = opened; fragments < MOST_FRAGMENTS; fragments += 1) {
    const words = (from[other + fragments - opened] as number) + cost
    if (words < (into[at + fragments] as number)) into[at + fragments] = words
  }
}

/** Two regions together: by fragments, the cheapest way to share them out. */
function joined(one: readonly number[], other: readonly number[], allowed: number): readonly number[] {
  const both: number[] = []
  for (const [first, words] of one.entries())
    for (const [second, more] of other.entries())
      if (words + more <= allowed) both[first + second] = Math.min(both[first + second] ?? NEVER, words + more)
  return Array.from(both, (words) => words ?? NEVER)
}
