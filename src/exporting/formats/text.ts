import { hasShownChange, isShown } from '../../redline/stats.ts'
import { headingOf, joined } from '../../redline/text.ts'
import type { Redline, RedlinePiece } from '../../redline/types.ts'
import { aroundWords, isOneKind } from '../layout/marks.ts'
import { movesOf, placesOf } from '../layout/moves.ts'
import type { Exporter } from '../types.ts'

export const text: Exporter = {
  name: { ru: 'простой текст', en: 'plain text' },
  help: 'the changed rows with [-what goes-] and {+what comes+}',
  extension: 'txt',
  mediaType: 'text/plain',
  isExact: false,
  redline: ({ redline }) => renderText(redline),
}

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

function marked(piece: RedlinePiece): string {
  if (piece.kind === 'kept' || !isShown(piece)) return piece.kind === 'deleted' ? '' : piece.text
  // On either side of a mark the words of the text after stand as they are read.
  if (piece.layout === 'paragraph') return piece.kind === 'inserted' ? `{+¶+}${piece.text}` : '[-¶-]'
  return aroundWords(piece.text, piece.kind === 'inserted' ? ['{+', '+}'] : ['[-', '-]'])
}
