/**
 * The words of a text as they are counted to see that none is lost: runs of letters and runs of figures, and signs that mean
 * something alone (§, №, %, +). Spaces, punctuation and soft hyphens are layout.
 */
export function wordsOf(text: string): string[] {
  return text.replace(invisible, '').match(word) ?? []
}

// U+00AD, zero-width marks, and the byte order mark in the middle of a file.
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const word = /[\p{L}\p{M}]+|\p{N}+|[§№%+=]/gu

/** Words of one text that the other lacks, with how many times. */
export interface WordDifference {
  readonly word: string
  /** Positive: so many more before; negative: so many more after. */
  readonly count: number
}

export interface WordCount {
  readonly before: number
  readonly after: number
  readonly differences: readonly WordDifference[]
}

/** Counts the words of both sides and names those that differ, in the order in which they first stand. */
export function countWords(before: Iterable<string>, after: Iterable<string>): WordCount {
  const counts = new Map<string, number>()
  let [one, other] = [0, 0]
  for (const text of before)
    for (const found of wordsOf(text)) {
      one += 1
      counts.set(found, (counts.get(found) ?? 0) + 1)
    }
  for (const text of after)
    for (const found of wordsOf(text)) {
      other += 1
      counts.set(found, (counts.get(found) ?? 0) - 1)
    }
  const differences = [...counts].filter(([, count]) => count !== 0).map(([found, count]) => ({ word: found, count }))
  return { before: one, after: other, differences }
}
