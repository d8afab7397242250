import type { Amendment } from '../amendment/types.ts'
import { type ConsolidateOptions, consolidate } from '../consolidation/consolidate.ts'
import type { Consolidation, Report } from '../consolidation/types.ts'
import { during, type GuardedStep, tellFault } from '../guard/steps.ts'
import type { Law } from '../law/types.ts'
import { problem } from '../problem/problem.ts'
import type { Problem } from '../problem/types.ts'
import { fingerprintOf, keyOf } from './reading/keys.ts'

/**
 * Runs amendments on laws. What takes too long, or fails by a bug, is a problem of the amendments that do it, and of no
 * other: each of their instructions is reported as not carried out.
 */
export function consolidateGuarded(
  laws: readonly Law[],
  amendments: readonly Amendment[],
  options: ConsolidateOptions,
): Consolidation {
  const step: GuardedStep = {
    kind: 'run',
    name: amendments.map(({ file }) => file).join(', '),
    key: fingerprintOf(
      JSON.stringify({ ...options, acts: [] }),
      keyOfAll(laws),
      ...amendments.map(keyOf),
      keyOfAll(options.acts ?? []),
    ),
  }
  try {
    return during(
      step,
      () => consolidate(laws, amendments, { ...options, mindsCustoms: true }),
      () => without(laws, amendments, options, costly),
    )
  } catch (error) {
    tellFault(error, step.name)
    return without(laws, amendments, options, (amendment, at) =>
      problem('bad-file', {
        at: at ?? placeOf(amendment),
        details: { reason: 'run-failed', error: error instanceof Error ? error.message : String(error) },
      }),
    )
  }
}

/** The problem of a file that takes longer than anybody would wait. */
export function tooCostly(file: string): Problem {
  return problem('too-costly', { at: startOf(file) })
}

type Fault = (amendment: Amendment, at: Problem['at']) => Problem

const costly: Fault = (amendment, at) => problem('too-costly', { at: at ?? placeOf(amendment) })

/** The run without those amendments that cannot be run even alone; where all can, without any: they cannot be run together. */
function without(
  laws: readonly Law[],
  amendments: readonly Amendment[],
  options: ConsolidateOptions,
  fault: Fault,
): Consolidation {
  if (amendments.length > 1) {
    const bad = new Set(amendments.filter((one) => isRefused(consolidateGuarded(laws, [one], options))))
    if (bad.size > 0) {
      const rest = consolidateGuarded(
        laws,
        amendments.filter((one) => !bad.has(one)),
        options,
      )
      return { ...rest, reports: [...rest.reports, ...[...bad].flatMap((one) => reportsOf(one, fault))] }
    }
  }
  return { mode: options.mode, laws: [], reports: amendments.flatMap((one) => reportsOf(one, fault)), conflicts: [] }
}

function isRefused({ reports }: Consolidation): boolean {
  return reports.some(({ problems }) =>
    problems.some(({ code, details }) => code === 'too-costly' || details.reason === 'run-failed'),
  )
}

function reportsOf(amendment: Amendment, fault: Fault): readonly Report[] {
  return amendment.instructions.map(({ common }) => ({
    origin: { amendment: amendment.id, instruction: common.index },
    law: null,
    outcome: 'failed',
    effects: [],
    problems: [fault(amendment, common.at)],
  }))
}

const placeOf = ({ file }: Amendment) => startOf(file)

function startOf(file: string) {
  return { file, line: 1, column: 1, span: { start: 0, end: 0 } }
}

/** Of the same laws, and the same acts, bill after bill is run. */
function keyOfAll(values: readonly (Law | Amendment)[]): string {
  const known = keysOfAll.get(values)
  if (known !== undefined) return known
  const made = fingerprintOf(...values.map(keyOf))
  keysOfAll.set(values, made)
  return made
}

const keysOfAll = new WeakMap<readonly (Law | Amendment)[], string>()
