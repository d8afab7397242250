import type { Amendment } from '../../amendment/types.ts'
import { lawSource } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import type { Origin } from '../types.ts'
import { isInsertion } from './base-edits.ts'
import type { Deed } from './deeds.ts'
import { isSameHolder } from './holders.ts'
import type { Meeting } from './meeting.ts'
import { type RunOptions, runAmendment, type States } from './run-amendment.ts'

/** Where two deeds put text in at one place and running them in one order gives another text than in the other; else null. */
export type OrderTest = (law: Law, one: Deed, other: Deed) => Meeting | null

/**
 * A sentence that ends a unit and a paragraph that does may stand together, and yet each would go behind the other one if it
 * were told second. No label says so: only running the two instructions, alone and in both orders, does.
 */
export function orderTest(amendments: readonly Amendment[], options: RunOptions): OrderTest {
  const byId = new Map(amendments.map((one) => [one.id, one]))
  const tested = new Map<string, boolean>()
  return (law, one, other) => {
    const place = placeOfBoth(lawSource(law), one, other)
    if (place === null) return null
    const key = JSON.stringify([law.id, one.origin, other.origin])
    const matters = tested.get(key) ?? orderMatters(law, [one.origin, other.origin])
    tested.set(key, matters)
    return matters ? place : null
  }

  function orderMatters(law: Law, origins: readonly Origin[]): boolean {
    const alone = origins.map(instructionAt)
    const forth = textAfter(law, alone)
    return forth !== null && forth !== textAfter(law, alone.toReversed())
  }

  function instructionAt({ amendment, instruction }: Origin): Amendment | null {
    const found = byId.get(amendment)
    return found === undefined
      ? null
      : { ...found, instructions: found.instructions.filter(({ common }) => common.index === instruction) }
  }

  /** Null where one that stands on others of its bill cannot be run alone. */
  function textAfter(law: Law, alone: readonly (Amendment | null)[]): string | null {
    const states: States = new Map()
    for (const [index, amendment] of alone.entries()) {
      if (amendment === null) return null
      const reports = runAmendment(amendment, states, { ...options, laws: [law], only: [law.id] })
      if (index === 0 && reports.some(({ outcome }) => outcome === 'failed')) return null
    }
    const state = states.get(law.id)
    return state === undefined ? null : lawSource(state.law)
  }
}

/** The first place where both put text in, with nothing but blank space between, and the innermost unit that both put it into. */
function placeOfBoth(source: string, one: Deed, other: Deed): Meeting | null {
  for (const edit of one.edits.filter(isInsertion)) {
    for (const rival of other.edits.filter(isInsertion)) {
      const span = { start: Math.min(edit.start, rival.start), end: Math.max(edit.start, rival.start) }
      if (source.slice(span.start, span.end).trim() !== '') continue
      const holder = edit.holders.findLast((held) => rival.holders.some((its) => isSameHolder(held, its))) ?? null
      return { kind: 'same-place', holder, span }
    }
  }
  return null
}
