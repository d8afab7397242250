import type { Citation, CitationStep } from '../../../citation/types.ts'
import {
  behind,
  inOrder,
  is,
  listOf,
  mapped,
  optional,
  phrase,
  type Read,
  type Reader,
  read,
  skip,
} from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import { differs, replaced, withParallel } from './in-code.ts'
import { readSection, readSeparator, readUnits } from './labels.ts'
import { type LawCited, readCodeSection, readLaw } from './law.ts'
import { type Parallel, readParallel } from './parallel.ts'
import { readPlace, step } from './places.ts'
import { readQualifiers } from './qualifiers.ts'
import { rankOf } from './units.ts'

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
  const next = isContents(citations) ? skip(tokens, whole.next, whereTableStands) : whole.next
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
    next,
  )
}

/** `, in the matter preceding section 2 of such Act,`: a law has one table of contents. */
const whereTableStands = inOrder(
  optional(phrase(',')),
  phrase('in the matter preceding|before'),
  readUnits,
  optional(behind(phrase('of'), readLaw)),
)

/** `So much of section 38(c) of the Act as precedes paragraph (1)`. */
export const readSoMuch: Reader<Where> = mapped(
  inOrder(phrase('so much of'), readWhere, optional(phrase(',')), phrase('as precedes'), readUnits),
  ([, { citations, ...where }, , , units]) => ({
    ...where,
    citations: citations.flatMap((outer) =>
      units.map(({ steps }) => ({ steps: [...outer.steps, ...steps, step('matter-before')] })),
    ),
  }),
)

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
  const each = readCitedEach(tokens, at)
  const inner = each === null ? readPlace(tokens, at) : read(each.value.citations, each.next)
  // What does not fit is not read on: “section 1 of section 2 of …” would be read again from each of them.
  if (inner === null || !fits(inner.value)) return null
  // “section 623(a) (47 U.S.C. 543(a))” under a lead that names the Act.
  const parallel = each === null ? readParallel(tokens, inner.next) : read(each.value.parallel, each.next)
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

/**
 * `sections 317 (20 U.S.C. 1059d), 318 (20 U.S.C. 1059e), and 320 (20 U.S.C. 1059g)`: each in the Code's numbers, and what the
 * parallel citations say of the law. Null where one of them is of another title, or says another place.
 */
const readCitedEach: Reader<{ readonly citations: readonly Citation[]; readonly parallel: Parallel }> = mapped(
  behind(phrase('sections'), listOf(inOrder(readSection, readParallel), readSeparator)),
  (list) => {
    const [[, first], ...others] = list
    const isOfOne = others.length > 0 && others.every(([, { number }]) => number === first.number)
    const citations = list.flatMap(([said, { parallel }]) => {
      const [only, ...more] = parallel
      return only === undefined || more.length > 0 || differs(said, only) ? [] : [replaced(said, only)]
    })
    if (!isOfOne || citations.length < list.length) return null
    return { citations, parallel: { number: first.number, parallel: [], from: null, inNote: false } }
  },
)

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
