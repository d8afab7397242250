import { replacePassage } from '../law/index.ts'
import type { Law } from '../law/types.ts'
import type { Span } from '../problem/types.ts'
import type { Edit } from './plan.ts'
import { cutPieces, inTextOrder, type MergedEdit, splicePieces, spliceText } from './splice.ts'
import type { LawConsolidation, Origin, PassagePieces, Piece } from './types.ts'

/** A law while instructions run on it, with the pieces of each passage. Every step makes a new state. */
export interface State {
  readonly base: Law
  /** As it stands. */
  readonly law: Law
  /** In order; those that are there (`gone` false) stand for the passages of `law`, one by one. */
  readonly stretches: readonly Stretch[]
  /** Every step so far: what positions go through to get from an earlier text to this one. */
  readonly trail: readonly Step[]
  readonly nextId: number
}

export interface Stretch {
  readonly id: number
  readonly before: number | null
  readonly gone: boolean
  readonly pieces: readonly Piece[]
}

/** The edits of one stretch, and what they left: the stretch itself, or several parts, each where it begins. */
interface Step {
  readonly id: number
  readonly edits: readonly Edit[]
  readonly parts: readonly { readonly id: number; readonly start: number }[]
}

/** The state before anything ran. */
export function initialState(base: Law): State {
  const stretches = base.passages.map(
    ({ text }, index): Stretch => ({ id: index, before: index, gone: false, pieces: [{ kind: 'kept', text }] }),
  )
  return { base, law: base, stretches, trail: [], nextId: stretches.length }
}

/** The state after the edits of one plan (offsets in the law as it stands). Only passages that they touch are read again. */
export function applyEdits(state: State, edits: readonly MergedEdit[], origin: Origin): State {
  const byPassage = new Map<number, MergedEdit[]>()
  for (const edit of inTextOrder(edits)) {
    const group = byPassage.get(edit.passage)
    if (group === undefined) byPassage.set(edit.passage, [edit])
    else group.push(edit)
  }
  let next = state
  // From the last passage to the first, so that the indexes of the others hold.
  for (const [passage, group] of [...byPassage].reverse()) next = applyToPassage(next, passage, group, origin)
  return next
}

function applyToPassage(state: State, passage: number, edits: readonly MergedEdit[], origin: Origin): State {
  const text = state.law.passages[passage]?.text
  const index = stretchAt(state.stretches, passage)
  const stretch = state.stretches[index]
  if (text === undefined || stretch === undefined) throw new Error(`no passage ${passage} to edit`)
  const { law, count } = replacePassage(state.law, passage, spliceText(text, edits))
  const pieces = splicePieces(stretch.pieces, edits, origin)
  const lengths = law.passages.slice(passage, passage + count).map((made) => made.text.length)
  const made = parts(stretch, pieces, lengths, state.nextId)
  let start = 0
  const step = {
    id: stretch.id,
    edits,
    parts: made.map((part, nth) => {
      const at = { id: part.id, start }
      start += lengths[nth] ?? 0
      return at
    }),
  }
  const stretches = [...state.stretches.slice(0, index), ...made, ...state.stretches.slice(index + 1)]
  return { base: state.base, law, stretches, trail: [...state.trail, step], nextId: state.nextId + made.length }
}

/** The stretch, or as many as its text was cut into: the first one that holds words of the base stands for the base's passage. */
function parts(
  stretch: Stretch,
  pieces: readonly Piece[],
  lengths: readonly number[],
  freshId: number,
): readonly Stretch[] {
  if (lengths.length === 0) return pieces.length === 0 ? [] : [{ ...stretch, gone: true, pieces }]
  if (lengths.length === 1) return [{ ...stretch, pieces }]
  const runs = cutPieces(pieces, lengths)
  const own = runs.findIndex((run) => run.some(({ kind }) => kind !== 'inserted'))
  return runs.map((run, nth) => ({
    id: nth === Math.max(own, 0) ? stretch.id : freshId + nth,
    before: nth === own ? stretch.before : null,
    gone: false,
    pieces: run,
  }))
}

function stretchAt(stretches: readonly Stretch[], passage: number): number {
  let left = passage
  return stretches.findIndex(({ gone }) => !gone && left-- === 0)
}

/** What stands for a passage of the law, whatever its index becomes. */
export function stretchId(state: State, passage: number): number | null {
  return state.stretches[stretchAt(state.stretches, passage)]?.id ?? null
}

/** Where a run of an earlier state's text is now; null if nothing of it is left. */
export function follow(
  earlier: State,
  later: State,
  passage: number,
  span: Span,
): { readonly id: number; readonly span: Span } | null {
  let id = stretchId(earlier, passage)
  let { start, end } = span
  for (const step of later.trail.slice(earlier.trail.length)) {
    if (step.id !== id) continue
    start = moved(step.edits, start, 'start')
    end = moved(step.edits, end, 'end')
    const part = step.parts.filter((one) => one.start <= start).at(-1)
    if (start >= end || part === undefined) return null
    id = part.id
    start -= part.start
    end -= part.start
  }
  return id === null ? null : { id, span: { start, end } }
}

/** Where the first (`start`) or last (`end`) character of a run is after edits; what was put in its place counts as it. */
function moved(edits: readonly Edit[], offset: number, side: 'start' | 'end'): number {
  const character = side === 'start' ? offset : offset - 1
  let shift = 0
  for (const { start, end, text } of edits) {
    if (start > character) break
    if (end > character) return start + shift + (side === 'start' ? 0 : text.length)
    shift += text.length - (end - start)
  }
  return offset + shift
}

/** The base, the draft, and the pieces between them. */
export function consolidationOf({ base, law, stretches }: State): LawConsolidation {
  let after = -1
  const passages = stretches.map(({ before, gone, pieces }): PassagePieces => {
    if (!gone) after += 1
    return { before, after: gone ? null : after, pieces }
  })
  return { base, draft: law, passages }
}
