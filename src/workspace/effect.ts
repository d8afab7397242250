import type { Amendment } from '../amendment/types.ts'
import { consolidate } from '../consolidation/index.ts'
import type { Consolidation } from '../consolidation/types.ts'
import { lawSource } from '../law/index.ts'
import { NotFound } from './errors.ts'
import { fileOf, roleOf } from './paths.ts'
import type { EffectBetween, LawEffect, Snapshot } from './types.ts'

/** The names that a file of the workspace has had up to a revision (null: now), its present one among them. */
export type NamesOf = (file: string, revision: string | null) => Promise<readonly string[]>

/**
 * What an amendment would have done in one snapshot, and would do in another; it and the laws are known again under the
 * names that they had. Throws `NotFound` where it is in neither.
 */
export async function effectBetween(
  id: string,
  before: Snapshot,
  after: Snapshot,
  namesOf: NamesOf,
): Promise<EffectBetween> {
  const then = effectIn(before, await idIn(before, id, namesOf))
  const now = effectIn(after, await idIn(after, id, namesOf))
  if (then === null && now === null) throw new NotFound('amendment', id)
  const formerly = await formerIds(before, after, namesOf)
  const laws = lawsOf(now)
  const gone = lawsOf(then).filter((law) => !laws.some((one) => (formerly.get(one) ?? one) === law))
  const latest = new Map([...formerly].map(([present, former]) => [former, present]))
  const effects = [...laws, ...gone.map((law) => latest.get(law) ?? law)].sort().map(
    (law): LawEffect => ({
      law,
      before: textIn(before, then, formerly.get(law) ?? law),
      after: textIn(after, now, law),
    }),
  )
  return {
    amendment: id,
    revisions: { before: before.revision, after: after.revision },
    before: then,
    after: now,
    laws: effects,
  }
}

/** The amendment's id in a snapshot: its present one, or one that it had. */
async function idIn(snapshot: Snapshot, id: string, namesOf: NamesOf): Promise<string> {
  const there = new Set(snapshot.amendments.map((one) => one.id))
  const file = fileOf('amendment', id)
  if (there.has(id) || file === null) return id
  return idsOf(await namesOf(file, null)).find((name) => there.has(name)) ?? id
}

/** Laws of the later snapshot that had another name in the earlier one: their ids now → then. */
async function formerIds(before: Snapshot, after: Snapshot, namesOf: NamesOf): Promise<ReadonlyMap<string, string>> {
  const then = new Set(before.laws.map((law) => law.id))
  const renamed = new Map<string, string>()
  for (const { id, file } of after.laws) {
    if (then.has(id)) continue
    const former = idsOf(await namesOf(file, after.revision)).find((name) => then.has(name))
    if (former !== undefined) renamed.set(id, former)
  }
  return renamed
}

function idsOf(files: readonly string[]): readonly string[] {
  return files.flatMap((file) => roleOf(file)?.id ?? [])
}

function effectIn(snapshot: Snapshot, id: string): Consolidation | null {
  const amendment = snapshot.amendments.find((one: Amendment) => one.id === id)
  return amendment === undefined ? null : consolidate(snapshot.laws, [amendment], { mode: { kind: 'sequence' } })
}

function lawsOf(effect: Consolidation | null): readonly string[] {
  return effect?.laws.map((law) => law.base.id) ?? []
}

/** The law's draft; its own text where the amendment leaves it alone; nothing where the law is not there. */
function textIn(snapshot: Snapshot, effect: Consolidation | null, id: string): string {
  const draft = effect?.laws.find((law) => law.base.id === id)?.draft ?? snapshot.laws.find((law) => law.id === id)
  return draft === undefined ? '' : lawSource(draft)
}
