import type { Amendment } from '../../amendment/types.ts'
import { lawSource } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import type { Span } from '../../problem/types.ts'
import { isInsertion, textPutIn } from './base-edits.ts'
import type { Deed } from './deeds.ts'
import { isSameHolder } from './holders.ts'
import type { Meeting } from './meeting.ts'
import { type RunOptions, runAmendment, type States } from './run-amendment.ts'

/** Where two deeds put text in at one place and running them in one order gives another text than in the other; else null. */
export type OrderTest = (law: Law, one: Deed, other: Deed, ground: Ground) => Meeting | null

/** What two amendments do to a law. */
export interface Ground {
  /** Of both. */
  readonly deeds: readonly Deed[]
  readonly isEmpty: EmptyTest
}

/** Whether nothing of the base is left between two of its positions but blank space. */
type EmptyTest = (span: Span) => boolean

export function groundOf(base: string, deeds: readonly Deed[]): Ground {
  return { deeds, isEmpty: emptyTest(base, deeds) }
}

/**
 * A sentence that ends a unit and a paragraph that does may stand together, and yet each would go behind the other one if it
 * were told second. No label says so: only running the two instructions in both orders does, each with what its bill has
 * done before at that place.
 */
export function orderTest(amendments: readonly Amendment[], options: RunOptions): OrderTest {
  const byId = new Map(amendments.map((one) => [one.id, one]))
  const tested = new Map<string, boolean>()
  return (law, one, other, ground) => {
    const place = placeOfBoth(one, other, ground.isEmpty)
    if (place === null) return null
    const sides = [one, other].map((deed) => ({
      amendment: deed.origin.amendment,
      run: standingOn(deed, ground.deeds),
    }))
    const key = JSON.stringify([law.id, sides])
    const matters = tested.get(key) ?? orderMatters(law, sides)
    tested.set(key, matters)
    return matters ? place : null
  }

  function orderMatters(law: Law, sides: readonly Side[]): boolean {
    const apart = sides.map(({ amendment, run }) => withOnly(amendment, (index) => run.includes(index)))
    const whole = sides.map(({ amendment, run }) => withOnly(amendment, (index) => index <= Math.max(...run)))
    return [apart, whole].some((bills, index) => {
      // What cannot be run by itself stands on more of its bill.
      if (index > 0 && textAfter(law, apart) !== null) return false
      const forth = textAfter(law, bills)
      return forth !== null && forth !== textAfter(law, bills.toReversed())
    })
  }

  function withOnly(amendment: string, isIn: (index: number) => boolean): Amendment | null {
    const found = byId.get(amendment)
    return found === undefined
      ? null
      : { ...found, instructions: found.instructions.filter(({ common }) => isIn(common.index)) }
  }

  /** Null where the first bill cannot be run. */
  function textAfter(law: Law, bills: readonly (Amendment | null)[]): string | null {
    const states: States = new Map()
    for (const [index, amendment] of bills.entries()) {
      if (amendment === null) return null
      const reports = runAmendment(amendment, states, { ...options, laws: [law], only: [law.id] })
      if (index === 0 && reports.some(({ outcome }) => outcome === 'failed')) return null
    }
    const state = states.get(law.id)
    return state === undefined ? null : lawSource(state.law)
  }
}

/** Instructions of an amendment, by number. */
interface Side {
  readonly amendment: string
  readonly run: readonly number[]
}

/** The deed's instruction, and those before it in its amendment that work at the same place. */
function standingOn({ origin, extent }: Deed, deeds: readonly Deed[]): readonly number[] {
  const before = deeds.filter(
    (deed) =>
      deed.origin.amendment === origin.amendment &&
      deed.origin.instruction < origin.instruction &&
      deed.extent.start <= extent.end &&
      extent.start <= deed.extent.end,
  )
  return [...new Set([...before.map((deed) => deed.origin.instruction), origin.instruction])]
}

/** What two amendments leave between positions of the base, by all that they delete there. */
function emptyTest(base: string, deeds: readonly Deed[]): EmptyTest {
  const gone = deeds
    .flatMap(({ edits }) => edits)
    .filter((edit) => !isInsertion(edit) && textPutIn(edit) === '')
    .sort((one, other) => one.start - other.start)
  return ({ start, end }) => {
    if (base.slice(start, end).trim() === '') return true
    let from = start
    for (const deletion of gone) {
      if (deletion.start >= end) break
      if (deletion.end <= from) continue
      if (base.slice(from, Math.max(from, deletion.start)).trim() !== '') return false
      from = deletion.end
    }
    return base.slice(from, end).trim() === ''
  }
}

/** The first place where both put text in, with nothing left between, and the innermost unit that both put it into. */
function placeOfBoth(one: Deed, other: Deed, isEmpty: EmptyTest): Meeting | null {
  for (const edit of one.edits.filter(isInsertion)) {
    for (const rival of other.edits.filter(isInsertion)) {
      const span = { start: Math.min(edit.start, rival.start), end: Math.max(edit.start, rival.start) }
      if (!isEmpty(span)) continue
      const holder = edit.holders.findLast((held) => rival.holders.some((its) => isSameHolder(held, its))) ?? null
      return { kind: 'same-place', holder, span }
    }
  }
  return null
}
