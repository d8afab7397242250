/** What may stand beside each other in two texts, by their places, and how much speaks for it. */
export interface WeightedPair {
  readonly before: number
  readonly after: number
  readonly weight: number
}

/**
 * Chooses those of the pairs that do not cross and together weigh most.
 *
 * This is the longest increasing subsequence of Hunt and Szymanski (1977), with weights: going through the pairs in the order
 * of `before`, the heaviest chain that ends in a pair is the heaviest one that ends at a smaller `after`, and the pair. A
 * Fenwick tree over the places in AFTER answers “the heaviest chain below this place” in logarithmic time. Without weights
 * ten labels would outvote one long paragraph.
 *
 * Pairs have to come in the order of `before`; those with the same `before`, from the last place in AFTER to the first, so that
 * no chain takes two of them. Places in AFTER are less than `afterCount`. Of chains that weigh the same, the one that was found
 * first stays. Time: n log n.
 */
export function heaviestChain<Pair extends WeightedPair>(pairs: readonly Pair[], afterCount: number): readonly Pair[] {
  // Per pair, the weight of the heaviest chain that ends in it, and the pair before it in that chain.
  const sums: number[] = []
  const previous: number[] = []
  // The Fenwick tree: per place, the pair that ends the heaviest chain of the places that its number covers; -1: none.
  const tree = new Int32Array(afterCount + 1).fill(-1)
  const sumAt = (at: number): number => (at < 0 ? 0 : (sums[at] as number))
  for (const [at, { after, weight }] of pairs.entries()) {
    let best = -1
    for (let place = after; place > 0; place -= place & -place) {
      const end = tree[place] as number
      if (sumAt(end) > sumAt(best)) best = end
    }
    sums.push(sumAt(best) + weight)
    previous.push(best)
    for (let place = after + 1; place <= afterCount; place += place & -place)
      if (sumAt(at) > sumAt(tree[place] as number)) tree[place] = at
  }
  let at = sums.reduce((best, sum, index) => (sum > sumAt(best) ? index : best), -1)
  const chain: Pair[] = []
  for (; at >= 0; at = previous[at] as number) chain.push(pairs[at] as Pair)
  return chain.reverse()
}
