import { editPassage, replacePassage } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import type { Span } from '../../problem/types.ts'
import type { Origin } from '../types.ts'
import { inTextOrder, type OwnEdit, splicePieces, type TracedPiece } from './pieces.ts'
import type { Change, Edit } from './plan.ts'
import { inverted, mapOfEdits, mappedThrough, type PositionMap, type Side } from './position-map.ts'

/** A law while instructions run on it. Every plan that is carried out makes a new state. */
export interface State {
  readonly base: Law
  /** As it stands. */
  readonly law: Law
  /** Of the whole source, in order: kept and deleted ones are the base, kept and inserted ones the law as it stands. */
  readonly pieces: readonly TracedPiece[]
  /** How many plans were carried out. */
  readonly age: number
  /** The maps that led here, the last one first. */
  readonly history: History | null
}

interface History {
  readonly map: PositionMap
  readonly before: History | null
}

/** The state before anything ran. */
export function initialState(base: Law): State {
  const pieces = base.passages.map(({ text }): TracedPiece => ({ kind: 'kept', text }))
  return { base, law: base, pieces, age: 0, history: null }
}

/** The state after the changes of one plan (offsets in the law as it stands). Only passages that they touch are read again. */
export function applyChanges(state: State, changes: readonly Change[], origin: Origin): State {
  const edits = changes.flatMap((change) => change.edits.map((edit): OwnEdit => ({ ...edit, origin, change })))
  return edits.length === 0 ? state : applyEdits(state, inTextOrder(edits).clear)
}

/** The state after edits that stand in text order and clear of one another. */
export function applyEdits(state: State, edits: readonly OwnEdit[]): State {
  const starts = passageStarts(state.law)
  const splices = edits.map((edit) => {
    const start = starts[edit.passage] ?? 0
    return { start: start + edit.start, end: start + edit.end, text: edit.text, edit }
  })
  const { base, pieces, age, history } = state
  return {
    base,
    law: editedLaw(state.law, edits),
    pieces: splicePieces(pieces, splices),
    age: age + 1,
    history: { map: mapOfEdits(splices), before: history },
  }
}

function editedLaw(law: Law, edits: readonly Edit[]): Law {
  const byPassage = new Map<number, Edit[]>()
  for (const edit of edits) {
    const group = byPassage.get(edit.passage)
    if (group === undefined) byPassage.set(edit.passage, [edit])
    else group.push(edit)
  }
  let edited = law
  // From the last passage to the first, so that the indexes of the others hold.
  for (const [passage, group] of [...byPassage].reverse()) {
    const { law: next, count } = editPassage(edited, passage, group)
    edited = count > 0 && isHeadless(next, passage) ? joinedToPrevious(next, passage) : next
  }
  return edited
}

/** What an edit has left before a passage's heading, or without one, belongs to the passage before, as readers of the law have it. */
function isHeadless({ passages }: Law, passage: number): boolean {
  const previous = passages[passage - 1]
  const own = passages[passage]
  if (previous === undefined || own === undefined || previous.kind === 'front-matter') return false
  return /^\s/u.test(own.text) || (own.kind === 'loose' && !own.text.startsWith('#'))
}

function joinedToPrevious(law: Law, passage: number): Law {
  const text = `${law.passages[passage - 1]?.text ?? ''}${law.passages[passage]?.text ?? ''}`
  const without = replacePassage(law, passage, '').law
  return replacePassage(without, passage - 1, text).law
}

const starts = new WeakMap<Law, readonly number[]>()

/** Where each passage begins in the law's source. */
export function passageStarts(law: Law): readonly number[] {
  const known = starts.get(law)
  if (known !== undefined) return known
  let start = 0
  const counted = law.passages.map(({ text }) => {
    start += text.length
    return start - text.length
  })
  starts.set(law, counted)
  return counted
}

/** A run of a passage as a run of the law's source. */
export function inSource(law: Law, passage: number, { start, end }: Span): Span {
  const from = passageStarts(law)[passage] ?? 0
  return { start: from + start, end: from + end }
}

/** The maps that lead from an earlier state of a law to a later one, in order. */
export function mapsBetween(earlier: State, later: State): readonly PositionMap[] {
  const maps: PositionMap[] = []
  for (let link = later.history; link !== null && maps.length < later.age - earlier.age; link = link.before) {
    maps.push(link.map)
  }
  return maps.reverse()
}

/** Where a position of the law's source as it stands was in the base. */
export function inBase(state: State, position: number, side: Side): number {
  return mappedThrough(linkedTo(state).back, position, side)
}

/** The maps that lead from the base to the law as it stands, in order. */
export function mapsFromBase(state: State): readonly PositionMap[] {
  return linkedTo(state).forth
}

interface Link {
  readonly forth: readonly PositionMap[]
  readonly back: readonly PositionMap[]
}

const links = new WeakMap<State, Link>()

function linkedTo(state: State): Link {
  const known = links.get(state)
  if (known !== undefined) return known
  const back: PositionMap[] = []
  const forth: PositionMap[] = []
  for (let link = state.history; link !== null; link = link.before) {
    back.push(inverted(link.map))
    forth.push(link.map)
  }
  const made = { forth: forth.reverse(), back }
  links.set(state, made)
  return made
}
