import { isHeadingNumber } from '../text/leading-label.ts'
import { boundaryRank, CLAUSE, PARAGRAPH, SENTENCE } from './boundary.ts'
import { labelLimits } from './thresholds.ts'
import type { Tokens } from './token-types.ts'

/**
 * Whether a label ends before token `at`: `5.`, `5)`, `(5)`, `а)`, `5.1.`, `(a)(1)`, `§ 5`, «Статья 5», at the head of a
 * paragraph or of an item. With the dot of «Статья 5.» the label ends on either side of it.
 */
export function endsLabel(tokens: Tokens, at: number): boolean {
  if (at <= 0 || at > tokens.count) return false
  if (isLabelToken(tokens, at - 1)) return startsUnit(tokens, at - 1)
  const number = codeAt(tokens, at - 1) === DOT && tokens.words[at - 1] === 0 ? at - 2 : at - 1
  return number > 0 && startsParagraph(tokens, number - 1) && isName(tokens, number - 1) && isNumber(tokens, number)
}

const DOT = 46
const CLOSE = 41
const SECTION = 167

const codeAt = (tokens: Tokens, at: number): number => tokens.text.charCodeAt(tokens.starts[at] as number)

const lengthOf = (tokens: Tokens, at: number): number => (tokens.ends[at] as number) - (tokens.starts[at] as number)

/** Whether a token is a label as the tokeniser cut it: `3.`, `(3)`, `а)`, `§ 12`. */
export function isLabelToken(tokens: Tokens, at: number): boolean {
  if (tokens.words[at] === 0 || lengthOf(tokens, at) > labelLimits.longest) return false
  const last = tokens.text.charCodeAt((tokens.ends[at] as number) - 1)
  return last === DOT || last === CLOSE || codeAt(tokens, at) === SECTION
}

// At the head of a paragraph, or where an item may begin inside of one: behind «:» or «;».
function startsUnit(tokens: Tokens, at: number): boolean {
  const rank = boundaryRank(tokens, lineStart(tokens, at))
  return rank === CLAUSE || rank > SENTENCE
}

const startsParagraph = (tokens: Tokens, at: number): boolean =>
  boundaryRank(tokens, lineStart(tokens, at)) >= PARAGRAPH

// Before a heading, a quotation, an item of a list stand marks.
function lineStart(tokens: Tokens, at: number): number {
  let start = at
  while (start > Math.max(0, at - labelLimits.marks) && isLineMark(tokens, start - 1)) start--
  return start
}

const isLineMark = (tokens: Tokens, at: number): boolean =>
  tokens.words[at] === 0 && '#>-*+'.includes(tokens.text.charAt(tokens.starts[at] as number))

const isNumber = (tokens: Tokens, at: number): boolean =>
  lengthOf(tokens, at) < labelLimits.longest && isHeadingNumber(tokens.text.slice(tokens.starts[at], tokens.ends[at]))

// «Статья», «Section»: a word with a capital, and no article.
function isName(tokens: Tokens, at: number): boolean {
  const first = tokens.text.charAt(tokens.starts[at] as number)
  return tokens.words[at] === 1 && tokens.leads[at] === 0 && first !== first.toLowerCase()
}
