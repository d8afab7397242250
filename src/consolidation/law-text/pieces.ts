import type { Span } from '../../problem/types.ts'
import type { Origin, Piece } from '../types.ts'
import type { Edit } from './plan.ts'

/** An edit with who makes it. */
export interface OwnEdit extends Edit {
  readonly origin: Origin
}

/** Text that one edit put in, whatever was made of it since: who put it in, and by which edit. */
export interface Insertion {
  readonly origin: Origin
  readonly edit: Edit
}

/** A piece of a law while instructions run on it: inserted text knows the insertion that it is part of. */
export type TracedPiece = Exclude<Piece, { kind: 'inserted' }> | InsertedPiece

type InsertedPiece = Extract<Piece, { kind: 'inserted' }> & { readonly insertion: Insertion }

/** The edits in order of the text, without those that another one covers. */
export function inTextOrder<One extends Edit>(edits: readonly One[]): readonly One[] {
  const sorted = [...edits].sort(
    (one, other) => one.passage - other.passage || one.start - other.start || one.end - other.end,
  )
  const clear: One[] = []
  for (const edit of sorted) {
    const last = clear.at(-1)
    if (last !== undefined && last.passage === edit.passage && edit.start < last.end) {
      // Of two deletions that overlap, all goes that either takes.
      const isDeletion = last.text === '' && edit.text === ''
      if (isDeletion && edit.end > last.end) clear[clear.length - 1] = { ...last, end: edit.end }
      continue
    }
    if (last !== undefined && isSame(last, edit)) continue
    clear.push(edit)
  }
  return clear
}

function isSame(one: Edit, other: Edit): boolean {
  return one.passage === other.passage && one.start === other.start && one.end === other.end && one.text === other.text
}

/** A splice of the law's whole source, and the edit of a passage that it comes from. */
export interface Splice extends Span {
  readonly edit: OwnEdit
}

/**
 * A law's pieces after splices in text order. Offsets count in the text as it stands (kept and inserted pieces). What an
 * earlier instruction had inserted and this one takes out leaves no trace: it is neither in the base nor in the draft.
 */
export function splicePieces(pieces: readonly TracedPiece[], splices: readonly Splice[]): readonly TracedPiece[] {
  const insertions = insertionsAround(pieces, splices)
  const spliced: TracedPiece[] = []
  let at = 0
  let next = 0
  const insertFinished = (): void => {
    for (let splice = splices[next]; splice !== undefined && splice.end <= at; splice = splices[next]) {
      const { edit } = splice
      const insertion = insertions[next] ?? { origin: edit.origin, edit }
      if (edit.text !== '') push(spliced, { kind: 'inserted', text: edit.text, origin: edit.origin, insertion })
      next += 1
    }
  }
  insertFinished()
  for (const piece of pieces) {
    if (piece.kind === 'deleted') {
      push(spliced, piece)
      continue
    }
    let rest = piece.text
    while (rest !== '') {
      const splice = splices[next]
      const isIn = splice !== undefined && splice.start <= at
      const edge = splice === undefined ? Number.POSITIVE_INFINITY : isIn ? splice.end : splice.start
      const length = Math.min(rest.length, edge - at)
      const text = rest.slice(0, length)
      if (!isIn) push(spliced, { ...piece, text })
      else if (piece.kind === 'kept') push(spliced, { kind: 'deleted', text, origin: splice.edit.origin })
      rest = rest.slice(length)
      at += length
      insertFinished()
    }
  }
  return spliced
}

/** For each splice the insertion that it changes: whose text it takes, or in the middle of which it puts some in. */
function insertionsAround(pieces: readonly TracedPiece[], splices: readonly Splice[]): readonly (Insertion | null)[] {
  const live = pieces.filter(({ kind }) => kind !== 'deleted')
  let index = 0
  let start = 0
  return splices.map((splice) => {
    const last = Math.max(splice.start, splice.end - 1)
    const first = splice.start < splice.end ? splice.start : splice.start - 1
    for (let piece = live[index]; piece !== undefined && start + piece.text.length <= first; piece = live[index]) {
      start += piece.text.length
      index += 1
    }
    const one = live[index]
    const isFollowed = one !== undefined && last >= start + one.text.length
    const other = isFollowed ? live[index + 1] : one
    const [before, after] = [insertionOf(one), insertionOf(other)]
    return splice.start < splice.end ? (before ?? after) : before === after ? before : null
  })
}

/** Adds a piece, joined with the last one where they are of one kind and origin. */
export function push<One extends Piece>(pieces: One[], piece: One): void {
  const last = pieces.at(-1)
  if (last !== undefined && isAlike(last, piece)) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
  else pieces.push(piece)
}

function isAlike(one: Piece | TracedPiece, other: Piece | TracedPiece): boolean {
  if (one.kind === 'kept' || other.kind === 'kept') return one.kind === other.kind
  const isOne = one.kind === 'deleted' || insertionOf(one) === insertionOf(other)
  return one.kind === other.kind && isOne && isSameOrigin(one.origin, other.origin)
}

function insertionOf(piece: Piece | TracedPiece | undefined): Insertion | null {
  return piece !== undefined && 'insertion' in piece ? piece.insertion : null
}

export function isSameOrigin(one: Origin, other: Origin): boolean {
  return one.amendment === other.amendment && one.instruction === other.instruction
}
