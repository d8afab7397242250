import type { Amendment } from '../../amendment/types.ts'
import type { Law } from '../../law/types.ts'
import { NotFound, UnreadableFile } from '../../workspace/errors.ts'
import { nearestName } from '../../workspace/nearest.ts'
import type { Snapshot } from '../../workspace/types.ts'

/** The law of that id; throws `NotFound` with the nearest one, or `UnreadableFile` where the file is there and cannot be read. */
export function lawIn(snapshot: Snapshot, id: string): Law {
  return found(snapshot, 'law', snapshot.laws, id)
}

/** The amendment of that id; throws alike. */
export function amendmentOf(snapshot: Snapshot, id: string): Amendment {
  return found(snapshot, 'amendment', snapshot.amendments, id)
}

function found<One extends { readonly id: string }>(
  snapshot: Snapshot,
  what: 'law' | 'amendment',
  all: readonly One[],
  id: string,
): One {
  const one = all.find((each) => each.id === id)
  if (one !== undefined) return one
  const bad = snapshot.problems.find(({ code, at }) => code === 'bad-file' && at?.file === `${what}s/${id}.md`)
  if (bad !== undefined) throw new UnreadableFile(bad)
  const ids = all.map((each) => each.id)
  throw new NotFound(what, id, nearestName(id, ids))
}

/** The law of that id, if there is one. Its file may be called as another law's page is (`laws/a/history.md`). */
export function lawNamed({ laws }: Snapshot, id: string): Law | undefined {
  return byId(lawsById, laws).get(id)
}

/** The amendment of that id, if there is one. */
export function amendmentIn({ amendments }: Snapshot, id: string): Amendment | undefined {
  return byId(amendmentsById, amendments).get(id)
}

function byId<One extends { readonly id: string }>(known: WeakMap<readonly One[], Ids<One>>, all: readonly One[]) {
  const before = known.get(all)
  if (before !== undefined) return before
  const made = new Map(all.map((one) => [one.id, one]))
  known.set(all, made)
  return made
}

type Ids<One> = ReadonlyMap<string, One>

const lawsById = new WeakMap<readonly Law[], Ids<Law>>()
const amendmentsById = new WeakMap<readonly Amendment[], Ids<Amendment>>()
