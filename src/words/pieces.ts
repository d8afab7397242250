import type { Runs } from '../diff/myers.ts'
import { isSpace } from '../text/chars.ts'
import { spacesEnd } from '../text/legal-token.ts'
import type { Tokens } from './token-table.ts'
import { afterSentences, type Gap } from './whole-sentences.ts'

/** A run of text that was kept, inserted or deleted. */
export interface WordPiece {
  readonly kind: 'kept' | 'inserted' | 'deleted'
  readonly text: string
}

/** A part of both texts, by offsets and by tokens; where its pieces are made. */
export interface Stretch {
  readonly beforeStart: number
  readonly beforeEnd: number
  readonly afterStart: number
  readonly afterEnd: number
}

/**
 * Pieces of two texts (or of a stretch of each, which begins and ends between tokens) from the token runs they share. White
 * space goes with the words it parts; where it alone differs, it is deleted and inserted by itself.
 */
export function piecesOfRuns(
  before: Tokens,
  after: Tokens,
  runs: Runs,
  stretch: Stretch = whole(before, after),
): readonly WordPiece[] {
  const pieces = collector()
  let one = stretch.beforeStart
  let two = stretch.afterStart
  for (let at = 0; at < runs.length; at += 3) {
    const row = runs[at] as number
    const column = runs[at + 1] as number
    const last = (runs[at + 2] as number) - 1
    const gap = gapBefore(before, after, runs, at, stretch)
    const rest = afterSentences(before, after, gap)
    if (rest > 0) {
      const [oneEnd, twoEnd] = [before.starts[gap.row] as number, after.starts[rest] as number]
      between(pieces, before.text, after.text, one, oneEnd, two, twoEnd)
      pieces.part()
      one = oneEnd
      two = twoEnd
    }
    between(pieces, before.text, after.text, one, before.starts[row] as number, two, after.starts[column] as number)
    one = before.ends[row + last] as number
    two = after.ends[column + last] as number
    keepRun(pieces, before, after, row, column, last)
  }
  between(pieces, before.text, after.text, one, stretch.beforeEnd, two, stretch.afterEnd)
  return pieces.done()
}

const whole = (before: Tokens, after: Tokens): Stretch => ({
  beforeStart: 0,
  beforeEnd: before.text.length,
  afterStart: 0,
  afterEnd: after.text.length,
})

function gapBefore(before: Tokens, after: Tokens, runs: Runs, at: number, stretch: Stretch): Gap {
  const rowEnd = runs[at] as number
  const columnEnd = runs[at + 1] as number
  if (at > 0) {
    const length = runs[at - 1] as number
    return { row: (runs[at - 3] as number) + length, rowEnd, column: (runs[at - 2] as number) + length, columnEnd }
  }
  const row = firstToken(before, stretch.beforeStart, rowEnd)
  return { row, rowEnd, column: firstToken(after, stretch.afterStart, columnEnd), columnEnd }
}

function firstToken(tokens: Tokens, start: number, end: number): number {
  let first = end
  while (first > 0 && (tokens.starts[first - 1] as number) >= start) first--
  return first
}

function keepRun(pieces: Collector, before: Tokens, after: Tokens, row: number, column: number, last: number): void {
  const from = before.starts[row] as number
  const to = before.ends[row + last] as number
  const text = before.text.slice(from, to)
  if (text === after.text.slice(after.starts[column] as number, after.ends[column + last] as number)) {
    pieces.add('kept', text)
    return
  }
  for (let at = 0; at <= last; at++) {
    const one = before.text.slice(before.starts[row + at] as number, before.ends[row + at] as number)
    const two = after.text.slice(after.starts[column + at] as number, after.ends[column + at] as number)
    if (one === two) pieces.add('kept', one)
    else keepSpaced(pieces, one, two)
    if (at === last) return
    between(
      pieces,
      before.text,
      after.text,
      before.ends[row + at] as number,
      before.starts[row + at + 1] as number,
      after.ends[column + at] as number,
      after.starts[column + at + 1] as number,
    )
  }
}

// One token laid out in two ways (`§ 5` over a line's end): only the white space differs.
function keepSpaced(pieces: Collector, before: string, after: string): void {
  let one = 0
  let two = 0
  while (one < before.length || two < after.length) {
    const oneEnd = spacesEnd(before, one, before.length)
    const twoEnd = spacesEnd(after, two, after.length)
    between(pieces, before, after, one, oneEnd, two, twoEnd)
    if (before[oneEnd] !== after[twoEnd]) {
      // They were called equal and are not: what differs is changed.
      pieces.add('deleted', before.slice(oneEnd)).add('inserted', after.slice(twoEnd))
      return
    }
    one = oneEnd
    two = twoEnd
    while (one < before.length && before[one] === after[two] && !isSpace(before.charCodeAt(one))) {
      pieces.add('kept', before[one] as string)
      one++
      two++
    }
  }
}

// What stands between two kept tokens: the white space that both have at either end is kept, the rest is the change.
function between(
  pieces: Collector,
  before: string,
  after: string,
  oneStart: number,
  oneEnd: number,
  twoStart: number,
  twoEnd: number,
): void {
  const room = Math.min(oneEnd - oneStart, twoEnd - twoStart)
  let head = 0
  while (head < room && sameSpace(before, oneStart + head, after, twoStart + head)) head++
  let tail = 0
  while (tail < room - head && sameSpace(before, oneEnd - 1 - tail, after, twoEnd - 1 - tail)) tail++
  pieces.add('kept', before.slice(oneStart, oneStart + head))
  pieces.add('deleted', before.slice(oneStart + head, oneEnd - tail))
  pieces.add('inserted', after.slice(twoStart + head, twoEnd - tail))
  pieces.add('kept', before.slice(oneEnd - tail, oneEnd))
}

function sameSpace(before: string, one: number, after: string, two: number): boolean {
  const code = before.charCodeAt(one)
  return code === after.charCodeAt(two) && isSpace(code)
}

interface Collector {
  add(kind: WordPiece['kind'], text: string): Collector
  /** What was added so far is a change of its own. */
  part(): void
  done(): readonly WordPiece[]
}

// Joins neighbours of one kind; between two kept pieces what is deleted stands before what is inserted.
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
