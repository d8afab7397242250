import type { Amendment } from '../amendment/types.ts'
import type { Law } from '../law/types.ts'
import { consolidationOf } from './law-text/passage-pieces.ts'
import { startOfInstruction } from './together/in-force.ts'
import { type RunOptions, runAmendment, type States } from './together/run-amendment.ts'
import { sideBySide } from './together/side-by-side.ts'
import type { Consolidation, LawConsolidation, Mode, Piece, Report } from './types.ts'

export interface ConsolidateOptions {
  readonly mode: Mode
  /** Ids of the laws to run on; instructions to others end `not-run`, which is no problem. */
  readonly only?: readonly string[]
}

/**
 * Runs amendments on laws, in the order given, and reports on every instruction. Never throws for bad input: what cannot
 * be run is in the reports, and the law stays as it is there.
 */
export function consolidate(
  laws: readonly Law[],
  amendments: readonly Amendment[],
  { mode, only }: ConsolidateOptions,
): Consolidation {
  const options: RunOptions = { laws, only: only ?? null }
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
  const reports = amendments.flatMap((amendment) => runAmendment(amendment, states, options))
  return { mode, laws: lawsOf(states), reports, conflicts: [] }
}

function onDate(
  amendments: readonly Amendment[],
  options: RunOptions,
  mode: Extract<Mode, { kind: 'on-date' }>,
): Consolidation {
  const states: States = new Map()
  const reports = new Map<string, Report>()
  const keep = (all: readonly Report[], isFresh: (report: Report) => boolean): void => {
    for (const report of all) {
      const key = JSON.stringify(report.origin)
      if (isFresh(report) || !reports.has(key)) reports.set(key, report)
    }
  }
  for (const { amendment, since } of byDate(amendments, mode.date)) {
    const skip: RunOptions['skip'] = (instruction) => startOfInstruction(amendment, instruction) !== since
    const run = runAmendment(amendment, states, { ...options, skip })
    const ran = new Set(amendment.instructions.filter((one) => !skip(one)).map(({ common }) => common.index))
    keep(run, ({ origin }) => ran.has(origin.instruction))
  }
  for (const amendment of amendments)
    keep(runAmendment(amendment, states, { ...options, skip: () => true }), () => false)
  return { mode, laws: lawsOf(states), reports: inOrder(amendments, reports), conflicts: [] }
}

interface Stage {
  readonly since: string
  readonly amendment: Amendment
}

/** What came into force by the day, stage by stage: by its date, and in the order given where that is the same. */
function byDate(amendments: readonly Amendment[], date: string): readonly Stage[] {
  const stages: Stage[] = []
  for (const amendment of amendments) {
    if (amendment.meta.status !== 'adopted') continue
    const days = amendment.instructions.map((instruction) => startOfInstruction(amendment, instruction))
    for (const since of new Set(days)) {
      if (since !== null && since <= date) stages.push({ since, amendment })
    }
  }
  return stages.sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0))
}

function inOrder(amendments: readonly Amendment[], reports: ReadonlyMap<string, Report>): readonly Report[] {
  return amendments.flatMap(({ id, instructions }) =>
    instructions.flatMap(({ common }) => {
      const report = reports.get(JSON.stringify({ amendment: id, instruction: common.index }))
      return report === undefined ? [] : [report]
    }),
  )
}

function lawsOf(states: States): readonly LawConsolidation[] {
  return [...states.values()].map(consolidationOf)
}
