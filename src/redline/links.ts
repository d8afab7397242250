import { leadsPhrase } from '../words/leading.ts'
import { addRun, type Runs } from '../words/myers.ts'
import type { TokenRun } from '../words/token-table.ts'
import { labelOf, labelRuns } from './labels.ts'
import { addSharedEnds } from './shared-tokens.ts'

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

/** Where each block's tokens begin in a stretch, and one more for the end. */
export type BlockTokens = readonly number[]

/**
 * Tells from the tokens two stretches share which of their blocks became which. A few words in common do not make one
 * paragraph of two: such links are cut, and the paragraph is struck as a whole and the other written as a whole.
 */
export function groupBlocks(
  before: TokenRun,
  after: TokenRun,
  runs: Runs,
  rows: BlockTokens,
  columns: BlockTokens,
): readonly Group[] {
  const links = linksOf(before, runs, rows, columns).filter(
    (link, at, all) => !isOnlyLabel(before, link, rows) || !sharesBlock(all, at),
  )
  const weights = { rows: weightsOf(before, rows), columns: weightsOf(after, columns) }
  const rivals = rivalsOf(links)
  const strong = links.filter((link, at) => isStrong(link, rivals[at] as number, weights))
  const groups = groupsOf(strong, rows.length - 1, columns.length - 1, labelPairs(before, after, rows, columns))
  return groups.map((group) => withSharedEnds(before, after, group, rows, columns))
}

// What the words at a paragraph's start and end must weigh. A mark alone is no end to keep; of paragraphs that have but their
// label in common a word or two tell nothing.
const LEAST_ENDS = { linked: { head: 0, tail: 0.4 }, byLabel: { head: 3, tail: 3 } }

function withSharedEnds(
  before: TokenRun,
  after: TokenRun,
  group: Group,
  rows: BlockTokens,
  columns: BlockTokens,
): Group {
  if (group.runs.length === 0) return group
  const box = {
    beforeStart: rows[group.beforeStart] as number,
    beforeEnd: rows[group.beforeEnd] as number,
    afterStart: columns[group.afterStart] as number,
    afterEnd: columns[group.afterEnd] as number,
  }
  const least = group.byLabel ? LEAST_ENDS.byLabel : LEAST_ENDS.linked
  const isTelling = (start: number, end: number, where: 'head' | 'tail' | 'inner'): boolean =>
    where === 'inner'
      ? weightOf(before, start, end) >= least.tail || closesLabel(before, start, end)
      : weightOf(before, start, end) >= least[where]
  return { ...group, runs: addSharedEnds(before.ids, after.ids, box, group.runs, isTelling) }
}

/** «Статья 2.» that became «Статья 3.» has a new number, and no new full stop. */
const closesLabel = (tokens: TokenRun, start: number, end: number): boolean =>
  end - start === 1 && '.)'.includes(tokens.text.slice(tokens.starts[start], tokens.ends[start]))

interface Link {
  readonly row: number
  readonly column: number
  /** Weight of the words they share. */
  weight: number
  readonly runs: Runs
}

function linksOf(before: TokenRun, runs: Runs, rows: BlockTokens, columns: BlockTokens): readonly Link[] {
  const links: Link[] = []
  let row = 0
  let column = 0
  for (let at = 0; at < runs.length; at += 3) {
    let one = runs[at] as number
    let two = runs[at + 1] as number
    let left = runs[at + 2] as number
    while (left > 0) {
      while ((rows[row + 1] as number) <= one) row++
      while ((columns[column + 1] as number) <= two) column++
      const length = Math.min(left, (rows[row + 1] as number) - one, (columns[column + 1] as number) - two)
      let link = links.at(-1)
      if (link === undefined || link.row !== row || link.column !== column) {
        link = { row, column, weight: 0, runs: [] }
        links.push(link)
      }
      link.weight += weightOf(before, one, one + length)
      addRun(link.runs, one, two, length)
      one += length
      two += length
      left -= length
    }
  }
  return links
}

// «(2)» of an item put in before the old «(2)»: its label is no partner for a paragraph that has another.
function isOnlyLabel(before: TokenRun, { row, runs }: Link, rows: BlockTokens): boolean {
  const label = labelOf(before, rows[row] as number, rows[row + 1] as number)
  const [start, , length] = runs.slice(-3) as [number, number, number]
  return label !== null && start + length <= label.end
}

function sharesBlock(links: readonly Link[], at: number): boolean {
  const { row, column } = links[at] as Link
  return [links[at - 1], links[at + 1]].some((other) => other?.row === row || other?.column === column)
}

function weightOf(tokens: TokenRun, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at++) sum += tokens.words[at] === 1 ? (leadsPhrase(tokens, at) ? 0.4 : 1) : 0.1
  return sum
}

interface Weights {
  readonly rows: Float64Array
  readonly columns: Float64Array
}

function weightsOf(tokens: TokenRun, blocks: BlockTokens): Float64Array {
  const weights = new Float64Array(blocks.length - 1)
  for (let at = 0; at < weights.length; at++)
    weights[at] = weightOf(tokens, blocks[at] as number, blocks[at + 1] as number)
  return weights
}

function isStrong(link: Link, rival: number, weights: Weights): boolean {
  const one = weights.rows[link.row] as number
  const two = weights.columns[link.column] as number
  const share = link.weight / Math.max(0.1, Math.min(one, two))
  // A second partner is believed only if most of it came along: that is a paragraph split or merged.
  if (rival > link.weight) return share >= 0.6 && link.weight >= 2
  return share >= 0.3 && link.weight / Math.max(0.1, one, two) >= 0.04
}

/** Per link the weight of the strongest other one of its row or column. Links are in order: those of one block stand together. */
function rivalsOf(links: readonly Link[]): Float64Array {
  const rivals = new Float64Array(links.length)
  for (const side of ['row', 'column'] as const) {
    takeStrongest(rivals, links, side, 0, 1)
    takeStrongest(rivals, links, side, links.length - 1, -1)
  }
  return rivals
}

// One walk for all links: a paragraph of a hundred thousand words may have as many partners.
function takeStrongest(
  rivals: Float64Array,
  links: readonly Link[],
  side: 'row' | 'column',
  from: number,
  way: 1 | -1,
): void {
  let block = -1
  let strongest = 0
  for (let at = from; at >= 0 && at < links.length; at += way) {
    const link = links[at] as Link
    if (link[side] !== block) strongest = 0
    block = link[side]
    rivals[at] = Math.max(rivals[at] as number, strongest)
    strongest = Math.max(strongest, link.weight)
  }
}

type Pairs = (row: number, rowEnd: number, column: number, columnEnd: number) => readonly Group[]

// What shares no words but the label stands in one row all the same: «3.» struck and «3.» written are one provision.
function labelPairs(before: TokenRun, after: TokenRun, rows: BlockTokens, columns: BlockTokens): Pairs {
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
