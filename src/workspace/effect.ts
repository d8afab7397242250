import type { Amendment } from '../amendment/types.ts'
import { consolidate } from '../consolidation/consolidate.ts'
import type { Consolidation } from '../consolidation/types.ts'
import { lawSource } from '../law/law.ts'
import type { Law } from '../law/types.ts'
import type { Problem } from '../problem/types.ts'
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
  const ids = { before: await idIn(before, id, namesOf), after: await idIn(after, id, namesOf) }
  const then = effectIn(before, ids.before)
  const now = effectIn(after, ids.after)
  if (then === null && now === null) throw new NotFound('amendment', id)
  const formerly = await formerIds(before, after, namesOf)
  const laws = lawsOf(now)
  const gone = lawsOf(then).filter((law) => !laws.some((one) => formerly.get(one) === law))
  const effects = [...laws, ...gone.map((law) => presentId(formerly, law))].sort().map(
    (law): LawEffect => ({
      law,
      before: textIn(before, then, formerly.has(law) ? (formerly.get(law) ?? null) : law),
      after: textIn(after, now, law),
    }),
  )
  return {
    amendment: id,
    revisions: { before: before.revision, after: after.revision },
    before: then,
    after: now,
    problems: { before: problemsIn(before, ids.before, then), after: problemsIn(after, ids.after, now) },
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

/**
 * What each law of the later snapshot was called in the earlier one: now → then; null where it was not there. A name that
 * another law has taken over since leads to the law that bore it: a renamed law is followed before a name is.
 */
async function formerIds(
  before: Snapshot,
  after: Snapshot,
  namesOf: NamesOf,
): Promise<ReadonlyMap<string, string | null>> {
  const then = new Map(before.laws.map((law) => [law.id, law]))
  const isKept = (law: Law) => then.has(law.id) && isSameLaw(then.get(law.id) as Law, law)
  const former = new Map<string, string | null>(after.laws.filter(isKept).map(({ id }) => [id, id]))
  // Git does not see that files changed names with one another: a law is known by its number then.
  const loose = before.laws.filter(({ id, meta }) => !former.has(id) && meta.number !== null).map(({ id }) => id)
  const unsure: { readonly law: Law; readonly names: readonly string[] }[] = []
  for (const law of after.laws.filter((one) => !isKept(one))) {
    const names = [law.id, ...idsOf(await namesOf(law.file, after.revision))].filter((name) => then.has(name))
    const same = [...names, ...loose].find((name) => isSameLaw(then.get(name) as Law, law))
    if (same === undefined) unsure.push({ law, names })
    else former.set(law.id, same)
  }
  // One that was surely renamed takes the name that it had from one that only bears it now.
  const isNewName = ({ law }: { readonly law: Law }) => !then.has(law.id)
  for (const { law, names } of [...unsure.filter(isNewName), ...unsure.filter((one) => !isNewName(one))]) {
    const taken = new Set(former.values())
    former.set(law.id, names.find((name) => !taken.has(name)) ?? null)
  }
  return former
}

/** What a law of the earlier snapshot is called now; a copy of it under another name is not it. */
function presentId(formerly: ReadonlyMap<string, string | null>, then: string): string {
  if (formerly.get(then) === then) return then
  return [...formerly].find(([, former]) => former === then)?.[0] ?? then
}

/** Whether two texts are of one law in one language, by its number and day; by its title where it has none. */
function isSameLaw({ meta: one }: Law, { meta: other }: Law): boolean {
  if (one.language !== other.language) return false
  return one.number !== null && other.number !== null
    ? one.number === other.number && one.date === other.date
    : one.title === other.title
}

function idsOf(files: readonly string[]): readonly string[] {
  return files.flatMap((file) => roleOf(file)?.id ?? [])
}

function effectIn(snapshot: Snapshot, id: string): Consolidation | null {
  const amendment = snapshot.amendments.find((one: Amendment) => one.id === id)
  return amendment === undefined
    ? null
    : consolidate(snapshot.laws, [amendment], { mode: { kind: 'sequence' }, asked: [], acts: snapshot.amendments })
}

/** Each problem once: reading and running may both tell of it. */
function problemsIn(snapshot: Snapshot, id: string, effect: Consolidation | null): readonly Problem[] {
  const read = snapshot.amendments.find((one) => one.id === id)?.problems ?? []
  const all = [...read, ...(effect?.reports.flatMap(({ problems }) => problems) ?? [])]
  const problems = all.filter(({ severity }) => severity === 'problem')
  return [...new Map(problems.map((one) => [`${one.code} ${one.at?.span.start}`, one])).values()]
}

function lawsOf(effect: Consolidation | null): readonly string[] {
  return effect?.laws.map((law) => law.base.id) ?? []
}

/** The law's draft; its own text where the amendment leaves it alone; nothing where the law is not there (null: it bore no name). */
function textIn(snapshot: Snapshot, effect: Consolidation | null, id: string | null): string {
  const draft = effect?.laws.find((law) => law.base.id === id)?.draft ?? snapshot.laws.find((law) => law.id === id)
  return draft === undefined ? '' : lawSource(draft)
}
