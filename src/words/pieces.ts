import { type Box, type Run, type Runs, wholeBox } from '../diff/runs.ts'
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
  const pieces = new Collector(before, after)
  let { beforeStart, afterStart } = stretch
  const [first] = runs
  // The tokens that the gap before a run begins with.
  let token = first === undefined ? 0 : firstToken(before, beforeStart, first.before)
  let partner = first === undefined ? 0 : firstToken(after, afterStart, first.after)
  for (const run of runs) {
    const sentence =
      token === run.before || partner === run.after ? 0 : sentenceAfter(before, after, token, partner, run)
    if (sentence > 0) {
      // Whole sentences were put in before a change: two changes, and not one.
      const [beforeEnd, afterEnd] = [before.starts[token] as number, after.starts[sentence] as number]
      pieces.change(beforeStart, beforeEnd, afterStart, afterEnd)
      pieces.part()
      beforeStart = beforeEnd
      afterStart = afterEnd
    }
    pieces.change(beforeStart, before.starts[run.before] as number, afterStart, after.starts[run.after] as number)
    token = run.before + run.length
    partner = run.after + run.length
    beforeStart = before.ends[token - 1] as number
    afterStart = after.ends[partner - 1] as number
    keepRun(pieces, before, after, run)
  }
  closeStretch(pieces, before.text, after.text, { ...stretch, beforeStart, afterStart })
  return pieces.done()
}

const sentenceAfter = (before: Tokens, after: Tokens, token: number, partner: number, run: Run): number =>
  afterSentences(before, after, {
    beforeStart: token,
    beforeEnd: run.before,
    afterStart: partner,
    afterEnd: run.after,
  })

/** The white space that a stretch ends with parts it from the next one, and is no part of the words that change before it. */
function closeStretch(pieces: Collector, before: string, after: string, rest: Box): void {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = rest
  const wordsEnd = trimmedEnd(before, beforeStart, beforeEnd)
  const otherEnd = trimmedEnd(after, afterStart, afterEnd)
  if (wordsEnd === beforeStart || otherEnd === afterStart) {
    pieces.change(beforeStart, beforeEnd, afterStart, afterEnd)
    return
  }
  pieces.change(beforeStart, wordsEnd, afterStart, otherEnd)
  pieces.part()
  pieces.change(wordsEnd, beforeEnd, otherEnd, afterEnd)
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
  for (let at = 0; at <= last; at++) {
    const [token, partner] = [run.before + at, run.after + at]
    const one = before.text.slice(before.starts[token], before.ends[token])
    const other = after.text.slice(after.starts[partner], after.ends[partner])
    if (one === other) pieces.add('kept', one)
    else keepSpaced(pieces, one, other)
    if (at < last)
      pieces.change(
        before.ends[token] as number,
        before.starts[token + 1] as number,
        after.ends[partner] as number,
        after.starts[partner + 1] as number,
      )
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

/** Joins neighbours of one kind; between two kept pieces what is deleted stands before what is inserted. */
class Collector {
  readonly #before: Tokens
  readonly #after: Tokens
  readonly #pieces: WordPiece[] = []
  #kept = ''
  #deleted = ''
  #inserted = ''

  constructor(before: Tokens, after: Tokens) {
    this.#before = before
    this.#after = after
  }

  add(kind: WordPiece['kind'], text: string): this {
    if (text === '') return this
    if (kind === 'deleted') this.#deleted += text
    else if (kind === 'inserted') this.#inserted += text
    else {
      if (this.#deleted !== '' || this.#inserted !== '') this.part()
      this.#kept += text
      return this
    }
    if (this.#kept !== '') {
      this.#pieces.push({ kind: 'kept', text: this.#kept })
      this.#kept = ''
    }
    return this
  }

  /** What was added so far is a change of its own. */
  part(): void {
    if (this.#deleted !== '') this.#pieces.push({ kind: 'deleted', text: this.#deleted })
    if (this.#inserted !== '') this.#pieces.push({ kind: 'inserted', text: this.#inserted })
    this.#deleted = ''
    this.#inserted = ''
  }

  /**
   * Adds what stands between two kept tokens: the white space and the marks that both have at either end are kept, the rest is
   * the change.
   */
  change(beforeStart: number, beforeEnd: number, afterStart: number, afterEnd: number): void {
    const [text, other] = [this.#before.text, this.#after.text]
    const room = Math.min(beforeEnd - beforeStart, afterEnd - afterStart)
    let head = 0
    while (head < room && isSameSpace(text, other, beforeStart + head, afterStart + head)) head++
    if (head < room && text.charCodeAt(beforeStart + head) === other.charCodeAt(afterStart + head)) {
      const limit = firstStart(this.#before, beforeStart, beforeEnd)
      head = sharedMarks(text, other, beforeStart, afterStart, head, [
        limit,
        firstStart(this.#after, afterStart, afterEnd),
      ])
    }
    let tail = 0
    while (tail < room - head && isSameSpace(text, other, beforeEnd - 1 - tail, afterEnd - 1 - tail)) tail++
    if (tail < room - head && text.charCodeAt(beforeEnd - 1 - tail) === other.charCodeAt(afterEnd - 1 - tail)) {
      const floor = lastEnd(this.#before, beforeStart + head, beforeEnd)
      tail = sharedMarksBehind(text, other, beforeEnd, afterEnd, tail, [
        floor,
        lastEnd(this.#after, afterStart + head, afterEnd),
      ])
    }
    this.add('kept', text.slice(beforeStart, beforeStart + head))
    this.add('deleted', text.slice(beforeStart + head, beforeEnd - tail))
    this.add('inserted', other.slice(afterStart + head, afterEnd - tail))
    this.add('kept', text.slice(beforeEnd - tail, beforeEnd))
  }

  done(): readonly WordPiece[] {
    this.part()
    if (this.#kept !== '') this.#pieces.push({ kind: 'kept', text: this.#kept })
    return this.#pieces
  }
}

const isSameSpace = (text: string, other: string, at: number, otherAt: number): boolean =>
  text.charCodeAt(at) === other.charCodeAt(otherAt) && isSpace(text.charCodeAt(at))
