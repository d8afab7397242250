import type { Amendment, Instruction } from '../../amendment/types.ts'
import { problem } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { findLaw } from '../law-text/find-law.ts'
import type { Report } from '../types.ts'
import { adoptionOrder } from './adoption-order.ts'
import { type ActOnDay, actsOnDay } from './amended-acts.ts'
import type { Force } from './in-force.ts'
import { type Memories, type RunOptions, runAmendment, type States } from './run-amendment.ts'
import { idleOn, isEndedInText } from './standing.ts'

interface Day {
  /** ISO date. */
  readonly date: string
  readonly proposals?: readonly string[] | undefined
}

/**
 * Runs what is in force on a day, stage by stage: by the day on which it came into force, then by that of its adoption. An
 * amendment's later stages run on what others made of the law meanwhile, and remember the law as it was before the first.
 * What is over by the day is as if it had never been; acts that others amended before they began run as amended.
 */
export function runOnDate(
  amendments: readonly Amendment[],
  states: States,
  day: Day,
  options: RunOptions,
): readonly Report[] {
  const { acts, reports: made } = actsOnDay(amendments, day.date, options)
  const reports = new Map<string, Report>(made.map((report) => [keyOf(report.origin), report]))
  const originals = new Map(amendments.map((one) => [one.id, one]))
  const memories = new Map<string, Memories>(amendments.map(({ id }) => [id, new Map()]))
  for (const { act, since } of stagesBy(acts, day, options)) {
    const { amendment } = act
    const skip = (one: Instruction): boolean => !runsOn(act, one, day, options) || forceIn(act, one).start !== since
    const run = runAmendment(amendment, states, { ...options, skip }, memories.get(amendment.id))
    const ran = new Set(amendment.instructions.filter((one) => !skip(one)).map(({ common }) => common.index))
    for (const report of run) {
      if (!ran.has(report.origin.instruction) || made.some(({ origin }) => keyOf(origin) === keyOf(report.origin)))
        continue
      const isIdle = report.outcome === 'not-run'
      const said = isIdle ? idleReport(report, originals.get(amendment.id) ?? amendment, act, day, options) : report
      reports.set(keyOf(report.origin), said)
    }
  }
  return amendments.flatMap((amendment, index) =>
    runAmendment(amendment, states, { ...options, skip: () => true }).map(
      (idle) => reports.get(keyOf(idle.origin)) ?? idleReport(idle, amendment, acts[index] as ActOnDay, day, options),
    ),
  )
}

/** The report of what was not run, with the reason. */
function idleReport(report: Report, amendment: Amendment, act: ActOnDay, day: Day, options: RunOptions): Report {
  const instruction = amendment.instructions[report.origin.instruction]
  if (instruction === undefined) return report
  const { index } = instruction.common
  const by = act.struck.get(index)
  if (by !== undefined) return { ...report, idle: { kind: 'struck', by } }
  const law = lawOf(amendment, instruction, options)
  const force = forceIn(act, instruction)
  const idle = idleOn(law, amendment, instruction, force, day)
  if (law === null || (options.only !== null && !options.only.includes(law.id)))
    return idle === null ? report : { ...report, idle }
  if (isEndedInText(law, amendment, instruction, force, day.date)) {
    const place = { law: law.id, key: '', citation: law.meta.citation }
    const at = instruction.common.at
    return failed(report, problem('ended-in-text', { at, law: place, details: { end: force.end ?? '' } }))
  }
  if (idle === null && act.fault !== null) return failed(report, { ...act.fault, at: instruction.common.at })
  return idle === null ? report : { ...report, idle }
}

function failed(report: Report, ...problems: readonly Problem[]): Report {
  return { ...report, outcome: 'failed', problems }
}

function lawOf({ meta }: Amendment, { common }: Instruction, { laws }: RunOptions) {
  const law = findLaw(laws, common.law, meta.language)
  return 'kind' in law ? null : law
}

function forceIn({ force }: ActOnDay, { common }: Instruction): Force {
  return force.get(common.index) ?? { start: null, end: null }
}

function runsOn(act: ActOnDay, instruction: Instruction, day: Day, options: RunOptions): boolean {
  if (act.fault !== null) return false
  const law = lawOf(act.amendment, instruction, options)
  const idle = idleOn(law, act.amendment, instruction, forceIn(act, instruction), day)
  // Run, it is reported as a problem where it was asked for by name.
  return idle === null || idle.kind === 'incorporated'
}

function keyOf(origin: Report['origin']): string {
  return JSON.stringify([origin.amendment, origin.instruction])
}

interface Stage {
  readonly since: string
  readonly act: ActOnDay
}

/** What came into force by the day; what is not adopted yet comes last on its day. Ids say nothing. */
function stagesBy(acts: readonly ActOnDay[], day: Day, options: RunOptions): readonly Stage[] {
  const stages = acts.flatMap((act) => {
    const running = act.amendment.instructions.filter((one) => runsOn(act, one, day, options))
    const days = new Set(running.map((one) => forceIn(act, one).start))
    return [...days].flatMap((since) => (since === null ? [] : [{ since, act }]))
  })
  return stages.toSorted(
    (one, other) => compare(one.since, other.since) || adoptionOrder(one.act.amendment, other.act.amendment),
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
