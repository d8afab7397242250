import { type Box, gapsOf, type Run, type Runs, wholeBox } from '../diff/runs.ts'
import { isSpace } from '../text/chars.ts'
import { spacesEnd } from '../text/legal-token.ts'
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
  const change = changer(pieces, before.text, after.text)
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
  change({ ...stretch, beforeStart, afterStart })
  return pieces.done()
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
  const change = changer(pieces, before.text, after.text)
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

/** One token laid out in two ways (`§ 5` over a line's end): only the white space differs. */
function keepSpaced(pieces: Collector, before: string, after: string): void {
  const change = changer(pieces, before, after)
  let [beforeStart, afterStart] = [0, 0]
  while (beforeStart < before.length || afterStart < after.length) {
    const beforeEnd = spacesEnd(before, beforeStart, before.length)
    const afterEnd = spacesEnd(after, afterStart, after.length)
    change({ beforeStart, beforeEnd, afterStart, afterEnd })
    if (before[beforeEnd] !== after[afterEnd]) {
      // They were called equal and are not: what differs is changed.
      pieces.add('deleted', before.slice(beforeEnd)).add('inserted', after.slice(afterEnd))
      return
    }
    beforeStart = beforeEnd
    afterStart = afterEnd
    while (
      beforeStart < before.length &&
      before[beforeStart] === after[afterStart] &&
      !isSpace(before.charCodeAt(beforeStart))
    ) {
      pieces.add('kept', before[beforeStart] as string)
      beforeStart++
      afterStart++
    }
  }
}

/** Adds what stands between two kept tokens: the white space that both have at either end is kept, the rest is the change. */
const changer =
  (pieces: Collector, before: string, after: string) =>
  ({ beforeStart, beforeEnd, afterStart, afterEnd }: Box): void => {
    const room = Math.min(beforeEnd - beforeStart, afterEnd - afterStart)
    const isSameSpace = (one: number, other: number): boolean =>
      before.charCodeAt(one) === after.charCodeAt(other) && isSpace(before.charCodeAt(one))
    let head = 0
    while (head < room && isSameSpace(beforeStart + head, afterStart + head)) head++
    let tail = 0
    while (tail < room - head && isSameSpace(beforeEnd - 1 - tail, afterEnd - 1 - tail)) tail++
    pieces.add('kept', before.slice(beforeStart, beforeStart + head))
    pieces.add('deleted', before.slice(beforeStart + head, beforeEnd - tail))
    pieces.add('inserted', after.slice(afterStart + head, afterEnd - tail))
    pieces.add('kept', before.slice(beforeEnd - tail, beforeEnd))
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
