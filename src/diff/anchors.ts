import { heaviestChain } from './heaviest-chain.ts'
import { addRun, type Box, type Run, type Runs, sameHead, sameTail } from './runs.ts'

/**
 * Finds runs that surely belong together, to cut a box too large for an exact search into small ones.
 *
 * It is the patience diff of Bram Cohen, as git's histogram diff uses it: groups of `length` tokens that stand exactly once in
 * each stretch are the same group, whatever stands around them. Each is made as long as the tokens around it are equal; of
 * those that cross, the heaviest chain stays. Unlike a shortest edit script, it does not match a comma here with a comma
 * there.
 *
 * Groups are found by a hash of their tokens. Two different groups with one hash count as one, at worst twice there, and so no
 * anchor; one that stands once by mistake is dropped when its tokens are compared. Time: linear, and n log n for the chain.
 */
export function anchors(before: Int32Array, after: Int32Array, box: Box, length: number): Runs {
  return withoutOverlaps(withoutCrossing(uniqueRuns(before, after, box, length)))
}

/** Runs of groups that stand once on each side, in the order of AFTER. */
function uniqueRuns(before: Int32Array, after: Int32Array, box: Box, length: number): Runs {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = box
  const beforeStop = beforeEnd - length + 1
  const afterStop = afterEnd - length + 1
  if (beforeStop <= beforeStart || afterStop <= afterStart) return []
  let size = 16
  while (size < (beforeStop - beforeStart) * 2) size *= 2
  const mask = size - 1
  // An open hash table. Per slot, the group's place in BEFORE and in AFTER, plus 1; 0: not there, negative: there twice.
  const hashes = new Int32Array(size)
  const inBefore = new Int32Array(size)
  const inAfter = new Int32Array(size)
  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & mask
    while (inBefore[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }
  for (let at = beforeStart; at < beforeStop; at++) {
    const hash = hashOf(before, at, length)
    const slot = slotOf(hash)
    hashes[slot] = hash
    inBefore[slot] = inBefore[slot] === 0 ? at + 1 : -1
  }
  for (let at = afterStart; at < afterStop; at++) {
    const slot = slotOf(hashOf(after, at, length))
    if ((inBefore[slot] as number) > 0) inAfter[slot] = inAfter[slot] === 0 ? at + 1 : -1
  }
  const runs: Run[] = []
  let done = afterStart
  for (let at = afterStart; at < afterStop; at++) {
    const slot = slotOf(hashOf(after, at, length))
    if (inAfter[slot] !== at + 1) continue
    const place = (inBefore[slot] as number) - 1
    const last = runs.at(-1)
    const isOnLastRun = at < done && last !== undefined && last.before - last.after === place - at
    if (isOnLastRun) continue
    const run = extended(before, after, box, place, at)
    if (run === null) done = at
    else {
      runs.push(run)
      done = run.after + run.length
    }
  }
  return runs
}

/** The longest run through a pair of places; null if the tokens there are not equal (only their hash was). */
function extended(before: Int32Array, after: Int32Array, box: Box, row: number, column: number): Run | null {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = box
  const tail = sameHead(before, after, { beforeStart: row, beforeEnd, afterStart: column, afterEnd })
  if (tail === 0) return null
  const head = sameTail(before, after, { beforeStart, beforeEnd: row, afterStart, afterEnd: column })
  return { before: row - head, after: column - head, length: head + tail }
}

function hashOf(tokens: Int32Array, at: number, length: number): number {
  let hash = length
  for (let offset = 0; offset < length; offset++) {
    hash = Math.imul(hash ^ (tokens[at + offset] as number), 0x9e3779b1)
    hash ^= hash >>> 13
  }
  return hash
}

/** Of runs in the order of AFTER, the chain with the most tokens that also rises in BEFORE. The two sides change places here. */
function withoutCrossing(runs: Runs): Runs {
  const ranks = new Int32Array(runs.length)
  const rising = [...runs.keys()].sort((one, other) => (runs[one] as Run).before - (runs[other] as Run).before)
  for (const [rank, at] of rising.entries()) ranks[at] = rank
  const pairs = runs.map((run, at) => ({ run, before: at, after: ranks[at] as number, weight: run.length }))
  return heaviestChain(pairs, runs.length).map(({ run }) => run)
}

/** Neighbours may overlap, as each was made as long as it goes: the later one gives way. */
function withoutOverlaps(runs: Runs): Runs {
  const made: Run[] = []
  let beforeEnd = 0
  let afterEnd = 0
  for (const { before, after, length } of runs) {
    const cut = Math.max(0, beforeEnd - before, afterEnd - after)
    if (cut >= length) continue
    addRun(made, before + cut, after + cut, length - cut)
    beforeEnd = before + length
    afterEnd = after + length
  }
  return made
}
