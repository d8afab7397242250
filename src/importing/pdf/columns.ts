import type { PdfLine } from './lines.ts'

/** Where the lines of a column of text begin and end, in points. */
export interface Column {
  readonly left: number
  readonly right: number
}

/** Where the lines of most of the text begin and end, for the whole page or for each of its halves. */
export function marginsOf(lines: readonly PdfLine[]): readonly Column[] {
  const whole = columnOfLines(lines)
  const middle = (whole.left + whole.right) / 2
  const right = lines.filter(({ x }) => x > middle - 5)
  const left = lines.filter(({ right: end }) => end < middle + 5)
  const isTwo = left.length > lines.length * 0.35 && right.length > lines.length * 0.35
  return isTwo ? [columnOfLines(left), columnOfLines(right)] : [whole]
}

export function columnOf({ x }: PdfLine, columns: readonly Column[]): Column {
  return columns.reduce((best, one) => (Math.abs(x - one.left) < Math.abs(x - best.left) ? one : best))
}

function columnOfLines(lines: readonly PdfLine[]): Column {
  return { left: mostCommon(lines.map(({ x }) => x)), right: mostCommon(lines.map(({ right }) => right)) }
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) {
    const rounded = Math.round(value / 2) * 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as [number, number])[0]
}
