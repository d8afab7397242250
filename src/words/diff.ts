import { matchTokens } from './match-tables.ts'
import { piecesOfRuns, type WordPiece } from './pieces.ts'
import { smooth } from './smooth.ts'
import { tokenTable } from './token-table.ts'

export type { WordPiece } from './pieces.ts'

/**
 * The difference of two texts in words: pieces whose kept and deleted ones, joined, are `before`, and whose kept and inserted
 * ones `after`, to the character. Whole legal tokens change (see `tokenise`), and phrases rather than single words.
 */
export function diffWords(before: string, after: string): readonly WordPiece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'kept', text: before }]
  const table = tokenTable()
  const [tokensBefore, tokensAfter] = [table.read(before), table.read(after)]
  const { runs } = matchTokens(tokensBefore, tokensAfter)
  return piecesOfRuns(tokensBefore, tokensAfter, smooth(tokensBefore, tokensAfter, runs))
}
