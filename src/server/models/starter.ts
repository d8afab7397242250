import { draftingOf } from '../../language/languages.ts'
import type { Law, Place } from '../../law/types.ts'
import { citationOf } from '../../resolution/cite.ts'

/** The beginning of a bill on a law (and on one provision of it): a drafter saves it among the amendments and writes on. */
export function starterBill(law: Law, place: Place | null): string {
  const provision = place === null ? null : citationOf(law, place)
  return draftingOf(law.meta.language).starterBill({ ...law.meta, provision })
}
