import type { Amendment, InstructionKind } from '../../../amendment/types.ts'
import { isLawNamed } from '../../../consolidation/law-text/find-law.ts'
import type { LawConsolidation, Report } from '../../../consolidation/types.ts'
import { draftingOf } from '../../../language/languages.ts'
import { isKeyUnder, provisions } from '../../../law/find.ts'
import type { Law, Place } from '../../../law/types.ts'
import { nameOf } from '../../../resolution/cite.ts'
import { resolve } from '../../../resolution/resolve.ts'

/** A reference in a law to what the bill takes away, or gives another label. */
export interface StaleReference {
  /** The law that the reference stands in. */
  readonly law: Law
  /** The provision that it stands in, as its law calls it; empty for text that belongs to none. */
  readonly place: string
  /** Its own words. */
  readonly words: string
}

/** What takes away the unit that a reference means. */
const takesAway: ReadonlySet<InstructionKind> = new Set(['repeal-unit', 'delete-unit', 'renumber-unit', 'repeal-law'])

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
  const gone = laws.flatMap(({ base }) => {
    const keys = goneKeys(bill, base, reports)
    return keys.length === 0 ? [] : [{ base, keys }]
  })
  if (gone.length === 0) return []
  return all.flatMap((law) => {
    const draft = laws.find(({ base }) => base.id === law.id)?.draft ?? law
    const others = gone.filter(({ base }) => base.id !== law.id && base.meta.language === law.meta.language)
    return others.length === 0 ? [] : staleIn(draft, others)
  })
}

/** Keys of what goes; an empty one stands for the whole law. */
function goneKeys(bill: Amendment, { id }: Law, reports: readonly Report[]): readonly string[] {
  return reports.flatMap(({ origin, law, effects }) => {
    const kind = bill.instructions[origin.instruction]?.kind
    if (law !== id || origin.amendment !== bill.id || kind === undefined || !takesAway.has(kind)) return []
    return kind === 'repeal-law' ? [''] : effects.map(({ place }) => place.key)
  })
}

function staleIn(
  law: Law,
  gone: readonly { readonly base: Law; readonly keys: readonly string[] }[],
): readonly StaleReference[] {
  const { references } = draftingOf(law.meta.language)
  const places = [...provisions(law)]
  return law.passages.flatMap(({ kind, text }, passage) => {
    if (kind === 'front-matter') return []
    return references(text).flatMap((reference): readonly StaleReference[] => {
      const named = reference.law
      if (typeof named === 'string') return []
      const isStale = gone.some(
        ({ base, keys }) =>
          isLawNamed(base, named) &&
          (keys.includes('') ||
            reference.citations.some((citation) =>
              citedKeys(base, citation).some((key) => keys.some((one) => isKeyUnder(key, one))),
            )),
      )
      if (!isStale) return []
      const place = innermost(places, passage, reference.start)
      return [
        {
          law,
          place: place === null ? '' : nameOf(law, place),
          words: text.slice(reference.start, reference.end).replace(/\s+/g, ' '),
        },
      ]
    })
  })
}

function citedKeys(law: Law, citation: Parameters<typeof resolve>[1]): readonly string[] {
  if (citation.steps.length === 0) return []
  const found = resolve(law, citation)
  if (found.kind !== 'found') return []
  return found.targets.flatMap((target) => (target.kind === 'unit' ? [target.provision.key] : []))
}

function innermost(places: readonly Place[], passage: number, offset: number): Place | null {
  return (
    places.findLast(
      (place) => place.passage === passage && place.provision.span.start <= offset && offset < place.provision.span.end,
    ) ?? null
  )
}
