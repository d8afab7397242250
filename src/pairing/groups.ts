import { addRun, type Runs } from '../diff/myers.ts'
import type { Tokens } from '../words/token-table.ts'
import { areSeveral } from '../words/whole-sentences.ts'
import { labelOf, labelRuns } from './labels.ts'
import { type BlockTokens, type Link, weightOf } from './links.ts'
import { addSharedEnds } from './shared-ends.ts'
import { kindred } from './strong-links.ts'

/** Blocks that became each other: from `beforeStart` to `beforeEnd` on the one side, likewise on the other; one side may be empty. */
export interface Group {
  readonly beforeStart: number
  readonly beforeEnd: number
  readonly afterStart: number
  readonly afterEnd: number
  /** The tokens they share. */
  readonly runs: Runs
  /** Whether they have no more in common than their label. */
  readonly byLabel?: boolean
}

/**
 * Tells from the tokens two stretches share which of their blocks became which. A few words in common do not make one
 * paragraph of two: then the paragraph is struck as a whole and the other written as a whole.
 */
export function groupBlocks(
  before: Tokens,
  after: Tokens,
  runs: Runs,
  rows: BlockTokens,
  columns: BlockTokens,
): readonly Group[] {
  const strong = kindred(before, after, runs, rows, columns)
  const groups = groupsOf(strong, rows.length - 1, columns.length - 1, labelPairs(before, after, rows, columns))
  return groups.map((group) => withSharedEnds(before, after, group, rows, columns))
}

// What the words at a paragraph's start and end must weigh. Of paragraphs that have but their label in common a word or two
// tell nothing.
const LEAST_ENDS = { linked: { head: 0, tail: 0.4 }, byLabel: { head: 3, tail: 3 } }

function withSharedEnds(before: Tokens, after: Tokens, group: Group, rows: BlockTokens, columns: BlockTokens): Group {
  if (group.runs.length === 0) return group
  const box = {
    beforeStart: rows[group.beforeStart] as number,
    beforeEnd: rows[group.beforeEnd] as number,
    afterStart: columns[group.afterStart] as number,
    afterEnd: columns[group.afterEnd] as number,
  }
  const [row, column, length] = group.runs.slice(-3) as [number, number, number]
  const gap = { row: row + length, rowEnd: box.beforeEnd - 1, column: column + length, columnEnd: box.afterEnd - 1 }
  const areAnew = areSeveral(before, after, gap)
  const least = group.byLabel ? LEAST_ENDS.byLabel : LEAST_ENDS.linked
  const isTelling = (start: number, end: number, where: 'head' | 'tail' | 'inner'): boolean =>
    where === 'inner'
      ? weightOf(before, start, end) >= least.tail || closesLabel(before, start, end)
      : weightOf(before, start, end) >= least[where] ||
        (where === 'tail' && !group.byLabel && !areAnew && closes(before, start, end))
  return { ...group, runs: addSharedEnds(before.ids, after.ids, box, group.runs, isTelling) }
}

/** «Статья 2.» that became «Статья 3.» has a new number, and no new full stop. */
const closesLabel = (tokens: Tokens, start: number, end: number): boolean => isOneOf('.)', tokens, start, end)

/** The last word of a paragraph changed, and not the mark behind it (unless whole sentences were written anew). */
const closes = (tokens: Tokens, start: number, end: number): boolean => isOneOf('.;,:', tokens, start, end)

const isOneOf = (marks: string, tokens: Tokens, start: number, end: number): boolean =>
  end - start === 1 && marks.includes(tokens.text.slice(tokens.starts[start], tokens.ends[start]))

type Pairs = (row: number, rowEnd: number, column: number, columnEnd: number) => readonly Group[]

// What shares no words but the label stands in one row all the same: «3.» struck and «3.» written are one provision.
function labelPairs(before: Tokens, after: Tokens, rows: BlockTokens, columns: BlockTokens): Pairs {
  return (row, rowEnd, column, columnEnd) => {
    const places = new Map<string, number>()
    for (let at = columnEnd - 1; at >= column; at--) {
      const label = labelOf(after, columns[at] as number, columns[at + 1] as number)
      if (label !== null) places.set(label.key, at)
    }
    const pairs: Group[] = []
    for (let at = row, from = column; at < rowEnd && places.size > 0; at++) {
      const label = labelOf(before, rows[at] as number, rows[at + 1] as number)
      const place = label === null ? undefined : places.get(label.key)
      if (label === null || place === undefined || place < from) continue
      const written = labelOf(after, columns[place] as number, columns[place + 1] as number)
      if (written === null) continue
      const runs = labelRuns(before, after, label, written, rows[at] as number, columns[place] as number)
      pairs.push({ beforeStart: at, beforeEnd: at + 1, afterStart: place, afterEnd: place + 1, runs, byLabel: true })
      from = place + 1
    }
    return pairs
  }
}

function groupsOf(links: readonly Link[], rowCount: number, columnCount: number, pairs: Pairs): readonly Group[] {
  const groups: Group[] = []
  let row = 0
  let column = 0
  const lone = (rowEnd: number, columnEnd: number): void => {
    for (; row < rowEnd; row++)
      groups.push({ beforeStart: row, beforeEnd: row + 1, afterStart: column, afterEnd: column, runs: [] })
    for (; column < columnEnd; column++)
      groups.push({ beforeStart: row, beforeEnd: row, afterStart: column, afterEnd: column + 1, runs: [] })
  }
  const take = (group: Group): void => {
    groups.push(group)
    row = group.beforeEnd
    column = group.afterEnd
  }
  const between = (rowEnd: number, columnEnd: number): void => {
    if (row < rowEnd && column < columnEnd) {
      for (const pair of pairs(row, rowEnd, column, columnEnd)) {
        lone(pair.beforeStart, pair.afterStart)
        take(pair)
      }
    }
    lone(rowEnd, columnEnd)
  }
  for (let at = 0; at < links.length; ) {
    const first = links[at] as Link
    let beforeEnd = first.row + 1
    let afterEnd = first.column + 1
    const runs: Runs = [...first.runs]
    at++
    for (let next = links[at]; next && (next.row < beforeEnd || next.column < afterEnd); next = links[++at]) {
      beforeEnd = Math.max(beforeEnd, next.row + 1)
      afterEnd = Math.max(afterEnd, next.column + 1)
      for (let run = 0; run < next.runs.length; run += 3)
        addRun(runs, next.runs[run] as number, next.runs[run + 1] as number, next.runs[run + 2] as number)
    }
    between(first.row, first.column)
    take({ beforeStart: first.row, beforeEnd, afterStart: first.column, afterEnd, runs })
  }
  between(rowCount, columnCount)
  return groups
}
