import { LRUCache } from 'lru-cache'
import { newStemmer } from 'snowball-stemmers'

/** What a reader looks for: every word, in any of its forms, and every phrase, as it is quoted. */
export interface Sought {
  readonly words: readonly string[]
  readonly phrases: readonly string[]
}

/** A run of text, by offsets in UTF-16 code units. */
export interface Found {
  readonly start: number
  readonly end: number
}

/** The words of a query, and what stands in quotation marks, folded. */
export function soughtIn(query: string): Sought {
  const folded = fold(query)
  const phrases = [...folded.matchAll(quoted)].map((match) => (match[1] ?? match[2] ?? match[3] ?? '').trim())
  return {
    words: wordsIn(folded.replace(quoted, ' ')),
    phrases: phrases.map((phrase) => phrase.replace(/\s+/g, ' ')).filter((phrase) => /[\p{L}\p{N}]/u.test(phrase)),
  }
}

const quoted = /«([^«»]{1,200})»|"([^"]{1,200})"|“([^“”]{1,200})”/gu

function wordsIn(text: string): readonly string[] {
  return text
    .split(/[^\p{L}\p{N}.№-]+/u)
    .map((word) => word.replace(/^\.+|(?<!\.)\.+$/g, ''))
    .filter((word) => word !== '')
}

/** Letters as they are compared: small, ё as е. Every letter keeps its place. */
export function fold(text: string): string {
  const small = text.toLowerCase().replaceAll('ё', 'е')
  return small.length === text.length ? small : text.replaceAll('ё', 'е')
}

/** Whether a folded text has all that is sought. */
export function holdsAll(folded: string, { words, phrases }: Sought): boolean {
  return (
    words.every((word) => placeOf(folded, word, 0) !== null) &&
    phrases.every((phrase) => placeOfPhrase(folded, phrase, 0) !== null)
  )
}

/** The first place from an offset on where any of what is sought stands; null where none does. */
export function nextPlace(folded: string, { words, phrases }: Sought, from: number): Found | null {
  let first: Found | null = null
  for (const found of [
    ...words.map((word) => placeOf(folded, word, from)),
    ...phrases.map((phrase) => placeOfPhrase(folded, phrase, from)),
  ]) {
    if (found !== null && (first === null || found.start < first.start)) first = found
  }
  return first
}

/**
 * Where a word of the text begins with these letters, or is another form of the same word. What stands inside of another word
 * is not what was looked for.
 */
function placeOf(folded: string, word: string, from: number): Found | null {
  const stem = stemOf(word)
  const shared = sharedStart(word, stem)
  for (let at = folded.indexOf(shared, from); at >= 0; at = folded.indexOf(shared, at + 1)) {
    if (at > 0 && isOfWord.test(folded[at - 1] ?? '') && isOfWord.test(word[0] ?? '')) continue
    if (folded.startsWith(word, at)) return { start: at, end: at + word.length }
    wholeWord.lastIndex = at
    const other = wholeWord.exec(folded)?.[0]
    if (other !== undefined && stemOf(other) === stem) return { start: at, end: at + other.length }
  }
  return null
}

/** Words of a phrase stand as they are quoted; the space between them may be any. */
function placeOfPhrase(folded: string, phrase: string, from: number): Found | null {
  const [first = '', ...rest] = phrase.split(' ')
  for (let at = folded.indexOf(first, from); at >= 0; at = folded.indexOf(first, at + 1)) {
    if (at > 0 && isOfWord.test(folded[at - 1] ?? '') && isOfWord.test(first[0] ?? '')) continue
    let end = at + first.length
    const isAll = rest.every((word) => {
      let next = end
      while (next < folded.length && isSpace.test(folded[next] ?? '')) next += 1
      if (next === end || !folded.startsWith(word, next)) return false
      end = next + word.length
      return true
    })
    if (isAll) return { start: at, end }
  }
  return null
}

/** What is left of a word when its ending is taken off: the same for all its forms. Numbers and labels have none. */
export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const made = /^[а-я]+$/.test(word) ? russianStem(word) : /^[a-z]+$/.test(word) ? english.stem(word) || word : word
  stems.set(word, made)
  return made
}

/** The algorithm takes one of two letters «н» away, too: so a slip of the pen would be another form of the word. */
function russianStem(word: string): string {
  const stem = russian.stem(word) || word
  return stem.endsWith('н') && word[stem.length] === 'н' && word.startsWith(stem) ? `${stem}н` : stem
}

/** The words of a folded text as an index holds them: parted by spaces, each its stem. */
export function stemmed(folded: string): string {
  return (folded.match(indexed) ?? []).map(stemOf).join(' ')
}

const indexed = /[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu
const wholeWord = /[\p{L}\p{N}]+/uy
const isOfWord = /[\p{L}\p{N}]/u
const isSpace = /\s/

const russian = newStemmer('russian')
const english = newStemmer('english')
const stems = new LRUCache<string, string>({ max: 100_000 })

function sharedStart(one: string, other: string): string {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length === 0 ? one : one.slice(0, length)
}
