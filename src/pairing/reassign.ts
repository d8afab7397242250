import { addRun, addRuns, type Runs } from '../diff/myers.ts'
import { sameHead, sameTail } from '../diff/same-ends.ts'
import type { Tokens } from '../words/token-table.ts'
import { labelOf } from './labels.ts'
import { type BlockTokens, type Link, weightOf } from './links.ts'

/**
 * Of two paragraphs that begin alike («The licence is granted on …»), the words that they share are matched to the first, and
 * only the rest to the one that is meant. Where a block has two partners, the weaker one gets what it has in common with it at
 * its ends, and if that makes it the stronger one by a word at least, it is the only one. `isCut` tells a weak link.
 */
export function contest(
  before: Tokens,
  after: Tokens,
  links: readonly Link[],
  rows: BlockTokens,
  columns: BlockTokens,
  isCut: (link: Link) => boolean,
): readonly Link[] {
  const grown = (link: Link): Link => ({ ...link, ...grownRuns(before, after, link, rows, columns) })
  return settle(settle(links, 'column', isCut, grown), 'row', isCut, grown)
}

// Links are in order: those of one block stand together.
function settle(
  links: readonly Link[],
  side: 'row' | 'column',
  isCut: (link: Link) => boolean,
  grown: (link: Link) => Link,
): readonly Link[] {
  const other = side === 'row' ? 'column' : 'row'
  const made: Link[] = []
  for (let at = 0; at < links.length; ) {
    let end = at + 1
    while (links[end]?.[side] === links[at]?.[side]) end++
    const partners = links.slice(at, end)
    const strongest = heaviest(partners)
    const weaker = heaviest(partners.filter((link) => link !== strongest && isCut(link)))
    const isFree = weaker !== undefined && [at - 1, end].every((beside) => links[beside]?.[other] !== weaker[other])
    const winner = isFree && !isCut(strongest as Link) ? grown(weaker) : undefined
    if (winner !== undefined && winner.weight >= (strongest as Link).weight + 1) made.push(winner)
    else made.push(...partners)
    at = end
  }
  return made
}

function heaviest(links: readonly Link[]): Link | undefined {
  let found: Link | undefined
  for (const link of links) if (found === undefined || link.weight > found.weight) found = link
  return found
}

/** What two blocks share, with what is the same at their ends, behind their labels. */
function grownRuns(
  before: Tokens,
  after: Tokens,
  { row, column, runs }: Link,
  rows: BlockTokens,
  columns: BlockTokens,
): Pick<Link, 'runs' | 'weight'> {
  const [rowStart, rowEnd] = bodyOf(before, rows, row)
  const [columnStart, columnEnd] = bodyOf(after, columns, column)
  const [firstRow, firstColumn] = runs as [number, number]
  const [lastRow, lastColumn, lastLength] = runs.slice(-3) as [number, number, number]
  const made: Runs = []
  const room = Math.min(firstRow - rowStart, firstColumn - columnStart)
  addRun(made, rowStart, columnStart, sameHead(before.ids, after.ids, rowStart, columnStart, room))
  addRuns(made, runs)
  const left = Math.min(rowEnd - lastRow - lastLength, columnEnd - lastColumn - lastLength)
  const tail = sameTail(before.ids, after.ids, rowEnd, columnEnd, left)
  addRun(made, rowEnd - tail, columnEnd - tail, tail)
  return { runs: made, weight: weightOfRuns(before, made) }
}

function bodyOf(tokens: Tokens, blocks: BlockTokens, at: number): readonly [number, number] {
  const [start, end] = [blocks[at] as number, blocks[at + 1] as number]
  return [labelOf(tokens, start, end)?.end ?? start, end]
}

function weightOfRuns(tokens: Tokens, runs: Runs): number {
  let sum = 0
  for (let at = 0; at < runs.length; at += 3)
    sum += weightOf(tokens, runs[at] as number, (runs[at] as number) + (runs[at + 2] as number))
  return sum
}
