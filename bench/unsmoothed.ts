import { match } from '../src/diff/match.ts'
import { wholeBox } from '../src/diff/runs.ts'
import { alignBlocks } from '../src/pairing/align.ts'
import { blocksOf } from '../src/pairing/blocks.ts'
import { tokensOf } from '../src/pairing/match-section.ts'
import { piecesOfRuns } from '../src/words/pieces.ts'
import { tokenTable } from '../src/words/token-table.ts'
import type { Part } from './score.ts'

/** What `compare` finds before it makes phrases and rows of it: blocks lined up, words matched, nothing else. */
export function unsmoothed(before: string, after: string): readonly Part[] {
  const one = blocksOf(before)
  const two = blocksOf(after)
  const table = tokenTable()
  return alignBlocks(one, two).sections.flatMap((section): readonly Part[] => {
    const stretch = {
      beforeStart: one.starts[section.beforeStart] as number,
      beforeEnd: one.starts[section.beforeEnd] as number,
      afterStart: two.starts[section.afterStart] as number,
      afterEnd: two.starts[section.afterEnd] as number,
    }
    const same = before.slice(stretch.beforeStart, stretch.beforeEnd)
    if (section.kind === 'equal' && same === after.slice(stretch.afterStart, stretch.afterEnd))
      return [{ kind: 'kept', text: same }]
    const words = tokensOf(one, section.beforeStart, section.beforeEnd, table)
    const others = tokensOf(two, section.afterStart, section.afterEnd, table)
    const box = wholeBox(words.count, others.count)
    return piecesOfRuns(words, others, match(words.ids, others.ids, box).runs, stretch)
  })
}
