import type { LawConsolidation, PassagePieces, Piece } from '../types.ts'
import { isSameOrigin, push, type TracedPiece } from './pieces.ts'
import type { State } from './state.ts'

/** The base, the draft, and the pieces between them, passage by passage. */
export function consolidationOf({ base, law, pieces }: State): LawConsolidation {
  const lengths = (passages: State['law']['passages']): readonly number[] => passages.map(({ text }) => text.length)
  const parts = partsOf(byParagraphs(plain(pieces)), lengths(base.passages), lengths(law.passages))
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
 * The same texts with their changes as whole paragraphs where they can be: words that replace a paragraph and all under it
 * stand in that paragraph, and a change that begins with the blank line that also follows it is slid behind that line.
 */
function byParagraphs(pieces: readonly Piece[]): readonly Piece[] {
  const made: Piece[] = []
  // From the end, as a change may be slid behind the line that the next one was slid behind.
  for (const piece of endParted(parted(pieces)).toReversed()) {
    const next = made.at(-1)
    const blank = next?.kind === 'kept' ? sharedBlank(piece.text, next.text) : ''
    if (piece.kind !== 'kept' && next !== undefined && blank !== '' && piece.text.trim() !== '') {
      made.pop()
      if (next.text !== blank) made.push({ ...next, text: next.text.slice(blank.length) })
      putBefore(made, { ...piece, text: piece.text.slice(blank.length) + blank })
      made.push({ kind: 'kept', text: blank })
    } else made.push(piece)
  }
  const joined: Piece[] = []
  for (const piece of made.reverse()) push(joined, piece)
  return joined
}

/**
 * What goes stands before what comes, where both are whole paragraphs of one passage: a heading that goes takes a row behind
 * the passage of what comes. `pieces` are from the end.
 */
function putBefore(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  const comesFirst = piece.kind === 'inserted' && last?.kind === 'deleted' && /^(?!#)[^]*\n$/.test(last.text)
  if (!comesFirst) pieces.push(piece)
  else pieces.splice(-1, 1, piece, last)
}

/** At the end of the law, where one line break follows, paragraphs that go and others that come are parted by it in both texts. */
function endParted(pieces: readonly Piece[]): readonly Piece[] {
  const [one, other, last] = pieces.slice(-3)
  if (one === undefined || other === undefined || last?.kind !== 'kept' || last.text.trim() !== '') return pieces
  if (one.kind === 'kept' || other.kind === 'kept' || one.kind === other.kind) return pieces
  const blank = sharedBlank(one.text, other.text)
  if (blank === '' || last.text.startsWith(blank)) return pieces
  const ends = [one, other].map((piece) => ({ ...piece, text: piece.text.slice(blank.length) + last.text }))
  return [...pieces.slice(0, -3), { kind: 'kept', text: blank }, ...ends]
}

/** The line breaks that both texts begin with. */
function sharedBlank(text: string, other: string): string {
  let blank = ''
  for (const [line] of text.matchAll(/\r?\n/gy)) {
    if (!other.startsWith(blank + line)) break
    blank += line
  }
  return blank
}

/**
 * Pieces parted where a paragraph ends. Words that one instruction puts in the place of several paragraphs stand in the first
 * of them; what ends both what goes and what comes is kept.
 */
function parted(pieces: readonly Piece[]): readonly Piece[] {
  const made: Piece[] = []
  for (let index = 0; index < pieces.length; index += 1) {
    const [piece, next] = [pieces[index] as Piece, pieces[index + 1]]
    if (piece.kind === 'deleted' && next?.kind === 'inserted' && isSameOrigin(piece.origin, next.origin)) {
      const tail = lineEndsBehind(next.text)
      const isShared = piece.text.endsWith(tail)
      const [gone, put] = [piece, next].map(({ text }) => (isShared ? text.slice(0, text.length - tail.length) : text))
      const end = put?.includes('\n') ? 0 : Math.max(0, endOfParagraph(gone ?? ''))
      if (end > 0) {
        made.push({ ...piece, text: (gone ?? '').slice(0, end) }, { ...next, text: put ?? '' })
        made.push({ ...piece, text: (gone ?? '').slice(end) })
        made.push(isShared ? { kind: 'kept', text: tail } : { ...next, text: '' })
        index += 1
        continue
      }
    }
    const end =
      piece.kind === 'inserted' && next !== undefined && /^\r?\n/.test(next.text) ? endOfParagraph(piece.text) : 0
    if (end > 0) made.push({ ...piece, text: piece.text.slice(0, end) }, { ...piece, text: piece.text.slice(end) })
    else made.push(piece)
  }
  return made.filter(({ text }) => text !== '')
}

function endOfParagraph(text: string): number {
  return text.search(/\r?\n[^\S\n]*\r?\n/u)
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

/** The line breaks that a text ends with. */
function lineEndsBehind(text: string): string {
  let at = text.length
  while (text[at - 1] === '\n') at -= text[at - 2] === '\r' ? 2 : 1
  return text.slice(at)
}
