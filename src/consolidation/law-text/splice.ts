import type { Origin, Piece } from '../types.ts'
import type { Edit } from './plan.ts'

/** An edit that names its own origin: edits of several instructions are made at once. */
export interface MergedEdit extends Edit {
  readonly origin?: Origin
}

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

/**
 * A passage's pieces after the same edits. Offsets count in the text as it stands (kept and inserted pieces). What an
 * earlier instruction had inserted and this one takes out leaves no trace: it is neither in the base nor in the draft.
 */
export function splicePieces(pieces: readonly Piece[], edits: readonly MergedEdit[], origin: Origin): readonly Piece[] {
  const spliced: Piece[] = []
  let at = 0
  let next = 0
  const insertFinished = (): void => {
    for (let edit = edits[next]; edit !== undefined && edit.end <= at; edit = edits[next]) {
      if (edit.text !== '') push(spliced, { kind: 'inserted', text: edit.text, origin: edit.origin ?? origin })
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
      const edit = edits[next]
      const isIn = edit !== undefined && edit.start <= at
      const length = Math.min(rest.length, edit === undefined ? rest.length : (isIn ? edit.end : edit.start) - at)
      const text = rest.slice(0, length)
      if (!isIn) push(spliced, { ...piece, text })
      else if (piece.kind === 'kept') push(spliced, { kind: 'deleted', text, origin: edit.origin ?? origin })
      rest = rest.slice(length)
      at += length
      insertFinished()
    }
  }
  return spliced
}

/** Adds a piece, joined with the last one where they are of one kind and origin. */
export function push(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  if (last !== undefined && isAlike(last, piece)) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
  else pieces.push(piece)
}

function isAlike(one: Piece, other: Piece): boolean {
  if (one.kind === 'kept' || other.kind === 'kept') return one.kind === other.kind
  return (
    one.kind === other.kind &&
    one.origin.amendment === other.origin.amendment &&
    one.origin.instruction === other.origin.instruction
  )
}

/** Cuts pieces into runs whose live text (kept and inserted) has these lengths. */
export function cutPieces(pieces: readonly Piece[], lengths: readonly number[]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = lengths.map(() => [])
  let run = 0
  let room = lengths[0] ?? 0
  for (const piece of pieces) {
    if (piece.kind === 'deleted') {
      runs[run]?.push(piece)
      continue
    }
    let rest = piece.text
    while (rest !== '') {
      while (room === 0 && run < lengths.length - 1) {
        run += 1
        room = lengths[run] ?? 0
      }
      const text = room === 0 ? rest : rest.slice(0, room)
      runs[run]?.push({ ...piece, text })
      rest = rest.slice(text.length)
      room = Math.max(0, room - text.length)
    }
  }
  return runs
}

/** The text of pieces in the draft. */
export function liveText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'deleted' ? '' : piece.text)).join('')
}
