import type { Box } from '../diff/runs.ts'
import { wordLimits } from './thresholds.ts'
import type { Tokens } from './token-types.ts'

/** One word that stands for another. */
export interface Swap {
  readonly struck: string
  readonly written: string
}

/** The swap that a change is: one word (or number) struck and one written; null if it is more or less than that. */
export function swapOf(before: Tokens, after: Tokens, gap: Box): Swap | null {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = gap
  if (beforeEnd !== beforeStart + 1 || afterEnd !== afterStart + 1) return null
  if (before.words[beforeStart] === 0 || after.words[afterStart] === 0) return null
  return { struck: wordAt(before, beforeStart), written: wordAt(after, afterStart) }
}

const wordAt = (tokens: Tokens, at: number): string =>
  tokens.text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase()

/** Whether two swaps put the same word for the same, in whatever case or number; or both spell theirs anew (ё for е). */
export const isSameSwap = (one: Swap, other: Swap): boolean =>
  (isSameWord(one.struck, other.struck) && isSameWord(one.written, other.written)) ||
  (isSpelling(one) && isSpelling(other))

/** Whether two forms share a stem and differ in no more than an ending. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true
  const shorter = Math.min(one.length, other.length)
  let shared = 0
  while (shared < shorter && one[shared] === other[shared]) shared++
  return shared >= wordLimits.stem && Math.max(one.length, other.length) - shared <= wordLimits.ending
}

const isSpelling = ({ struck, written }: Swap): boolean => spelled(struck) === spelled(written)

const spelled = (word: string): string => word.replaceAll('ё', 'е').replaceAll('ß', 'ss')
