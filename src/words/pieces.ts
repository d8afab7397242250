import { type Box, gapsOf, type Run, type Runs, wholeBox } from '../diff/runs.ts'
import { isInvisible, isSpace } from '../text/chars.ts'
import { firstStart, lastEnd, sharedMarks, sharedMarksBehind } from './shared-marks.ts'
import type { Tokens } from './token-types.ts'
import { afterSentences } from './whole-sentences.ts'

/** A stretch of text that was kept, inserted or deleted. */
export interface WordPiece {
  readonly kind: 'kept' | 'inserted' | 'deleted'
  readonly text: string
}

/**
 * Pieces of two texts (or of a stretch of each, by offsets, which begins and ends between tokens) from the runs of tokens that
 * they share. White space goes with the words it parts; where it alone differs, it is deleted and inserted by itself. Kept and
 * deleted pieces, joined, are the text before, kept and inserted ones the text after, to the character.
 */
export function piecesOfRuns(
  before: Tokens,
  after: Tokens,
  runs: Runs,
  stretch: Box = wholeBox(before.text.length, after.text.length),
): readonly WordPiece[] {
  const pieces = collector()
  const change = changer(pieces, before, after)
  const [first] = runs
  const gaps = gapsOf(runs, {
    ...wholeBox(before.count, after.count),
    beforeStart: first === undefined ? 0 : firstToken(before, stretch.beforeStart, first.before),
    afterStart: first === undefined ? 0 : firstToken(after, stretch.afterStart, first.after),
  })
  let { beforeStart, afterStart } = stretch
  for (const [at, run] of runs.entries()) {
    const gap = gaps[at] as Box
    const sentence = afterSentences(before, after, gap)
    if (sentence > 0) {
      // Whole sentences were put in before a change: two changes, and not one.
      const [beforeEnd, afterEnd] = [before.starts[gap.beforeStart] as number, after.starts[sentence] as number]
      change({ beforeStart, beforeEnd, afterStart, afterEnd })
      pieces.part()
      beforeStart = beforeEnd
      afterStart = afterEnd
    }
    const [beforeEnd, afterEnd] = [before.starts[run.before] as number, after.starts[run.after] as number]
    change({ beforeStart, beforeEnd, afterStart, afterEnd })
    const last = run.length - 1
    beforeStart = before.ends[run.before + last] as number
    afterStart = after.ends[run.after + last] as number
    keepRun(pieces, before, after, run)
  }
  closeStretch(pieces, before, after, { ...stretch, beforeStart, afterStart })
  return pieces.done()
}

/** The white space that a stretch ends with parts it from the next one, and is no part of the words that change before it. */
function closeStretch(pieces: Collector, before: Tokens, after: Tokens, rest: Box): void {
  const beforeEnd = trimmedEnd(before.text, rest.beforeStart, rest.beforeEnd)
  const afterEnd = trimmedEnd(after.text, rest.afterStart, rest.afterEnd)
  const change = changer(pieces, before, after)
  if (beforeEnd === rest.beforeStart || afterEnd === rest.afterStart) {
    change(rest)
    return
  }
  change({ ...rest, beforeEnd, afterEnd })
  pieces.part()
  change({ ...rest, beforeStart: beforeEnd, afterStart: afterEnd })
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

/** The first token from an offset on, where `end` is a token behind it. */
function firstToken(tokens: Tokens, offset: number, end: number): number {
  let first = end
  while (first > 0 && (tokens.starts[first - 1] as number) >= offset) first--
  return first
}

function keepRun(pieces: Collector, before: Tokens, after: Tokens, run: Run): void {
  const last = run.length - 1
  const text = before.text.slice(before.starts[run.before], before.ends[run.before + last])
  if (text === after.text.slice(after.starts[run.after], after.ends[run.after + last])) {
    pieces.add('kept', text)
    return
  }
  // The same words, laid out in two ways: token by token.
  const change = changer(pieces, before, after)
  for (let at = 0; at <= last; at++) {
    const [token, partner] = [run.before + at, run.after + at]
    const one = before.text.slice(before.starts[token], before.ends[token])
    const other = after.text.slice(after.starts[partner], after.ends[partner])
    if (one === other) pieces.add('kept', one)
    else keepSpaced(pieces, one, other)
    if (at < last)
      change({
        beforeStart: before.ends[token] as number,
        beforeEnd: before.starts[token + 1] as number,
        afterStart: after.ends[partner] as number,
        afterEnd: after.starts[partner + 1] as number,
      })
  }
}

/**
 * One token written in two ways. White space (`§ 5` over a line's end) and invisible characters (`го\u00adд`) that differ change
 * alone; a token whose letters are written otherwise (an accent apart, `&amp;`, a figure set high by a tag) is written anew.
 */
function keepSpaced(pieces: Collector, before: string, after: string): void {
  if (visible(before) !== visible(after)) {
    pieces.add('deleted', before).add('inserted', after)
    return
  }
  let [at, other] = [0, 0]
  while (at < before.length || other < after.length) {
    const [end, otherEnd] = [invisibleEnd(before, at), invisibleEnd(after, other)]
    const [space, otherSpace] = [before.slice(at, end), after.slice(other, otherEnd)]
    if (space === otherSpace) pieces.add('kept', space)
    else pieces.add('deleted', space).add('inserted', otherSpace)
    pieces.add('kept', before.charAt(end))
    at = end + 1
    other = otherEnd + 1
  }
}

const visible = (token: string): string => token.replace(/[\s\u0085\u00ad\u200b-\u200d\u2060\ufeff]+/g, '')

/** End of the white space and the invisible characters that stand at a place. */
function invisibleEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && (isSpace(text.charCodeAt(at)) || isInvisible(text.charCodeAt(at)))) at++
  return at
}

/**
 * Adds what stands between two kept tokens: the white space and the marks that both have at either end are kept, the rest is the
 * change.
 */
const changer =
  (pieces: Collector, before: Tokens, after: Tokens) =>
  ({ beforeStart, beforeEnd, afterStart, afterEnd }: Box): void => {
    const [text, other] = [before.text, after.text]
    const room = Math.min(beforeEnd - beforeStart, afterEnd - afterStart)
    const isSame = (one: number, two: number): boolean => text.charCodeAt(one) === other.charCodeAt(two)
    let head = 0
    while (head < room && isSame(beforeStart + head, afterStart + head) && isSpace(text.charCodeAt(beforeStart + head)))
      head++
    if (head < room && isSame(beforeStart + head, afterStart + head)) {
      const limits = [firstStart(before, beforeStart, beforeEnd), firstStart(after, afterStart, afterEnd)] as const
      head = sharedMarks(text, other, beforeStart, afterStart, head, limits)
    }
    let tail = 0
    while (
      tail < room - head &&
      isSame(beforeEnd - 1 - tail, afterEnd - 1 - tail) &&
      isSpace(text.charCodeAt(beforeEnd - 1 - tail))
    )
      tail++
    if (tail < room - head && isSame(beforeEnd - 1 - tail, afterEnd - 1 - tail)) {
      const floors = [
        lastEnd(before, beforeStart + head, beforeEnd),
        lastEnd(after, afterStart + head, afterEnd),
      ] as const
      tail = sharedMarksBehind(text, other, beforeEnd, afterEnd, tail, floors)
    }
    pieces.add('kept', text.slice(beforeStart, beforeStart + head))
    pieces.add('deleted', text.slice(beforeStart + head, beforeEnd - tail))
    pieces.add('inserted', other.slice(afterStart + head, afterEnd - tail))
    pieces.add('kept', text.slice(beforeEnd - tail, beforeEnd))
  }

interface Collector {
  add(kind: WordPiece['kind'], text: string): Collector
  /** What was added so far is a change of its own. */
  part(): void
  done(): readonly WordPiece[]
}

/** Joins neighbours of one kind; between two kept pieces what is deleted stands before what is inserted. */
function collector(): Collector {
  const pieces: { kind: WordPiece['kind']; text: string }[] = []
  let deleted = ''
  let inserted = ''
  const flush = (): void => {
    if (deleted) pieces.push({ kind: 'deleted', text: deleted })
    if (inserted) pieces.push({ kind: 'inserted', text: inserted })
    deleted = ''
    inserted = ''
  }
  const self: Collector = {
    add(kind, text) {
      if (text === '') return self
      if (kind === 'deleted') deleted += text
      else if (kind === 'inserted') inserted += text
      else {
        flush()
        const last = pieces.at(-1)
        if (last?.kind === 'kept') last.text += text
        else pieces.push({ kind, text })
      }
      return self
    },
    part: flush,
    done() {
      flush()
      return pieces
    },
  }
  return self
}
