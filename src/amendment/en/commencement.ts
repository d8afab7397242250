import { ahead, attempt, type Cursor, peek, phrase, takeMark, takeWord } from '../../citation/en/cursor.ts'
import { readDate } from '../../citation/en/dates.ts'
import { readUnits } from '../../citation/en/labels.ts'
import { textOf } from '../../citation/en/law.ts'
import type { Labels } from '../../citation/types.ts'
import type { Commencement } from '../types.ts'
import { spanSince } from './draft.ts'

/** What one sentence says of a section, or of a part of it (`the amendments made by subsection (a)`). */
export interface Stated extends Commencement {
  readonly partial: boolean
}

/**
 * The dates of whole sections. What is said of parts only counts where they all have one date: the section is in force
 * when its last part is.
 */
export function settled(stated: readonly Stated[]): readonly Commencement[] {
  const bill = stated.find(({ article, partial }) => article === null && !partial)?.date ?? null
  return stated.map(({ partial, ...one }) => {
    if (!partial) return one
    const same = stated.filter(({ article }) => article === one.article)
    const isOne = one.date !== null && same.every(({ date }) => date === one.date)
    return { ...one, date: isOne ? later(one.date, bill) : null }
  })
}

function later(date: string | null, other: string | null): string | null {
  return date !== null && other !== null && other > date ? other : date
}

/**
 * Reads a sentence that says when the bill takes effect: a date where it states one, else its words. `article` is the
 * bill's section that “this section” means. Null where the sentence says something else.
 */
export function readCommencement(cursor: Cursor, article: string | null): readonly Stated[] | null {
  return attempt(cursor, (here) => {
    const start = here.at
    skipException(here)
    const dates = readClauses(here, article)
    if (dates === null) return null
    const text = textOf(here, start)
    const span = spanSince(here, start)
    takeMark(here, '.')
    return dates.map((one) => ({ ...one, text, span }))
  })
}

type Dated = Pick<Stated, 'article' | 'date' | 'partial'>

/** `Except as provided in subsection (b), …`. */
function skipException(cursor: Cursor): void {
  attempt(cursor, (here) => {
    if (!phrase(here, 'except as [otherwise] provided')) return null
    for (let token = peek(here); token !== undefined && token.opens !== 'paragraph'; token = peek(here)) {
      if (takeMark(here, ',')) return true
      here.at += 1
    }
    return null
  })
}

function readClauses(cursor: Cursor, article: string | null): readonly Dated[] | null {
  const subject = readSubject(cursor, article)
  if (subject === null || !takeEffect(cursor)) return null
  const date = readDay(cursor)
  const own = subject.articles.map((one) => ({ article: one, date, partial: !subject.whole }))
  return [...own, ...readExceptions(cursor, article)]
}

interface Subject {
  /** Null: the whole bill. */
  readonly articles: readonly (string | null)[]
  /** False where less than the whole section is meant. */
  readonly whole: boolean
}

function readSubject(cursor: Cursor, article: string | null): Subject | null {
  const amendments = phrase(cursor, '[the] amendments|amendment made by')
  const own = readThis(cursor, article)
  if (own !== null) {
    phrase(cursor, 'and the amendments|amendment made by this|such [federal] act|bill|law|section|article')
    return own
  }
  const units = readUnits(cursor)
  if (units === null) return null
  const sections = units.map(({ steps }) => steps.find((step) => step.unit === 'article'))
  const inner = units.some(({ steps }) => steps.length > 1 || steps[0]?.unit !== 'article')
  const containing = inner && phrase(cursor, 'of section|article') ? readLabel(cursor) : null
  phrase(cursor, 'of this act|section|bill|law') || phrase(cursor, 'of this federal law')
  if (!amendments) phrase(cursor, 'and the amendments made by such|that|this section|sections|article|subsection')
  if (!amendments)
    attempt(cursor, (here) => (phrase(here, 'and the amendments made by') && readUnits(here) !== null ? true : null))
  const articles = sections.flatMap((step): readonly (string | null)[] =>
    step === undefined ? [containing ?? article] : labelsOf(step.labels),
  )
  return { articles, whole: !inner }
}

/** `this Act`, `this section`, `this subsection`. */
function readThis(cursor: Cursor, article: string | null): Subject | null {
  if (phrase(cursor, 'this [federal] act|bill|title|law')) return { articles: [null], whole: true }
  if (phrase(cursor, 'this section|article')) return { articles: [article], whole: true }
  return phrase(cursor, 'this subsection|paragraph') ? { articles: [article], whole: false } : null
}

function readLabel(cursor: Cursor): string | null {
  const token = peek(cursor)
  if (token?.kind !== 'word') return null
  cursor.at += 1
  return token.text
}

function labelsOf(labels: readonly Labels[]): readonly string[] {
  return labels.flatMap((one) => (one.kind === 'one' ? [one.label] : rangeOf(one.from, one.to)))
}

function rangeOf(from: string, to: string): readonly string[] {
  const [first, last] = [Number(from), Number(to)]
  if (!Number.isInteger(first) || !Number.isInteger(last) || last < first || last - first > 1000) return [from, to]
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}

function takeEffect(cursor: Cursor): boolean {
  takeMark(cursor, ',')
  return (
    phrase(cursor, 'shall|will take effect|force') ||
    phrase(cursor, 'takes|take effect') ||
    phrase(cursor, '[shall|will] be|become|becomes effective') ||
    phrase(cursor, '[shall|will] enter|enters|come|comes into force|effect')
  )
}

/** The date of the clause, if it is one date and not a term that is counted from another day. */
function readDay(cursor: Cursor): string | null {
  phrase(cursor, '[beginning|starting] on [and] [after]') || phrase(cursor, 'from|as of')
  const date = readDate(cursor)
  skipClause(cursor)
  return date
}

/** The rest of the clause: up to its exception or the end of the sentence. */
function skipClause(cursor: Cursor): void {
  for (let token = peek(cursor); token !== undefined && token.opens !== 'paragraph'; token = peek(cursor)) {
    if (token.kind === 'mark' && /^[.;]$/.test(token.text)) return
    if (exceptionAhead(cursor)) return
    cursor.at += 1
  }
}

function exceptionAhead(cursor: Cursor): boolean {
  return (
    ahead({ ...cursor, at: cursor.at + 1 }, 'except') || ahead({ ...cursor, at: cursor.at + 1 }, 'with the exception')
  )
}

/** `, except that section 3 shall take effect on …` · `, with the exception of Article 2, which shall enter into force …`. */
function readExceptions(cursor: Cursor, article: string | null): readonly Dated[] {
  const found = attempt(cursor, (here) => {
    takeMark(here, ',')
    if (!phrase(here, 'except [that|for]') && !phrase(here, 'with the exception of')) return null
    const subject = readSubject(here, article)
    if (subject === null) return null
    takeMark(here, ',')
    takeWord(here, ['which'])
    if (!takeEffect(here)) return null
    const date = readDay(here)
    return subject.articles.map((one) => ({ article: one, date, partial: !subject.whole }))
  })
  if (found === null) {
    while (peek(cursor) !== undefined && peek(cursor)?.opens !== 'paragraph' && !peekStop(cursor)) cursor.at += 1
    return []
  }
  return [...found, ...readExceptions(cursor, article)]
}

function peekStop(cursor: Cursor): boolean {
  const token = peek(cursor)
  return token?.kind === 'mark' && token.text === '.'
}
