import { addRun, type Runs } from '../diff/myers.ts'
import { leadsPhrase } from '../words/phrase-words.ts'
import type { Tokens } from '../words/token-table.ts'

/** Where each block's tokens begin in a stretch, and one more for the end. */
export type BlockTokens = readonly number[]

/** Two blocks and the words they share. */
export interface Link {
  readonly row: number
  readonly column: number
  /** Weight of the words they share. */
  weight: number
  readonly runs: Runs
}

/** What each two blocks share of the runs, in order. */
export function linksOf(before: Tokens, runs: Runs, rows: BlockTokens, columns: BlockTokens): readonly Link[] {
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

/** What tokens weigh as a proof that two paragraphs are one: a mark next to nothing, a conjunction less than a noun. */
export function weightOf(tokens: Tokens, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at++) sum += tokens.words[at] === 1 ? (leadsPhrase(tokens, at) ? 0.4 : 1) : 0.1
  return sum
}
