import type { Span } from '../../problem/types.ts'
import type { Origin, Piece } from '../types.ts'
import type { Change, Edit } from './plan.ts'

/** An edit with who makes it, and the change that it is part of (null: made for several at once). */
export interface OwnEdit extends Edit {
  readonly origin: Origin
  readonly change: Change | null
}

/**
 * A piece of a law while instructions run on it. A changed one knows the edit that it comes from; text that was put in keeps
 * to the edit that did so, whatever later instructions make of it.
 */
export type TracedPiece =
  | Extract<Piece, { kind: 'kept' }>
  | (Extract<Piece, { kind: 'inserted' | 'deleted' }> & { readonly edit: OwnEdit })

/** Edits in the order of the text and clear of one another, and the first that would be lost by that; null if none is. */
export interface OrderedEdits<One extends Edit> {
  readonly clear: readonly One[]
  readonly lost: One | null
}

/**
 * Edits in text order. Of deletions that overlap, all goes that any takes, and what is asked for twice is done once. An edit
 * that would change in another way what one before it changes is lost: its targets overlap («пункт 1 и абзац первый пункта 1»).
 */
export function inTextOrder<One extends Edit>(edits: readonly One[]): OrderedEdits<One> {
  const sorted = [...edits].sort(
    (one, other) => one.passage - other.passage || one.start - other.start || one.end - other.end,
  )
  const clear: One[] = []
  let lost: One | null = null
  for (const edit of sorted) {
    const last = clear.at(-1)
    if (last !== undefined && last.passage === edit.passage && edit.start < last.end) {
      const isDeletion = last.text === '' && edit.text === ''
      if (isDeletion && edit.end > last.end) clear[clear.length - 1] = { ...last, end: edit.end }
      else if (!isDeletion && (edit.text !== last.text || edit.end > last.end)) lost ??= edit
    } else if (last === undefined || !isSame(last, edit)) clear.push(edit)
  }
  return { clear, lost }
}

function isSame(one: Edit, other: Edit): boolean {
  return one.passage === other.passage && one.start === other.start && one.end === other.end && one.text === other.text
}

/** A splice of the law's whole source, and the edit of a passage that it comes from. */
export interface Splice extends Span {
  readonly text: string
  readonly edit: OwnEdit
}

/**
 * A law's pieces after splices in text order. Offsets count in the text as it stands (kept and inserted pieces). What an
 * earlier instruction had inserted and this one takes out leaves no trace: it is neither in the base nor in the draft.
 */
export function splicePieces(pieces: readonly TracedPiece[], planned: readonly Splice[]): readonly TracedPiece[] {
  const splices = besideInsertions(pieces, planned)
  const insertions = insertionsAround(pieces, splices)
  const spliced: TracedPiece[] = []
  let at = 0
  let next = 0
  const insertFinished = (): void => {
    for (let splice = splices[next]; splice !== undefined && splice.end <= at; splice = splices[next]) {
      const { edit, text } = splice
      const own = { origin: edit.origin, edit: insertions[next] ?? edit }
      if (text !== '') push(spliced, { kind: 'inserted', text, ...own })
      next += 1
    }
  }
  insertFinished()
  for (const piece of pieces) {
    const length = piece.kind === 'deleted' ? 0 : piece.text.length
    // Most pieces of a long law are before the next splice, or behind the last one.
    if (at + length < (splices[next]?.start ?? Number.POSITIVE_INFINITY)) {
      spliced.push(piece)
      at += length
      continue
    }
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
      else if (piece.kind === 'kept')
        push(spliced, { kind: 'deleted', text, origin: splice.edit.origin, edit: splice.edit })
      rest = rest.slice(length)
      at += length
      insertFinished()
    }
  }
  return spliced
}

/**
 * What is put in behind nothing but the blank text that opens an insertion («\n### Статья 5» at the end of a law) stands
 * before that insertion, not in it: it goes before the blank text, and opens and ends as that one does. The text is the same.
 */
function besideInsertions(pieces: readonly TracedPiece[], splices: readonly Splice[]): readonly Splice[] {
  const blankBefore = blankOpenings(pieces)
  let reach = 0
  return splices.map((splice) => {
    const { start, end, text } = splice
    const blank = start === end ? blankBefore(start) : ''
    const isBeside = blank !== '' && text.endsWith(blank) && start - blank.length >= reach
    reach = end
    if (!isBeside) return splice
    const at = start - blank.length
    return { ...splice, start: at, end: at, text: blank + text.slice(0, -blank.length) }
  })
}

/** Tells the blank text that an insertion opens with and that ends at a position. Asked from the first position to the last. */
function blankOpenings(pieces: readonly TracedPiece[]): (position: number) => string {
  const live = pieces.filter(({ kind }) => kind !== 'deleted')
  let index = 0
  let start = 0
  return (position) => {
    for (let piece = live[index]; piece !== undefined && start + piece.text.length < position; piece = live[index]) {
      start += piece.text.length
      index += 1
    }
    const piece = live[index]
    const isOpening = piece?.kind === 'inserted' && insertionOf(live[index - 1]) !== piece.edit
    const blank = isOpening ? piece.text.slice(0, position - start) : ''
    const isFollowed = blank.length < (piece?.text.length ?? 0) || insertionOf(live[index + 1]) === insertionOf(piece)
    return blank.trim() === '' && isFollowed ? blank : ''
  }
}

/** For each splice the edit whose inserted text it changes: takes some of, or puts more in the middle of. */
function insertionsAround(pieces: readonly TracedPiece[], splices: readonly Splice[]): readonly (OwnEdit | null)[] {
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
  return one.kind === other.kind && isSameOrigin(one.origin, other.origin) && traceOf(one) === traceOf(other)
}

function traceOf(piece: Piece | TracedPiece): OwnEdit | null {
  return 'edit' in piece ? piece.edit : null
}

function insertionOf(piece: TracedPiece | undefined): OwnEdit | null {
  return piece?.kind === 'inserted' ? piece.edit : null
}

export function isSameOrigin(one: Origin, other: Origin): boolean {
  return one.amendment === other.amendment && one.instruction === other.instruction
}
