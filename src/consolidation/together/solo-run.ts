import type { Amendment } from '../../amendment/types.ts'
import type { Report } from '../types.ts'
import { changeKey, type Deed, deedsOf, type PlannedChange } from './deeds.ts'
import { type RunOptions, runAmendment, type States } from './run-amendment.ts'

/** One amendment run on the bases alone. */
export interface SoloRun {
  readonly states: States
  readonly reports: readonly Report[]
  readonly deeds: readonly Deed[]
}

/** Changes that are left out, by instruction; `all`: the instruction is not run. */
export type Lost = ReadonlyMap<number, 'all' | ReadonlySet<string>>

/** Runs the amendment on the base editions, without the changes to be left out. */
export function soloRun(amendment: Amendment, options: RunOptions, lost: Lost): SoloRun {
  const states: States = new Map()
  const planned = new Map<string, PlannedChange[]>()
  const reports = runAmendment(amendment, states, {
    ...options,
    skip: (instruction) => options.skip?.(instruction) === true || lost.get(instruction.common.index) === 'all',
    drop: ({ common }, state, change) => {
      const keys = lost.get(common.index)
      return keys !== undefined && keys !== 'all' && keys.has(changeKey(state, change))
    },
    watch: ({ kind, common }, state, { changes }) => {
      const origin = { amendment: amendment.id, instruction: common.index }
      const own = planned.get(state.law.id) ?? []
      for (const change of changes) own.push({ change, origin, instruction: kind, state })
      planned.set(state.law.id, own)
    },
  })
  const deeds = [...states].flatMap(([law, state]) => deedsOf(law, state, planned.get(law) ?? []))
  return { states, reports, deeds }
}
