import { leadsPhrase } from '../words/leading.ts'
import { addRun, type Runs } from '../words/myers.ts'
import type { TokenRun } from '../words/token-table.ts'

/** Blocks that became each other: from `beforeStart` to `beforeEnd` on the one side, likewise on the other; one side may be empty. */
export interface Group {
  readonly beforeStart: number
  readonly beforeEnd: number
  readonly afterStart: number
  readonly afterEnd: number
  /** The tokens they share. */
  readonly runs: Runs
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
  const links = linksOf(before, runs, rows, columns)
  const weights = { rows: weightsOf(before, rows), columns: weightsOf(after, columns) }
  const strong = links.filter((_, at) => isStrong(links, at, weights))
  return groupsOf(strong, rows.length - 1, columns.length - 1, labelPairs(before, after, rows, columns))
}

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

function isStrong(links: readonly Link[], at: number, weights: Weights): boolean {
  const link = links[at] as Link
  const one = weights.rows[link.row] as number
  const two = weights.columns[link.column] as number
  const share = link.weight / Math.max(0.1, Math.min(one, two))
  // A second partner is believed only if most of it came along: that is a paragraph split or merged.
  if (hasStronger(links, at, -1) || hasStronger(links, at, 1)) return share >= 0.6 && link.weight >= 2
  return share >= 0.3 && link.weight / Math.max(0.1, one, two) >= 0.04
}

// Links are in order, so that those of one block stand together.
function hasStronger(links: readonly Link[], at: number, way: 1 | -1): boolean {
  const link = links[at] as Link
  for (let next = at + way; next >= 0 && next < links.length; next += way) {
    const other = links[next] as Link
    if (other.row !== link.row && other.column !== link.column) return false
    if (other.weight > link.weight) return true
  }
  return false
}

type Pairs = (row: number, rowEnd: number, column: number, columnEnd: number) => readonly Group[]

// What shares no words but the label stands in one row all the same: «3.» struck and «3.» written are one provision.
function labelPairs(before: TokenRun, after: TokenRun, rows: BlockTokens, columns: BlockTokens): Pairs {
  return (row, rowEnd, column, columnEnd) => {
    const places = new Map<number, number>()
    for (let at = columnEnd - 1; at >= column; at--) {
      const label = labelToken(after, columns[at] as number, columns[at + 1] as number)
      if (label >= 0) places.set(after.ids[label] as number, at)
    }
    const pairs: Group[] = []
    for (let at = row, from = column; at < rowEnd && places.size > 0; at++) {
      const label = labelToken(before, rows[at] as number, rows[at + 1] as number)
      const place = label < 0 ? undefined : places.get(before.ids[label] as number)
      if (place === undefined || place < from) continue
      const written = labelToken(after, columns[place] as number, columns[place + 1] as number)
      const runs: Runs = [label, written, 1]
      // Its heading marks too, if the heading is as deep as it was.
      if (
        label > (rows[at] as number) &&
        written > (columns[place] as number) &&
        before.ids[label - 1] === after.ids[written - 1]
      ) {
        runs.splice(0, 3, label - 1, written - 1, 2)
      }
      pairs.push({ beforeStart: at, beforeEnd: at + 1, afterStart: place, afterEnd: place + 1, runs })
      from = place + 1
    }
    return pairs
  }
}

// The token that labels a paragraph: `3.`, `(3)`, or after heading marks `§ 12`; −1 where there is none.
function labelToken(tokens: TokenRun, start: number, end: number): number {
  const { text } = tokens
  for (let at = start; at < Math.min(end, start + 2); at++) {
    const from = tokens.starts[at] as number
    const last = text.charCodeAt((tokens.ends[at] as number) - 1)
    const first = text.charCodeAt(from)
    if (first === 35) continue
    if (first === 167) return at
    return tokens.words[at] === 1 && (last === 46 || last === 41) && (tokens.ends[at] as number) - from < 9 ? at : -1
  }
  return -1
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
