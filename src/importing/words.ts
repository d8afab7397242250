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
  const counts = new Map<string, { count: number }>()
  const [one, other] = [tally(before, 1, counts), tally(after, -1, counts)]
  const differences = [...counts].flatMap(([word, { count }]) => (count === 0 ? [] : [{ word, count }]))
  return { before: one, after: other, differences }
}

/** Counts up or down, and gives how many words there were; one look-up for each word, of which laws have hundreds of thousands. */
function tally(texts: Iterable<string>, step: 1 | -1, counts: Map<string, { count: number }>): number {
  let total = 0
  for (const text of texts) {
    const words = wordsOf(text)
    total += words.length
    for (const word of words) {
      const known = counts.get(word)
      if (known === undefined) counts.set(word, { count: step })
      else known.count += step
    }
  }
  return total
}
