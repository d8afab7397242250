import { headingOf } from './headings.ts'
import { isShown } from './stats.ts'
import type { Redline, RedlinePiece, RedlineRow } from './types.ts'

/**
 * A redline for a terminal: the rows that changed, under the key of their provision (without one, under the heading that
 * they stand under), with [-what goes-] and {+what comes+}; «⋯» stands for rows without a change, and «↷» names the move of which a row is one end. An empty string where nothing changed.
 */
export function renderText(redline: Redline): string {
  const lines: string[] = []
  let skipped = false
  let said: string | null = null
  let heading: string | null = null
  for (const row of redline.rows) {
    const own = headingOf(row)
    heading = own ?? heading
    if (!row.pieces.some((piece) => piece.kind !== 'kept' && isShown(piece))) {
      skipped = true
      continue
    }
    const key = row.after ?? row.before
    if (skipped) lines.push('⋯')
    const place = key ?? heading
    // A heading that changed shows itself.
    if (place !== null && place !== said && !(key === null && own !== null)) lines.push(`@ ${place}`)
    const move = moveOf(row)
    if (move !== null) lines.push(`↷ ${move}`)
    said = place
    skipped = false
    lines.push(row.pieces.map(marked).join('').trimEnd(), '')
  }
  return lines.length === 0 ? '' : `${lines.join('\n').trimEnd()}\n`
}

/** The name that the two ends of a move share; null where the row did not move. */
function moveOf(row: RedlineRow): string | null {
  for (const piece of row.pieces) if (piece.kind !== 'kept' && piece.move !== undefined) return piece.move
  return null
}

function marked(piece: RedlinePiece): string {
  if (piece.kind === 'kept' || !isShown(piece)) return piece.kind === 'deleted' ? '' : piece.text
  return aroundWords(piece.text, piece.kind === 'inserted' ? ['{+', '+}'] : ['[-', '-]'])
}

/** Marks stand round the words; the blank lines behind them stay outside. */
function aroundWords(text: string, [open, close]: readonly [string, string]): string {
  const words = text.trimEnd()
  return `${open}${words}${close}${text.slice(words.length)}`
}

/**
 * The whole text with CriticMarkup: {--deleted--}, {++inserted++}. A mark never goes over a blank line, where Markdown
 * would end it, so blank lines stay unmarked; braces in the law that would be read as marks are escaped with a backslash.
 */
export function renderCriticMarkup(redline: Redline): string {
  return redline.rows.map(criticRow).join('')
}

// The ends of a move carry its name in a comment: comments are no text, whoever accepts or rejects.
function criticRow(row: RedlineRow): string {
  const text = row.pieces
    .filter((_, index) => !isReplacedLayout(row.pieces, index))
    .map(critic)
    .join('')
  const move = moveOf(row)
  const words = text.trimEnd()
  return move === null ? text : `${words}{>>↷ ${move}<<}${text.slice(words.length)}`
}

/** Spaces or line ends that go where others come: those that come stand unmarked in their place. */
function isReplacedLayout(pieces: readonly RedlinePiece[], index: number): boolean {
  const [piece, next] = [pieces[index], pieces[index + 1]]
  if (piece?.kind !== 'deleted' || next?.kind !== 'inserted') return false
  return !isShown(piece) && !isShown(next)
}

const marks = { inserted: ['{++', '++}'], deleted: ['{--', '--}'] } as const

function critic(piece: RedlinePiece): string {
  const text = piece.text.replace(/\{(?=\+\+|--|~~|==|>>)|(\+\+|--|~~|==|<<)(?=\})/g, (found) =>
    found === '{' ? '\\{' : `${found}\\`,
  )
  if (piece.kind === 'kept') return text
  const [open, close] = marks[piece.kind]
  return text
    .split(/(\r?\n(?:[ \t]*\r?\n)+)/)
    .map((part) => (/\S/.test(part) ? aroundWords(part, [open, close]) : part))
    .join('')
}
