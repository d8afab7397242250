import { match } from '../words/match.ts'
import { piecesOfRuns } from '../words/pieces.ts'
import { smooth } from '../words/smooth.ts'
import type { TokenRun, TokenTable } from '../words/token-table.ts'
import type { Section } from './align.ts'
import type { Blocks } from './blocks.ts'
import { type Group, groupBlocks } from './links.ts'
import type { RedlinePiece } from './types.ts'

/** One row to be: blocks `beforeStart`–`beforeEnd` beside `afterStart`–`afterEnd` (one side may be empty), and their pieces. */
export interface RawRow {
  readonly beforeStart: number
  readonly beforeEnd: number
  readonly afterStart: number
  readonly afterEnd: number
  readonly pieces: readonly RedlinePiece[]
}

/** Compares the words of a stretch of blocks, and gives its rows in order. */
export function compareSection(
  before: Blocks,
  after: Blocks,
  section: Section,
  table: TokenTable,
): { readonly rows: readonly RawRow[]; readonly coarse: boolean } {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = section
  if (beforeStart === beforeEnd || afterStart === afterEnd)
    return { rows: oneSided(before, after, section), coarse: false }
  const one = tokensOf(before, beforeStart, beforeEnd, table)
  const two = tokensOf(after, afterStart, afterEnd, table)
  const { runs, coarse } = match(one.ids, two.ids, {
    beforeStart: 0,
    beforeEnd: one.count,
    afterStart: 0,
    afterEnd: two.count,
  })
  const rows = firstTokens(before, one, beforeStart, beforeEnd)
  const columns = firstTokens(after, two, afterStart, afterEnd)
  const groups = groupBlocks(one, two, smooth(one, two, runs), rows, columns)
  return { rows: groups.map((group) => rowOf(before, after, section, one, two, group)), coarse }
}

/** Tokens of the blocks from `from` to `to`; none goes over a block's end. */
export function tokensOf(blocks: Blocks, from: number, to: number, table: TokenTable): TokenRun {
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
function firstTokens(blocks: Blocks, tokens: TokenRun, from: number, to: number): readonly number[] {
  const firsts: number[] = []
  let token = 0
  for (let at = from; at < to; at++) {
    while (token < tokens.count && (tokens.starts[token] as number) < (blocks.starts[at] as number)) token++
    firsts.push(token)
  }
  firsts.push(tokens.count)
  return firsts
}

function rowOf(before: Blocks, after: Blocks, section: Section, one: TokenRun, two: TokenRun, group: Group): RawRow {
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
