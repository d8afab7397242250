import type { Citation, CitationStep, Labels } from '../../../citation/types.ts'
import { behind, is, phrase, type Read, type Reader, read } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import type { CitedUnit } from '../../../text/types.ts'
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
export const readUnits: Reader<readonly Citation[]> = (tokens, at) => {
  const word = tokens[at]
  const named = word?.kind === 'word' ? unitNamed(word.text) : undefined
  if (word === undefined || named === undefined || named === 'sentence') return null
  const quoted = tokens[at + 1]?.kind === 'quote'
  const head: Head = { named, articles: word.text.startsWith('art'), plural: isPlural(word.text), quoted }
  const first = readChain(tokens, at + 1, head)
  if (first === null) return null
  const { value: chains, next } = readMore(tokens, first.next, head, first.value)
  return read(
    citationsOf(named === 'part' && /^[IVXLCA-Z]+$/.test(first.value.label) ? 'subdivision' : named, chains),
    next,
  )
}

/** Reads labels without the unit's word before them: `(3) and (4)`. */
export function labelsOfUnit(named: CitedUnit): Reader<readonly Citation[]> {
  const head: Head = { named, articles: false, plural: true, quoted: false }
  return (tokens, at) => {
    const first = readChain(tokens, at, head)
    if (first === null) return null
    const { value: chains, next } = readMore(tokens, first.next, head, first.value)
    return read(citationsOf(named, chains), next)
  }
}

const section: Head = { named: 'article', articles: false, plural: false, quoted: false }

/** Reads a section's label without a word before it, and more of the same section, a citation each: `230(b), (c), and (d)`. */
export const readSections: Reader<readonly Citation[]> = (tokens, at) => {
  const first = readChain(tokens, at, section)
  if (first === null) return null
  const chains = [first.value]
  let { next } = first
  for (;;) {
    const parted = readSeparator(tokens, next)
    const more = parted === null ? null : readSharing(tokens, parted.next, section, chains.at(-1) as Chain)
    if (more === null)
      return read(
        chains.flatMap((chain) => citationsOf('article', [chain])),
        next,
      )
    chains.push(more.value)
    next = more.next
  }
}

/** Reads a section's label with the brackets behind it, without a word before it: `230(c)(2)`. */
export const readSection: Reader<Citation> = (tokens, at) => {
  const chain = readChain(tokens, at, section)
  return chain === null ? null : read(citationsOf('article', [chain.value])[0] as Citation, chain.next)
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

/** `, ` · ` and ` · `, or `. */
export const readSeparator: Reader<null> = (tokens, at) => {
  const afterComma = is(tokens[at], ',') ? at + 1 : at
  if (is(tokens[afterComma], 'and', 'or')) return read(null, afterComma + 1)
  return afterComma > at ? read(null, afterComma) : null
}

function readMore(tokens: readonly Token[], at: number, head: Head, first: Chain) {
  const chains = [first]
  let next = at
  for (;;) {
    const more = readAnother(tokens, next, head, chains)
    if (more === null) return { value: chains, next }
    chains.push(more.value)
    next = more.next
  }
}

function readAnother(tokens: readonly Token[], at: number, head: Head, chains: readonly Chain[]): Read<Chain> {
  const parted = readSeparator(tokens, at)
  if (parted === null || opensParagraph(tokens[parted.next])) return null
  const inner = readSharing(tokens, parted.next, head, chains.at(-1) as Chain)
  if (inner !== null) return inner
  const chain = readChain(tokens, parted.next, head)
  if (chain === null || styleOf(chain.value.label) !== styleOf(chains[0]?.label ?? '')) return null
  // “…, and (2) by striking”: the list's own label, unless the word before was a plural.
  return !head.plural && is(tokens[chain.next], 'by') ? null : chain
}

function opensParagraph(token: Token | undefined): boolean {
  return token === undefined || token.opens === 'paragraph'
}

/** `section 230(b), (c)(1), and (d)`, `subsection (c)(1) or (2)`: of the same section; the label takes the place of the innermost one that it is like. */
function readSharing(tokens: readonly Token[], at: number, head: Head, before: Chain): Read<Chain> {
  const token = tokens[at]
  if (head.articles || token?.kind !== 'label' || !token.bracketed) return null
  // In “subsections (b)(1) and (c)” the label may be one of the units that the word names.
  if (head.named !== 'article' && !(isLevel(head.named) && !fitsLevel(head.named, token.text))) return null
  const level = before.tail.findLastIndex(({ unit }) => isLevel(unit) && fitsLevel(unit, token.text))
  const unit = before.tail[level]?.unit
  if (unit === undefined) return null
  const own = readChain(tokens, at, { ...head, named: unit })
  if (own === null || own.value.to !== null || !mayEnd(tokens[own.next])) return null
  const step: CitationStep = { unit, labels: [{ kind: 'one', label: own.value.label }], relative: false }
  return read(
    { label: before.label, to: null, tail: [...before.tail.slice(0, level), step, ...own.value.tail] },
    own.next,
  )
}

function isLevel(unit: CitedUnit): unit is (typeof bracketLevels)[number] {
  return (bracketLevels as readonly CitedUnit[]).includes(unit)
}

/** A label with words of another kind behind it is the bill's own: `, and (2) by striking`. */
function mayEnd(next: Token | undefined): boolean {
  return opensParagraph(next) || next?.kind === 'mark' || is(next, 'and', 'or', 'of', 'is', 'are', 'each', 'as')
}

function styleOf(label: string): string {
  return /^\d/.test(label) ? 'digits' : label === label.toLowerCase() ? 'small' : 'capital'
}

function readChain(tokens: readonly Token[], at: number, head: Head): Read<Chain> {
  const dashed = readDashedRange(tokens, at, head)
  if (dashed !== null) return dashed
  const label = readLabel(tokens, at, head)
  if (label === null) return null
  const tail = readTail(tokens, label.next, head)
  const last = tail.value.at(-1)
  const to = behind(phrase('through|to'), (all, start) => readLabel(all, start, head))(tokens, tail.next)
  if (last === undefined) return read({ label: label.value, to: to?.value ?? null, tail: [] }, to?.next ?? tail.next)
  const [from] = last.labels
  // “subsection (b)(1) through (3)”: the range is of the innermost label.
  if (to === null || from?.kind !== 'one' || styleOf(to.value) !== styleOf(from.label))
    return read({ label: label.value, to: null, tail: tail.value }, tail.next)
  const range = { ...last, labels: [{ kind: 'range', from: from.label, to: to.value } as const] }
  return read({ label: label.value, to: null, tail: [...tail.value.slice(0, -1), range] }, to.next)
}

/** `sections 251–256`: one word to the tokeniser. */
function readDashedRange(tokens: readonly Token[], at: number, { plural }: Head): Read<Chain> {
  const token = tokens[at]
  const found = token?.kind === 'word' && plural ? /^(\d+)[–-](\d+)$/.exec(token.raw) : null
  return found === null ? null : read({ label: found[1] as string, to: found[2] as string, tail: [] }, at + 1)
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

function readLabel(tokens: readonly Token[], at: number, { named: unit, quoted }: Head): Read<string> {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'label' && token.opens !== 'paragraph' && (token.bracketed || token.opens !== 'line'))
    return read(token.text, at + 1)
  const letter = token.quotation?.paragraphs[0] ?? ''
  if (token.kind === 'quote' && quoted && /^[a-zа-я]$/i.test(letter)) return read(letter, at + 1)
  if (token.kind !== 'word') return null
  const numbered = /^\d[\dA-Za-z]*(?:[.\-–‑][\dA-Za-z]+)*$/.test(token.raw)
  const lettered = outerUnits.has(unit) && /^(?:[IVXLC]+|([A-Z])\1?|[IVXLC]+-[A-Z])$/.test(token.raw)
  const half = is(tokens[at + 1], ')') && tokens[at + 1]?.opens === 'tight'
  const isLetter = /^[a-zа-я]$/.test(token.raw)
  if (!numbered && !lettered && !(half && isLetter)) return null
  // `subparagraph a)`, `subparagraph 3)`: the bracket is part of the label.
  const next = half && (!outerUnits.has(unit) || isLetter) ? at + 2 : at + 1
  return read(token.raw.replace(/[–‑]/g, unit === 'article' ? '–' : '-'), next)
}

function readTail(tokens: readonly Token[], at: number, head: Head) {
  const steps: CitationStep[] = []
  let next = at
  let level = head.articles ? 0 : levelAfter(head.named)
  if (level === null) return { value: steps, next }
  for (let token = tokens[next]; token?.kind === 'label' && token.bracketed; token = tokens[next]) {
    // A label that stands behind a space may be the list's own; one that stands close is the citation's.
    if (token.opens !== 'tight' && token.opens !== 'space') break
    if (token.opens === 'space' && head.named !== 'article') break
    if (token.opens === 'space' && steps.length === 0 && head.articles) break
    next += 1
    const unit: CitedUnit = head.articles
      ? steps.length === 0
        ? 'paragraph'
        : 'subparagraph'
      : (bracketLevels[levelOfLabel(token.text, level)] as CitedUnit)
    if (!head.articles) level = bracketLevels.indexOf(unit as (typeof bracketLevels)[number]) + 1
    steps.push({ unit, labels: [{ kind: 'one', label: token.text }], relative: false })
  }
  return { value: steps, next }
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
