import { anchors } from './anchors.ts'
import { budgets } from './budgets.ts'
import { fewestEdits } from './myers.ts'
import { addRun, type Box, isOneSided, type Run, type Runs, sameHead, sameTail } from './runs.ts'
import { splitPoint } from './split-point.ts'

/** What of two sequences is equal. */
export interface Matched {
  readonly runs: Runs
  /** Whether a budget ran out on the way: then they may share more. */
  readonly coarse: boolean
  /** What of the text's budget is used up, in squared edits. */
  readonly walked: number
}

/**
 * Finds what two sequences of numbers share, in order.
 *
 * Three ways, each tried where the one before it is too dear: the exact search (Myers), which serves all boxes with few edits;
 * cuts along anchors, which serve large texts with many; a cut at a point that a bounded search from both corners came to. What
 * is the same at the ends of a box is taken off first. Whatever the input, time is close to linear, and the same input has the
 * same answer. The runs are in order and true: each token of a run equals its partner.
 *
 * `walked`: what other searches in the same text have used up of its budget.
 */
export function match(before: Int32Array, after: Int32Array, box: Box, walked = 0): Matched {
  const runs: Run[] = []
  let coarse = false
  let used = walked
  // A stack and not recursion: hostile input nests deep. Boxes are pushed last first, so that runs come in order.
  const tasks: Task[] = [{ box, searched: Number.POSITIVE_INFINITY, isEqual: false }]
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    if (task.isEqual) {
      addRun(runs, task.box.beforeStart, task.box.afterStart, task.box.beforeEnd - task.box.beforeStart)
      continue
    }
    const inner = withoutSameEnds(before, after, task.box, runs, tasks)
    if (isOneSided(inner)) continue
    const size = inner.beforeEnd - inner.beforeStart + inner.afterEnd - inner.afterStart
    // What failed on a box fails on most of it, too: it is tried again on half.
    const isNew = size * 2 <= task.searched || size < budgets.smallBox
    if (isNew && fewestEdits(before, after, inner, cheapEdits(size), runs)) continue
    const found = isNew ? firstAnchors(before, after, inner) : []
    if (found.length > 0) {
      pushAround(tasks, inner, found)
      continue
    }
    const split = splitPoint(before, after, inner, splitBudget(size, used))
    used += split.edits ** 2
    coarse ||= split.coarse
    const searched = isNew ? size : task.searched
    push(tasks, { ...inner, beforeStart: split.before, afterStart: split.after }, searched)
    push(tasks, { ...inner, beforeEnd: split.before, afterEnd: split.after }, searched)
  }
  return { runs, coarse, walked: used }
}

interface Task {
  readonly box: Box
  /** Size of the box around it on which the exact search and the anchors failed. */
  readonly searched: number
  /** The box is known to be equal throughout: it waits here for its turn in the order of runs. */
  readonly isEqual: boolean
}

const cheapEdits = (size: number): number =>
  Math.max(budgets.leastCheapEdits, Math.min(budgets.mostCheapEdits, Math.floor(size / budgets.tokensPerCheapEdit)))

function splitBudget(size: number, walked: number): number {
  const most = walked > budgets.walkedPerText ? budgets.nearSplit : budgets.farSplit
  return Math.round(Math.max(budgets.nearSplit, Math.min(most, budgets.splitWork / size)))
}

function firstAnchors(before: Int32Array, after: Int32Array, box: Box): Runs {
  for (const length of budgets.anchorLengths) {
    const found = anchors(before, after, box, length)
    if (found.length > 0) return found
  }
  return []
}

/** Takes off what is the same at a box's ends: the head is added to the runs, the tail waits for its turn. */
function withoutSameEnds(before: Int32Array, after: Int32Array, box: Box, runs: Run[], tasks: Task[]): Box {
  const head = sameHead(before, after, box)
  addRun(runs, box.beforeStart, box.afterStart, head)
  const rest = { ...box, beforeStart: box.beforeStart + head, afterStart: box.afterStart + head }
  const tail = sameTail(before, after, rest)
  pushEqual(tasks, { before: box.beforeEnd - tail, after: box.afterEnd - tail, length: tail })
  return { ...rest, beforeEnd: box.beforeEnd - tail, afterEnd: box.afterEnd - tail }
}

/** Pushes the boxes between runs, and the runs, from the last to the first. */
function pushAround(tasks: Task[], box: Box, runs: Runs): void {
  let { beforeEnd, afterEnd } = box
  for (const run of runs.toReversed()) {
    const { before, after, length } = run
    const behind = { beforeStart: before + length, beforeEnd, afterStart: after + length, afterEnd }
    push(tasks, behind, Number.POSITIVE_INFINITY)
    pushEqual(tasks, run)
    beforeEnd = before
    afterEnd = after
  }
  push(tasks, { ...box, beforeEnd, afterEnd }, Number.POSITIVE_INFINITY)
}

function pushEqual(tasks: Task[], { before, after, length }: Run): void {
  if (length === 0) return
  const box = { beforeStart: before, beforeEnd: before + length, afterStart: after, afterEnd: after + length }
  tasks.push({ box, searched: 0, isEqual: true })
}

function push(tasks: Task[], box: Box, searched: number): void {
  if (!isOneSided(box)) tasks.push({ box, searched, isEqual: false })
}
