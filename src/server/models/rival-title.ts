/** A title that no other has: the same with the next number behind it («О тишине» → «О тишине (2)»). */
export function freeTitle(title: string, taken: ReadonlySet<string>): string {
  const stem = title.replace(/ \(\d+\)$/, '')
  for (let count = 2; ; count += 1) {
    const tried = `${stem} (${count})`
    if (!taken.has(tried)) return tried
  }
}
