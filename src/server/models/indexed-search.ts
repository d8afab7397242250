import { isKeyUnder, provisions } from '../../law/find.ts'
import { readLaw } from '../../law/law.ts'
import type { Law, Place } from '../../law/types.ts'
import { frontMatterOf } from '../../text/front-matter.ts'
import { keyOf } from '../../workspace/reading/keys.ts'
import { sumOfPart } from '../../workspace/search/parts.ts'
import type { FoundPart, SearchIndex } from '../../workspace/search/search-index.ts'
import { type Sought, soughtIn } from '../../workspace/search/words.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { articlesCited } from './cited.ts'
import {
  articleHolding,
  billHolding,
  type Found,
  found,
  isNothing,
  lawNamed,
  nearestQuery,
  provisionsIn,
  type Ranked,
} from './search.ts'

/** Where the words of many laws are looked up, and how a part of a file is read without the rest of it. */
export interface Lookup {
  readonly index: SearchIndex
  /** A run of bytes of a file of the working tree as text; null where it cannot be had. */
  readonly partOf: (file: string, start: number, length: number) => string | null
}

/** The same as `search`, by an index: of thousands of texts only those parts are read that are shown. */
export function searchIndexed(snapshot: Snapshot, lookup: Lookup, query: string, limit = 20): Found {
  const sought = soughtIn(query)
  if (isNothing(sought)) return { hits: [], total: 0 }
  const cited = citedHits(snapshot, lookup, query, sought)
  if (cited.length > 0) return found(cited, limit, null)
  const { laws, bills } = byKey(snapshot)
  const named = snapshot.laws.flatMap((law) => lawNamed(law, sought))
  const among = new Set([...laws.keys(), ...bills.keys()])
  const { parts, total } = lookup.index.find(sought, among, limit)
  const held = parts.flatMap((part) => {
    const bill = bills.get(part.text)
    return bill === undefined ? hitsIn(laws.get(part.text), part, lookup, query, sought) : billHolding(bill, sought)
  })
  const ranked = [...named, ...held]
  const nearest = ranked.length > 0 ? null : nearestQuery(sought.words, (word) => lookup.index.spelt(word.slice(0, 1)))
  return found(ranked, limit, nearest, named.length + Math.max(total - parts.length, 0) + held.length)
}

/** What the query cites, in the laws that it names, or in all. */
function citedHits(snapshot: Snapshot, lookup: Lookup, query: string, sought: Sought): readonly Ranked[] {
  const said = query.toLowerCase()
  const numbered = snapshot.laws.filter(({ meta }) => meta.number !== null && said.includes(meta.number.toLowerCase()))
  const laws = new Map((numbered.length > 0 ? numbered : snapshot.laws).map((law) => [keyOf(law), law]))
  const languages = [...new Set([...laws.values()].map(({ meta }) => meta.language))]
  const numbers = numbered.flatMap(({ meta }) => meta.number ?? [])
  const labels = articlesCited(query, languages, numbers)
  return [...labels].flatMap((label) =>
    lookup.index
      .labelled(label, new Set(laws.keys()), mostCited)
      .flatMap((part) => hitsIn(laws.get(part.text), part, lookup, query, sought).filter(({ rank }) => rank < 0)),
  )
}

/** An article of one number is in as many laws as there are; nobody reads all of them. */
const mostCited = 20

function hitsIn(
  law: Law | undefined,
  part: FoundPart,
  lookup: Lookup,
  query: string,
  sought: Sought,
): readonly Ranked[] {
  if (law === undefined) return []
  const { law: read, places } = placesIn(law, part, lookup)
  const held = provisionsIn(read, places, query, sought)
  const [first] = places
  return held.length > 0 || first === undefined ? held : articleHolding(read, first, sought)
}

/** The provisions of a part: read by itself under its law's front matter, or in the whole law where it is not the same there. */
function placesIn(
  law: Law,
  part: FoundPart,
  { partOf }: Lookup,
): { readonly law: Law; readonly places: readonly Place[] } {
  const text = partOf(law.file, part.start, part.length)
  const head = text === null || sumOfPart(text) !== part.sum ? null : frontMatter(law, partOf)
  if (head !== null) {
    const { id, file, meta } = law
    const alone = { ...readLaw(head + text, { id, file, scheme: meta.scheme }).law, meta }
    const places = [...provisions(alone)]
    if ((places[0]?.provision.key ?? '') === part.key) return { law: alone, places }
  }
  const places =
    part.key === '' ? [] : [...provisions(law)].filter(({ provision }) => isKeyUnder(provision.key, part.key))
  return { law, places }
}

function frontMatter(law: Law, partOf: Lookup['partOf']): string | null {
  const known = heads.get(law)
  if (known !== undefined) return known
  const beginning = partOf(law.file, 0, mostOfHead)
  if (beginning === null) return null
  const head = beginning.slice(0, frontMatterOf(beginning).bodyStart)
  heads.set(law, head)
  return head
}

const heads = new WeakMap<Law, string>()
/** In bytes: a front matter is no longer. */
const mostOfHead = 65_536

function byKey({ laws, amendments }: Snapshot) {
  return {
    laws: new Map(laws.map((law) => [keyOf(law), law])),
    bills: new Map(amendments.map((bill) => [keyOf(bill), bill])),
  }
}
