/** A table for a terminal: columns as wide as their widest cell, the first to the left and the others to the right. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')
  console.log(`\n${title}\n\n${line(head)}\n${widths.map((width) => '─'.repeat(width)).join('  ')}`)
  for (const row of rows) console.log(line(row))
}

/** Milliseconds as people read them: `12 ms`, `3.4 s`. */
export const time = (ms: number): string =>
  ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : ms < 10 ? `${ms.toFixed(1)} ms` : `${ms.toFixed(0)} ms`

/** One number in terms of another: `1.05`, `0.004`. */
export const ratio = (value: number, of: number): string => {
  const found = value / of
  return found >= 10 ? found.toFixed(0) : found >= 0.1 ? found.toFixed(2) : found.toFixed(4)
}
