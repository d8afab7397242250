/** Of these names the one most like a name that is not there, as a person mistypes it; null where none is near. */
export function nearestName(name: string, names: readonly string[]): string | null {
  let best: string | null = null
  let bestLikeness = 0.4
  for (const candidate of names) {
    const likeness = likenessOf(name.toLowerCase(), candidate.toLowerCase())
    if (likeness > bestLikeness) [best, bestLikeness] = [candidate, likeness]
  }
  return best
}

/** Shared pairs of neighbouring letters over all pairs (Dice): 1 for equal names, 0 for strangers. */
function likenessOf(one: string, other: string): number {
  if (one === other) return 1
  const pairs = pairsOf(one)
  const others = pairsOf(other)
  let shared = 0
  for (const pair of pairs) if (others.has(pair)) shared += 1
  return pairs.size + others.size === 0 ? 0 : (2 * shared) / (pairs.size + others.size)
}

function pairsOf(name: string): ReadonlySet<string> {
  const marked = `^${name}$`
  return new Set(Array.from({ length: marked.length - 1 }, (_, at) => marked.slice(at, at + 2)))
}
