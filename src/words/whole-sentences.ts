import { addRun, type Box, gapsOf, type Run, type Runs, sameHead, sameTail, wholeBox } from '../diff/runs.ts'
import { openAfter } from './brackets.ts'
import { endsLabel } from './head-label.ts'
import { beginsSentence, endsSentence, startsSentence } from './sentence-start.ts'
import { sentenceLimits } from './thresholds.ts'
import type { Tokens } from './token-types.ts'
import { weightOf } from './token-weight.ts'

/**
 * Tells a sentence put in (or struck) from a change beside it.
 *
 * A matcher knows no sentences, and keeps the first or last words of one for those of another. Of «лицензий и сертификатов.
 * Сведения бесплатны.» the first words belong to the sentence that stays, so its full stop is the one kept; and the “The” of a
 * sentence put in before “The fee is set” is not kept for its own. For each gap between two runs, the first of three mends that
 * fits is made: close the sentence that stays, free the head of the next one, give each of several sentences its full stop.
 * Each moves kept tokens from one side of the gap to the other; the runs stay true. Cost: linear, as the tokens looked at
 * around a gap are few or in it.
 */
export function partSentences(before: Tokens, after: Tokens, runs: Runs): Runs {
  const made: Run[] = []
  const gaps = gapsOf(runs, wholeBox(before.count, after.count))
  for (const [at, next] of runs.entries()) {
    const gap = gaps[at] as Box
    const parted =
      closeSentence(before, after, gap, next, made) ??
      freeHead(before, after, gap, next, made) ??
      takeStop(before, after, gap, next) ??
      next
    addRun(made, parted.before, parted.after, parted.length)
  }
  return made
}

/**
 * Where whole sentences were put in before the words that a sentence begins with, and those changed as well: the token of
 * AFTER that its new words begin with. 0 if there is no such place.
 */
export function afterSentences(before: Tokens, after: Tokens, gap: Box): number {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = gap
  if (beforeStart === beforeEnd || afterStart === afterEnd) return 0
  if (!startsSentence(before, beforeStart) || !startsSentence(after, afterStart)) return 0
  if (hasLabel(before, beforeStart, beforeEnd) || hasLabel(after, afterStart, afterEnd)) return 0
  return lastWritten(before, after, gap)
}

/** A label that changes with its paragraph stands before the sentences of it. */
function hasLabel(tokens: Tokens, start: number, end: number): boolean {
  for (let at = start + 1; at <= Math.min(end, start + sentenceLimits.label); at++)
    if (endsLabel(tokens, at)) return true
  return false
}

/** Where, in what is written in a gap, the last sentence begins, if it goes on behind the gap, as the one struck does; else 0. */
function lastWritten(before: Tokens, after: Tokens, gap: Box): number {
  const { beforeEnd, afterEnd } = gap
  if (startsSentence(before, beforeEnd) || startsSentence(after, afterEnd)) return 0
  if (endsSentence(before, beforeEnd + 1) || firstStart(before, gap.beforeStart, beforeEnd) > 0) return 0
  for (let at = afterEnd - 1; at > gap.afterStart; at--) if (endsSentence(after, at)) return at
  return 0
}

/** Where the first sentence begins inside of a stretch; 0: nowhere. A full stop in brackets («(ABl. L 347 vom 20.10.2020)») ends none. */
function firstStart(tokens: Tokens, start: number, end: number): number {
  let open = 0
  for (let at = start + 1; at < end; at++) {
    open = Math.max(0, openAfter(tokens, at - 1, 1, open))
    if (open === 0 && endsSentence(tokens, at)) return at
  }
  return 0
}

/**
 * A change from the middle of a sentence to a full stop, or to the last words before it, with a full stop inside of it on one
 * side. The last words are kept for the sentence that stays if it ends in them: «{--договора--}{++соглашения++} связи.» Returns
 * what is left of the next run; null if this is no such change.
 */
function closeSentence(before: Tokens, after: Tokens, gap: Box, next: Run, made: Run[]): Run | null {
  // Most gaps are a word or two, and have no full stop in them.
  const struck = firstStart(before, gap.beforeStart, gap.beforeEnd)
  const written = firstStart(after, gap.afterStart, gap.afterEnd)
  if (next.length === 0 || struck > 0 === written > 0) return null
  if (startsSentence(before, gap.beforeStart) || startsSentence(after, gap.afterStart)) return null
  const last = lastWords(before, after, next)
  if (last < 0) return null
  // The two full stops that are one: on one side that inside of the gap, on the other the one behind it.
  const [beforeStop, afterStop] = written > 0 ? [next.before + last, written - 1] : [struck - 1, next.after + last]
  if (before.ids[beforeStop] !== after.ids[afterStop]) return null
  const same = sameTail(before.ids, after.ids, { ...gap, beforeEnd: beforeStop, afterEnd: afterStop })
  const lost = weightOf(before, next.before, next.before + last - same)
  if (same < last && (same === 0 || lost > sentenceLimits.lastWordsStruck)) return null
  addRun(made, beforeStop - same, afterStop - same, same + 1)
  return behind(next, last + 1)
}

const behind = ({ before, after, length }: Run, tokens: number): Run => ({
  before: before + tokens,
  after: after + tokens,
  length: length - tokens,
})

/** How many words are kept before the full stop that a sentence ends with on both sides; −1 if it is further away. */
function lastWords(before: Tokens, after: Tokens, run: Run): number {
  for (let last = 0; last <= Math.min(sentenceLimits.lastWords, run.length - 1); last++) {
    if (endsSentence(before, run.before + last + 1) && endsSentence(after, run.after + last + 1)) return last
  }
  return -1
}

/** Each sentence of several comes and goes with its full stop. */
function takeStop(before: Tokens, after: Tokens, gap: Box, next: Run): Run | null {
  if (next.length === 0 || !areSeveral(before, after, gap)) return null
  return endsSentence(before, next.before + 1) && endsSentence(after, next.after + 1) ? behind(next, 1) : null
}

/**
 * Whether sentences stand in a gap for another one (or one for several): it begins with a sentence on both sides, and there is
 * a full stop inside of it. Of one put in the place of one the full stop may stay: «{--Плата взимается--}{++Утратил силу++}.»
 */
export const areSeveral = (before: Tokens, after: Tokens, gap: Box): boolean =>
  gap.beforeStart < gap.beforeEnd &&
  gap.afterStart < gap.afterEnd &&
  beginsSentence(before, gap.beforeStart) &&
  beginsSentence(after, gap.afterStart) &&
  firstStart(before, gap.beforeStart, gap.beforeEnd) + firstStart(after, gap.afterStart, gap.afterEnd) > 0

/** The first words of a sentence, kept for those of one put in before it: they are its own, or struck with what follows them. */
function freeHead(before: Tokens, after: Tokens, gap: Box, next: Run, made: Run[]): Run | null {
  const last = lastWritten(before, after, gap)
  if (last === 0) return null
  const head = headBefore(before, after, gap, made.at(-1))
  if (head < 0) return null
  const start = gap.beforeStart - head
  const same = sameHead(before.ids, after.ids, {
    beforeStart: start,
    beforeEnd: next.before,
    afterStart: last,
    afterEnd: next.after,
  })
  if (same < head) {
    const struck = weightOf(before, start + same, gap.beforeStart)
    // Where nothing else is struck, a word of the sentence would be; an article or a preposition may.
    if (gap.beforeStart === gap.beforeEnd && struck >= sentenceLimits.headStruck) return null
    if (struck > sentenceLimits.headShare * weightOf(before, next.before, sentenceEnd(before, next))) return null
  }
  if (head > 0) shortenLast(made, head)
  addRun(made, start, last, same)
  return next
}

function shortenLast(runs: Run[], by: number): void {
  const last = runs.pop()
  if (last !== undefined && last.length > by) runs.push({ ...last, length: last.length - by })
}

/** How many tokens of a sentence's head are kept before a gap; −1 if they are too many, or all that is kept there. */
function headBefore(before: Tokens, after: Tokens, gap: Box, last: Run | undefined): number {
  const kept = last?.length ?? 0
  if ((last?.before ?? 0) + kept !== gap.beforeStart) return -1
  for (let head = 0; head <= Math.min(sentenceLimits.head, kept); head++) {
    const starts = startsSentence(before, gap.beforeStart - head)
    if (starts !== startsSentence(after, gap.afterStart - head)) return -1
    const isAtStart = gap.beforeStart === head && gap.afterStart === head
    if (starts) return head === 0 || head < kept || isAtStart ? head : -1
  }
  return -1
}

function sentenceEnd(tokens: Tokens, { before, length }: Run): number {
  let end = before + 1
  while (end < before + length && !startsSentence(tokens, end)) end++
  return end
}
