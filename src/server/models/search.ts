import type { Amendment } from '../../amendment/types.ts'
import { provisions } from '../../law/find.ts'
import type { Law, Place } from '../../law/types.ts'
import { nameOf } from '../../resolution/cite.ts'
import { runningText } from '../../text/running-text.ts'
import { nearestName } from '../../workspace/nearest.ts'
import { blockLine } from './bill.ts'
import { citedIn } from './cited.ts'

/** A place that holds all the words looked for. */
export interface Hit {
  readonly kind: 'law' | 'provision' | 'amendment'
  /** Id of the law or the amendment. */
  readonly id: string
  readonly key: string | null
  /** Line of the bill's file at which the block with the first of the words begins, from 1; null for a provision. */
  readonly line: number | null
  readonly name: string
  readonly excerpt: readonly { readonly text: string; readonly hit: boolean }[]
}

export interface Found {
  readonly hits: readonly Hit[]
  /** How many there are, shown or not. */
  readonly total: number
  /** Where nothing is found: the query with words that stand in the texts, as they are spelt there. */
  readonly nearest?: string
}

/**
 * Laws, provisions and amendments that hold every word of the query, at most `limit`: first what it cites («п. 1 ст. 29»)
 * or names, then what carries it in its label or heading.
 */
export function search(laws: readonly Law[], amendments: readonly Amendment[], query: string, limit = 100): Found {
  const words = fold(query)
    .split(/[^\p{L}\p{N}.№-]+/u)
    .map((word) => word.replace(/^\.+|(?<!\.)\.+$/g, ''))
    .filter((word) => word !== '')
  if (words.length === 0) return { hits: [], total: 0 }
  const ranked: { readonly rank: number; readonly hit: () => Hit }[] = []
  for (const law of laws) {
    const names = fold([law.meta.number, law.meta.title, ...law.meta.short].join('\n'))
    // A bare number is an article's sooner than a law's.
    const isName = words.some((word) => /\p{L}/u.test(word))
    if (words.every((word) => holds(names, word))) ranked.push({ rank: isName ? 0 : 2, hit: () => lawHit(law) })
    const cited = new Set(citedIn(law, query).map(({ provision }) => provision.key))
    for (const place of provisions(law)) {
      const source = law.passages[place.passage]?.text ?? ''
      const rank = cited.has(place.provision.key) ? -1 : rankOf(source, place, words)
      // The words of a citation are its address, not words of the text.
      const marked = cited.has(place.provision.key) ? [] : words
      if (rank !== null) ranked.push({ rank, hit: () => provisionHit(law, source, place, marked) })
    }
  }
  for (const amendment of amendments) {
    const names = fold(`${amendment.id}\n${amendment.meta.title}\n${amendment.meta.short ?? ''}`)
    const text = `${names}\n${fold(amendment.source)}`
    // A bill is called by its file's name, too.
    const rank = words.every((word) => holds(names, word)) ? 0 : 1
    if (words.every((word) => holds(text, word))) ranked.push({ rank, hit: () => amendmentHit(amendment, words) })
  }
  // Where the query is an address, its letters and figures are no words to look for.
  const cited = ranked.filter((one) => one.rank < 0)
  if (cited.length > 0) return { hits: cited.slice(0, limit).map((one) => one.hit()), total: cited.length }
  const sorted = ranked.toSorted((one, other) => one.rank - other.rank)
  const nearest = ranked.length > 0 ? null : nearestQuery(words, laws, amendments)
  return {
    hits: sorted.slice(0, limit).map((one) => one.hit()),
    total: ranked.length,
    ...(nearest === null ? {} : { nearest }),
  }
}

/** -1: the query cites it; 0: its label is the query; 1: its heading holds it; 2: its own text does; 3: inside of other words; null: nothing does. */
function rankOf(source: string, { provision }: Place, words: readonly string[]): number | null {
  if (provision.unit === 'article' && words.length === 1 && provision.label.toLowerCase() === words[0]) return 0
  const heading = provision.heading === null ? '' : fold(source.slice(provision.heading.start, provision.heading.end))
  if (heading !== '' && words.every((word) => holds(heading, word))) return 1
  const own = fold(ownText(source, provision))
  return words.every((word) => holds(own, word)) ? 2 : words.every((word) => own.includes(word)) ? 3 : null
}

function lawHit({ id, meta }: Law): Hit {
  return { kind: 'law', id, key: null, line: null, name: meta.title, excerpt: [{ text: meta.citation, hit: false }] }
}

function provisionHit(law: Law, source: string, place: Place, words: readonly string[]): Hit {
  const { provision } = place
  const heading = provision.heading === null ? '' : source.slice(provision.heading.start, provision.heading.end)
  const name = [nameOf(law, place), heading].filter((part) => part !== '').join('. ')
  return {
    kind: 'provision',
    id: law.id,
    key: provision.key,
    line: null,
    name,
    excerpt: excerptOf(ownText(source, provision), words),
  }
}

function amendmentHit(amendment: Amendment, words: readonly string[]): Hit {
  const { id, source, meta } = amendment
  const head = /^---\r?\n[\s\S]*?\n---\r?\n/.exec(source)?.[0] ?? ''
  const body = source.slice(head.length)
  const excerpt = excerptOf(body.replace(/^[#>]+ ?/gm, ''), words)
  const first = lineOf(head, body, words)
  const line = first === null ? null : blockLine(amendment, first)
  return { kind: 'amendment', id, key: null, line, name: meta.title, excerpt }
}

/** The line of the file on which the first of the words stands in the bill's text; null where none does. */
function lineOf(head: string, body: string, words: readonly string[]): number | null {
  const folded = fold(body)
  const places = words.map((word) => placeOf(folded, word, 0)).filter((at) => at >= 0)
  if (places.length === 0) return null
  return `${head}${body.slice(0, Math.min(...places))}`.split('\n').length
}

function ownText(source: string, provision: Place['provision']): string {
  return provision.paragraphs.map(({ text }) => runningText(source.slice(text.start, text.end)).text).join(' ')
}

/** Some two hundred characters around the first word that is met, with all of the words marked. */
function excerptOf(text: string, words: readonly string[]): Hit['excerpt'] {
  const plain = text.replace(/\s+/g, ' ')
  const folded = fold(plain)
  const places = words.map((word) => placeOf(folded, word, 0)).filter((at) => at >= 0)
  const first = places.length === 0 ? 0 : Math.min(...places)
  const start = first <= 80 ? 0 : plain.lastIndexOf(' ', first - 60) + 1
  const end = start + 220 >= plain.length ? plain.length : plain.lastIndexOf(' ', start + 220)
  const runs: { text: string; hit: boolean }[] = []
  let at = start
  while (at < end) {
    const next = nextHit(folded, words, at, end)
    if (next === null) break
    if (next.start > at) runs.push({ text: plain.slice(at, next.start), hit: false })
    runs.push({ text: plain.slice(next.start, next.end), hit: true })
    at = next.end
  }
  if (at < end) runs.push({ text: plain.slice(at, end), hit: false })
  return [
    ...(start > 0 ? [{ text: '… ', hit: false }] : []),
    ...runs,
    ...(end < plain.length ? [{ text: ' …', hit: false }] : []),
  ]
}

function nextHit(folded: string, words: readonly string[], from: number, end: number) {
  let found: { start: number; end: number } | null = null
  for (const word of words) {
    const start = placeOf(folded, word, from)
    if (start >= 0 && start < end && (found === null || start < found.start))
      found = { start, end: start + word.length }
  }
  return found
}

/** Where a word begins with these letters: what stands inside of another word is not what was looked for. -1 where none does. */
function placeOf(folded: string, word: string, from: number): number {
  for (let at = folded.indexOf(word, from); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (at === 0 || !isOfWord.test(folded[at - 1] ?? '') || !isOfWord.test(word[0] ?? '')) return at
  }
  return -1
}

const isOfWord = /[\p{L}\p{N}]/u

const holds = (folded: string, word: string): boolean => placeOf(folded, word, 0) >= 0

/** The query with each word that stands nowhere put as the texts spell the one most like it; null where one has none. */
function nearestQuery(words: readonly string[], laws: readonly Law[], amendments: readonly Amendment[]): string | null {
  const texts = [
    ...laws.flatMap(({ meta, passages }) => [meta.title, ...passages.map(({ text }) => text)]),
    ...amendments.map(({ id, source }) => `${id}\n${source}`),
  ]
  const known = new Set(texts.flatMap((text) => fold(text).match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []))
  const spelt = words.map((word) =>
    [...known].some((one) => one.startsWith(word)) ? word : nearestName(word, [...known]),
  )
  return spelt.every((word) => word !== null) && spelt.some((word, index) => word !== words[index])
    ? spelt.join(' ')
    : null
}

/** Letters as they are compared: small, ё as е. Every letter keeps its place. */
function fold(text: string): string {
  const small = text.toLowerCase().replaceAll('ё', 'е')
  return small.length === text.length ? small : text.replaceAll('ё', 'е')
}
