import type { Amendment } from '../../amendment/types.ts'
import type { Law } from '../../law/types.ts'
import { NotFound, type Snapshot } from '../../workspace/index.ts'

/** The law of that id; throws `NotFound` with the nearest one. */
export function lawIn(snapshot: Snapshot, id: string): Law {
  const found = snapshot.laws.find((one) => one.id === id)
  if (found === undefined)
    throw new NotFound(
      'law',
      id,
      nearest(
        id,
        snapshot.laws.map((one) => one.id),
      ),
    )
  return found
}

/** The amendment of that id; throws `NotFound` with the nearest one. */
export function amendmentOf(snapshot: Snapshot, id: string): Amendment {
  const found = snapshot.amendments.find((one) => one.id === id)
  if (found === undefined)
    throw new NotFound(
      'amendment',
      id,
      nearest(
        id,
        snapshot.amendments.map((one) => one.id),
      ),
    )
  return found
}

/** The most alike of some names, if any is alike at all: by the pairs of letters that they share (Dice's coefficient). */
export function nearest(name: string, names: readonly string[]): string | null {
  const wanted = pairs(name)
  let best: { name: string; likeness: number } | null = null
  for (const one of names) {
    const its = pairs(one)
    const shared = [...its].filter((pair) => wanted.has(pair)).length
    const likeness = (2 * shared) / (wanted.size + its.size || 1)
    if (likeness > (best?.likeness ?? 0.3)) best = { name: one, likeness }
  }
  return best?.name ?? null
}

function pairs(name: string): ReadonlySet<string> {
  const text = ` ${name.toLowerCase()} `
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))
}
