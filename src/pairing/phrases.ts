import type { Runs } from '../diff/runs.ts'
import { type Cost, choosePhrasing, costOfRuns } from '../words/phrasing.ts'
import { smooth } from '../words/smooth.ts'
import type { Phrasing } from '../words/thresholds.ts'
import type { MatchedSection, SharedWords } from './match-section.ts'

/**
 * Draws the changes of all sections in phrases of one length, which the whole text chooses: per section the tokens that are
 * kept (none if it has no words to compare). At most as many drawings are made as there are phrasings.
 */
export function phrasesOf(sections: readonly MatchedSection[]): ReadonlyMap<MatchedSection, Runs> {
  const drawn = new Map<Phrasing, ReadonlyMap<MatchedSection, Runs>>()
  const draw = (phrasing: Phrasing): ReadonlyMap<MatchedSection, Runs> => {
    const made =
      drawn.get(phrasing) ?? mapRuns(sections, ({ before, after, runs }) => smooth(before, after, runs, phrasing))
    drawn.set(phrasing, made)
    return made
  }
  const matched = mapRuns(sections, ({ runs }) => runs)
  return draw(choosePhrasing(costOf(matched), (phrasing) => costOf(draw(phrasing))))
}

const mapRuns = (
  sections: readonly MatchedSection[],
  runsOf: (words: SharedWords) => Runs,
): ReadonlyMap<MatchedSection, Runs> =>
  new Map(sections.map((section) => [section, section.words === null ? [] : runsOf(section.words)]))

function costOf(kept: ReadonlyMap<MatchedSection, Runs>): Cost {
  let words = 0
  let fragments = 0
  for (const [{ words: shared, loneWords }, runs] of kept) {
    words += loneWords
    if (shared === null) continue
    const cost = costOfRuns(shared.before, shared.after, runs)
    words += cost.words
    fragments += cost.fragments
  }
  return { words, fragments }
}
