import type { Amendment, InstructionKind } from '../../amendment/types.ts'
import type { Law, Provision } from '../../law/types.ts'
import type { Span } from '../../problem/types.ts'
import { isSameOrigin, type TracedPiece } from '../law-text/pieces.ts'
import type { Claim } from '../law-text/plan.ts'
import { inBase, inSource, passageStarts, type State } from '../law-text/state.ts'
import type { Origin, Report } from '../types.ts'
import { type BaseEdit, baseEdits } from './base-edits.ts'
import { type RunOptions, runAmendment, type States } from './run-amendment.ts'

/** What one instruction does to the base when its amendment alone is run. */
export interface Deed {
  readonly origin: Origin
  readonly instruction: InstructionKind
  readonly law: string
  readonly edits: readonly BaseEdit[]
  /** Runs of the base that it rewrites or takes as a whole. */
  readonly claims: readonly BaseClaim[]
  /** Words of the base that say where its own go. */
  readonly anchors: readonly Span[]
  /** Keys of the units that it puts new ones into, and of those around them. */
  readonly into: readonly string[]
  /** Keys of units that are new under this amendment. */
  readonly fresh: readonly string[]
}

export interface BaseClaim {
  readonly kind: Claim['kind']
  readonly start: number
  readonly end: number
  readonly key: string | null
}

/** One amendment run on the bases alone. */
export interface SoloRun {
  readonly states: States
  readonly reports: readonly Report[]
  readonly deeds: readonly Deed[]
}

/** Runs the amendment on the base editions, without the instructions to be left out. */
export function soloRun(amendment: Amendment, options: RunOptions, without: ReadonlySet<number>): SoloRun {
  const states: States = new Map()
  const claims = new Map<number, BaseClaim[]>()
  const anchors = new Map<number, Span[]>()
  const into = new Map<number, string[]>()
  const reports = runAmendment(amendment, states, {
    ...options,
    skip: ({ common }) => without.has(common.index),
    watch: ({ common }, state, { changes }) => {
      const own = changes.flatMap(({ claim }) => (claim === undefined ? [] : [baseClaim(state, claim)]))
      claims.set(common.index, own)
      anchors.set(
        common.index,
        changes.flatMap(({ anchor }) => (anchor === undefined ? [] : baseAnchor(state, anchor))),
      )
      into.set(
        common.index,
        changes.flatMap((change) => change.into ?? []),
      )
    },
  })
  const deeds = [...states].flatMap(([law, state]) => {
    const edits = baseEdits(state)
    const fresh = freshUnits(state)
    return amendment.instructions.flatMap(({ kind, common }): readonly Deed[] => {
      const origin = { amendment: amendment.id, instruction: common.index }
      const mine = edits.filter((edit) => isSameOrigin(edit.origin, origin))
      if (mine.length === 0) return []
      return [
        {
          origin,
          instruction: kind,
          law,
          edits: mine,
          claims: claims.get(common.index) ?? [],
          anchors: anchors.get(common.index) ?? [],
          into: into.get(common.index) ?? [],
          fresh: fresh.filter((unit) => isSameOrigin(unit.origin, origin)).map(({ key }) => key),
        },
      ]
    })
  })
  return { states, reports, deeds }
}

/** None where the words are not the base's: the amendment put them in itself. */
function baseAnchor(state: State, { passage, start, end }: Span & { readonly passage: number }): readonly Span[] {
  const span = baseSpan(state, inSource(state.law, passage, { start, end }))
  return span.start < span.end ? [span] : []
}

function baseClaim(state: State, { kind, passage, last, start, end, key }: Claim): BaseClaim {
  const lastEnd = last === passage ? end : (state.law.passages[last]?.text.trimEnd().length ?? 0)
  const from = inSource(state.law, passage, { start, end }).start
  const to = inSource(state.law, last, { start: 0, end: lastEnd }).end
  return { kind, key, ...baseSpan(state, { start: from, end: to }) }
}

/** What a run of the law as it stands was in the base. */
function baseSpan(state: State, { start, end }: Span): Span {
  return { start: inBase(state, start, 'after'), end: inBase(state, end, 'before') }
}

interface Fresh {
  readonly key: string
  readonly origin: Origin
}

/** The labelled units that the draft has and the base has not, with who put in the label. */
function freshUnits({ base, law, pieces }: State): readonly Fresh[] {
  const starts = passageStarts(law)
  const known = new Set(base.passages)
  const fresh: Fresh[] = []
  const staying = new Set(law.passages)
  const before = keysOf(base.passages.filter((passage) => !staying.has(passage)))
  for (const [index, passage] of law.passages.entries()) {
    if (known.has(passage)) continue
    const walk = (unit: Provision): void => {
      if (!before.has(unit.key)) {
        const origin = originAt(pieces, (starts[index] ?? 0) + unit.labelSpan.end)
        if (origin !== null) fresh.push({ key: unit.key, origin })
        return
      }
      unit.children.forEach(walk)
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

/** Who put in the character before a position of the law as it stands; null for the base's own. */
function originAt(pieces: readonly TracedPiece[], offset: number): Origin | null {
  let at = 0
  for (const piece of pieces) {
    if (piece.kind === 'deleted') continue
    at += piece.text.length
    // The label itself stands before its end: a renumbered one is new by its number alone.
    if (at >= offset - 1) return piece.kind === 'inserted' ? piece.origin : null
  }
  return null
}
