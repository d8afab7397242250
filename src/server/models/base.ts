import type { Amendment } from '../../amendment/types.ts'
import type { Law } from '../../law/types.ts'
import { type Base, baseNamed, baseNames, commencementOf, dayOfBase, lawsOnDay } from '../../workspace/base-text.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { BadAddress } from '../errors.ts'

/** The text that a page's bills are worked into, as its address chooses it. */
export interface BaseChoice {
  readonly base: Base
  /** The day of the edition (ISO); null: the text of the file. */
  readonly day: string | null
  /** The bills' first day, where they have one: then it can be chosen. */
  readonly commencement: string | null
  /** The snapshot with that edition of the laws that the bills name. */
  readonly snapshot: Snapshot
}

/** What the field `base` of an address chooses (absent: the text of the file); throws `BadAddress`. */
export function baseOf(
  snapshot: Snapshot,
  asked: string | null,
  bills: readonly Amendment[],
  today: string,
): BaseChoice {
  const base = asked === null ? 'file' : baseNamed(asked)
  const commencement = commencementOf(bills) ?? null
  // Where no bill is chosen yet, or the last one was taken out, there is nothing to work in.
  if (base !== null && bills.length === 0) return { base, day: null, commencement, snapshot }
  const day = base === null ? undefined : dayOfBase(base, bills, today)
  if (base === null || day === undefined) {
    const allowed = baseNames.filter((name) => name !== 'commencement' || commencement !== null)
    throw new BadAddress('bad-value', {
      name: 'base',
      value: (asked ?? '').slice(0, 40),
      allowed: `${allowed.join(', ')}, 2027-03-01`,
    })
  }
  return {
    base,
    day,
    commencement,
    snapshot: day === null ? snapshot : { ...snapshot, laws: lawsOf(snapshot, bills, day) },
  }
}

/** Editions of one snapshot are made once. */
const editions = new WeakMap<Snapshot, Map<string, readonly Law[]>>()

function lawsOf(snapshot: Snapshot, bills: readonly Amendment[], day: string): readonly Law[] {
  const known = editions.get(snapshot) ?? new Map<string, readonly Law[]>()
  editions.set(snapshot, known)
  const key = JSON.stringify([day, bills.map(({ id }) => id).sort()])
  const laws = known.get(key) ?? lawsOnDay(snapshot.laws, snapshot.amendments, bills, day)
  known.set(key, laws)
  return laws
}
