import { schemeOf } from '../law/guess.ts'
import { readLaw } from '../law/law.ts'
import type { Law } from '../law/types.ts'
import { blocksOf } from '../pairing/blocks.ts'
import { pairBlocks } from '../pairing/pair-blocks.ts'
import type { SchemeName } from '../text/schemes/schemes.ts'
import { rowOfPair } from './drawing/row.ts'
import { type KeyAt, textKeys } from './keys.ts'
import { markMoves } from './moves/moves.ts'
import { statsOf } from './stats.ts'
import type { Redline } from './types.ts'

/**
 * The difference of two texts: provisions (paragraphs, headings) are paired first, then words are drawn inside each pair, and
 * pairs that only changed places are marked as moves. Exact to the byte, and the same for the same texts always. Any text will
 * do; the rows of a law with a numbering scheme are also named by provision. Past a budget the comparison is coarser, and says
 * so. `read` reads such a text as a law: a caller that needs the law, too, gives a reader that remembers it. `scheme` is the
 * one that the laws are numbered in, where the caller knows it; with `plain` no row is named.
 */
export function compare(
  before: string,
  after: string,
  read: (text: string, scheme: SchemeName) => Law = lawOf,
  scheme?: SchemeName,
): Redline {
  const blocks = { before: blocksOf(before), after: blocksOf(after) }
  // Reading a text that is no law costs more than comparing it.
  const keysOf = (text: string): KeyAt => {
    const own = scheme ?? schemeOf(text)
    return own === 'plain' ? () => null : textKeys(read(text, own))
  }
  const keys = { before: keysOf(before), after: keysOf(after) }
  const { pairs, coarse } = pairBlocks(blocks.before, blocks.after)
  const rows = markMoves(pairs.map((pair) => rowOfPair(blocks, keys, pair)))
  return { rows, stats: statsOf(rows), coarse }
}

const lawOf = (text: string, scheme: SchemeName): Law => readLaw(text, { id: '', file: '', scheme }).law
