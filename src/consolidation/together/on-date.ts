import type { Amendment } from '../../amendment/types.ts'
import type { Report } from '../types.ts'
import { startOfInstruction } from './in-force.ts'
import { type Memories, type RunOptions, runAmendment, type States } from './run-amendment.ts'

/**
 * Runs what is in force by a day, stage by stage: by the day on which it came into force, then by that of its adoption. An
 * amendment's later stages run on what others made of the law meanwhile, and remember the law as it was before the first.
 */
export function runOnDate(
  amendments: readonly Amendment[],
  states: States,
  { date, proposals = [] }: { readonly date: string; readonly proposals?: readonly string[] | undefined },
  options: RunOptions,
): readonly Report[] {
  const reports = new Map<string, Report>()
  const memories = new Map<string, Memories>(amendments.map(({ id }) => [id, new Map()]))
  const counted = amendments.filter(({ id, meta }) => meta.status === 'adopted' || proposals.includes(id))
  for (const { amendment, since } of stagesBy(counted, date)) {
    const skip: RunOptions['skip'] = (instruction) => startOfInstruction(amendment, instruction) !== since
    const run = runAmendment(amendment, states, { ...options, skip }, memories.get(amendment.id))
    const ran = new Set(amendment.instructions.filter((one) => !skip(one)).map(({ common }) => common.index))
    for (const report of run) if (ran.has(report.origin.instruction)) reports.set(keyOf(report.origin), report)
  }
  return amendments.flatMap((amendment) =>
    runAmendment(amendment, states, { ...options, skip: () => true }).map(
      (idle) => reports.get(keyOf(idle.origin)) ?? idle,
    ),
  )
}

function keyOf(origin: Report['origin']): string {
  return JSON.stringify([origin.amendment, origin.instruction])
}

interface Stage {
  readonly since: string
  readonly amendment: Amendment
}

/** What came into force by the day; what is not adopted yet comes last on its day. Ids say nothing. */
function stagesBy(amendments: readonly Amendment[], date: string): readonly Stage[] {
  const stages = amendments.flatMap((amendment) => {
    const days = new Set(amendment.instructions.map((instruction) => startOfInstruction(amendment, instruction)))
    return [...days].flatMap((since) => (since !== null && since <= date ? [{ since, amendment }] : []))
  })
  return stages.toSorted((one, other) => compare(one.since, other.since) || compare(adoptionOf(one), adoptionOf(other)))
}

function adoptionOf({ amendment: { meta } }: Stage): string {
  return meta.status === 'adopted' ? (meta.adopted ?? meta.introduced ?? '') : '9999'
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
