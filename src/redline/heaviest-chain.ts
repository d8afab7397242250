/** A block of before that may stand beside one of after, and what speaks for it. */
export interface WeighedPair {
  readonly row: number
  readonly column: number
  readonly weight: number
}

/**
 * The pairs that together weigh most of all that do not cross. They are given in the order of their rows; no row and no
 * column stands in two. Time is that of sorting them.
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
