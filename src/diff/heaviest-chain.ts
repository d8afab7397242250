/** What may stand beside each other in two texts, by their places, and what speaks for it. */
export interface WeighedPair {
  readonly row: number
  readonly column: number
  readonly weight: number
}

/**
 * Those of the pairs that do not cross, and together weigh most. Pairs have to come in the order of their rows, and no row or
 * column may stand in two; columns are less than `columnCount`. Time is that of sorting them.
 */
export function heaviestChain(pairs: readonly WeighedPair[], columnCount: number): readonly WeighedPair[] {
  const sums: number[] = []
  const last: number[] = []
  // Per column and those below it that the bits of its number cover, the pair that ends the heaviest chain; -1: none.
  const ends = new Int32Array(columnCount + 1).fill(-1)
  const sumAt = (at: number): number => (at < 0 ? 0 : (sums[at] as number))
  for (const [at, { column, weight }] of pairs.entries()) {
    let before = -1
    for (let place = column; place > 0; place -= place & -place) {
      const end = ends[place] as number
      if (sumAt(end) > sumAt(before)) before = end
    }
    sums.push(sumAt(before) + weight)
    last.push(before)
    for (let place = column + 1; place <= columnCount; place += place & -place)
      if (sumAt(at) > sumAt(ends[place] as number)) ends[place] = at
  }
  let at = sums.reduce((best, sum, index) => (sum > sumAt(best) ? index : best), -1)
  const chain: WeighedPair[] = []
  for (; at >= 0; at = last[at] as number) chain.push(pairs[at] as WeighedPair)
  return chain.reverse()
}
