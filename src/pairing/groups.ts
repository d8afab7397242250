import { addRun, addRuns, type Box, type Run, type Runs, sameHead, sameTail } from '../diff/runs.ts'
import type { Tokens } from '../words/token-types.ts'
import { weightOf } from '../words/token-weight.ts'
import { areSeveral } from '../words/whole-sentences.ts'
import type { Label } from './labels.ts'
import type { Link } from './links.ts'
import { type Sides, startOf } from './side-blocks.ts'
import { strongLinks } from './strong-links.ts'
import { evidenceWeights, leastEnds } from './thresholds.ts'

/** Blocks of a stretch that became each other; one side may be empty. */
export interface Group extends Box {
  /** The tokens they share. */
  readonly runs: Runs
  /** Whether they have no more in common than their label. */
  readonly byLabel?: boolean
}

/**
 * Tells from the tokens that two stretches share which of their blocks became which.
 *
 * Strong links join blocks to groups: two links of one block make a paragraph that was split, or two that were merged. Between
 * groups, blocks under one label are one provision all the same, though it was written anew; any other block stands alone, and
 * is struck or written as a whole. Groups are in order, and each block is in exactly one.
 */
export function groupBlocks(sides: Sides, runs: Runs): readonly Group[] {
  return groupsOf(sides, strongLinks(sides, runs)).map((group) => withSharedEnds(sides, group))
}

function groupsOf(sides: Sides, links: readonly Link[]): readonly Group[] {
  const groups: Group[] = []
  let block = 0
  let other = 0
  const addLone = (beforeEnd: number, afterEnd: number): void => {
    for (; block < beforeEnd; block++)
      groups.push({ beforeStart: block, beforeEnd: block + 1, afterStart: other, afterEnd: other, runs: [] })
    for (; other < afterEnd; other++)
      groups.push({ beforeStart: block, beforeEnd: block, afterStart: other, afterEnd: other + 1, runs: [] })
  }
  const add = (group: Group): void => {
    addLone(group.beforeStart, group.afterStart)
    groups.push(group)
    block = group.beforeEnd
    other = group.afterEnd
  }
  const addUpTo = (beforeEnd: number, afterEnd: number): void => {
    const box = { beforeStart: block, beforeEnd, afterStart: other, afterEnd }
    for (const group of labelGroups(sides, box)) add(group)
    addLone(beforeEnd, afterEnd)
  }
  for (const linked of linkedGroups(links)) {
    addUpTo(linked.beforeStart, linked.afterStart)
    add(linked)
  }
  addUpTo(sides.before.count, sides.after.count)
  return groups
}

/** Groups of the links that share blocks. */
function linkedGroups(links: readonly Link[]): readonly Group[] {
  const groups: { beforeStart: number; beforeEnd: number; afterStart: number; afterEnd: number; runs: Run[] }[] = []
  for (const { before, after, runs } of links) {
    let group = groups.at(-1)
    if (group === undefined || (before >= group.beforeEnd && after >= group.afterEnd)) {
      group = { beforeStart: before, beforeEnd: before, afterStart: after, afterEnd: after, runs: [] }
      groups.push(group)
    }
    group.beforeEnd = before + 1
    group.afterEnd = after + 1
    addRuns(group.runs, runs)
  }
  return groups
}

/** What shares no words but the label stands in one row all the same: «3.» struck and «3.» written are one provision. */
function labelGroups({ before, after }: Sides, box: Box): readonly Group[] {
  if (box.beforeStart === box.beforeEnd || box.afterStart === box.afterEnd) return []
  const places = new Map<string, number>()
  // The last one first: of two under one label the first one counts.
  for (let at = box.afterEnd - 1; at >= box.afterStart; at--) {
    const label = after.labels[at] ?? null
    if (label !== null) places.set(label.key, at)
  }
  const groups: Group[] = []
  let from = box.afterStart
  for (let at = box.beforeStart; at < box.beforeEnd && places.size > 0; at++) {
    const label = before.labels[at] ?? null
    const place = label === null ? undefined : places.get(label.key)
    const partner = place === undefined ? null : (after.labels[place] ?? null)
    if (label === null || place === undefined || partner === null || place < from) continue
    const marks = hasSameMarks(before.tokens, after.tokens, label, partner, startOf(before, at), startOf(after, place))
    const run: Run = {
      before: label.start - marks,
      after: partner.start - marks,
      length: Math.min(label.end - label.start, partner.end - partner.start) + marks,
    }
    groups.push({
      beforeStart: at,
      beforeEnd: at + 1,
      afterStart: place,
      afterEnd: place + 1,
      runs: [run],
      byLabel: true,
    })
    from = place + 1
  }
  return groups
}

/** 1 where two labels stand in headings that are equally deep (one token of marks before each), else 0. */
function hasSameMarks(
  before: Tokens,
  after: Tokens,
  label: Label,
  partner: Label,
  start: number,
  otherStart: number,
): 0 | 1 {
  const areHeadings = label.start > start && partner.start > otherStart
  return areHeadings && before.ids[label.start - 1] === after.ids[partner.start - 1] ? 1 : 0
}

/**
 * A group with what is the same at its ends besides what was matched. A word there was matched to a third paragraph, and set
 * free when that link was dropped: «2) наличие долга; 3) наличие ошибок» has the first words of «2) наличие ошибок» in two
 * items. What weighs too little to be evidence (`leastEnds`) is not kept, unless nothing else is left on one side: then words
 * are put in or taken out, and none is replaced.
 */
function withSharedEnds({ before, after }: Sides, group: Group): Group {
  const [first, last] = [group.runs[0], group.runs.at(-1)]
  if (first === undefined || last === undefined) return group
  const { tokens } = before
  const least = group.byLabel ? leastEnds.byLabel : leastEnds.linked
  const weigh = (start: number, end: number): number => weightOf(tokens, start, end, evidenceWeights)
  const runs: Run[] = []
  const addEnds = (box: Box, isHeadKept: Judge, isTailKept: Judge): void => {
    const room = Math.min(box.beforeEnd - box.beforeStart, box.afterEnd - box.afterStart)
    const head = sameHead(tokens.ids, after.tokens.ids, box, room)
    const tail = sameTail(tokens.ids, after.tokens.ids, box, room - head)
    const isAll = head + tail === room
    const { beforeStart, beforeEnd, afterStart, afterEnd } = box
    if (isAll || isHeadKept(beforeStart, beforeStart + head)) addRun(runs, beforeStart, afterStart, head)
    if (isAll || isTailKept(beforeEnd - tail, beforeEnd)) addRun(runs, beforeEnd - tail, afterEnd - tail, tail)
  }
  // Beside what is kept already. «Статья 2.» that became «Статья 3.» has a new number, and no new full stop.
  const isInnerKept: Judge = (start, end) => weigh(start, end) >= least.tail || isMark(tokens, start, end, '.)')
  const head = {
    beforeStart: startOf(before, group.beforeStart),
    beforeEnd: first.before,
    afterStart: startOf(after, group.afterStart),
    afterEnd: first.after,
  }
  addEnds(head, (start, end) => weigh(start, end) >= least.head, isInnerKept)
  addRuns(runs, group.runs)
  const tail = {
    beforeStart: last.before + last.length,
    beforeEnd: startOf(before, group.beforeEnd),
    afterStart: last.after + last.length,
    afterEnd: startOf(after, group.afterEnd),
  }
  const areAnew = areSeveral(tokens, after.tokens, {
    ...tail,
    beforeEnd: tail.beforeEnd - 1,
    afterEnd: tail.afterEnd - 1,
  })
  // The last word of a paragraph changed, and not the mark behind it (unless whole sentences were written anew).
  const isLastMark: Judge = (start, end) => !group.byLabel && !areAnew && isMark(tokens, start, end, '.;,:')
  addEnds(tail, isInnerKept, (start, end) => weigh(start, end) >= least.tail || isLastMark(start, end))
  return { ...group, runs }
}

/** Whether the tokens from `start` to `end` are worth to be kept. */
type Judge = (start: number, end: number) => boolean

const isMark = (tokens: Tokens, start: number, end: number, marks: string): boolean =>
  end - start === 1 && marks.includes(tokens.text.slice(tokens.starts[start], tokens.ends[start]))
