import { match } from '../diff/match.ts'
import { type Box, gapsOf, isOneSided, type Run, type Runs, wholeBox } from '../diff/runs.ts'
import type { Blocks } from './blocks.ts'
import { alignment } from './thresholds.ts'

/** A stretch of both texts, by the number of their blocks: equal word for word, or to be looked at. */
export interface Section extends Box {
  readonly kind: 'equal' | 'different'
}

/**
 * Lines up the blocks that stand in both texts word for word; what lies between them is left to the words.
 *
 * Whole blocks are given numbers and matched as `match` matches tokens: most of a law stays, and only the rest is read word by
 * word. Runs of blocks that are no evidence are dropped, and blocks put in or taken out are slid to begin at a heading. The
 * sections are in order and cover both texts. Cost: linear in the text, close to linear in the blocks.
 */
export function alignBlocks(
  before: Blocks,
  after: Blocks,
): { readonly sections: readonly Section[]; readonly coarse: boolean } {
  const numbers = new Map<string, number>()
  const ids = { before: idsOf(before, numbers), after: idsOf(after, numbers) }
  const whole = wholeBox(before.count, after.count)
  const { runs, coarse } = match(ids.before, ids.after, whole)
  const evident = evidentRuns(before, after, runs)
  return { sections: sectionsOf(slideToHeadings(before, after, ids, evident), whole), coarse }
}

/** The number of each block: equal texts have equal numbers. */
function idsOf(blocks: Blocks, numbers: Map<string, number>): Int32Array {
  const ids = new Int32Array(blocks.count)
  for (let at = 0; at < blocks.count; at++) {
    const text = blocks.text.slice(blocks.starts[at], blocks.ends[at])
    let id = numbers.get(text)
    if (id === undefined) {
      id = numbers.size
      numbers.set(text, id)
    }
    ids[at] = id
  }
  return ids
}

/** «(weggefallen)» between two changes proves nothing: such runs are left to the words around them. */
function evidentRuns(before: Blocks, after: Blocks, runs: Runs): Runs {
  const made: Run[] = []
  for (const run of runs) {
    const [beforeEnd, afterEnd] = [run.before + run.length, run.after + run.length]
    const size = (before.ends[beforeEnd - 1] as number) - (before.starts[run.before] as number)
    const isShort = run.length < alignment.evidenceBlocks && size < alignment.evidence
    const isAtEdge = (run.before === 0 && run.after === 0) || (beforeEnd === before.count && afterEnd === after.count)
    const last = made.at(-1)
    // Behind blocks that were only put in, or only taken out, nothing else could be meant.
    const isBehindOneSided =
      last !== undefined && (run.before === last.before + last.length || run.after === last.after + last.length)
    if (!isShort || isAtEdge || isBehindOneSided) made.push(run)
  }
  return made
}

/** Whole blocks put in or taken out between equal ones begin at a heading, where the texts allow. */
function slideToHeadings(
  before: Blocks,
  after: Blocks,
  ids: { readonly before: Int32Array; readonly after: Int32Array },
  runs: Runs,
): Runs {
  const made: Run[] = []
  for (const run of runs) {
    const last = made.at(-1)
    const beforeStart = last === undefined ? 0 : last.before + last.length
    const afterStart = last === undefined ? 0 : last.after + last.length
    const isInsertion = beforeStart === run.before
    if (last === undefined || isInsertion === (afterStart === run.after)) {
      made.push(run)
      continue
    }
    const shift = isInsertion
      ? bestShift(ids.after, after, afterStart, run.after, last.length, run.length)
      : bestShift(ids.before, before, beforeStart, run.before, last.length, run.length)
    made[made.length - 1] = { ...last, length: last.length + shift }
    made.push({ before: run.before + shift, after: run.after + shift, length: run.length - shift })
  }
  return made
}

/** By how many blocks the stretch from `start` to `end` is best shifted, with so much room (equal blocks) on either side. */
function bestShift(
  ids: Int32Array,
  blocks: Blocks,
  start: number,
  end: number,
  roomBefore: number,
  roomAfter: number,
): number {
  const { furthest } = alignment
  let best = 0
  let bestRank = headingRank(blocks, start)
  const consider = (shift: number): void => {
    const rank = headingRank(blocks, start + shift)
    if (rank > bestRank) {
      best = shift
      bestRank = rank
    }
  }
  for (let shift = -1; shift > -furthest && -shift < roomBefore && ids[start + shift] === ids[end + shift]; shift--)
    consider(shift)
  for (let shift = 0; shift < furthest && shift + 1 < roomAfter && ids[start + shift] === ids[end + shift]; shift++)
    consider(shift + 1)
  return best
}

const DEEPEST = 6

/** The higher the heading, the better a place to begin; 0: no heading. */
function headingRank({ text, starts }: Blocks, block: number): number {
  const start = starts[block] as number
  let at = start
  while (text[at] === '#') at++
  return at === start ? 0 : DEEPEST + 1 - Math.min(at - start, DEEPEST)
}

function sectionsOf(runs: Runs, whole: Box): readonly Section[] {
  const sections: Section[] = []
  for (const [at, gap] of gapsOf(runs, whole).entries()) {
    if (gap.beforeEnd > gap.beforeStart || gap.afterEnd > gap.afterStart) sections.push({ kind: 'different', ...gap })
    const run = runs[at]
    if (run === undefined) continue
    const { beforeEnd, afterEnd } = gap
    const equal = {
      beforeStart: beforeEnd,
      beforeEnd: beforeEnd + run.length,
      afterStart: afterEnd,
      afterEnd: afterEnd + run.length,
    }
    if (!isOneSided(equal)) sections.push({ kind: 'equal', ...equal })
  }
  return sections
}
