import { headingOf } from './headings.ts'
import { hasShownChange, isShown } from './stats.ts'
import { joined } from './text.ts'
import type { Redline, RedlinePiece, RedlineRow } from './types.ts'

/**
 * A redline for a terminal: the rows that changed, under the key of their provision (without one, under the heading that
 * they stand under), with [-what goes-] and {+what comes+}; «⋯» stands for rows without a change. Before a row that moved
 * stands the name of the move, with where it went («↷ move-1 → art_5») or came from («↶ move-1 ← art_2»). An empty string
 * where nothing changed.
 */
export function renderText(redline: Redline): string {
  const lines: string[] = []
  let skipped = false
  let said: string | null = null
  const places = placesOf(redline.rows)
  const moves = movesOf(redline.rows, places)
  for (const [index, row] of redline.rows.entries()) {
    if (!hasShownChange(row.pieces)) {
      skipped = true
      continue
    }
    if (skipped) lines.push('⋯')
    const place = places[index] ?? null
    // A heading that changed shows itself.
    const showsItself = (row.after ?? row.before) === null && headingOf(row) !== null
    if (place !== null && place !== said && !showsItself) lines.push(`@ ${place}`)
    const move = moves.get(row)
    if (move !== undefined) lines.push(move)
    said = place
    skipped = false
    lines.push(joined(row.pieces, isOneKind).map(marked).join('').trimEnd(), '')
  }
  return lines.length === 0 ? '' : `${lines.join('\n').trimEnd()}\n`
}

/** What each row is told of by: the key of its provision, or the heading that it stands under. */
function placesOf(rows: readonly RedlineRow[]): readonly (string | null)[] {
  let heading: string | null = null
  return rows.map((row) => {
    heading = headingOf(row) ?? heading
    return row.after ?? row.before ?? heading
  })
}

/** For each row that is one end of a move: the move's name, and the place of the other end. */
function movesOf(rows: readonly RedlineRow[], places: readonly (string | null)[]): ReadonlyMap<RedlineRow, string> {
  const ends = rows.flatMap((row, index) => {
    const piece = row.pieces.find((one) => one.kind !== 'kept' && one.move !== undefined)
    if (piece === undefined || piece.kind === 'kept' || piece.move === undefined) return []
    return [{ row, name: piece.move, side: piece.kind, place: places[index] ?? null }]
  })
  const from = new Map(ends.filter(({ side }) => side === 'deleted').map(({ name, place }) => [name, place]))
  const to = new Map(ends.filter(({ side }) => side === 'inserted').map(({ name, place }) => [name, place]))
  return new Map(
    ends.map(({ row, name, side }) => {
      const [sign, arrow, other] = side === 'deleted' ? ['↷', '→', to.get(name)] : ['↶', '←', from.get(name)]
      return [row, other ? `${sign} ${name} ${arrow} ${other}` : `${sign} ${name}`]
    }),
  )
}

/** What changed on a move's way is told apart where there are colours. */
const isOneKind = (one: RedlinePiece, other: RedlinePiece): boolean => one.kind === other.kind

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
  const moves = movesOf(redline.rows, placesOf(redline.rows))
  return redline.rows.map((row) => criticRow(row, moves.get(row))).join('')
}

// The ends of a move carry its name, and where the other end is, in a comment: comments are no text, whoever accepts or rejects.
function criticRow(row: RedlineRow, move: string | undefined): string {
  const pieces = joined(row.pieces, isOneKind)
  const text = pieces
    .filter((_, index) => !isReplacedLayout(pieces, index))
    .map(critic)
    .join('')
  const words = text.trimEnd()
  return move === undefined ? text : `${words}{>>${escaped(move)}<<}${text.slice(words.length)}`
}

/** Spaces or line ends that go where others come: those that come stand unmarked in their place. */
function isReplacedLayout(pieces: readonly RedlinePiece[], index: number): boolean {
  const [piece, next] = [pieces[index], pieces[index + 1]]
  if (piece?.kind !== 'deleted' || next?.kind !== 'inserted') return false
  return !isShown(piece) && !isShown(next)
}

const marks = { inserted: ['{++', '++}'], deleted: ['{--', '--}'] } as const

function critic(piece: RedlinePiece): string {
  const text = escaped(piece.text)
  if (piece.kind === 'kept') return text
  const [open, close] = marks[piece.kind]
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
