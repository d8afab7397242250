import type { UnitTarget } from '../citation/resolve.ts'
import type { Law } from '../law/types.ts'
import type { Problem } from '../problem/types.ts'

/** References in the law to the labels that these units had: each a `reference-stale`, to be looked at by a person. */
export function staleReferences(_law: Law, _units: readonly UnitTarget[]): readonly Problem[] {
  return []
}
