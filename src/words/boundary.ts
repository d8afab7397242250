import type { TokenRun } from './token-table.ts'

/** How good a place before token `at` is to begin or end a change: 6 a paragraph's, 5 a line's, 4 a sentence's, 2 a clause's, 1 a word's, 0 none. */
export function boundaryRank(tokens: TokenRun, at: number): number {
  if (at <= 0 || at >= tokens.count) return 6
  const { text } = tokens
  const start = tokens.ends[at - 1] as number
  const end = tokens.starts[at] as number
  if (start === end) return 0
  let lines = 0
  for (let offset = start; offset < end; offset++) if (text.charCodeAt(offset) === 10) lines++
  if (lines > 1) return 6
  const last = text.charAt(start - 1)
  // A wrapped line is a space; a list item's line is a boundary, and a line of front matter or of a table is as good as a
  // paragraph.
  if (lines === 1 && (end < tokens.frontMatter || startsRow(text, end, last))) return 6
  if (lines === 1 && ';:.'.includes(last)) return 5
  if ('.!?'.includes(last) && tokens.words[at - 1] === 0) return 4
  if (last === ';' || last === ':') return 3
  return last === ',' ? 2 : 1
}

// A row of a table, or a list's item under its mark.
function startsRow(text: string, at: number, last: string): boolean {
  const first = text.charAt(at)
  if ((first === '|' && last === '|') || (first === '<' && last === '>')) return true
  return '-*+'.includes(first) && text.charAt(at + 1) === ' '
}
