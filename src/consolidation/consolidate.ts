import type { Amendment } from '../amendment/types.ts'
import type { Law } from '../law/types.ts'
import { consolidationOf } from './law-text/passage-pieces.ts'
import { runOnDate } from './together/on-date.ts'
import { withOpenLists } from './together/open-lists.ts'
import { type RunOptions, runAmendment, type States } from './together/run-amendment.ts'
import { sideBySide } from './together/side-by-side.ts'
import { withStaleElsewhere } from './together/stale-elsewhere.ts'
import type { Consolidation, LawConsolidation, Mode, Piece, Report } from './types.ts'

export interface ConsolidateOptions {
  readonly mode: Mode
  /** Ids of the laws to run on; instructions to others end `not-run`, which is no problem. */
  readonly only?: readonly string[]
  /**
   * Ids of the amendments that a person asked for by name: one of them that the law's text has already is a problem, where
   * another is passed over. Left out, all of them are, but on a date none is.
   */
  readonly asked?: readonly string[]
  /** Acts that an amendment may amend in place of a law (all of the workspace's), so that this is no law that is missing. */
  readonly acts?: readonly Amendment[]
  /** Whether to remark, too, on what good drafting would have put otherwise (`customs/`). */
  readonly mindsCustoms?: boolean
}

/**
 * Runs amendments on laws, in the order given, and reports on every instruction. Never throws for bad input: what cannot
 * be run is in the reports, and the law stays as it is there.
 */
export function consolidate(
  laws: readonly Law[],
  amendments: readonly Amendment[],
  { mode, only, asked, acts = [], mindsCustoms = false }: ConsolidateOptions,
): Consolidation {
  const byDefault = mode.kind === 'on-date' ? [] : amendments.map(({ id }) => id)
  const options: RunOptions = { laws, only: only ?? null, asked: asked ?? byDefault, acts, mindsCustoms }
  switch (mode.kind) {
    case 'sequence':
      return inSequence(amendments, options, mode)
    case 'side-by-side':
      return { mode, ...sideBySide(amendments, options) }
    case 'on-date':
      return onDate(amendments, options, mode)
  }
}

/** All pieces of a law in one row. */
export function piecesOf(consolidation: LawConsolidation): readonly Piece[] {
  return consolidation.passages.flatMap(({ pieces }) => pieces)
}

function inSequence(amendments: readonly Amendment[], options: RunOptions, mode: Mode): Consolidation {
  const states: States = new Map()
  const reports = amendments.flatMap((amendment) => {
    const before = new Map([...states].map(([id, { law }]) => [id, law]))
    const own = runAmendment(amendment, states, { ...options, isUnaware: true })
    return options.mindsCustoms ? lookedOver(amendment, own, before, states, options) : own
  })
  return { mode, laws: lawsOf(states, options), reports, conflicts: [] }
}

/** The reports with what a person should look at beyond the single instructions: lists left open, references of other laws. */
function lookedOver(
  amendment: Amendment,
  reports: readonly Report[],
  before: ReadonlyMap<string, Law>,
  states: States,
  { laws }: RunOptions,
): readonly Report[] {
  const touched = [...states.values()].filter(({ base }) => laws.includes(base))
  const listed = touched.reduce(
    (all, { base, law }) => withOpenLists(amendment, all, before.get(base.id) ?? base, law),
    reports,
  )
  return withStaleElsewhere(amendment, listed, laws)
}

function onDate(
  amendments: readonly Amendment[],
  options: RunOptions,
  mode: Extract<Mode, { kind: 'on-date' }>,
): Consolidation {
  const states: States = new Map()
  const reports = runOnDate(amendments, states, mode, options)
  return { mode, laws: lawsOf(states, options), reports, conflicts: [] }
}

/** Acts that were amended are no laws. */
function lawsOf(states: States, { laws }: RunOptions): readonly LawConsolidation[] {
  return [...states.values()].filter(({ base }) => laws.includes(base)).map(consolidationOf)
}
