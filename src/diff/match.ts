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
  const tasks: Task[] = []
  push(tasks, box.beforeStart, box.beforeEnd, box.afterStart, box.afterEnd, Number.POSITIVE_INFINITY)
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    if (task.isEqual) {
      addRun(runs, task.beforeStart, task.afterStart, task.beforeEnd - task.beforeStart)
      continue
    }
    const inner = withoutSameEnds(before, after, task, runs, tasks)
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
    push(tasks, split.before, inner.beforeEnd, split.after, inner.afterEnd, searched)
    push(tasks, inner.beforeStart, split.before, inner.afterStart, split.after, searched)
  }
  return { runs, coarse, walked: used }
}

// Boxes are many, so a task is one flat object, and made in two places alone.
interface Task extends Box {
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
  const { beforeEnd, afterEnd } = box
  const room = Math.min(beforeEnd - box.beforeStart, afterEnd - box.afterStart)
  const head = sameHead(before, after, box, room)
  const tail = sameTail(before, after, box, room - head)
  addRun(runs, box.beforeStart, box.afterStart, head)
  pushEqual(tasks, beforeEnd - tail, afterEnd - tail, tail)
  return {
    beforeStart: box.beforeStart + head,
    beforeEnd: beforeEnd - tail,
    afterStart: box.afterStart + head,
    afterEnd: afterEnd - tail,
  }
}

/** Pushes the boxes between runs, and the runs, from the last to the first. */
function pushAround(tasks: Task[], box: Box, runs: Runs): void {
  let { beforeEnd, afterEnd } = box
  for (const { before, after, length } of runs.toReversed()) {
    push(tasks, before + length, beforeEnd, after + length, afterEnd, Number.POSITIVE_INFINITY)
    pushEqual(tasks, before, after, length)
    beforeEnd = before
    afterEnd = after
  }
  push(tasks, box.beforeStart, beforeEnd, box.afterStart, afterEnd, Number.POSITIVE_INFINITY)
}

function pushEqual(tasks: Task[], beforeStart: number, afterStart: number, length: number): void {
  if (length === 0) return
  const [beforeEnd, afterEnd] = [beforeStart + length, afterStart + length]
  tasks.push({ beforeStart, beforeEnd, afterStart, afterEnd, searched: 0, isEqual: true })
}

function push(
  tasks: Task[],
  beforeStart: number,
  beforeEnd: number,
  afterStart: number,
  afterEnd: number,
  searched: number,
): void {
  if (beforeStart < beforeEnd && afterStart < afterEnd)
    tasks.push({ beforeStart, beforeEnd, afterStart, afterEnd, searched, isEqual: false })
}
