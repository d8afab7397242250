import type { Amendment } from '../../amendment/types.ts'
import { findLaw } from '../../consolidation/law-text/find-law.ts'
import { actNamed } from '../../consolidation/together/acts.ts'
import { billFacts } from '../reading/facts-of-texts.ts'
import { amendmentsNaming } from '../touches.ts'
import type { Snapshot } from '../types.ts'

/**
 * The amendments that a law's text on a day may depend on, in order of ids: those that name the law; where adopted acts of the
 * workspace amend other acts of it, all of them, for one may change what another does to the law.
 */
export function amendmentsFor(snapshot: Snapshot, law: string): readonly Amendment[] {
  return doActsAmendActs(snapshot) ? snapshot.amendments : amendmentsNaming(snapshot, law)
}

function doActsAmendActs(snapshot: Snapshot): boolean {
  const known = amended.get(snapshot)
  if (known !== undefined) return known
  const { laws, amendments } = snapshot
  const made = amendments.some(
    (by) =>
      by.meta.status === 'adopted' &&
      billFacts(by).references.some(
        (reference) =>
          'kind' in findLaw(laws, reference, by.meta.language) &&
          actNamed(amendments, reference, by.meta.language) !== null,
      ),
  )
  amended.set(snapshot, made)
  return made
}

const amended = new WeakMap<Snapshot, boolean>()
