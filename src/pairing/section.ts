import type { Runs } from '../diff/myers.ts'
import type { RedlinePiece } from '../redline/types.ts'
import { countWords } from '../words/count.ts'
import { matchTokens } from '../words/match-tables.ts'
import { piecesOfRuns } from '../words/pieces.ts'
import type { Tokens, TokenTable } from '../words/token-table.ts'
import type { Section } from './align.ts'
import type { Blocks } from './blocks.ts'
import { type Group, groupBlocks } from './groups.ts'

/** One row to be: blocks `beforeStart`–`beforeEnd` beside `afterStart`–`afterEnd` (one side may be empty), and their pieces. */
export interface RawRow {
  readonly beforeStart: number
  readonly beforeEnd: number
  readonly afterStart: number
  readonly afterEnd: number
  readonly pieces: readonly RedlinePiece[]
}

/** A stretch of blocks that differ, with its tokens and what they share; where one side has no blocks, `null` and the words of the other. */
export interface MatchedSection {
  readonly section: Section
  readonly words: { readonly before: Tokens; readonly after: Tokens; readonly runs: Runs } | null
  readonly loneWords: number
  readonly coarse: boolean
}

/** Finds the words that both sides of a stretch share. */
export function matchSection(before: Blocks, after: Blocks, section: Section, table: TokenTable): MatchedSection {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = section
  if (beforeStart === beforeEnd || afterStart === afterEnd) {
    const lone = countWords(textBetween(before, beforeStart, beforeEnd) + textBetween(after, afterStart, afterEnd))
    return { section, words: null, loneWords: lone, coarse: false }
  }
  const one = tokensOf(before, beforeStart, beforeEnd, table)
  const two = tokensOf(after, afterStart, afterEnd, table)
  const { runs, coarse } = matchTokens(one, two)
  return { section, words: { before: one, after: two, runs }, loneWords: 0, coarse }
}

const textBetween = (blocks: Blocks, from: number, to: number): string =>
  blocks.text.slice(blocks.starts[from], blocks.starts[to])

/** The rows of a stretch, in order; `kept`: the tokens that are drawn as kept. */
export function rowsOfSection(
  before: Blocks,
  after: Blocks,
  { section, words }: MatchedSection,
  kept: Runs,
): readonly RawRow[] {
  if (words === null) return oneSided(before, after, section)
  const { before: one, after: two } = words
  const rows = firstTokens(before, one, section.beforeStart, section.beforeEnd)
  const columns = firstTokens(after, two, section.afterStart, section.afterEnd)
  const groups = groupBlocks(one, two, kept, rows, columns)
  return groups.map((group) => rowOf(before, after, section, one, two, group))
}

/** Tokens of the blocks from `from` to `to`; none goes over a block's end. */
export function tokensOf(blocks: Blocks, from: number, to: number, table: TokenTable): Tokens {
  return table.read(blocks.text, blocks.starts[from], blocks.starts[to], blocks.starts.slice(from + 1, to))
}

function oneSided(before: Blocks, after: Blocks, section: Section): readonly RawRow[] {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = section
  const rows: RawRow[] = []
  for (let at = beforeStart; at < beforeEnd; at++) {
    const text = before.text.slice(before.starts[at], before.starts[at + 1])
    rows.push({
      beforeStart: at,
      beforeEnd: at + 1,
      afterStart,
      afterEnd: afterStart,
      pieces: [{ kind: 'deleted', text }],
    })
  }
  for (let at = afterStart; at < afterEnd; at++) {
    const text = after.text.slice(after.starts[at], after.starts[at + 1])
    rows.push({
      beforeStart: beforeEnd,
      beforeEnd,
      afterStart: at,
      afterEnd: at + 1,
      pieces: [{ kind: 'inserted', text }],
    })
  }
  return rows
}

// Per block of the stretch, the number of its first token; then the number of tokens.
function firstTokens(blocks: Blocks, tokens: Tokens, from: number, to: number): readonly number[] {
  const firsts: number[] = []
  let token = 0
  for (let at = from; at < to; at++) {
    while (token < tokens.count && (tokens.starts[token] as number) < (blocks.starts[at] as number)) token++
    firsts.push(token)
  }
  firsts.push(tokens.count)
  return firsts
}

function rowOf(before: Blocks, after: Blocks, section: Section, one: Tokens, two: Tokens, group: Group): RawRow {
  const beforeStart = section.beforeStart + group.beforeStart
  const beforeEnd = section.beforeStart + group.beforeEnd
  const afterStart = section.afterStart + group.afterStart
  const afterEnd = section.afterStart + group.afterEnd
  const pieces = piecesOfRuns(one, two, group.runs, {
    beforeStart: before.starts[beforeStart] as number,
    beforeEnd: before.starts[beforeEnd] as number,
    afterStart: after.starts[afterStart] as number,
    afterEnd: after.starts[afterEnd] as number,
  })
  return { beforeStart, beforeEnd, afterStart, afterEnd, pieces }
}
