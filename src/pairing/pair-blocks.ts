import type { Box, Runs } from '../diff/runs.ts'
import { tokenTable } from '../words/token-table.ts'
import type { Tokens } from '../words/token-types.ts'
import { alignBlocks, type Section } from './align.ts'
import type { Blocks } from './blocks.ts'
import { groupBlocks } from './groups.ts'
import { type MatchedSection, matchSection, type SharedWords } from './match-section.ts'
import { phrasesOf } from './phrases.ts'
import { partRelabelled } from './relabelled.ts'
import { sideBlocks } from './side-blocks.ts'

/** Blocks of one text beside those of the other that they became, by their numbers; one side may be empty. */
export interface PairedBlocks extends Box {
  /** The tokens around them, and those that both sides keep; null if their words are equal. */
  readonly words: SharedWords | null
}

/**
 * Tells which blocks (paragraphs, headings) of one text became which of the other, in order. What moved is struck in one place
 * and written in another here (see `out-of-order.ts`).
 *
 * From what is certain to what is likely: blocks that are equal word for word; those that say the same under a new label; then,
 * in the stretches between, the words that both sides share, drawn in phrases, are evidence for the blocks that they stand in.
 * Each block of either text is in exactly one pair, and the pairs are in order in both. Past a budget the comparison is
 * coarser, and says so. Cost: close to linear.
 */
export function pairBlocks(
  before: Blocks,
  after: Blocks,
): { readonly pairs: readonly PairedBlocks[]; readonly coarse: boolean } {
  const { sections, coarse } = alignBlocks(before, after)
  const table = tokenTable()
  const matched = sections
    .flatMap((section) => partRelabelled(before, after, section))
    .map((section) => matchSection(before, after, section, table))
  const phrases = phrasesOf(matched)
  return {
    pairs: matched.flatMap((section) => pairsOf(before, after, section, phrases.get(section) ?? [])),
    coarse: coarse || matched.some((section) => section.coarse),
  }
}

/** The pairs of a section; `kept`: the tokens that are drawn as kept. */
function pairsOf(
  before: Blocks,
  after: Blocks,
  { section, words }: MatchedSection,
  kept: Runs,
): readonly PairedBlocks[] {
  if (words === null) return section.kind === 'equal' ? equalPairs(section) : lonePairs(section)
  const { beforeStart, beforeEnd, afterStart, afterEnd } = section
  const sides = {
    before: sideBlocks(words.before, firstTokens(before, words.before, beforeStart, beforeEnd)),
    after: sideBlocks(words.after, firstTokens(after, words.after, afterStart, afterEnd)),
  }
  return groupBlocks(sides, kept).map((group) => ({
    beforeStart: beforeStart + group.beforeStart,
    beforeEnd: beforeStart + group.beforeEnd,
    afterStart: afterStart + group.afterStart,
    afterEnd: afterStart + group.afterEnd,
    words: { ...words, runs: group.runs },
  }))
}

function equalPairs({ beforeStart, beforeEnd, afterStart }: Section): readonly PairedBlocks[] {
  const pairs: PairedBlocks[] = []
  for (let at = beforeStart, other = afterStart; at < beforeEnd; at++, other++)
    pairs.push({ beforeStart: at, beforeEnd: at + 1, afterStart: other, afterEnd: other + 1, words: null })
  return pairs
}

/** Of a section with blocks on one side alone, each is struck, or written, as a whole. */
function lonePairs({ beforeStart, beforeEnd, afterStart, afterEnd }: Section): readonly PairedBlocks[] {
  const pairs: PairedBlocks[] = []
  for (let at = beforeStart; at < beforeEnd; at++)
    pairs.push({ beforeStart: at, beforeEnd: at + 1, afterStart, afterEnd: afterStart, words: null })
  for (let at = afterStart; at < afterEnd; at++)
    pairs.push({ beforeStart: beforeEnd, beforeEnd, afterStart: at, afterEnd: at + 1, words: null })
  return pairs
}

/** Per block, the number of its first token; then the number of tokens. */
function firstTokens({ starts }: Blocks, tokens: Tokens, from: number, to: number): readonly number[] {
  const firsts: number[] = []
  let token = 0
  for (let block = from; block < to; block++) {
    while (token < tokens.count && (tokens.starts[token] as number) < (starts[block] as number)) token++
    firsts.push(token)
  }
  firsts.push(tokens.count)
  return firsts
}
