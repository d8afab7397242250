/** The index of the first of `count` ascending numbers that is not below `least`; `count` if all are. Logarithmic. */
export function firstFrom(ascending: ArrayLike<number>, least: number, count = ascending.length): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}
