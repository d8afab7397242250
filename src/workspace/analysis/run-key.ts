import type { Amendment } from '../../amendment/types.ts'
import { findLaw } from '../../consolidation/law-text/find-law.ts'
import { actNamed } from '../../consolidation/together/acts.ts'
import type { Law } from '../../law/types.ts'
import { billFacts } from '../reading/facts-of-texts.ts'
import { fingerprintOf, keyOf } from '../reading/keys.ts'
import type { Snapshot } from '../types.ts'

/**
 * Tells a run of amendments from all others: by their texts, and by what each of their references finds in the snapshot (a
 * law's text, another act, or why nothing is found). A law that none of them names may change, and the run is the same.
 * @param more what else the run depends on: its mode
 */
export function runKey(snapshot: Snapshot, amendments: readonly Amendment[], more: readonly string[]): string {
  return fingerprintOf(...more, ...amendments.flatMap((one) => [keyOf(one), namedBy(snapshot, one)]))
}

function namedBy(snapshot: Snapshot, amendment: Amendment): string {
  const known = named.get(snapshot.laws) ?? new WeakMap<Amendment, Named>()
  named.set(snapshot.laws, known)
  const before = known.get(amendment)
  if (before?.amendments === null || before?.amendments === snapshot.amendments) return before.letters
  const made = findAll(snapshot, amendment)
  known.set(amendment, made)
  return made.letters
}

interface Named {
  readonly letters: string
  /** Which acts it depends on: all that there are, where a reference finds no law; null: on none. */
  readonly amendments: readonly Amendment[] | null
}

const named = new WeakMap<readonly Law[], WeakMap<Amendment, Named>>()

function findAll({ laws, amendments }: Snapshot, amendment: Amendment): Named {
  const { language } = amendment.meta
  let isOfLaws = true
  const letters = billFacts(amendment).references.map((reference) => {
    const found = findLaw(laws, reference, language)
    if (!('kind' in found)) return `law ${found.id} ${keyOf(found)}`
    isOfLaws = false
    const act = actNamed(amendments, reference, language)
    return act === null ? JSON.stringify(found) : `act ${act.id} ${keyOf(act)}`
  })
  return { letters: letters.join('\n'), amendments: isOfLaws ? null : amendments }
}
