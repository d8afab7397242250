import type { Tokens } from './token-table.ts'

/** One word that stands for another. */
export interface Swap {
  readonly struck: string
  readonly written: string
}

/** The swap that a change is: one word (or number) struck and one written; null where it is more or less than that. */
export function swapOf(
  before: Tokens,
  row: number,
  rowEnd: number,
  after: Tokens,
  column: number,
  columnEnd: number,
): Swap | null {
  if (rowEnd !== row + 1 || columnEnd !== column + 1) return null
  if (before.words[row] === 0 || after.words[column] === 0) return null
  return { struck: wordAt(before, row), written: wordAt(after, column) }
}

const wordAt = (tokens: Tokens, at: number): string =>
  tokens.text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase()

/** Whether two swaps put the same word for the same, in whatever case or number; or both spell theirs anew (ё for е). */
export const isSameSwap = (one: Swap, two: Swap): boolean =>
  (isSameWord(one.struck, two.struck) && isSameWord(one.written, two.written)) || (isSpelling(one) && isSpelling(two))

// Endings of a declension are up to three letters, and most of a word is its stem.
const LONGEST_ENDING = 3

function isSameWord(one: string, two: string): boolean {
  if (one === two) return true
  const shorter = Math.min(one.length, two.length)
  let shared = 0
  while (shared < shorter && one[shared] === two[shared]) shared++
  return shared >= 3 && Math.max(one.length, two.length) - shared <= LONGEST_ENDING
}

const isSpelling = ({ struck, written }: Swap): boolean => spelled(struck) === spelled(written)

const spelled = (word: string): string => word.replaceAll('ё', 'е').replaceAll('ß', 'ss')
