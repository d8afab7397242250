import { push } from '../../consolidation/law-text/pieces.ts'
import type { Piece } from '../../consolidation/types.ts'
import { mayHaveMarks } from '../../text/running-text.ts'
import { tokenise } from '../../text/tokens.ts'
import { tokenTable } from '../../words/token-table.ts'

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
  const [struck, written] = [stretchesOf(deleted.text), stretchesOf(inserted.text)]
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

/** A text as its tokens and what stands between them (spaces, marks): no mark is cut in two. Joined they are the text. */
function stretchesOf(text: string): readonly string[] {
  if (!mayHaveMarks(text, 0, text.length)) return tokenise(text)
  const { starts, ends, count } = tokenTable().read(text)
  const stretches: string[] = []
  let at = 0
  for (let token = 0; token <= count; token += 1) {
    const [start, end] = token === count ? [text.length, text.length] : [starts[token] as number, ends[token] as number]
    stretches.push(text.slice(at, start), text.slice(start, end))
    at = end
  }
  return stretches.filter((stretch) => stretch !== '')
}
