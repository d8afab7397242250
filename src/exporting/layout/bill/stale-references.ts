import type { Amendment } from '../../../amendment/types.ts'
import { keysTaken, staleElsewhere } from '../../../consolidation/together/stale-elsewhere.ts'
import type { LawConsolidation, Report } from '../../../consolidation/types.ts'
import { provisions } from '../../../law/find.ts'
import type { Law, Place } from '../../../law/types.ts'
import { nameOf } from '../../../resolution/cite.ts'

/** A reference in a law to what the bill takes away, or gives another label. */
export interface StaleReference {
  /** The law that the reference stands in. */
  readonly law: Law
  /** The provision that it stands in, as its law calls it; empty for text that belongs to none. */
  readonly place: string
  /** Its own words. */
  readonly words: string
}

/**
 * References to what a bill repeals, deletes or renumbers, in the other laws that there are, each place once. What a law says of
 * itself is told where the bill is carried out.
 */
export function staleReferences(
  bill: Amendment,
  laws: readonly LawConsolidation[],
  reports: readonly Report[],
  all: readonly Law[],
): readonly StaleReference[] {
  const drafts = all.map((law) => laws.find(({ base }) => base.id === law.id)?.draft ?? law)
  const places = new Map<Law, readonly Place[]>()
  const found = laws.flatMap(({ base }) => {
    const keys = reports.flatMap((report) => {
      const instruction = bill.instructions[report.origin.instruction]
      const isOwn = report.law === base.id && report.origin.amendment === bill.id
      return isOwn && instruction !== undefined ? keysTaken(instruction, report) : []
    })
    return staleElsewhere(base, keys, drafts)
  })
  return found.map(({ law, passage, start, words }) => {
    const all = places.get(law) ?? [...provisions(law)]
    places.set(law, all)
    const place = innermost(all, passage, start)
    return { law, place: place === null ? '' : nameOf(law, place), words }
  })
}

function innermost(places: readonly Place[], passage: number, offset: number): Place | null {
  return (
    places.findLast(
      (place) => place.passage === passage && place.provision.span.start <= offset && offset < place.provision.span.end,
    ) ?? null
  )
}
