import type { Citation, CitationStep, Labels } from '../../../citation/types.ts'
import {
  anyOf,
  behind,
  inOrder,
  is,
  mapped,
  oneOf,
  optional,
  phrase,
  type Read,
  type Reader,
  read,
  skip,
} from '../../../grammar/reading.ts'
import { type Token, textOf } from '../../../grammar/token.ts'
import { type LawCited, readBracket, readCodeSection, readLaw, readParallel } from './law.ts'
import { readPlace } from './places.ts'
import { bracketLevels, rankOf } from './units.ts'

/** What a bill says about where: places, the law they are in, and what is said besides. */
export interface Where {
  /** The law itself is one citation without steps. */
  readonly citations: readonly Citation[]
  /** Null where no law is named. */
  readonly law: LawCited | null
  readonly remarks: readonly string[]
  /** What a list's last place is said to be part of (`of …`): the places before it are part of it, too. */
  readonly around?: readonly CitationStep[]
  /** The place as the bill says it and as the parallel citation does, where the two do not agree. */
  readonly differ?: readonly [said: Citation, parallel: Citation]
}

/** Reads places with all they are part of: `the first sentence of section 230(d) of title 47, United States Code`. */
export const readWhere: Reader<Where> = (tokens, at) => {
  const start = skip(tokens, skip(tokens, at, phrase('[each] of')), phrase('both'))
  const first = readItem(tokens, start)
  if (first === null) return null
  const more = readMoreItems(tokens, first.next, first.value)
  const whole =
    more.value.length === 0
      ? readNarrower(tokens, first.next, first.value)
      : { value: joined([first.value, ...more.value]), next: more.next }
  const { citations, law } = whole.value
  const parallel = law?.parallel ?? []
  const differ = citations.flatMap((one) =>
    parallel.filter((other) => differs(one, other)).map((other) => [one, other]),
  )
  const isDifferent = differ[0] !== undefined && citations.length === 1 && parallel.length === 1
  return read(
    {
      ...whole.value,
      citations: withParallel(citations, parallel),
      ...(isDifferent && { differ: differ[0] as unknown as readonly [Citation, Citation] }),
    },
    whole.next,
  )
}

/** `Article 46, paragraph 1`: from the outside in, parted by commas. */
function readNarrower(tokens: readonly Token[], at: number, outer: Where): { value: Where; next: number } {
  const inner = behind(phrase(','), readPlace)(tokens, at)
  const fits = inner?.value.every(({ steps }) => isInside(outer, steps[0])) ?? false
  if (inner === null || !fits || !mayEnd(tokens, inner.next)) return { value: outer, next: at }
  const law = outer.law === null ? behind(phrase('of'), readLaw)(tokens, inner.next) : null
  const found = { ...outer, citations: within(outer.citations, inner.value), law: outer.law ?? law?.value ?? null }
  return readNarrower(tokens, law?.next ?? inner.next, found)
}

function mayEnd(tokens: readonly Token[], at: number): boolean {
  return tokens[at] === undefined || tokens[at]?.kind === 'mark' || is(tokens[at], 'is', 'are', 'shall', 'of', 'by')
}

function within(outer: readonly Citation[], inner: readonly Citation[]): readonly Citation[] {
  return outer.flatMap((one) => inner.map((two) => ({ steps: [...one.steps, ...two.steps] })))
}

function isInside(outer: Where, step: CitationStep | undefined): boolean {
  if (step === undefined || step.relative) return false
  return outer.citations.every(({ steps }) => {
    const last = steps.at(-1)
    return last !== undefined && rankOf(last.unit) < rankOf(step.unit)
  })
}

/** Further places: `…, …, and …`. */
function readMoreItems(tokens: readonly Token[], at: number, first: Where) {
  const laws = new Set(first.law?.law == null ? [] : [first.law.law.text])
  const items: Where[] = []
  let next = at
  for (let more = readToAnd(tokens, next, laws); more !== null; more = readToAnd(tokens, next, laws)) {
    items.push(...more.value)
    next = more.next
  }
  return { value: items, next }
}

/** A comma alone joins nothing: the list must come to its “and”. */
function readToAnd(tokens: readonly Token[], at: number, laws: Set<string>): Read<readonly Where[]> {
  const found: Where[] = []
  for (let next = at; found.length <= longest; ) {
    const comma = skip(tokens, next, phrase(','))
    const last = phrase('and|or')(tokens, comma)
    const start = skip(tokens, last?.next ?? comma, phrase('in'))
    if ((last === null && comma === next) || tokens[start] === undefined || tokens[start]?.opens === 'paragraph')
      return null
    const item = readItem(tokens, start)
    if (item === null || item.value.citations.some(({ steps }) => steps.length === 0)) return null
    // Places in two laws are not one place.
    const law = item.value.law?.law?.text
    if (law !== undefined && laws.size > 0 && !laws.has(law)) return null
    if (law !== undefined) laws.add(law)
    found.push(item.value)
    next = item.next
    if (last !== null) return read(found, next)
  }
  return null
}

function joined(items: readonly Where[]): Where {
  const last = items.at(-1) as Where
  const outer = items.length > 1 ? (last.around ?? []) : []
  return {
    citations: items.flatMap((item) =>
      item === last
        ? item.citations
        : item.citations.map((one) => ({ steps: [...shared(outer, one.steps), ...one.steps] })),
    ),
    law: items.find((item) => item.law !== null)?.law ?? null,
    remarks: items.flatMap((item) => item.remarks),
  }
}

/** In `paragraph (1) and the second sentence of subsection (b)` both are of subsection (b). */
function shared(outer: readonly CitationStep[], steps: readonly CitationStep[]): readonly CitationStep[] {
  const first = steps[0]
  if (first === undefined || first.relative) return []
  const rank = rankOf(first.unit)
  return outer.every((step) => rankOf(step.unit) < rank) ? outer : []
}

/** A list that has not come to its “and” by then is none. */
const longest = 50

/** No citation has more levels; a text that goes on “of … of …” for pages is none. */
const deepest = 16

function readItem(tokens: readonly Token[], at: number, depth = 0, fits: Fits = () => true): Read<Where> {
  if (depth > deepest) return null
  const code = readCodeItem(tokens, at)
  if (code !== null) return fits(code.value.citations) ? code : null
  return readPlaceItem(tokens, at, depth, fits) ?? readLawItem(tokens, at)
}

/** Whether places may stand around the one that was read before them. */
type Fits = (places: readonly Citation[]) => boolean

const readCodeItem = mapped(
  inOrder(readCodeSection, readQualifiers),
  ([{ law, citation }, remarks]): Where => ({
    citations: [citation],
    law: { law, number: law.number, parallel: [], from: null, inNote: false, remarks: [] },
    remarks,
  }),
)

const readLawItem = mapped(
  inOrder(readLaw, readQualifiers),
  ([law, remarks]): Where => ({ citations: [{ steps: [] }], law, remarks: [...law.remarks, ...remarks] }),
)

function readPlaceItem(tokens: readonly Token[], at: number, depth: number, fits: Fits): Read<Where> {
  // “title 47, United States Code” is a law, “title II of the Act” a place in one.
  if (is(tokens[at], 'title') && readLaw(tokens, at)?.value.law?.number?.endsWith('U.S.C.')) return null
  const inner = readPlace(tokens, at)
  // What does not fit is not read on: “section 1 of section 2 of …” would be read again from each of them.
  if (inner === null || !fits(inner.value)) return null
  // “section 623(a) (47 U.S.C. 543(a))” under a lead that names the Act.
  const parallel = readParallel(tokens, inner.next)
  const { value: remarks, next } = readQualifiers(tokens, parallel?.next ?? inner.next)
  const own = parallel === null ? null : { law: null, remarks: [], ...parallel.value }
  // “Paragraph (6), as redesignated by subsection (d), of section 251A …”
  const isAside = remarks.length > 0 && is(tokens[next], ',') && is(tokens[next + 1], 'of')
  const outer = readOuter(tokens, isAside ? next + 1 : next, inner.value, depth + 1)
  if (outer === null) return read({ citations: inner.value, law: own, remarks }, next)
  const { citations, remarks: more } = outer.value
  const around = citations[0]?.steps ?? []
  const law = own !== null && outer.value.law !== null ? { ...outer.value.law, ...parallel?.value } : outer.value.law
  return read(
    { citations: within(citations, inner.value), law: law ?? own, remarks: [...remarks, ...more], around },
    outer.next,
  )
}

const preposition = inOrder(phrase('of|in|to|under|for|from|within'), optional(phrase('[each] of')))

/** `of …`: what the place is part of. What is named there must stand further out than the place. */
function readOuter(tokens: readonly Token[], at: number, inner: readonly Citation[], depth: number): Read<Where> {
  const rank = Math.min(...inner.map(({ steps }) => rankOf(steps[0]?.unit ?? 'article')))
  const fits: Fits = (places) =>
    places.every(({ steps }) => {
      const last = steps.at(-1)
      const letter = last?.unit === 'subparagraph' && inner.some((one) => one.steps[0]?.unit === 'subparagraph')
      const part = inner.every((one) => isPartOf(one.steps[0], last))
      return last === undefined || rankOf(last.unit) < rank || letter || part || isContents(inner)
    })
  return behind(preposition, (all, start) => readItem(all, start, depth, fits))(tokens, at)
}

/** In title 26 subparts are parts of parts, and those of subchapters; an Act has titles in divisions. */
function isPartOf(inner: CitationStep | undefined, outer: CitationStep | undefined): boolean {
  if (inner?.unit === 'division') return outer?.unit === 'division'
  return inner?.unit === 'subdivision' && /chapter$|^subdivision$/.test(outer?.unit ?? '')
}

function isContents(citations: readonly Citation[]): boolean {
  return citations.some(({ steps }) => steps[0]?.unit === 'contents')
}

/** `, as amended by section 3,` · `(as so redesignated)` · `(relating to …)`: read, kept as remarks, and not used. */
export function readQualifiers(tokens: readonly Token[], at: number): { value: readonly string[]; next: number } {
  const remarks: string[] = []
  let next = at
  for (let one = readQualifier(tokens, next); one !== null; one = readQualifier(tokens, next)) {
    remarks.push(textOf(tokens.slice(next, one.next)).replace(/^,\s*/, ''))
    next = one.next
  }
  return { value: remarks, next }
}

const opensQualifier = inOrder(
  optional(phrase(',')),
  anyOf(
    'as [so|previously|further|most|recently|added|and] [recently] amended|added|redesignated|designated|transferred|inserted',
    'relating to',
  ),
)
const behindQualifier = anyOf(',|—|;|.|:|is|are', 'by striking|inserting|adding|amending|redesignating|repealing')

const readQualifier: Reader<null> = oneOf(readBracket, (tokens, at) => {
  const found = opensQualifier(tokens, at)
  if (found === null) return null
  let { next } = found
  for (let token = tokens[next]; token !== undefined; token = tokens[next]) {
    if (token.kind === 'block' || token.kind === 'quote' || token.opens === 'paragraph') break
    if (behindQualifier(tokens, next) !== null) break
    next += 1
  }
  return read(null, next)
})

/** The section of the parallel citation in brackets is where the codified text stands: it wins. */
function withParallel(citations: readonly Citation[], parallel: readonly Citation[]): readonly Citation[] {
  const sections = parallel.map(({ steps }) => steps[0]?.labels[0]).filter((label) => label !== undefined)
  if (sections.length === 0) return citations
  if (citations.length === parallel.length && citations.length > 1) {
    return citations.map((one, index) => replaced(one, parallel[index] as Citation))
  }
  return citations.map((one) => {
    const article = one.steps.find((step) => step.unit === 'article')
    if (article === undefined) return one
    if (sections.length === 1 && article.labels.length === 1) return replaced(one, parallel[0] as Citation)
    const isOneSection = article.labels.length === 1 && sections.every((label) => isSame(label, sections[0] as Labels))
    const labels = isOneSection ? sections.slice(0, 1) : sections
    if (article.labels.length !== labels.length) return one
    return { steps: one.steps.map((step) => (step === article ? inCode(step, labels) : step)) }
  })
}

function isSame(one: Labels, other: Labels): boolean {
  return one.kind === 'one' && other.kind === 'one' && one.label === other.label
}

/** The article's step with the Code's labels, and with those that the Act has. */
function inCode(step: CitationStep, labels: readonly Labels[]): CitationStep {
  return {
    ...step,
    labels,
    ofAct: step.labels.flatMap((one) => (one.kind === 'one' ? [one.label] : [one.from, one.to])),
  }
}

/** Whether the levels that both name under the section have other labels: “section 60102(e) … (47 U.S.C. 1702(f))”. */
function differs(one: Citation, parallel: Citation): boolean {
  const at = one.steps.findIndex((step) => step.unit === 'article')
  if (at === -1) return false
  return parallel.steps.slice(1).some((inner, index) => {
    const [own, other] = [one.steps[at + 1 + index]?.labels ?? [], inner.labels]
    return own.length === 1 && other.length === 1 && own[0]?.kind === 'one' && !isSame(own[0], other[0] as Labels)
  })
}

function replaced(citation: Citation, parallel: Citation): Citation {
  const at = citation.steps.findIndex((step) => step.unit === 'article')
  if (at === -1) return citation
  const isBracket = (step: CitationStep) => (bracketLevels as readonly string[]).includes(step.unit)
  const levels = citation.steps.slice(at + 1).findIndex((step) => !isBracket(step))
  const deep = levels === -1 ? citation.steps.length - at - 1 : levels
  const own = citation.steps.slice(at + 1, at + 1 + deep)
  // A unit of the Act may be a smaller unit of the Code; a shorter parallel citation names the section only.
  const inside = parallel.steps.length - 1 >= own.length ? parallel.steps.slice(1) : own
  const keeps = own.some((step) => step.labels.length !== 1 || step.labels[0]?.kind === 'range') ? own : inside
  return {
    steps: [
      // The Code's chapters are not the Act's titles.
      ...citation.steps.slice(0, at).filter((step) => step.unit === 'contents'),
      inCode(citation.steps[at] as CitationStep, parallel.steps[0]?.labels ?? []),
      ...keeps,
      ...citation.steps.slice(at + 1 + deep),
    ],
  }
}
