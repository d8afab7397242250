import type { Amendment } from '../../amendment/types.ts'
import { provisions } from '../../law/find.ts'
import type { Law, Place } from '../../law/types.ts'
import { nameOf } from '../../resolution/cite.ts'
import { runningText } from '../../text/running-text.ts'
import { nearestName } from '../../workspace/nearest.ts'
import { fold, holdsAll, nextPlace, type Sought, soughtIn } from '../../workspace/search/words.ts'
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
  /** How many there are, shown or not; by an index, those that are not shown are counted by the article. */
  readonly total: number
  /** Where nothing is found: the query with words that stand in the texts, as they are spelt there. */
  readonly nearest?: string
}

/**
 * Laws, provisions and amendments that hold every word of the query, at most `limit`: first what it cites («п. 1 ст. 29»)
 * or names, then what carries it in its label or heading.
 */
export function search(laws: readonly Law[], amendments: readonly Amendment[], query: string, limit = 100): Found {
  const sought = soughtIn(query)
  if (isNothing(sought)) return { hits: [], total: 0 }
  const ranked = [
    ...laws.flatMap((law) => [...lawNamed(law, sought), ...provisionsIn(law, provisions(law), query, sought)]),
    ...amendments.flatMap((amendment) => billHolding(amendment, sought)),
  ]
  const nearest = ranked.length > 0 ? null : nearestQuery(sought.words, wordsOfTexts(laws, amendments))
  return found(ranked, limit, nearest)
}

/** A hit to be, with its rank: the least comes first. */
export interface Ranked {
  readonly rank: number
  readonly hit: () => Hit
}

export function isNothing({ words, phrases }: Sought): boolean {
  return words.length + phrases.length === 0
}

/** The hits in their order; of more than are shown, how many there are. */
export function found(ranked: readonly Ranked[], limit: number, nearest: string | null, total = ranked.length): Found {
  // Where the query is an address, its letters and figures are no words to look for.
  const cited = ranked.filter((one) => one.rank < 0)
  if (cited.length > 0) return { hits: cited.slice(0, limit).map((one) => one.hit()), total: cited.length }
  const sorted = ranked.toSorted((one, other) => one.rank - other.rank)
  return { hits: sorted.slice(0, limit).map((one) => one.hit()), total, ...(nearest === null ? {} : { nearest }) }
}

/** The law itself, where it is called by what is sought. */
export function lawNamed(law: Law, sought: Sought): readonly Ranked[] {
  const names = fold([law.meta.number, law.meta.title, ...law.meta.short].join('\n'))
  // A bare number is an article's sooner than a law's.
  const isName = [...sought.words, ...sought.phrases].some((word) => /\p{L}/u.test(word))
  return holdsAll(names, sought) ? [{ rank: isName ? 0 : 2, hit: () => lawHit(law) }] : []
}

/** Those of a law's provisions that hold what is sought, or are cited by the query. */
export function provisionsIn(law: Law, places: Iterable<Place>, query: string, sought: Sought): readonly Ranked[] {
  const cited = new Set(citedIn(law, query).map(({ provision }) => provision.key))
  return [...places].flatMap((place) => {
    const source = law.passages[place.passage]?.text ?? ''
    const isCited = cited.has(place.provision.key)
    const rank = isCited ? -1 : rankOf(source, place, sought)
    // The words of a citation are its address, not words of the text.
    const marked = isCited ? nothing : sought
    return rank === null ? [] : [{ rank, hit: () => provisionHit(law, source, place, marked) }]
  })
}

/** An article whose words stand in it here and there, in no provision all together. */
export function articleHolding(law: Law, place: Place, sought: Sought): readonly Ranked[] {
  const source = law.passages[place.passage]?.text ?? ''
  const text = runningText(source.replace(/^#+ +/gm, '')).text
  if (!holdsAll(fold(text), sought)) return []
  return [{ rank: 4, hit: () => ({ ...provisionHit(law, source, place, sought), excerpt: excerptOf(text, sought) }) }]
}

export function billHolding(amendment: Amendment, sought: Sought): readonly Ranked[] {
  const names = fold(`${amendment.id}\n${amendment.meta.title}\n${amendment.meta.short ?? ''}`)
  // A bill is called by its file's name, too.
  if (holdsAll(names, sought)) return [{ rank: 0, hit: () => amendmentHit(amendment, sought) }]
  if (!holdsAll(`${names}\n${fold(amendment.source)}`, sought)) return []
  return [{ rank: 1, hit: () => amendmentHit(amendment, sought) }]
}

/** -1: the query cites it; 0: its label is the query; 1: its heading holds it; 2: its own text does; 3: inside of other words; null: nothing does. */
function rankOf(source: string, { provision }: Place, sought: Sought): number | null {
  const { words, phrases } = sought
  const isLabel = words.length === 1 && phrases.length === 0 && provision.label.toLowerCase() === words[0]
  if (provision.unit === 'article' && isLabel) return 0
  const heading = provision.heading === null ? '' : fold(source.slice(provision.heading.start, provision.heading.end))
  if (heading !== '' && holdsAll(heading, sought)) return 1
  const own = fold(ownText(source, provision))
  if (holdsAll(own, sought)) return 2
  return phrases.length === 0 && words.every((word) => own.includes(word)) ? 3 : null
}

function lawHit({ id, meta }: Law): Hit {
  return { kind: 'law', id, key: null, line: null, name: meta.title, excerpt: [{ text: meta.citation, hit: false }] }
}

function provisionHit(law: Law, source: string, place: Place, sought: Sought): Hit {
  const { provision } = place
  const heading = provision.heading === null ? '' : source.slice(provision.heading.start, provision.heading.end)
  const name = [nameOf(law, place), heading].filter((part) => part !== '').join('. ')
  return {
    kind: 'provision',
    id: law.id,
    key: provision.key,
    line: null,
    name,
    excerpt: excerptOf(ownText(source, provision), sought),
  }
}

function amendmentHit(amendment: Amendment, sought: Sought): Hit {
  const { id, source, meta } = amendment
  const head = /^---\r?\n[\s\S]*?\n---\r?\n/.exec(source)?.[0] ?? ''
  const body = source.slice(head.length)
  const excerpt = excerptOf(body.replace(/^[#>]+ ?/gm, ''), sought)
  const first = lineOf(head, body, sought)
  const line = first === null ? null : blockLine(amendment, first)
  return { kind: 'amendment', id, key: null, line, name: meta.title, excerpt }
}

/** The line of the file on which the first of the words stands in the bill's text; null where none does. */
function lineOf(head: string, body: string, sought: Sought): number | null {
  const found = nextPlace(fold(body), sought, 0)
  return found === null ? null : `${head}${body.slice(0, found.start)}`.split('\n').length
}

function ownText(source: string, provision: Place['provision']): string {
  return provision.paragraphs.map(({ text }) => runningText(source.slice(text.start, text.end)).text).join(' ')
}

/** Some two hundred characters around the first word that is met, with all of the words marked. */
function excerptOf(text: string, sought: Sought): Hit['excerpt'] {
  const plain = text.replace(/\s+/g, ' ')
  const folded = fold(plain)
  const first = nextPlace(folded, sought, 0)?.start ?? 0
  const start = first <= 80 ? 0 : plain.lastIndexOf(' ', first - 60) + 1
  const end = start + 220 >= plain.length ? plain.length : plain.lastIndexOf(' ', start + 220)
  const runs: { text: string; hit: boolean }[] = []
  let at = start
  while (at < end) {
    const next = nextPlace(folded, sought, at)
    if (next === null || next.start >= end) break
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

/** The query with each word that stands nowhere put as the texts spell the one most like it; null where one has none. */
export function nearestQuery(words: readonly string[], known: (word: string) => readonly string[]): string | null {
  const spelt = words.map((word) => {
    const near = known(word)
    return near.some((one) => one.startsWith(word)) ? word : nearestName(word, near)
  })
  return spelt.every((word) => word !== null) && spelt.some((word, index) => word !== words[index])
    ? spelt.join(' ')
    : null
}

/** The words of all texts, as they are spelt there. */
function wordsOfTexts(laws: readonly Law[], amendments: readonly Amendment[]): () => readonly string[] {
  const texts = [
    ...laws.flatMap(({ meta, passages }) => [meta.title, ...passages.map(({ text }) => text)]),
    ...amendments.map(({ id, source }) => `${id}\n${source}`),
  ]
  const known = new Set(texts.flatMap((text) => fold(text).match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []))
  return () => [...known]
}

const nothing: Sought = { words: [], phrases: [] }
