import { charClass, SPACE } from '../text/chars.ts'
import type { Tokens } from './token-types.ts'

const OPENING = '([{'
const CLOSING = ')]}'
const QUOTES = '"«»„“”'

/** How many pairs of brackets and quotation marks are open after `length` tokens, if `open` are before them; −1 if one closes that was not open. */
export function openAfter(tokens: Tokens, start: number, length: number, open: number): number {
  let depth = open
  for (let at = start; at < start + length && depth >= 0; at++) {
    if (tokens.words[at] === 0) depth += stepAt(tokens.text, tokens.starts[at] as number)
  }
  return depth
}

/** Whether token `at` closes a pair of brackets or quotation marks. */
export const closesPair = (tokens: Tokens, at: number): boolean =>
  tokens.words[at] === 0 && stepAt(tokens.text, tokens.starts[at] as number) < 0

/** +1 if a pair opens, −1 if it closes. A quotation mark opens behind a space: languages turn them either way. */
function stepAt(text: string, at: number): number {
  const mark = text.charAt(at)
  if (OPENING.includes(mark)) return 1
  if (CLOSING.includes(mark)) return -1
  if (!QUOTES.includes(mark)) return 0
  return at === 0 || charClass(text.charCodeAt(at - 1)) === SPACE || OPENING.includes(text.charAt(at - 1)) ? 1 : -1
}
