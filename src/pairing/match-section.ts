import { isOneSided, type Runs } from '../diff/runs.ts'
import { countWords } from '../words/count.ts'
import { matchTokens } from '../words/match-tables.ts'
import type { TokenTable } from '../words/token-table.ts'
import type { Tokens } from '../words/token-types.ts'
import type { Section } from './align.ts'
import type { Blocks } from './blocks.ts'

/** The words of a stretch of both texts, and those they share. */
export interface SharedWords {
  readonly before: Tokens
  readonly after: Tokens
  readonly runs: Runs
}

/** A section and its words; null if its blocks are equal, or only one side has any. */
export interface MatchedSection {
  readonly section: Section
  readonly words: SharedWords | null
  /** How many words are struck or written where only one side has blocks. */
  readonly loneWords: number
  readonly coarse: boolean
}

/** Finds the words that both sides of a section share. */
export function matchSection(before: Blocks, after: Blocks, section: Section, table: TokenTable): MatchedSection {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = section
  if (section.kind === 'equal') return { section, words: null, loneWords: 0, coarse: false }
  if (isOneSided(section)) {
    const lone = textBetween(before, beforeStart, beforeEnd) + textBetween(after, afterStart, afterEnd)
    return { section, words: null, loneWords: countWords(lone), coarse: false }
  }
  const tokensBefore = tokensOf(before, beforeStart, beforeEnd, table)
  const tokensAfter = tokensOf(after, afterStart, afterEnd, table)
  const { runs, coarse } = matchTokens(tokensBefore, tokensAfter)
  return { section, words: { before: tokensBefore, after: tokensAfter, runs }, loneWords: 0, coarse }
}

const textBetween = ({ text, starts }: Blocks, from: number, to: number): string => text.slice(starts[from], starts[to])

/** Tokens of the blocks from `from` to `to`; none goes over a block's end. */
export function tokensOf({ text, starts }: Blocks, from: number, to: number, table: TokenTable): Tokens {
  return table.read(text, starts[from], starts[to], starts.slice(from + 1, to))
}
