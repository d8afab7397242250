import type { Amendment, Instruction } from '../../amendment/types.ts'
import { problem } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { findLaw } from '../law-text/find-law.ts'
import type { Report } from '../types.ts'
import { actAsLaw, actNamed, rewritten } from './acts.ts'
import { adoptionOrder } from './adoption-order.ts'
import { type Force, forceOf } from './in-force.ts'
import { type RunOptions, runAmendment, type States } from './run-amendment.ts'

/** An act on a day: as other acts had left it when each of its instructions began. */
export interface ActOnDay {
  /** Its instructions as they run. */
  readonly amendment: Amendment
  /** By the number of the instruction. */
  readonly force: ReadonlyMap<number, Force>
  /** Instructions that another act (id) took out. */
  readonly struck: ReadonlyMap<number, string>
  /** What kept another act's changes from being worked in: the act is not run then. */
  readonly fault: Problem | null
}

export interface ActsOnDay {
  readonly acts: readonly ActOnDay[]
  /** How the instructions ended that amend other acts. */
  readonly reports: readonly Report[]
}

/**
 * The acts as they stand on a day (ISO): what another act had changed in them before they began is changed. An instruction
 * that had begun by then has changed its law already, and stays as it was.
 */
export function actsOnDay(amendments: readonly Amendment[], date: string, options: RunOptions): ActsOnDay {
  const acts = new Map(amendments.map((one) => [one.id, asWritten(one)]))
  const reports: Report[] = []
  for (const { by, instruction, since } of amending(amendments, date, options)) {
    const named = actNamed(amendments, instruction.common.law, by.meta.language)
    const act = named === null ? undefined : acts.get(named.id)
    if (named === null || act === undefined || act.fault !== null) continue
    const { made, report } = changed(act, by, instruction, since, options)
    acts.set(named.id, made)
    reports.push(report)
  }
  return { acts: [...acts.values()], reports }
}

function asWritten(amendment: Amendment): ActOnDay {
  const force = new Map(amendment.instructions.map((one) => [one.common.index, forceOf(amendment, one)]))
  return { amendment, force, struck: new Map(), fault: null }
}

interface Amending {
  readonly by: Amendment
  readonly instruction: Instruction
  readonly since: string
}

/** Instructions of adopted acts that amend acts and are in force by the day, in the order in which they came into force. */
function amending(amendments: readonly Amendment[], date: string, { laws }: RunOptions): readonly Amending[] {
  const found = amendments.flatMap((by) => {
    if (by.meta.status !== 'adopted') return []
    return by.instructions.flatMap((instruction) => {
      if (!('kind' in findLaw(laws, instruction.common.law, by.meta.language))) return []
      const { start } = forceOf(by, instruction)
      return start !== null && start <= date ? [{ by, instruction, since: start }] : []
    })
  })
  return found.toSorted((one, other) =>
    one.since < other.since ? -1 : one.since > other.since ? 1 : adoptionOrder(one.by, other.by),
  )
}

function changed(act: ActOnDay, by: Amendment, instruction: Instruction, since: string, options: RunOptions) {
  const law = actAsLaw(act.amendment)
  const states: States = new Map()
  const only = { ...by, instructions: [instruction] }
  const [ran] = runAmendment(only, states, { ...options, laws: [law], only: null, asked: [], skip: () => false })
  const origin = { amendment: by.id, instruction: instruction.common.index }
  const report = (outcome: Report['outcome'], problems: readonly Problem[]): Report => ({
    origin,
    law: null,
    outcome,
    effects: [],
    problems,
  })
  const text = states.get(law.id)?.law
  const isDone = ran !== undefined && (ran.outcome === 'applied' || ran.outcome === 'remarked')
  const next = isDone && text !== undefined ? rewritten(act.amendment, text) : null
  if (next === null || text === undefined) {
    const actual = `${instruction.common.address}: ${by.meta.short ?? by.meta.title}`
    const at = act.amendment.instructions[0]?.common.at ?? null
    const fault = problem('act-amended', { at, actual, details: { by: by.id } })
    return { made: { ...act, fault }, report: report('failed', ran?.problems ?? []) }
  }
  return {
    made: merged(act, { ...next, source: textOf(text) }, by.id, since),
    report: report('applied', ran?.problems ?? []),
  }
}

function textOf({ passages }: { readonly passages: readonly { readonly text: string }[] }): string {
  return passages.map(({ text }) => text).join('')
}

/** What had begun before the change stays as it was; the rest is as the changed act has it. */
function merged(act: ActOnDay, next: Amendment, by: string, since: string): ActOnDay {
  const force = new Map(act.force)
  const struck = new Map(act.struck)
  const instructions = act.amendment.instructions.flatMap((one): readonly Instruction[] => {
    const { index } = one.common
    const start = act.force.get(index)?.start ?? null
    if (start !== null && start < since) return [one]
    const changed = next.instructions.find(({ common }) => common.index === index)
    if (changed === undefined) {
      struck.set(index, by)
      return []
    }
    force.set(index, forceOf(next, changed))
    return [changed]
  })
  return { ...act, amendment: { ...next, instructions }, force, struck }
}
