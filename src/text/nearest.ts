const MOST_WORDS = 60
const MOST_COMPARED = 300_000

/**
 * The run of words in the text that is most like the one looked for: the compound that it is a part of («call-handling» for
 * «handling»), or what shares most letters with it. Null where nothing is like it.
 */
export function nearestWords(text: string, words: string): string | null {
  const all = tokensOf(words)
  // Of a long quotation, its beginning: more would take longer than anybody waits.
  const wanted = all.slice(0, MOST_WORDS)
  if (wanted.length === 0) return null
  const stems = new Set(wanted.map((token) => stemOf(token.word)))
  const tokens = tokensOf(text.length > 400_000 ? text.slice(0, 400_000) : text)
  const compound = compoundAround(tokens, text, words)
  if (compound !== null) return compound
  const target = pairsOf(all.length > wanted.length ? words.slice(0, wanted.at(-1)?.end) : words)
  let best: { readonly score: number; readonly start: number; readonly end: number } | null = null
  const tried = new Set<number>()
  const mostTries = Math.min(20_000, MOST_COMPARED / wanted.length)
  for (const [index, token] of tokens.entries()) {
    if (!stems.has(stemOf(token.word))) continue
    for (let first = Math.max(0, index - wanted.length + 1); first <= index; first += 1) {
      if (tried.has(first)) continue
      tried.add(first)
      const last = tokens[Math.min(first + wanted.length - 1, tokens.length - 1)] as Token
      const start = (tokens[first] as Token).start
      const inPlace = wanted.filter((token, at) => stemOf(token.word) === stemOf(tokens[first + at]?.word ?? '')).length
      const score = likeness(target, pairsOf(text.slice(start, last.end))) + (0.3 * inPlace) / wanted.length
      if (best === null || score > best.score) best = { score, start, end: last.end }
    }
    if (tried.size > mostTries) break
  }
  return best === null || best.score < 0.45 ? null : text.slice(best.start, best.end)
}

// A part of a longer word is a few words at most.
const LONGEST_PART = 200

/** Whole words would have been found; what stands in a text all the same stands inside longer words. */
function compoundAround(tokens: readonly Token[], text: string, words: string): string | null {
  const wanted = words.trim().toLowerCase()
  if (wanted.length > LONGEST_PART) return null
  // Shorter ones stand inside many words by chance.
  if (wanted.length < 5) return null
  const at = text.toLowerCase().indexOf(wanted)
  if (at === -1) return null
  const first = tokens.find(({ end }) => end > at)
  const last = tokens.findLast(({ start }) => start < at + wanted.length)
  if (first === undefined || last === undefined || first.end < at || last.start < first.start) return null
  return text.slice(Math.min(first.start, at), Math.max(last.end, at + wanted.length))
}

interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[-‑–.,][\p{L}\p{N}]+)*/gu)].map((found) => ({
    word: found[0].toLowerCase(),
    start: found.index,
    end: found.index + found[0].length,
  }))
}

function stemOf(token: string): string {
  return token.length <= 4 ? token : token.slice(0, Math.max(4, token.length - 3))
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const plain = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  const pairs = new Map<string, number>()
  for (let index = 0; index + 1 < plain.length; index += 1) {
    const pair = plain.slice(index, index + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Dice's coefficient over pairs of letters: 1 alike, 0 nothing in common. */
function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0
  let total = 0
  for (const [pair, count] of one) shared += Math.min(count, other.get(pair) ?? 0)
  for (const count of [...one.values(), ...other.values()]) total += count
  return total === 0 ? 0 : (2 * shared) / total
}
