import { editPassage, replacePassage } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import type { Span } from '../../problem/types.ts'
import type { LawConsolidation, Origin, PassagePieces, Piece } from '../types.ts'
import type { Edit } from './plan.ts'
import { cutPieces, inTextOrder, liveText, type MergedEdit, push, splicePieces } from './splice.ts'

/** A law while instructions run on it, with the pieces of each passage. Every step makes a new state. */
export interface State {
  readonly base: Law
  /** As it stands. */
  readonly law: Law
  /** In order; those that are there (`gone` false) stand for the passages of `law`, one by one. */
  readonly stretches: readonly Stretch[]
  /** The steps that cut or joined stretches, the last one first. */
  readonly steps: Steps | null
  readonly nextId: number
}

export interface Stretch {
  readonly id: number
  readonly before: number | null
  readonly gone: boolean
  readonly pieces: readonly Piece[]
  /** The edits that left it one stretch, since it became one: what positions in it go through. */
  readonly trail: Trail | null
}

interface Trail {
  readonly edits: readonly Edit[]
  readonly before: Trail | null
}

/** What became of a stretch: its trail until then, the last edits, and its parts, each where it begins and with its trail. */
interface Step {
  readonly id: number
  readonly trail: Trail | null
  readonly edits: readonly Edit[]
  readonly parts: readonly { readonly id: number; readonly start: number; readonly trail: Trail | null }[]
}

interface Steps {
  readonly step: Step
  readonly before: Steps | null
}

/** The state before anything ran. */
export function initialState(base: Law): State {
  const stretches = base.passages.map(
    ({ text }, index): Stretch => ({
      id: index,
      before: index,
      gone: false,
      pieces: [{ kind: 'kept', text }],
      trail: null,
    }),
  )
  return { base, law: base, stretches, steps: null, nextId: stretches.length }
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
  const index = stretchAt(state.stretches, passage)
  const stretch = state.stretches[index]
  if (stretch === undefined) throw new Error(`no passage ${passage} to edit`)
  const { law, count } = editPassage(state.law, passage, edits)
  const pieces = splicePieces(stretch.pieces, edits, origin)
  const made = parts(stretch, pieces, lengthsOf(law, passage, count), state.nextId)
  const [only] = made
  const isWhole = made.length === 1 && only !== undefined && !only.gone
  const stretches = isWhole
    ? state.stretches.with(index, { ...only, trail: { edits, before: stretch.trail } })
    : state.stretches.toSpliced(index, 1, ...made.map((part) => ({ ...part, trail: null })))
  const step = { id: stretch.id, trail: stretch.trail, edits, parts: startsOf(made) }
  const steps = isWhole ? state.steps : { step, before: state.steps }
  const next = { ...state, law, stretches, steps, nextId: state.nextId + made.length }
  return count > 0 && isHeadless(law, passage) ? joinedToPrevious(next, passage) : next
}

/** What an edit has left before a passage's heading, or without one, belongs to the passage before, as readers of the law have it. */
function isHeadless({ passages }: Law, passage: number): boolean {
  const previous = passages[passage - 1]
  const own = passages[passage]
  if (previous === undefined || own === undefined || previous.kind === 'front-matter') return false
  return /^\s/u.test(own.text) || (own.kind === 'loose' && !own.text.startsWith('#'))
}

function joinedToPrevious(state: State, passage: number): State {
  const from = stretchAt(state.stretches, passage - 1)
  const to = stretchAt(state.stretches, passage)
  const joined = state.stretches.slice(from, to + 1)
  const [first, last] = [joined[0], joined.at(-1)]
  if (first === undefined || last === undefined) throw new Error('no passages to join')
  const [before, behind] = [state.law.passages[passage - 1]?.text ?? '', state.law.passages[passage]?.text ?? '']
  const without = replacePassage(state.law, passage, '').law
  const { law, count } = replacePassage(without, passage - 1, before + behind)
  const pieces: Piece[] = []
  for (const piece of joined.flatMap((stretch) => stretch.pieces)) push(pieces, piece)
  const made = parts(first, pieces, lengthsOf(law, passage - 1, count), state.nextId).map((part, nth) =>
    nth > 0 && part.pieces.some(({ kind }) => kind !== 'inserted') ? { ...part, before: last.before } : part,
  )
  const part = { id: first.id, start: -before.length, trail: first.trail }
  const step = { id: last.id, trail: last.trail, edits: [], parts: [part] }
  const stretches = state.stretches.toSpliced(from, to + 1 - from, ...made)
  return { ...state, law, stretches, steps: { step, before: state.steps }, nextId: state.nextId + made.length }
}

function lengthsOf(law: Law, passage: number, count: number): readonly number[] {
  return law.passages.slice(passage, passage + count).map(({ text }) => text.length)
}

function startsOf(stretches: readonly Stretch[]): Step['parts'] {
  let start = 0
  return stretches.map(({ id, pieces }) => {
    const part = { id, start, trail: null }
    start += liveText(pieces).length
    return part
  })
}

/** The stretch, or as many as its text was cut into: the one that holds most of the base stands for the base's passage. */
function parts(
  stretch: Stretch,
  pieces: readonly Piece[],
  lengths: readonly number[],
  freshId: number,
): readonly Stretch[] {
  if (lengths.length === 0) return pieces.length === 0 ? [] : [{ ...stretch, gone: true, pieces }]
  if (lengths.length === 1) return [{ ...stretch, pieces }]
  const runs = cutPieces(pieces, lengths)
  const weights = runs.map(baseWeight)
  const most = Math.max(...weights)
  const own = most === 0 ? -1 : weights.indexOf(most)
  return runs.map((run, nth) => ({
    id: nth === Math.max(own, 0) ? stretch.id : freshId + nth,
    before: nth === own ? stretch.before : null,
    gone: false,
    pieces: run,
    trail: nth === Math.max(own, 0) ? stretch.trail : null,
  }))
}

function baseWeight(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { kind, text }) => (kind === 'inserted' ? sum : sum + text.length), 0)
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
  const from = earlier.stretches[stretchAt(earlier.stretches, passage)]
  if (from === undefined) return null
  let { id, trail } = from
  let { start, end } = span
  let isGone = false
  const move = (edits: readonly Edit[]): void => {
    start = moved(edits, start, 'start')
    end = moved(edits, end, 'end')
    isGone ||= start >= end
  }
  for (const step of since(later.steps, earlier.steps)) {
    if (step.step.id !== id) continue
    for (const { edits } of since(step.step.trail, trail)) move(edits)
    move(step.step.edits)
    const part = step.step.parts.filter((one) => one.start <= start).at(-1)
    if (isGone || part === undefined) return null
    id = part.id
    trail = part.trail
    start -= part.start
    end -= part.start
  }
  const to = later.stretches.find((stretch) => stretch.id === id)
  for (const { edits } of since(to?.trail ?? null, trail)) move(edits)
  return isGone ? null : { id, span: { start, end } }
}

/** What a chain has more than an earlier one, in order. */
function since<Link extends { readonly before: Link | null }>(
  later: Link | null,
  earlier: Link | null,
): readonly Link[] {
  const links: Link[] = []
  for (let link = later; link !== null && link !== earlier; link = link.before) links.push(link)
  return links.reverse()
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
