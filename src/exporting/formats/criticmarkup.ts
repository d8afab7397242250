import { isShown } from '../../redline/stats.ts'
import { joined } from '../../redline/text.ts'
import type { Redline, RedlinePiece, RedlineRow } from '../../redline/types.ts'
import { aroundWords, isOneKind } from '../layout/marks.ts'
import { movesOf, placesOf } from '../layout/moves.ts'
import type { Exporter } from '../types.ts'

export const criticmarkup: Exporter = {
  name: { ru: 'CriticMarkup', en: 'CriticMarkup' },
  help: 'the whole text as Markdown with {--what goes--} and {++what comes++}',
  extension: 'md',
  mediaType: 'text/markdown',
  isExact: true,
  redline: ({ redline }) => renderCriticMarkup(redline),
}

/**
 * The whole text with CriticMarkup: {--deleted--}, {++inserted++}. A mark never goes over a blank line, where Markdown
 * would end it, so blank lines stay unmarked, but where one alone comes or goes; braces in the law that would be read as marks are escaped with a backslash.
 */
export function renderCriticMarkup(redline: Redline): string {
  const moves = movesOf(redline.rows, placesOf(redline.rows))
  return redline.rows.map((row) => criticRow(row, moves.get(row))).join('')
}

// The ends of a move carry its name, and where the other end is, in a comment: comments are no text, whoever accepts or rejects.
function criticRow(row: RedlineRow, move: string | undefined): string {
  const pieces = joined(row.pieces, isOneKind)
  const text = pieces
    .map((piece, index) => {
      if (isReplacedLayout(pieces, index)) return ''
      return critic(piece, isBreak(pieces[index - 1]) || isBreak(piece) || isBreak(pieces[index + 1]))
    })
    .join('')
  const words = text.trimEnd()
  return move === undefined ? text : `${words}{>>${escaped(move)}<<}${text.slice(words.length)}`
}

/** Spaces or line ends that go where others come: those that come stand unmarked in their place. */
function isReplacedLayout(pieces: readonly RedlinePiece[], index: number): boolean {
  const [piece, next] = [pieces[index], pieces[index + 1]]
  if (piece?.kind !== 'deleted') return false
  // Marks that go leave nothing in their place; a paragraph that goes leaves its blank line.
  if (piece.layout === 'unseen') return true
  return next?.kind === 'inserted' && !isShown(piece) && !isShown(next)
}

const marks = { inserted: ['{++', '++}'], deleted: ['{--', '--}'] } as const

/** White space that makes two paragraphs of one, or one of two. */
const isBreak = (piece: RedlinePiece | undefined): boolean =>
  piece !== undefined && piece.kind !== 'kept' && piece.layout === 'paragraph'

/** `besideBreak`: white space that stands for a paragraph's end, or where one came, is marked, too. */
function critic(piece: RedlinePiece, besideBreak: boolean): string {
  const text = escaped(piece.text)
  if (piece.kind === 'kept' || piece.layout === 'unseen') return text
  const [open, close] = marks[piece.kind]
  if (besideBreak && !/\S/.test(text)) return `${open}${text}${close}`
  return text
    .split(/(\r?\n(?:[ \t]*\r?\n)+)/)
    .map((part) => (/\S/.test(part) ? aroundWords(part, [open, close]) : part))
    .join('')
}

/** A text without what would be read as a mark. */
function escaped(text: string): string {
  return text.replace(/\{(?=\+\+|--|~~|==|>>)|(\+\+|--|~~|==|<<)(?=\})/g, (found) =>
    found === '{' ? '\\{' : `${found}\\`,
  )
}
