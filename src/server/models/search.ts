import type { Amendment } from '../../amendment/types.ts'
import { provisions } from '../../law/find.ts'
import type { Law, Place } from '../../law/types.ts'
import { nameOf } from '../../resolution/cite.ts'
import { runningText } from '../../text/running-text.ts'
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
    if (words.every((word) => names.includes(word))) ranked.push({ rank: isName ? 0 : 2, hit: () => lawHit(law) })
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
    const text = fold(`${amendment.meta.title}\n${amendment.meta.short ?? ''}\n${amendment.source}`)
    if (words.every((word) => text.includes(word))) ranked.push({ rank: 1, hit: () => amendmentHit(amendment, words) })
  }
  // Where the query is an address, its letters and figures are no words to look for.
  const cited = ranked.filter((one) => one.rank < 0)
  if (cited.length > 0) return { hits: cited.slice(0, limit).map((one) => one.hit()), total: cited.length }
  const sorted = ranked.toSorted((one, other) => one.rank - other.rank)
  return { hits: sorted.slice(0, limit).map((one) => one.hit()), total: ranked.length }
}

/** -1: the query cites it; 0: its label is the query; 1: its heading holds it; 2: its own text does; null: nothing does. */
function rankOf(source: string, { provision }: Place, words: readonly string[]): number | null {
  if (provision.unit === 'article' && words.length === 1 && provision.label.toLowerCase() === words[0]) return 0
  const heading = provision.heading === null ? '' : fold(source.slice(provision.heading.start, provision.heading.end))
  if (heading !== '' && words.every((word) => heading.includes(word))) return 1
  const own = fold(ownText(source, provision))
  return words.every((word) => own.includes(word)) ? 2 : null
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
  const places = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0)
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
  const places = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0)
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
    const start = folded.indexOf(word, from)
    if (start >= 0 && start < end && (found === null || start < found.start))
      found = { start, end: start + word.length }
  }
  return found
}

/** Letters as they are compared: small, ё as е. Every letter keeps its place. */
function fold(text: string): string {
  const small = text.toLowerCase().replaceAll('ё', 'е')
  return small.length === text.length ? small : text.replaceAll('ё', 'е')
}
