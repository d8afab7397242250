import type { Citation, CitationStep } from '../../../citation/types.ts'
import { ahead, attempt, type Cursor, firstOf, peek, phrase, takeMark, takeWord } from './cursor.ts'
import { type LawCited, readCodeSection, readLaw, skipBrackets, textOf } from './law.ts'
import { readPlace } from './places.ts'
import { bracketLevels, rankOf } from './units.ts'

/** What a bill says about where: places, the law they are in, and what is said besides. */
export interface Where {
  /** The law itself is one citation without steps. */
  readonly citations: readonly Citation[]
  /** Null where no law is named. */
  readonly law: LawCited | null
  readonly remarks: readonly string[]
}

/** Reads places with all they are part of: `the first sentence of section 230(d) of title 47, United States Code`. */
export function readWhere(cursor: Cursor): Where | null {
  return attempt(cursor, (here) => {
    phrase(here, '[each] of')
    phrase(here, 'both')
    const first = readItem(here)
    if (first === null) return null
    const more = readMoreItems(here, first)
    const { citations, law, remarks } = more.length === 0 ? readNarrower(here, first) : joined([first, ...more])
    return { citations: withParallel(citations, law?.parallel ?? []), law, remarks }
  })
}

/** `Article 46, paragraph 1`: from the outside in, parted by commas. */
function readNarrower(cursor: Cursor, outer: Where): Where {
  const inner = attempt(cursor, (here) => {
    const place = takeMark(here, ',') ? readPlace(here) : null
    const fits = place?.every(({ steps }) => isInside(outer, steps[0])) ?? false
    const next = peek(here)
    const ends = next === undefined || next.kind === 'mark' || ahead(here, 'is|are|shall|of|by')
    return place !== null && fits && ends ? place : null
  })
  if (inner === null) return outer
  const citations = outer.citations.flatMap((one) => inner.map((two) => ({ steps: [...one.steps, ...two.steps] })))
  const law = outer.law === null && ahead(cursor, 'of') ? attempt(cursor, readOfLaw) : outer.law
  return readNarrower(cursor, { ...outer, citations, law })
}

function isInside(outer: Where, step: CitationStep | undefined): boolean {
  if (step === undefined || step.relative) return false
  return outer.citations.every(({ steps }) => {
    const last = steps.at(-1)
    return last !== undefined && rankOf(last.unit) < rankOf(step.unit)
  })
}

function readOfLaw(cursor: Cursor): LawCited | null {
  return phrase(cursor, 'of') ? readLaw(cursor) : null
}

/** Further places: `…, …, and …`. A comma alone joins nothing: the list must come to its “and”. */
function readMoreItems(cursor: Cursor, first: Where): readonly Where[] {
  const laws = new Set(first.law?.law == null ? [] : [first.law.law.text])
  const items: Where[] = []
  for (;;) {
    const more = attempt(cursor, (here) => {
      const found: Where[] = []
      for (;;) {
        const comma = takeMark(here, ',')
        const last = takeWord(here, ['and', 'or']) !== null
        phrase(here, 'in')
        const token = peek(here)
        if ((!comma && !last) || token === undefined || token.opens === 'paragraph') return null
        if (found.length > longest) return null
        const item = readItem(here)
        if (item === null || item.citations.some(({ steps }) => steps.length === 0)) return null
        // Places in two laws are not one place.
        if (laws.size > 0 && item.law?.law != null && !laws.has(item.law.law.text)) return null
        if (item.law?.law != null) laws.add(item.law.law.text)
        found.push(item)
        if (last) return found
      }
    })
    if (more === null) return items
    items.push(...more)
  }
}

function joined(items: readonly Where[]): Where {
  const last = items.at(-1) as Where
  const outer = items.length > 1 ? (last.citations[0]?.steps ?? []) : []
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
  const own = outer.slice(0, -1)
  return own.length > 0 && own.every((step) => rankOf(step.unit) < rank) ? own : []
}

/** A list that has not come to its “and” by then is none. */
const longest = 50

/** No citation has more levels; a text that goes on “of … of …” for pages is none. */
const deepest = 16

function readItem(cursor: Cursor, depth = 0): Where | null {
  if (depth > deepest) return null
  return firstOf(cursor, [readCodeItem, (here) => readPlaceItem(here, depth), readLawItem])
}

function readCodeItem(cursor: Cursor): Where | null {
  const found = readCodeSection(cursor)
  if (found === null) return null
  const law = { law: found.law, number: found.law.number, parallel: [], remarks: [] }
  return { citations: [found.citation], law, remarks: readQualifiers(cursor) }
}

function readLawItem(cursor: Cursor): Where | null {
  const law = readLaw(cursor)
  if (law === null) return null
  return { citations: [{ steps: [] }], law, remarks: [...law.remarks, ...readQualifiers(cursor)] }
}

function readPlaceItem(cursor: Cursor, depth: number): Where | null {
  // “title 47, United States Code” is a law, “title II of the Act” a place in one.
  if (attempt({ ...cursor, faults: [] }, (here) => (readLaw(here)?.law?.number?.endsWith('U.S.C.') ? true : null))) {
    const token = peek(cursor)
    if (token?.kind === 'word' && token.lower === 'title') return null
  }
  const inner = readPlace(cursor)
  if (inner === null) return null
  const remarks = readQualifiers(cursor)
  const outer = attempt(cursor, (here) => readOuter(here, inner, depth + 1))
  if (outer === null) return { citations: inner, law: null, remarks }
  const citations = outer.citations.flatMap((one) => inner.map((two) => ({ steps: [...one.steps, ...two.steps] })))
  return { citations, law: outer.law, remarks: [...remarks, ...outer.remarks] }
}

/** `of …`: what the place is part of. What is named there must stand further out than the place. */
function readOuter(cursor: Cursor, inner: readonly Citation[], depth: number): Where | null {
  if (takeWord(cursor, ['of', 'in', 'to', 'under', 'for', 'from', 'within']) === null) return null
  phrase(cursor, '[each] of')
  const outer = readItem(cursor, depth)
  if (outer === null) return null
  const rank = Math.min(...inner.map(({ steps }) => rankOf(steps[0]?.unit ?? 'article')))
  const fits = outer.citations.every(({ steps }) => {
    const last = steps.at(-1)
    const letter = last?.unit === 'subparagraph' && inner.some((one) => one.steps[0]?.unit === 'subparagraph')
    return last === undefined || rankOf(last.unit) < rank || letter || isContents(inner)
  })
  return fits ? outer : null
}

function isContents(citations: readonly Citation[]): boolean {
  return citations.some(({ steps }) => steps[0]?.unit === 'contents')
}

/** `, as amended by section 3,` · `(as so redesignated)` · `(relating to …)`: read, kept as remarks, and not used. */
export function readQualifiers(cursor: Cursor): readonly string[] {
  const remarks: string[] = []
  for (;;) {
    const start = cursor.at
    if (!skipBrackets(cursor) && attempt(cursor, skipAs) === null) return remarks
    remarks.push(textOf(cursor, start).replace(/^,\s*/, ''))
  }
}

const qualifier =
  'as [so|previously|further|most|recently|added|and] [recently] amended|added|redesignated|designated|transferred|inserted'

function skipAs(cursor: Cursor): true | null {
  takeMark(cursor, ',')
  if (!phrase(cursor, qualifier)) return null
  for (let token = peek(cursor); token !== undefined; token = peek(cursor)) {
    const ends = token.kind === 'mark' && [',', '—', ';', '.', ':'].includes(token.text)
    if (ends || token.kind === 'block' || token.kind === 'quote' || token.opens === 'paragraph') break
    if (ahead(cursor, 'is|are') || ahead(cursor, 'by striking|inserting|adding|amending|redesignating|repealing')) break
    cursor.at += 1
  }
  return true
}

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
    if (article.labels.length !== sections.length) return one
    return { steps: one.steps.map((step) => (step === article ? { ...step, labels: sections } : step)) }
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
      parallel.steps[0] as CitationStep,
      ...keeps,
      ...citation.steps.slice(at + 1 + deep),
    ],
  }
}
