import { match } from '../diff/match.ts'
import type { Box, Runs } from '../diff/myers.ts'
import type { Blocks } from './blocks.ts'

/** Blocks of two texts side by side: a run of equal ones, or a stretch that has to be looked at. */
export interface Section extends Box {
  readonly kind: 'equal' | 'different'
}

/** Lines up the blocks that stand in both texts word for word; what lies between them is left to the words. */
export function alignBlocks(
  before: Blocks,
  after: Blocks,
): { readonly sections: readonly Section[]; readonly coarse: boolean } {
  const numbers = new Map<string, number>()
  const one = numbered(before, numbers)
  const two = numbered(after, numbers)
  const { runs, coarse } = match(one, two, {
    beforeStart: 0,
    beforeEnd: one.length,
    afterStart: 0,
    afterEnd: two.length,
  })
  return { sections: sectionsOf(before, after, slid(one, two, telling(before, after, runs), before, after)), coarse }
}

function numbered(blocks: Blocks, numbers: Map<string, number>): Int32Array {
  const ids = new Int32Array(blocks.count)
  for (let at = 0; at < blocks.count; at++) {
    const text = blocks.text.slice(blocks.starts[at] as number, blocks.ends[at] as number)
    let id = numbers.get(text)
    if (id === undefined) {
      id = numbers.size
      numbers.set(text, id)
    }
    ids[at] = id
  }
  return ids
}

const TELLING = 40

// «(weggefallen)» between two changes proves nothing: such runs are left to the words around them.
function telling(before: Blocks, after: Blocks, runs: Runs): Runs {
  const made: Runs = []
  for (let at = 0; at < runs.length; at += 3) {
    const row = runs[at] as number
    const column = runs[at + 1] as number
    const length = runs[at + 2] as number
    const atStart = row === 0 && column === 0
    const atEnd = row + length === before.count && column + length === after.count
    const lone = length < 3 && (before.ends[row + length - 1] as number) - (before.starts[row] as number) < TELLING
    const last = made.length - 3
    const oneSided =
      last >= 0 &&
      (row === (made[last] as number) + (made[last + 2] as number) ||
        column === (made[last + 1] as number) + (made[last + 2] as number))
    if (!lone || atStart || atEnd || oneSided) made.push(row, column, length)
  }
  return made
}

// Whole blocks put in or taken out between equal ones: let them start at a heading, where the text allows.
function slid(one: Int32Array, two: Int32Array, runs: Runs, before: Blocks, after: Blocks): Runs {
  const made = [...runs]
  for (let at = 3; at < made.length; at += 3) {
    const rowStart = (made[at - 3] as number) + (made[at - 1] as number)
    const columnStart = (made[at - 2] as number) + (made[at - 1] as number)
    const inserts = rowStart === made[at]
    if (inserts === (columnStart === made[at + 1])) continue
    const [ids, blocks, start, end] = inserts
      ? [two, after, columnStart, made[at + 1] as number]
      : [one, before, rowStart, made[at] as number]
    const shift = bestShift(ids, blocks, start, end, made[at - 1] as number, made[at + 2] as number)
    made[at - 1] = (made[at - 1] as number) + shift
    made[at] = (made[at] as number) + shift
    made[at + 1] = (made[at + 1] as number) + shift
    made[at + 2] = (made[at + 2] as number) - shift
  }
  return made
}

function bestShift(
  ids: Int32Array,
  blocks: Blocks,
  start: number,
  end: number,
  roomBefore: number,
  roomAfter: number,
): number {
  let best = 0
  let bestRank = rank(blocks, start)
  const consider = (shift: number): void => {
    const found = rank(blocks, start + shift)
    if (found > bestRank) {
      best = shift
      bestRank = found
    }
  }
  for (let shift = -1; shift > -50 && -shift < roomBefore && ids[start + shift] === ids[end + shift]; shift--)
    consider(shift)
  for (let shift = 0; shift < 50 && shift + 1 < roomAfter && ids[start + shift] === ids[end + shift]; shift++)
    consider(shift + 1)
  return best
}

// The higher the heading, the better a place to begin.
function rank(blocks: Blocks, index: number): number {
  const { text } = blocks
  let at = blocks.starts[index] as number
  if (text.charCodeAt(at) !== 35) return 0
  let depth = 0
  while (text.charCodeAt(at) === 35) {
    at++
    depth++
  }
  return 7 - Math.min(depth, 6)
}

function sectionsOf(before: Blocks, after: Blocks, runs: Runs): readonly Section[] {
  const sections: Section[] = []
  let row = 0
  let column = 0
  const add = (kind: Section['kind'], beforeEnd: number, afterEnd: number): void => {
    if (beforeEnd > row || afterEnd > column) {
      sections.push({ kind, beforeStart: row, beforeEnd, afterStart: column, afterEnd })
    }
    row = beforeEnd
    column = afterEnd
  }
  for (let at = 0; at < runs.length; at += 3) {
    const length = runs[at + 2] as number
    add('different', runs[at] as number, runs[at + 1] as number)
    add('equal', row + length, column + length)
  }
  add('different', before.count, after.count)
  return sections
}
