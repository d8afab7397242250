import type { Amendment } from '../amendment/types.ts'
import { consolidate } from '../consolidation/index.ts'
import type { Consolidation } from '../consolidation/types.ts'
import { lawSource } from '../law/index.ts'
import { NotFound } from './errors.ts'
import type { EffectBetween, LawEffect, Snapshot } from './types.ts'

/** What an amendment would have done in one snapshot, and would do in another. Throws `NotFound` where it is in neither. */
export function effectBetween(id: string, before: Snapshot, after: Snapshot): EffectBetween {
  const then = effectIn(before, id)
  const now = effectIn(after, id)
  if (then === null && now === null) throw new NotFound('amendment', id)
  const touched = new Set([then, now].flatMap((effect) => effect?.laws.map((law) => law.base.id) ?? []))
  const laws = [...touched]
    .sort()
    .map((law): LawEffect => ({ law, before: textIn(before, then, law), after: textIn(after, now, law) }))
  return {
    amendment: id,
    revisions: { before: before.revision, after: after.revision },
    before: then,
    after: now,
    laws,
  }
}

function effectIn(snapshot: Snapshot, id: string): Consolidation | null {
  const amendment = snapshot.amendments.find((one: Amendment) => one.id === id)
  return amendment === undefined ? null : consolidate(snapshot.laws, [amendment], { mode: { kind: 'sequence' } })
}

/** The law's draft; its own text where the amendment leaves it alone; nothing where the law is not there. */
function textIn(snapshot: Snapshot, effect: Consolidation | null, id: string): string {
  const draft = effect?.laws.find((law) => law.base.id === id)?.draft ?? snapshot.laws.find((law) => law.id === id)
  return draft === undefined ? '' : lawSource(draft)
}
