import type { Amendment } from '../amendment/types.ts'
import { type RunOptions, runAmendment, type States } from './run.ts'
import { consolidationOf } from './state.ts'
import type { Consolidation } from './types.ts'

/** Each amendment against the base edition. */
export function sideBySide(amendments: readonly Amendment[], options: RunOptions): Omit<Consolidation, 'mode'> {
  const states: States = new Map()
  const reports = amendments.flatMap((amendment) => runAmendment(amendment, states, options))
  return { laws: [...states.values()].map(consolidationOf), reports, conflicts: [] }
}
