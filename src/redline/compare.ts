import { readLaw } from '../law/law.ts'
import type { Law } from '../law/types.ts'
import { blocksOf } from '../pairing/blocks.ts'
import { pairBlocks } from '../pairing/pair-blocks.ts'
import { rowOfPair } from './drawing/row.ts'
import { textKeys } from './keys.ts'
import { markMoves } from './moves/moves.ts'
import { statsOf } from './stats.ts'
import type { Redline } from './types.ts'

/**
 * The difference of two texts: provisions (paragraphs, headings) are paired first, then words are drawn inside each pair, and
 * pairs that only changed places are marked as moves. Exact to the byte, and the same for the same texts always. Any text will
 * do; a law with a numbering scheme in its front matter also has its rows named by provision. Past a budget the comparison is
 * coarser, and says so. `read` reads such a text as a law: a caller that needs the law, too, gives a reader that remembers it.
 */
export function compare(before: string, after: string, read: (text: string) => Law = lawOf): Redline {
  const blocks = { before: blocksOf(before), after: blocksOf(after) }
  const keys = { before: textKeys(before, read), after: textKeys(after, read) }
  const { pairs, coarse } = pairBlocks(blocks.before, blocks.after)
  const rows = markMoves(pairs.map((pair) => rowOfPair(blocks, keys, pair)))
  return { rows, stats: statsOf(rows), coarse }
}

const lawOf = (text: string): Law => readLaw(text, { id: '', file: '' }).law
