import { isHeadingNumber } from '../text/leading-label.ts'
import { isLabelToken } from '../words/head-label.ts'
import type { Tokens } from '../words/token-types.ts'

/** The tokens that label a paragraph: `3.`, `(3)`, `§ 12`, and in a heading «Статья 9»; equal labels have equal keys. */
export interface Label {
  readonly start: number
  readonly end: number
  readonly key: string
}

/** The label of a paragraph whose tokens run from `start` to `end`; null if it has no label. */
export function labelOf(tokens: Tokens, start: number, end: number): Label | null {
  const isHeading = start < end && beginsHeading(tokens, start)
  const at = isHeading ? start + 1 : start
  if (at >= end) return null
  if (isLabelToken(tokens, at)) return labelAt(tokens, at, at + 1)
  if (!isHeading || at + 1 >= end || tokens.words[at] === 0 || !isNumber(tokens, at + 1)) return null
  return labelAt(tokens, at, at + 2, at + 2 < end && isDot(tokens, at + 2) ? at + 3 : at + 2)
}

/** Whether a block that begins with the token at `start` is a heading. */
export const beginsHeading = (tokens: Tokens, start: number): boolean => firstCode(tokens, start) === HASH

const HASH = 35
const DOT = 46

const labelAt = (tokens: Tokens, start: number, keyEnd: number, end = keyEnd): Label => ({
  start,
  end,
  key: tokens.ids.subarray(start, keyEnd).join(' '),
})

const firstCode = (tokens: Tokens, at: number): number => tokens.text.charCodeAt(tokens.starts[at] as number)

// One full stop: «..» is another token.
const isDot = (tokens: Tokens, at: number): boolean =>
  firstCode(tokens, at) === DOT && (tokens.ends[at] as number) - (tokens.starts[at] as number) === 1

// The 9 of «Статья 9», the IV of «Раздел IV».
const isNumber = (tokens: Tokens, at: number): boolean =>
  isHeadingNumber(tokens.text.slice(tokens.starts[at], tokens.ends[at]))
