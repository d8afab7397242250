import { addRuns, type Run, type Runs } from '../diff/runs.ts'
import { absorbIslands } from './islands.ts'
import { keepSharedEdges } from './shared-edges.ts'
import { slideChanges } from './slide.ts'
import { type Phrasing, phrasings } from './thresholds.ts'
import type { Tokens } from './token-types.ts'
import { partSentences } from './whole-sentences.ts'
import { putWordForWord } from './word-for-word.ts'

/**
 * Makes of a shortest edit script the changes that a lawyer would mark.
 *
 * A matcher keeps all that it can: of a phrase that was written anew it keeps «и», «the», a comma. What git and
 * diff-match-patch call semantic cleanup is done here on legal tokens, in passes that each take runs and give runs:
 *
 * 1. changes that may begin at several places slide to the best one (a sentence, a clause, a phrase);
 * 2. islands that are not worth the break they make become part of the changes around them;
 * 3. what such a change begins or ends with on both sides is kept again, and the changes slide once more;
 * 4. words that only crossed are put one against the other;
 * 5. sentences put in are told from the change beside them.
 *
 * Invariant: after each pass the runs are in order and true (each token equals its partner), so that both texts can be read from
 * them to the byte. Cost: linear in the tokens, but for the sliding (`slideWeights.furthest`) and islands' lengths.
 */
export function smooth(before: Tokens, after: Tokens, runs: Runs, phrasing: Phrasing = phrasings.plain): Runs {
  // An empty run at the ends of both texts: so every change has a run behind it.
  const closed = [...runs, { before: before.count, after: after.count, length: 0 }]
  const absorbed = absorbIslands(before, after, slideChanges(before, after, closed), phrasing)
  const kept = slideChanges(before, after, keepSharedEdges(before, after, absorbed))
  const joined: Run[] = []
  addRuns(joined, partSentences(before, after, putWordForWord(before, after, kept)))
  return joined
}
