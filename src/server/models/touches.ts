import type { Amendment } from '../../amendment/types.ts'
import type { Consolidation, Report } from '../../consolidation/types.ts'
import { isKeyUnder } from '../../law/find.ts'

/** That an amendment's instruction changes a provision. */
export interface Touch {
  readonly amendment: string
  readonly instruction: number
}

/** Which instructions touch which provisions of a law, by the provision's key; `runs` is what each amendment does by itself. */
export function touchesOf(
  law: string,
  runs: Iterable<Pick<Consolidation, 'reports'>>,
): ReadonlyMap<string, readonly Touch[]> {
  const touches = new Map<string, Touch[]>()
  for (const { reports } of runs) {
    for (const { origin, effects } of reports) {
      for (const key of new Set(
        effects.filter((effect) => effect.place.law === law).map((effect) => effect.place.key),
      )) {
        const known = touches.get(key) ?? []
        known.push({ amendment: origin.amendment, instruction: origin.instruction })
        touches.set(key, known)
      }
    }
  }
  return touches
}

/** Amendments whose instructions reach a law (those that failed on it, too), in the order given. */
export function amendmentsOn(
  law: string,
  amendments: readonly Amendment[],
  runOf: (amendment: Amendment) => Pick<Consolidation, 'reports'>,
): readonly Amendment[] {
  return amendments.filter((one) => runOf(one).reports.some((report) => report.law === law))
}

/** Laws that an amendment reaches, in order of first mention. */
export function lawsOf(reports: readonly Report[]): readonly string[] {
  return [...new Set(reports.flatMap((report) => report.law ?? []))]
}

/** The provision's own touches and those of what stands in it: `art_29` answers for `art_29__pnt_1`. */
export function touchesUnder(touches: ReadonlyMap<string, readonly Touch[]>, key: string): readonly Touch[] {
  return [...touches].filter(([one]) => isKeyUnder(one, key)).flatMap(([, found]) => found)
}
