import { heaviestChain } from './heaviest-chain.ts'
import { addRun, type Box, type Runs } from './myers.ts'

/**
 * Equal runs that surely belong together: they start with `length` tokens that stand once in each stretch, go as far as the
 * tokens are equal, and follow each other in both (the chain with the most tokens). Linear but for the chain's sorting.
 */
export function anchors(before: Int32Array, after: Int32Array, box: Box, length: number): Runs {
  return chainOf(uniqueRuns(before, after, box, length))
}

function uniqueRuns(before: Int32Array, after: Int32Array, box: Box, length: number): Runs {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = box
  const rows = beforeEnd - beforeStart - length + 1
  const columns = afterEnd - afterStart - length + 1
  if (rows <= 0 || columns <= 0) return []
  let size = 16
  while (size < rows * 2) size *= 2
  const mask = size - 1
  // Per slot: place in BEFORE and in AFTER (+1), negative once there is a second one.
  const hashes = new Int32Array(size)
  const inBefore = new Int32Array(size)
  const inAfter = new Int32Array(size)
  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & mask
    while (inBefore[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }
  for (let at = beforeStart; at < beforeStart + rows; at++) {
    const hash = hashOf(before, at, length)
    const slot = slotOf(hash)
    hashes[slot] = hash
    inBefore[slot] = inBefore[slot] === 0 ? at + 1 : -1
  }
  for (let at = afterStart; at < afterStart + columns; at++) {
    const slot = slotOf(hashOf(after, at, length))
    if ((inBefore[slot] as number) > 0) inAfter[slot] = inAfter[slot] === 0 ? at + 1 : -1
  }
  const found: Runs = []
  let done = afterStart
  for (let at = afterStart; at < afterStart + columns; at++) {
    const slot = slotOf(hashOf(after, at, length))
    if (inAfter[slot] !== at + 1 || (at < done && follows(found, (inBefore[slot] as number) - 1, at))) continue
    done = extend(before, after, box, (inBefore[slot] as number) - 1, at, found)
  }
  return found
}

// Whether the pair is on the last run already.
function follows(found: Runs, row: number, column: number): boolean {
  const last = found.length - 3
  return last >= 0 && (found[last] as number) - (found[last + 1] as number) === row - column
}

function extend(before: Int32Array, after: Int32Array, box: Box, row: number, column: number, found: Runs): number {
  let start = 0
  while (
    row - start > box.beforeStart &&
    column - start > box.afterStart &&
    before[row - start - 1] === after[column - start - 1]
  )
    start++
  let end = 0
  while (row + end < box.beforeEnd && column + end < box.afterEnd && before[row + end] === after[column + end]) end++
  if (end > 0) found.push(row - start, column - start, start + end)
  return column + end
}

function hashOf(tokens: Int32Array, at: number, length: number): number {
  let hash = length
  for (let offset = 0; offset < length; offset++) {
    hash = Math.imul(hash ^ (tokens[at + offset] as number), 0x9e3779b1)
    hash ^= hash >>> 13
  }
  return hash
}

// Runs come in the order of AFTER; the chain must also rise in BEFORE.
function chainOf(candidates: Runs): Runs {
  const count = candidates.length / 3
  if (count < 2) return candidates
  const order = Array.from({ length: count }, (_, index) => index).sort(
    (one, two) => start(candidates, one) - start(candidates, two),
  )
  const rank = new Int32Array(count)
  order.forEach((run, index) => {
    rank[run] = index
  })
  const pairs = Array.from(rank, (column, row) => ({ row, column, weight: candidates[row * 3 + 2] as number }))
  return parted(
    candidates,
    heaviestChain(pairs, count).map(({ row }) => row),
  )
}

const start = (runs: Runs, run: number): number => runs[run * 3] as number

// Runs of the chain may overlap at their ends (they were made as long as they go): the later one gives way.
function parted(candidates: Runs, chain: readonly number[]): Runs {
  const runs: Runs = []
  let row = -1
  let column = -1
  for (const run of chain) {
    const before = candidates[run * 3] as number
    const after = candidates[run * 3 + 1] as number
    const length = candidates[run * 3 + 2] as number
    const cut = Math.max(0, row - before, column - after)
    addRun(runs, before + cut, after + cut, length - cut)
    if (length > cut) {
      row = before + length
      column = after + length
    }
  }
  return runs
}
