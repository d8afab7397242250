import type { LawConsolidation, PassagePieces, Piece } from '../types.ts'
import { isSameOrigin, push, type TracedPiece } from './pieces.ts'
import type { State } from './state.ts'

/** The base, the draft, and the pieces between them, passage by passage. */
export function consolidationOf({ base, law, pieces }: State): LawConsolidation {
  const lengths = (passages: State['law']['passages']): readonly number[] => passages.map(({ text }) => text.length)
  const parts = partsOf(slid(plain(pieces)), lengths(base.passages), lengths(law.passages))
  return { base, draft: law, passages: entriesOf(parts) }
}

function plain(traced: readonly TracedPiece[]): readonly Piece[] {
  const pieces: Piece[] = []
  for (const piece of traced) {
    const { kind, text } = piece
    push(pieces, kind === 'kept' ? { kind, text } : { kind, text, origin: piece.origin })
  }
  return pieces
}

/**
 * A deletion that begins with the blank line that also follows it is slid behind that line, so that it is whole paragraphs
 * and whole passages that go; the texts are the same.
 */
function slid(pieces: readonly Piece[]): readonly Piece[] {
  const made = [...pieces]
  for (let index = 1; index + 1 < made.length; index += 1) {
    const [previous, piece, next] = [made[index - 1] as Piece, made[index] as Piece, made[index + 1] as Piece]
    if (piece.kind !== 'deleted' || next.kind !== 'kept' || previous.kind !== 'kept') continue
    const blank = /^(?:\r?\n)+/.exec(piece.text)?.[0] ?? ''
    if (blank === '' || blank === piece.text || !next.text.startsWith(blank)) continue
    made[index - 1] = { ...previous, text: previous.text + blank }
    made[index] = { ...piece, text: piece.text.slice(blank.length) + blank }
    made[index + 1] = { ...next, text: next.text.slice(blank.length) }
  }
  return made.filter(({ text }) => text !== '')
}

/** A piece in one passage of the base (null: it was put in) and in one of the draft (null: it was taken out). */
interface Part {
  readonly piece: Piece
  readonly before: number | null
  readonly after: number | null
}

/** The pieces cut where a passage of either text ends. */
function partsOf(pieces: readonly Piece[], before: readonly number[], after: readonly number[]): readonly Part[] {
  const parts: Part[] = []
  const base = { index: 0, room: before[0] ?? 0, lengths: before }
  const draft = { index: 0, room: after[0] ?? 0, lengths: after }
  for (const piece of pieces) {
    const sides = piece.kind === 'kept' ? [base, draft] : [piece.kind === 'deleted' ? base : draft]
    let rest = piece.text
    while (rest !== '') {
      for (const side of sides) {
        while (side.room === 0) {
          side.index += 1
          side.room = side.lengths[side.index] ?? Number.POSITIVE_INFINITY
        }
      }
      const length = Math.min(rest.length, ...sides.map(({ room }) => room))
      parts.push({
        piece: { ...piece, text: rest.slice(0, length) },
        before: piece.kind === 'inserted' ? null : base.index,
        after: piece.kind === 'deleted' ? null : draft.index,
      })
      for (const side of sides) side.room -= length
      rest = rest.slice(length)
    }
  }
  return parts
}

/** Parts put together: each passage of the draft with what was taken out of it, and deleted passages by themselves. */
function entriesOf(parts: readonly Part[]): readonly PassagePieces[] {
  const heirs = heirsOf(parts)
  const bases = basesOf(heirs)
  const entries: { before: number | null; after: number | null; pieces: Piece[] }[] = []
  let current: number | null = null
  let waiting: Part[] = []
  const open = (before: number | null, after: number | null): void => {
    entries.push({ before, after, pieces: [] })
  }
  const add = (piece: Piece): void => {
    const own = entries.at(-1)?.pieces
    if (own !== undefined) push(own, piece)
  }
  /** Deleted parts between two passages of the draft: what was of the one, what was of neither, what was of the other. */
  const settle = (next: number | null): void => {
    let gone: number | null = null
    let isOpen = next === current && current !== null
    for (const { piece, before } of waiting) {
      const heir = before === null ? undefined : heirs.get(before)
      const isOfCurrent = isOpen || (heir !== undefined && current !== null && heir <= current)
      const isOfNext = !isOfCurrent && heir !== undefined && next !== null
      if (isOfNext && !isOpen) {
        open(bases.get(next) ?? null, next)
        isOpen = true
      } else if (!isOfCurrent && gone !== before) {
        open(before, null)
        gone = before
      }
      add(piece)
    }
    waiting = []
    if (next !== null && next !== current && !isOpen) open(bases.get(next) ?? null, next)
    current = next
  }
  for (const part of parts) {
    if (part.after === null) waiting.push(part)
    else {
      if (waiting.length > 0 || part.after !== current) settle(part.after)
      add(part.piece)
    }
  }
  if (waiting.length > 0) settle(null)
  return entries
}

/** For each passage of the base the passage of the draft that has most of it, or that was put in its place as a whole. */
function heirsOf(parts: readonly Part[]): ReadonlyMap<number, number> {
  const heirs = new Map<number, number>()
  const most = new Map<number, number>()
  let own: { readonly before: number; readonly after: number; length: number } | null = null
  for (const { piece, before, after } of parts) {
    if (before === null || after === null) continue
    if (own === null || own.before !== before || own.after !== after) own = { before, after, length: 0 }
    own.length += piece.text.length
    if (own.length <= (most.get(before) ?? 0)) continue
    most.set(before, own.length)
    heirs.set(before, after)
  }
  const kept = new Set(parts.flatMap(({ before, after }) => (before === null || after === null ? [] : [after])))
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1]
    if (part.before === null || heirs.has(part.before) || next === undefined || next.after === null) continue
    if (kept.has(next.after) || part.piece.kind !== 'deleted' || next.piece.kind !== 'inserted') continue
    if (isSameOrigin(part.piece.origin, next.piece.origin)) heirs.set(part.before, next.after)
  }
  return heirs
}

/** For each passage of the draft the first passage of the base that it is the heir of. */
function basesOf(heirs: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const bases = new Map<number, number>()
  for (const [before, after] of [...heirs].sort(([one], [other]) => one - other)) {
    if (!bases.has(after)) bases.set(after, before)
  }
  return bases
}
