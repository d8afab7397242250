import type { Tokens } from './token-types.ts'

/** Ranks of places where a change may begin or end, the best last. 0: a change should neither begin nor end there. */
export const WORD = 1
export const COMMA = 2
export const CLAUSE = 3
export const SENTENCE = 4
export const LINE = 5
export const PARAGRAPH = 6

/** How good a place before token `at` is to begin or end a change: its rank. */
export function boundaryRank(tokens: Tokens, at: number): number {
  if (at <= 0 || at >= tokens.count) return PARAGRAPH
  const { text } = tokens
  const start = tokens.ends[at - 1] as number
  const end = tokens.starts[at] as number
  if (start === end) return 0
  let lines = 0
  for (let offset = start; offset < end; offset++) if (text.charCodeAt(offset) === 10) lines++
  if (lines > 1) return PARAGRAPH
  const last = text.charAt(start - 1)
  // A wrapped line is a space; a list item's line is a boundary, and a line of front matter or of a table is as good as a
  // paragraph.
  if (lines === 1 && (end < tokens.frontMatter || startsRow(text, end, last))) return PARAGRAPH
  if (lines === 1 && ';:.'.includes(last)) return LINE
  if ('.!?'.includes(last) && tokens.words[at - 1] === 0) return SENTENCE
  if (last === ';' || last === ':') return CLAUSE
  return last === ',' ? COMMA : WORD
}

// A row of a table, or a list's item under its mark.
function startsRow(text: string, at: number, last: string): boolean {
  const first = text.charAt(at)
  if ((first === '|' && last === '|') || (first === '<' && last === '>')) return true
  return '-*+'.includes(first) && text.charAt(at + 1) === ' '
}
