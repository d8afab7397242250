/** How many words, numbers and marks that stand alone a text has. */
export function wordCount(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0
}

/** How many words two texts share, in whatever order. */
export function wordsShared(one: string, other: string): number {
  const counts = new Map<string, number>()
  for (const [word] of one.matchAll(/\S+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const [word] of other.matchAll(/\S+/gu)) {
    const left = counts.get(word) ?? 0
    if (left > 0) shared += 1
    counts.set(word, left - 1)
  }
  return shared
}
