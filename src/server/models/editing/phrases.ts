/** Words that stand in a text, and how often they do. */
export interface Phrase {
  readonly text: string
  readonly count: number
}

/**
 * Phrases that stand in the texts and begin with what is typed, at the beginning of a word: to the end of that word, with
 * the words that follow up to a mark, and with some of them. Those that stand once come first: they need no context.
 */
export function phrasesFrom(texts: readonly string[], typed: string): readonly Phrase[] {
  if (typed.trim() === '') return []
  const found = new Set<string>()
  for (const text of texts) {
    for (let at = text.indexOf(typed); at !== -1 && found.size < mostFound; at = text.indexOf(typed, at + 1)) {
      if (at > 0 && isLetter.test(text[at - 1] as string) && isLetter.test(typed[0] as string)) continue
      for (const phrase of phrasesAt(text.slice(at, at + longest), typed.length)) found.add(phrase)
    }
  }
  found.delete(typed)
  return [...found]
    .map((text) => ({ text, count: countOf(texts, text) }))
    .sort((one, other) => Number(one.count > 1) - Number(other.count > 1) || one.text.length - other.text.length)
    .slice(0, mostShown)
}

const isLetter = /[\p{L}\d]/u
/** In UTF-16 code units. */
const longest = 300
const mostFound = 200
const mostShown = 24
/** How many words a phrase goes on for, beside the one that is being typed. */
const lengths: readonly number[] = [0, 1, 2, 4]

function phrasesAt(text: string, typed: number): readonly string[] {
  const stop = /[.;:)(»«“”,]/u
  const rest = text.slice(typed)
  const mark = rest.search(stop)
  const clause = mark === -1 ? rest.slice(0, rest.lastIndexOf(' ') + 1 || undefined) : rest.slice(0, mark)
  const ends = [...clause.matchAll(/\s/g)].map(({ index }) => index)
  const cuts = [...lengths.flatMap((count) => ends[count] ?? []), clause.length]
  return [...new Set(cuts.map((cut) => text.slice(0, typed + cut).trimEnd()))]
}

function countOf(texts: readonly string[], words: string): number {
  let count = 0
  for (const text of texts) {
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) count += 1
  }
  return count
}
