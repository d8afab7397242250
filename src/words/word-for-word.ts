import { addRun, type Box, type Run, type Runs } from '../diff/runs.ts'
import { partsRange } from './phrase-words.ts'
import { wordLimits } from './thresholds.ts'
import type { Tokens } from './token-types.ts'
import { weightOf, weightOfRuns } from './token-weight.ts'

/**
 * Puts words that only crossed one against the other.
 *
 * «от трех до пяти» became «от пяти до десяти»: «пяти» stands in both, and a matcher keeps it, but no lawyer does. Where words
 * came before a short run and others went behind it (or the other way round), and as many went as came, each word stands
 * against its own, if as much is kept that way. Where more went than came («от трех до двадцати пяти» and «от пяти до
 * тридцати»), a word between others on both sides is kept instead.
 */
export function putWordForWord(before: Tokens, after: Tokens, runs: Runs): Runs {
  const made: Run[] = []
  let beforeStart = 0
  let afterStart = 0
  for (const [at, run] of runs.entries()) {
    const runEnd = { before: run.before + run.length, after: run.after + run.length }
    const next = runs[at + 1] ?? runEnd
    // The change before the run, the run, and the change behind it.
    const box = { beforeStart, beforeEnd: next.before, afterStart, afterEnd: next.after }
    const found = isCrossed(run, box) ? crossedWords(before, after, box) : null
    if (found !== null && isWorthIt(after, run, found)) {
      made.push(...found)
      beforeStart = box.beforeEnd
      afterStart = box.afterEnd
    } else {
      made.push(run)
      beforeStart = runEnd.before
      afterStart = runEnd.after
    }
  }
  return made
}

/** Whether a run has words of one side alone before it, and words of the other side behind it. */
function isCrossed({ before, after, length }: Run, { beforeStart, beforeEnd, afterStart, afterEnd }: Box): boolean {
  if (length === 0 || length > wordLimits.crossedKept) return false
  if ((before === beforeStart) === (after === afterStart)) return false
  if (Math.max(beforeEnd - beforeStart, afterEnd - afterStart) > wordLimits.crossed) return false
  return before === beforeStart ? beforeEnd > before + length : afterEnd > after + length
}

const crossedWords = (before: Tokens, after: Tokens, box: Box): Runs =>
  box.beforeEnd - box.beforeStart === box.afterEnd - box.afterStart
    ? equalInPlace(before, after, box)
    : middleWord(before, after, box)

/** «до» between two terms is always worth it; else as much has to stay, about. */
function isWorthIt(after: Tokens, { after: start, length }: Run, found: Runs): boolean {
  const [first] = found
  if (found.length === 1 && first !== undefined && partsRange(after, first.after)) return true
  return weightOfRuns(after, found, 'after') >= wordLimits.crossedShare * weightOf(after, start, start + length)
}

function equalInPlace(before: Tokens, after: Tokens, { beforeStart, beforeEnd, afterStart }: Box): Runs {
  const runs: Run[] = []
  for (let at = 0; at < beforeEnd - beforeStart; at++) {
    if (before.ids[beforeStart + at] === after.ids[afterStart + at]) addRun(runs, beforeStart + at, afterStart + at, 1)
  }
  return runs
}

/** The heaviest word that both have, with words before it and behind it. */
function middleWord(before: Tokens, after: Tokens, box: Box): Runs {
  let best: Runs = []
  for (let one = box.beforeStart + 1; one < box.beforeEnd - 1; one++) {
    for (let other = box.afterStart + 1; other < box.afterEnd - 1; other++) {
      if (before.ids[one] !== after.ids[other] || before.words[one] === 0) continue
      if (weightOf(before, one, one + 1) > weightOfRuns(after, best, 'after'))
        best = [{ before: one, after: other, length: 1 }]
    }
  }
  return best
}
