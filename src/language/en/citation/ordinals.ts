const words = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
]

/** `second` and `2nd` are `2`; `last` and `final` are `last`; null for other words. */
export function ordinalOf(word: string): string | null {
  const index = words.indexOf(word)
  if (index !== -1) return String(index + 1)
  if (word === 'last' || word === 'final') return 'last'
  return /^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1] ?? null
}

const counts = ['two', 'three', 'four', 'five']

/** `two` and `2` are 2, up to five; null for other words. */
export function countOf(word: string): number | null {
  if (/^[2-5]$/.test(word)) return Number(word)
  const index = counts.indexOf(word)
  return index === -1 ? null : index + 2
}

/** 2 is `two`. */
export function printCount(count: number): string {
  return counts[count - 2] ?? String(count)
}

/** `2` is `second`, `21` is `21st`, `last` stays. */
export function printOrdinal(label: string): string {
  if (label === 'last') return 'last'
  const value = Number(label)
  const suffix = value % 100 > 10 && value % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return words[value - 1] ?? `${label}${suffix}`
}
