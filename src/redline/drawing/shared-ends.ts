import { push } from '../../consolidation/law-text/pieces.ts'
import type { Piece } from '../../consolidation/types.ts'
import { tokenise } from '../../text/tokens.ts'

/**
 * «услуг связи» that an instruction replaces with «услуг связи и вызовов»: the words that both begin or end with stay, and
 * are shown so. Whole words only, within a line; what is kept, struck and written gives the same two texts as before.
 */
export function keepSharedEnds(pieces: readonly Piece[]): readonly Piece[] {
  const made: Piece[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    const next = pieces[at + 1]
    if (piece.kind === 'deleted' && isReplacement(piece, next)) {
      for (const part of parted(piece, next)) push(made, part)
      at++
    } else push(made, piece)
  }
  return made
}

type Deleted = Extract<Piece, { readonly kind: 'deleted' }>
type Inserted = Extract<Piece, { readonly kind: 'inserted' }>

function isReplacement(deleted: Deleted, next: Piece | undefined): next is Inserted {
  return (
    next?.kind === 'inserted' &&
    next.origin.amendment === deleted.origin.amendment &&
    next.origin.instruction === deleted.origin.instruction &&
    !deleted.text.includes('\n') &&
    !next.text.includes('\n')
  )
}

function parted(deleted: Deleted, inserted: Inserted): readonly Piece[] {
  const [struck, written] = [tokenise(deleted.text), tokenise(inserted.text)]
  const room = Math.min(struck.length, written.length)
  let head = 0
  while (head < room && struck[head] === written[head]) head += 1
  let tail = 0
  while (tail < room - head && struck.at(-1 - tail) === written.at(-1 - tail)) tail += 1
  const made: readonly Piece[] = [
    { kind: 'kept', text: struck.slice(0, head).join('') },
    { ...deleted, text: struck.slice(head, struck.length - tail).join('') },
    { ...inserted, text: written.slice(head, written.length - tail).join('') },
    { kind: 'kept', text: struck.slice(struck.length - tail).join('') },
  ]
  return made.filter(({ text }) => text !== '')
}
