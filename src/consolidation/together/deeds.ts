import type { InstructionKind } from '../../amendment/types.ts'
import type { Law, Provision } from '../../law/types.ts'
import type { Span } from '../../problem/types.ts'
import type { OwnEdit } from '../law-text/pieces.ts'
import type { Change, Claim, DefinedTerm, NewLabel } from '../law-text/plan.ts'
import { inBase, inSource, passageStarts, type State } from '../law-text/state.ts'
import type { Origin } from '../types.ts'
import { type BaseEdit, baseEdits, textPutIn } from './base-edits.ts'
import { claimedHolder, type Holder, holdersOf, readersOf, unitHolder, wholeLaw } from './holders.ts'

/** What one change of an instruction does to the base when its amendment alone is run. */
export interface Deed {
  readonly origin: Origin
  readonly instruction: InstructionKind
  readonly law: string
  /** By which the change is known again in another run of the amendment. */
  readonly key: string
  readonly edits: readonly HeldEdit[]
  /** The run of the base that it rewrites, takes, moves or suspends as a whole. */
  readonly claim: BaseClaim | null
  /** Words of the base that say where its own go. */
  readonly anchor: Span | null
  /** The unit of the base whose label says where its own goes. */
  readonly beside: Holder | null
  /** The unit that its words are to end, where they stand at the end of a sub-unit. */
  readonly ends: Holder | null
  /** Keys of units that are new under this amendment. */
  readonly fresh: readonly string[]
  /** The run of the base outside of which it meets with no other. */
  readonly extent: Span
  /** The run from the first to the last word that it touches, claims or stands by, without the units that hold them. */
  readonly words: Span
}

/** An edit of the base, with the units that its text belongs to, outermost first. */
export interface HeldEdit extends BaseEdit {
  readonly holders: readonly Holder[]
  /** The units that a paragraph put in is read as part of: behind the last item of a list it may be that item, too. */
  readonly readIn: readonly Holder[]
  readonly label: NewLabel | null
  /** The term that it defines, of a definition that goes by the alphabet. */
  readonly term: DefinedTerm | null
  /** It stands beside units of its kind. */
  readonly isBehindOthers: boolean
}

export interface BaseClaim extends Span {
  readonly kind: Claim['kind']
  readonly holder: Holder | null
}

/** A change that was planned: by which instruction, and in which state. */
export interface PlannedChange {
  readonly change: Change
  readonly origin: Origin
  readonly instruction: InstructionKind
  readonly state: State
}

/** What the planned changes did to a law, in the end. Those that left no trace in the base (of its own inserted text) make none. */
export function deedsOf(law: string, end: State, planned: readonly PlannedChange[]): readonly Deed[] {
  const edits = byChange(baseEdits(end), ({ edit }) => edit.change)
  const fresh = byChange(freshUnits(end), ({ change }) => change)
  return planned.flatMap(({ change, origin, instruction, state }): readonly Deed[] => {
    const own = edits.get(change)
    if (own === undefined) return []
    const label = change.label ?? null
    const isParagraph = change.into !== undefined && label === null
    const beside = change.beside === undefined ? null : unitHolder(state, change.beside)
    const held = own.map((edit): HeldEdit => {
      const isPutIn = edit.edit.start === edit.edit.end
      return {
        ...edit,
        holders: isPutIn ? holdersOf(state, change, edit.edit) : [wholeLaw],
        readIn: isPutIn && isParagraph ? readersOf(end, edit.start, textPutIn(edit)) : [],
        label,
        term: change.term ?? null,
        isBehindOthers: beside !== null,
      }
    })
    const ends = change.endOf === undefined ? null : unitHolder(state, change.endOf)
    const claim = change.claim === undefined ? null : baseClaim(state, change.claim)
    const anchor = change.anchor === undefined ? null : baseAnchor(state, change.anchor)
    return [
      {
        origin,
        instruction,
        law,
        key: changeKey(state, change),
        edits: held,
        claim,
        anchor,
        beside,
        ends,
        fresh: (fresh.get(change) ?? []).map(({ key }) => key),
        extent: extentOf(held, [claim, anchor], [beside, ends]),
        words: around([...held, claim, anchor]),
      },
    ]
  })
}

function byChange<One>(all: readonly One[], changeOf: (one: One) => Change | null): ReadonlyMap<Change | null, One[]> {
  const groups = new Map<Change | null, One[]>()
  for (const one of all) {
    const group = groups.get(changeOf(one))
    if (group === undefined) groups.set(changeOf(one), [one])
    else group.push(one)
  }
  return groups
}

/** A change by where in the base it begins and ends. */
export function changeKey(state: State, { edits }: Change): string {
  const ends = edits.flatMap(({ passage, ...span }) => {
    const { start, end } = inSource(state.law, passage, span)
    return [inBase(state, start, 'before'), inBase(state, end, 'after')]
  })
  return `${Math.min(...ends)}-${Math.max(...ends)}`
}

function extentOf(
  edits: readonly HeldEdit[],
  spans: readonly (Span | null)[],
  around: readonly (Holder | null)[],
): Span {
  const holders = edits.flatMap(({ holders }) => holders.at(-1) ?? [])
  const starts = [...holders, ...around].flatMap((one) => (one === null || one.at < 0 ? [] : [one.at]))
  const all = [...edits, ...spans.filter((span) => span !== null)]
  return {
    start: Math.min(...starts, ...all.map(({ start }) => start)),
    end: Math.max(...starts, ...all.map(({ end }) => end)),
  }
}

function around(spans: readonly (Span | null)[]): Span {
  const all = spans.filter((span) => span !== null)
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) }
}

/** Null where the words are not the base's: the amendment put them in itself. */
function baseAnchor(state: State, { passage, ...words }: Span & { readonly passage: number }): Span | null {
  const span = baseSpan(state, inSource(state.law, passage, words))
  return span.start < span.end ? span : null
}

function baseClaim(state: State, claim: Claim): BaseClaim | null {
  const { kind, passage, last, start, end, of } = claim
  const lastEnd = of !== 'law' && last === passage ? end : (state.law.passages[last]?.text.trimEnd().length ?? 0)
  const from = inSource(state.law, passage, { start, end }).start
  const to = inSource(state.law, last, { start: 0, end: lastEnd }).end
  const span = baseSpan(state, { start: from, end: to })
  return span.start < span.end ? { kind, ...span, holder: claimedHolder(state, claim) } : null
}

/** What a run of the law as it stands was in the base. */
function baseSpan(state: State, { start, end }: Span): Span {
  return { start: inBase(state, start, 'after'), end: inBase(state, end, 'before') }
}

interface Fresh {
  readonly key: string
  readonly change: Change | null
}

/** The labelled units that the draft has and the base has not, with the change that put in the label. */
function freshUnits({ base, law, pieces }: State): readonly Fresh[] {
  const starts = passageStarts(law)
  const known = new Set(base.passages)
  const staying = new Set(law.passages)
  const before = keysOf(base.passages.filter((passage) => !staying.has(passage)))
  const editAt = editsByPosition(pieces)
  const fresh: Fresh[] = []
  for (const [index, passage] of law.passages.entries()) {
    if (known.has(passage)) continue
    const walk = (unit: Provision): void => {
      if (before.has(unit.key)) {
        unit.children.forEach(walk)
        return
      }
      // The label itself stands before its closing mark: a renumbered one is new by its number alone.
      const edit = editAt((starts[index] ?? 0) + unit.labelSpan.end - 2)
      if (edit !== null) fresh.push({ key: unit.key, change: edit.change })
    }
    for (const top of passage.provision === null ? passage.units : [passage.provision]) walk(top)
  }
  return fresh
}

function keysOf(passages: Law['passages']): ReadonlySet<string> {
  const keys = new Set<string>()
  const add = (unit: Provision): void => {
    keys.add(unit.key)
    unit.children.forEach(add)
  }
  for (const { provision, units } of passages) {
    for (const top of provision === null ? units : [provision]) add(top)
  }
  return keys
}

/** Tells which edit put in the character at a position; null for the base's own. Asked from the first position to the last. */
function editsByPosition(pieces: State['pieces']): (position: number) => OwnEdit | null {
  const live = pieces.filter(({ kind }) => kind !== 'deleted')
  let index = 0
  let start = 0
  return (position) => {
    for (let piece = live[index]; piece !== undefined && start + piece.text.length <= position; piece = live[index]) {
      start += piece.text.length
      index += 1
    }
    const piece = live[index]
    return piece?.kind === 'inserted' ? piece.edit : null
  }
}
