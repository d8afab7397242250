import { isSpace } from '../text/chars.ts'
import { firstFrom } from '../text/first-from.ts'
import type { Tokens } from './token-types.ts'

/** How much of what stands before the first words is the same, from `head` on: marks count whole, up to white space or words. */
export function sharedMarks(
  text: string,
  other: string,
  start: number,
  otherStart: number,
  head: number,
  [limit, otherLimit]: readonly [number, number],
): number {
  const isEnd = (at: number): boolean =>
    (start + at === limit || isSpace(text.charCodeAt(start + at))) &&
    (otherStart + at === otherLimit || isSpace(other.charCodeAt(otherStart + at)))
  let whole = head
  let at = head
  while (start + at < limit && otherStart + at < otherLimit && text[start + at] === other[otherStart + at]) {
    at++
    if (isEnd(at)) whole = at
  }
  return whole
}

/** The same at the end of a gap, from the last words on. */
export function sharedMarksBehind(
  text: string,
  other: string,
  end: number,
  otherEnd: number,
  tail: number,
  [floor, otherFloor]: readonly [number, number],
): number {
  const isStart = (at: number): boolean =>
    (end - at === floor || isSpace(text.charCodeAt(end - at - 1))) &&
    (otherEnd - at === otherFloor || isSpace(other.charCodeAt(otherEnd - at - 1)))
  let whole = tail
  let at = tail
  while (end - at > floor && otherEnd - at > otherFloor && text[end - at - 1] === other[otherEnd - at - 1]) {
    at++
    if (isStart(at)) whole = at
  }
  return whole
}

/** Where the first token of a stretch begins; its end if it has none. */
export function firstStart(tokens: Tokens, start: number, end: number): number {
  const at = firstFrom(tokens.starts, start, tokens.count)
  return at < tokens.count ? Math.min(end, tokens.starts[at] as number) : end
}

/** Where the last token of a stretch ends; its start if it has none. */
export function lastEnd(tokens: Tokens, start: number, end: number): number {
  const at = firstFrom(tokens.starts, end, tokens.count) - 1
  return at >= 0 ? Math.max(start, tokens.ends[at] as number) : start
}
