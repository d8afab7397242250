import type { Citation, CitationStep, CitedUnit, Labels } from '../../../citation/types.ts'
import { attempt, type Cursor, peek, takeMark, takeWord } from './cursor.ts'
import { bracketLevels, fitsLevel, levelOfLabel, unitNamed } from './units.ts'

/** One label with those in brackets behind it: `230(c)(2)`. */
interface Chain {
  readonly label: string
  /** Set where the label opens a range: `(2) through (4)`. */
  readonly to: string | null
  readonly tail: readonly CitationStep[]
}

/**
 * Reads a unit's word and its labels: `subsection (b)(4)`, `paragraphs (1), (3), and (5)`, `sections 5 through 8`.
 * Labels of one step stay together in one citation; chains of several steps are a citation each.
 */
export function readUnits(cursor: Cursor): readonly Citation[] | null {
  return attempt(cursor, (here) => {
    const word = peek(here)
    const named = word?.kind === 'word' ? unitNamed(word.lower) : undefined
    if (word?.kind !== 'word' || named === undefined || named === 'sentence') return null
    here.at += 1
    const quoted = peek(here)?.kind === 'quote'
    const head: Head = { named, articles: /^art/.test(word.lower), plural: isPlural(word.lower), quoted }
    const first = readChain(here, head)
    if (first === null) return null
    const chains = [first, ...readMore(here, head, first)]
    const unit = named === 'part' && /^[IVXLCA-Z]+$/.test(first.label) ? 'subdivision' : named
    return citationsOf(unit, chains)
  })
}

/** Reads labels without the unit's word before them: `(3) and (4)`. */
export function readLabelsOf(cursor: Cursor, named: CitedUnit): readonly Citation[] | null {
  const head: Head = { named, articles: false, plural: true, quoted: false }
  const first = readChain(cursor, head)
  return first === null ? null : citationsOf(named, [first, ...readMore(cursor, head, first)])
}

/** Reads a section's label without a word before it, and more of the same section, a citation each: `230(b), (c), and (d)`. */
export function readSections(cursor: Cursor): readonly Citation[] | null {
  const head: Head = { named: 'article', articles: false, plural: false, quoted: false }
  const first = readChain(cursor, head)
  if (first === null) return null
  const chains = [first]
  for (;;) {
    const before = chains.at(-1) as Chain
    const next = attempt(cursor, (here) => (takeSeparator(here) ? readSharing(here, head, before) : null))
    if (next === null) return chains.flatMap((chain) => citationsOf('article', [chain]))
    chains.push(next)
  }
}

/** Reads a section's label with the brackets behind it, without a word before it: `230(c)(2)`. */
export function readSection(cursor: Cursor): Citation | null {
  const chain = readChain(cursor, { named: 'article', articles: false, plural: false, quoted: false })
  return chain === null ? null : (citationsOf('article', [chain])[0] ?? null)
}

interface Head {
  readonly named: CitedUnit
  /** `Article 29(1)`: the levels of a law in articles. */
  readonly articles: boolean
  readonly plural: boolean
  /** `subparagraph “a”`: only such labels go on in quotation marks, elsewhere these are words of the law. */
  readonly quoted: boolean
}

function isPlural(word: string): boolean {
  return word.endsWith('s') || word === 'annexes' || word === '§§'
}

function readMore(cursor: Cursor, head: Head, first: Chain): readonly Chain[] {
  const chains: Chain[] = []
  for (;;) {
    const next = attempt(cursor, (here) => {
      if (!takeSeparator(here)) return null
      const token = peek(here)
      if (token === undefined || token.opens === 'paragraph') return null
      const inner = attempt(here, (beyond) => readSharing(beyond, head, chains.at(-1) ?? first))
      if (inner !== null) return inner
      const chain = readChain(here, head)
      if (chain === null || styleOf(chain.label) !== styleOf(first.label)) return null
      // “…, and (2) by striking”: the list's own label, unless the word before was a plural.
      const follows = peek(here)
      return !head.plural && follows?.kind === 'word' && follows.lower === 'by' ? null : chain
    })
    if (next === null) return chains
    chains.push(next)
  }
}

/** `section 230(b), (c)(1), and (d)`: of the same section; the label takes the place of the innermost one that it is like. */
function readSharing(cursor: Cursor, head: Head, before: Chain): Chain | null {
  const token = peek(cursor)
  if (head.named !== 'article' || head.articles || token?.kind !== 'label' || !token.bracketed) return null
  const level = before.tail.findLastIndex(({ unit }) => isLevel(unit) && fitsLevel(unit, token.text))
  const shared = before.tail.slice(0, level)
  const unit = before.tail[level]?.unit
  if (level === -1 || unit === undefined) return null
  const own = readChain(cursor, { ...head, named: unit })
  if (own === null || own.to !== null || !mayEnd(cursor)) return null
  const step: CitationStep = { unit, labels: [{ kind: 'one', label: own.label }], relative: false }
  return { label: before.label, to: null, tail: [...shared, step, ...own.tail] }
}

function isLevel(unit: CitedUnit): unit is (typeof bracketLevels)[number] {
  return (bracketLevels as readonly CitedUnit[]).includes(unit)
}

/** A label with words of another kind behind it is the bill's own: `, and (2) by striking`. */
function mayEnd(cursor: Cursor): boolean {
  const next = peek(cursor)
  if (next === undefined || next.opens === 'paragraph' || next.kind === 'mark') return true
  return next.kind === 'word' && /^(?:and|or|of|is|are|each|as)$/.test(next.lower)
}

function takeSeparator(cursor: Cursor): boolean {
  const comma = takeMark(cursor, ',')
  return takeWord(cursor, ['and', 'or']) !== null || comma
}

function styleOf(label: string): string {
  return /^\d/.test(label) ? 'digits' : label === label.toLowerCase() ? 'small' : 'capital'
}

function readChain(cursor: Cursor, head: Head): Chain | null {
  return attempt(cursor, (here) => {
    const range = wordRange(here, head)
    if (range !== null) return range
    const label = readLabel(here, head)
    if (label === null) return null
    const tail = readTail(here, head)
    if (tail.length > 0) return { label, to: null, tail: readTailRange(here, head, tail) }
    const to = attempt(here, (beyond) =>
      takeWord(beyond, ['through', 'to']) === null ? null : readLabel(beyond, head),
    )
    return { label, to, tail }
  })
}

/** `subsection (b)(1) through (3)`: the range is of the innermost label. */
function readTailRange(cursor: Cursor, head: Head, tail: readonly CitationStep[]): readonly CitationStep[] {
  const last = tail.at(-1)
  const [from] = last?.labels ?? []
  if (last === undefined || from?.kind !== 'one') return tail
  const to = attempt(cursor, (here) => {
    const label = takeWord(here, ['through', 'to']) === null ? null : readLabel(here, head)
    return label !== null && styleOf(label) === styleOf(from.label) ? label : null
  })
  if (to === null) return tail
  return [...tail.slice(0, -1), { ...last, labels: [{ kind: 'range', from: from.label, to }] }]
}

/** `sections 251–256`: one word to the tokeniser. */
function wordRange(cursor: Cursor, head: Head): Chain | null {
  const token = peek(cursor)
  const found = token?.kind === 'word' && head.plural ? /^(\d+)[–-](\d+)$/.exec(token.text) : null
  if (found === null) return null
  cursor.at += 1
  return { label: found[1] as string, to: found[2] as string, tail: [] }
}

const outerUnits: ReadonlySet<CitedUnit> = new Set([
  'annex',
  'division',
  'subdivision',
  'chapter',
  'subchapter',
  'article',
  'part',
])

function readLabel(cursor: Cursor, { named: unit, quoted }: Head): string | null {
  const token = peek(cursor)
  if (token === undefined) return null
  if (token.kind === 'label' && token.opens !== 'paragraph' && (token.bracketed || token.opens !== 'line')) {
    cursor.at += 1
    return token.text
  }
  if (token.kind === 'quote' && quoted && /^[a-zа-я]$/i.test(token.quote.paragraphs[0] ?? '')) {
    cursor.at += 1
    return token.quote.paragraphs[0] as string
  }
  if (token.kind !== 'word') return null
  const numbered = /^\d+(?:[.\-–‑]?[\dA-Za-z]+)*$/.test(token.text)
  const lettered = outerUnits.has(unit) && /^(?:[IVXLC]+|[A-Z]|[IVXLC]+-[A-Z])$/.test(token.text)
  const closing = peek(cursor, 1)
  const half = closing?.kind === 'mark' && closing.text === ')' && closing.opens === 'tight'
  if (!numbered && !lettered && !(half && /^[a-zа-я]$/.test(token.text))) return null
  // `subparagraph a)`, `subparagraph 3)`: the bracket is part of the label.
  cursor.at += half && (!outerUnits.has(unit) || /^[a-zа-я]$/.test(token.text)) ? 2 : 1
  return token.text.replace(/[–‑]/g, unit === 'article' ? '–' : '-')
}

function readTail(cursor: Cursor, head: Head): readonly CitationStep[] {
  const steps: CitationStep[] = []
  let level = head.articles ? 0 : levelAfter(head.named)
  if (level === null) return steps
  for (let token = peek(cursor); token?.kind === 'label' && token.bracketed; token = peek(cursor)) {
    // A label that stands behind a space may be the list's own; one that stands close is the citation's.
    if (token.opens !== 'tight' && token.opens !== 'space') break
    if (token.opens === 'space' && head.named !== 'article') break
    if (token.opens === 'space' && steps.length === 0 && head.articles) break
    cursor.at += 1
    const unit: CitedUnit = head.articles
      ? steps.length === 0
        ? 'paragraph'
        : 'subparagraph'
      : (bracketLevels[levelOfLabel(token.text, level)] as CitedUnit)
    if (!head.articles) level = bracketLevels.indexOf(unit as (typeof bracketLevels)[number]) + 1
    steps.push({ unit, labels: [{ kind: 'one', label: token.text }], relative: false })
  }
  return steps
}

function levelAfter(unit: CitedUnit): number | null {
  if (unit === 'article') return 0
  const level = bracketLevels.indexOf(unit as (typeof bracketLevels)[number])
  return level === -1 ? null : level + 1
}

function citationsOf(unit: CitedUnit, chains: readonly Chain[]): readonly Citation[] {
  const step = (labels: readonly Labels[]): CitationStep => ({ unit, labels, relative: false })
  if (chains.every((chain) => chain.tail.length === 0)) return [{ steps: [step(chains.map(labelsOf))] }]
  return chains.map((chain) => ({ steps: [step([labelsOf(chain)]), ...chain.tail] }))
}

function labelsOf(chain: Chain): Labels {
  return chain.to === null ? { kind: 'one', label: chain.label } : { kind: 'range', from: chain.label, to: chain.to }
}
