import type { Amendment } from '../../amendment/types.ts'
import type { Report } from '../../consolidation/types.ts'
import type { Problem } from '../../problem/types.ts'

/** Something in a bill that was not carried out, and why. */
export interface Failure {
  readonly amendment: string
  /** Null for words that could not be read as an instruction. */
  readonly instruction: number | null
  /** The instruction's address in the bill; empty where there is no instruction. */
  readonly address: string
  readonly problem: Problem
}

/**
 * What of the amendments was not carried out on a law, in the order of the bills: instructions that failed, those whose
 * law was not found, and words that could not be read (they may speak of any law).
 */
export function failuresOn(
  law: string,
  amendments: readonly Amendment[],
  reports: readonly Report[],
): readonly Failure[] {
  return amendments.flatMap((amendment) => {
    const failed = reports.filter(
      (one) =>
        one.origin.amendment === amendment.id && one.outcome === 'failed' && (one.law === law || one.law === null),
    )
    const run = failed.flatMap(({ origin, problems }) => {
      const address = amendment.instructions[origin.instruction]?.common.address ?? ''
      return problems
        .filter(isProblem)
        .map((problem) => ({ amendment: amendment.id, instruction: origin.instruction, address, problem }))
    })
    const told = new Set(reports.flatMap((one) => one.problems).map(nameOf))
    const unread = amendment.problems
      .filter((problem) => isProblem(problem) && problem.code !== 'bad-front-matter' && !told.has(nameOf(problem)))
      .map((problem) => ({ amendment: amendment.id, instruction: null, address: '', problem }))
    return [...unread, ...run].sort((one, other) => placeOf(one) - placeOf(other))
  })
}

const isProblem = (problem: Problem): boolean => problem.severity === 'problem'

const placeOf = ({ problem }: Failure): number => problem.at?.span.start ?? 0

/** A problem of a place is one problem, whoever tells of it. */
const nameOf = ({ code, at }: Problem): string => `${code} ${at?.file} ${at?.span.start}`
