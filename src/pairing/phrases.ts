import type { Runs } from '../diff/myers.ts'
import { type Cost, costOfRuns } from '../words/cost.ts'
import { choosePhrasing, type Phrasing } from '../words/phrasing.ts'
import { smooth } from '../words/smooth.ts'
import type { MatchedSection } from './section.ts'

/** Draws the changes of all stretches in phrases of one length: per stretch the tokens kept (none where it has but one side). */
export function phrasesOf(sections: readonly MatchedSection[]): ReadonlyMap<MatchedSection, Runs> {
  const drawn = new Map<Phrasing, ReadonlyMap<MatchedSection, Runs>>()
  const draw = (phrasing: Phrasing): ReadonlyMap<MatchedSection, Runs> => {
    const made =
      drawn.get(phrasing) ?? mapRuns(sections, (words) => smooth(words.before, words.after, words.runs, phrasing))
    drawn.set(phrasing, made)
    return made
  }
  const matched = mapRuns(sections, (words) => words.runs)
  return draw(choosePhrasing(costOf(matched), (phrasing) => costOf(draw(phrasing))))
}

function mapRuns(
  sections: readonly MatchedSection[],
  runsOf: (words: NonNullable<MatchedSection['words']>) => Runs,
): ReadonlyMap<MatchedSection, Runs> {
  return new Map(sections.map((section) => [section, section.words === null ? [] : runsOf(section.words)]))
}

function costOf(kept: ReadonlyMap<MatchedSection, Runs>): Cost {
  let words = 0
  let fragments = 0
  for (const [section, runs] of kept) {
    words += section.loneWords
    if (section.words === null) continue
    const cost = costOfRuns(section.words.before, section.words.after, runs)
    words += cost.words
    fragments += cost.fragments
  }
  return { words, fragments }
}
