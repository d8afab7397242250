import type { Kinds } from '../text/schemes/kinds.ts'
import { type SchemeName, schemeNamed } from '../text/schemes/schemes.ts'
import type { CitedUnit } from '../text/types.ts'

/** What `unit` may name in a law of that scheme. */
export function kindsOf(unit: CitedUnit, scheme: SchemeName): Kinds {
  return schemeNamed(scheme).kinds[unit]
}
