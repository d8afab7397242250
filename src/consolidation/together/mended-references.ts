import { findProvision } from '../../law/find.ts'
import type { Problem } from '../../problem/types.ts'
import { textOf } from '../law-text/edits.ts'
import type { State } from '../law-text/state.ts'
import type { Report } from '../types.ts'

/** The reports without the remarks on references that the amendment mends itself, in another of its instructions. */
export function withoutMended(reports: readonly Report[], states: ReadonlyMap<string, State>): readonly Report[] {
  return reports.map((report) => {
    const problems = report.problems.filter((one) => !isMended(one, states))
    if (problems.length === report.problems.length) return report
    return {
      ...report,
      problems,
      outcome: report.outcome === 'remarked' && problems.length === 0 ? 'applied' : report.outcome,
    }
  })
}

/** Whether the words of a reference stand no more in the article where they stood; the unit itself may have got another label. */
function isMended({ code, law: place, actual }: Problem, states: ReadonlyMap<string, State>): boolean {
  const law = code === 'reference-stale' && place !== null ? states.get(place.law)?.law : undefined
  const found = law === undefined || place === null ? null : findProvision(law, place.key)
  if (law === undefined || found === null || actual === null) return false
  return !textOf(law, found.passage).includes(actual)
}
