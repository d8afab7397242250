import type { Citation } from '../../../citation/types.ts'
import {
  behind,
  inOrder,
  is,
  mapped,
  matching,
  optional,
  phrase,
  type Read,
  type Reader,
  read,
  skip,
} from '../../../grammar/reading.ts'
import { type Token, textOf } from '../../../grammar/token.ts'
import { readSections } from './labels.ts'

/** What a parallel citation says of a law, and of its sections. */
export interface Parallel {
  /** `47 U.S.C.` */
  readonly number: string | null
  /** Sections of the parallel citation: `(47 U.S.C. 230(e))`. */
  readonly parallel: readonly Citation[]
  /** The first section of `(47 U.S.C. 901 et seq.)`. */
  readonly from: string | null
  /** `(47 U.S.C. 151 note)`. */
  readonly inNote: boolean
}

/** What the brackets behind a name say. */
export interface Brackets extends Parallel {
  readonly remarks: readonly string[]
}

export const sectionWord = phrase('section|sec.|§|sections|§§')

/** Reads `47 U.S.C.`. */
export const readCodeNumber = mapped(inOrder(matching(/^\d+$/), phrase('u.s.c.|usc')), ([title]) => `${title} U.S.C.`)

/** The brackets behind a law's name: the parallel citation is used, the others are remarks. */
export function readBrackets(tokens: readonly Token[], at: number): NonNullable<Read<Brackets>> {
  let found: Brackets = { number: null, parallel: [], from: null, inNote: false, remarks: [] }
  let next = at
  for (;;) {
    const parallel = readParallel(tokens, next)
    const bracket = parallel ?? readBracket(tokens, next)
    if (bracket === null) return { value: found, next }
    found =
      parallel === null
        ? { ...found, remarks: [...found.remarks, textOf(tokens.slice(next, bracket.next))] }
        : { ...found, ...parallel.value }
    next = bracket.next
  }
}

const betweenSections = inOrder(optional(phrase(',|;')), optional(phrase('and')), optional(sectionWord))

/** Reads `(47 U.S.C. 230(e))`, `(47 U.S.C. 901 et seq.)`, `(Public Law 116–22; 42 U.S.C. 247d–5 note)`. */
export const readParallel: Reader<Parallel> = (tokens, at) => {
  if (!is(tokens[at], '(')) return null
  const number = readCodeNumber(tokens, at + 1) ?? behind(sourcesBefore, readCodeNumber)(tokens, at + 1)
  if (number === null) return null
  const parallel: Citation[] = []
  let next = skip(tokens, number.next, betweenSections)
  for (let found = readSections(tokens, next); found !== null; found = readSections(tokens, next)) {
    parallel.push(...found.value)
    next = skip(tokens, found.next, betweenSections)
  }
  // “et seq.” and “note” name no section that could be amended there.
  const following = phrase('et|et. seq|seq.')(tokens, next)
  const note = phrase('note|notes|prec. [note]')(tokens, next)
  const end = endOfParallel(tokens, behindSubject(tokens, skip(tokens, (following ?? note)?.next ?? next, phrase('.'))))
  if (end === null) return null
  const [first] = parallel
  const label = first?.steps.length === 1 ? first.steps[0]?.labels[0] : undefined
  const value: Parallel = {
    number: number.value,
    parallel: (following ?? note) === null ? parallel : [],
    from: following !== null && label?.kind === 'one' ? label.label : null,
    inNote: note !== null,
  }
  return read(value, end)
}

/** `Public Law 116–22; 44 Stat. 1381, chapter 348;`: where else the law stands. */
const sourcesBefore: Reader<null> = (tokens, at) => {
  for (let next = at; next < at + longestSources; next += 1) {
    const token = tokens[next]
    if (token === undefined || token.opens === 'paragraph' || is(token, '(', ')') || token.kind === 'quote') return null
    if (is(token, ';') && readCodeNumber(tokens, next + 1) !== null) return read(null, next + 1)
  }
  return null
}

const longestSources = 30

/** `(50 U.S.C. 3204, relating to regulations)`. */
function behindSubject(tokens: readonly Token[], at: number): number {
  const opened = phrase('[,] relating to')(tokens, at)
  if (opened === null) return at
  let { next } = opened
  while (tokens[next]?.kind === 'word' || is(tokens[next], ',')) next += 1
  return next
}

const predicate = phrase('[,] is|are [hereby] [further] amended|repealed')

/**
 * The index behind the bracket. What is printed has it twice, or not at all: “(29 U.S.C. 3174(a)(2)(B) is amended”; null where
 * other words stand there.
 */
function endOfParallel(tokens: readonly Token[], at: number): number | null {
  if (!is(tokens[at], ')')) return predicate(tokens, at) === null ? null : at
  const next = is(tokens[at + 1], ')') && tokens[at + 1]?.opens === 'tight' ? at + 2 : at + 1
  return next > at + 1 && predicate(tokens, next) === null ? at + 1 : next
}

/** Reads one pair of brackets with everything in it: `(Public Law 104–104; 110 Stat. 137)`. */
export const readBracket: Reader<null> = (tokens, at) => {
  if (!is(tokens[at], '(')) return null
  let next = at + 1
  for (let depth = 1; depth > 0; next += 1) {
    const token = tokens[next]
    if (token === undefined || token.opens === 'paragraph' || token.kind === 'block') return null
    depth += is(token, '(') ? 1 : is(token, ')') ? -1 : 0
  }
  return read(null, next)
}
