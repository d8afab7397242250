import { isNextLabel } from './label.ts'

/** An open level of a list as it is printed. */
interface Level {
  readonly label: string
  readonly style: string
}

/**
 * How deep each label of a list stands, from 1, told by the labels alone: `(a)` › `(1)` › `(A)` › `(i)`, «1)» › «а)». One that
 * goes on with an open level belongs to that one; a first label opens a level under those that are open; any other belongs
 * to the level that is printed like it. `null` among the labels: what is without one, which closes nothing and has the depth
 * of the last label. Returns a depth for each (0 before the first label).
 */
export function listDepths(labels: readonly (string | null)[]): readonly number[] {
  let open: readonly Level[] = []
  return labels.map((printed) => {
    if (printed !== null) open = withLabel(open, printed)
    return open.length
  })
}

function withLabel(open: readonly Level[], printed: string): readonly Level[] {
  const label = printed.replace(/(?<![().])[().]+$|^\(/gu, '')
  const marks = printed.replace(/[\p{L}\p{N}]+(?:[.\-–][\p{L}\p{N}]+)*/u, ' ')
  const level = (roman: boolean): Level => ({ label, style: styleOf(label, marks, roman) })
  // `(i)` behind `(h)(1)(A)` is its first clause, and not what follows (h).
  if (label === 'i' && open.at(-1)?.style === styleOf('A', marks, false)) return [...open, level(true)]
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const { label: before, style } = open[index] as Level
    for (const roman of [false, true]) {
      const own = level(roman)
      if (own.style === style && isNextLabel(before, label, roman)) return [...open.slice(0, index), own]
    }
  }
  const first = firstLabels.has(label)
  const own = level(label.toLowerCase() === 'i')
  if (first) return [...open, own]
  const alike = open.findLastIndex(({ style }) => style === own.style)
  return alike === -1 ? [...open, own] : [...open.slice(0, alike), own]
}

const firstLabels: ReadonlySet<string> = new Set(['1', 'a', 'A', 'i', 'I', 'aa', 'AA', 'а'])

/** What labels of one level have in common: their marks, and figures, letters or Roman numerals, small or capital. */
function styleOf(label: string, marks: string, roman: boolean): string {
  const kind = /^\d/.test(label) ? 'figure' : label === label.toLowerCase() ? 'small' : 'capital'
  return `${marks}${kind}${roman ? ' roman' : /^(\p{L})\1$/u.test(label) ? ' double' : ''}`
}
