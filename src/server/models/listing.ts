import { type AmendmentStatus, amendmentStatuses } from '../../amendment/types.ts'
import { type Language, languageNames } from '../../text/languages.ts'
import type { AmendmentLine, Home, LawLine } from './home.ts'

/** What of a list of bills a reader asks for. */
export interface BillsSought {
  /** Words that the title, the short name or the id has. */
  readonly words: string
  readonly status: AmendmentStatus | null
  /** Id of a law that it amends. */
  readonly law: string | null
  readonly language: Language | null
  /** Those that need a person, and why. */
  readonly only: 'problems' | 'conflicts' | 'no-note' | null
  readonly sort: 'name' | 'law' | 'date'
}

/** What of a list of laws a reader asks for. */
export interface LawsSought {
  readonly words: string
  readonly language: Language | null
}

/** A page of a list. */
export interface Listed<Line> {
  readonly lines: readonly Line[]
  /** How many there are on all pages. */
  readonly total: number
  /** How many there would be if nothing were sought. */
  readonly all: number
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/** The bills that a reader asks for: by status, and then in the order asked for. */
export function billsSought(home: Home, sought: BillsSought): readonly AmendmentLine[] {
  const inConflict = new Set(home.conflicts.flatMap(({ first, second }) => [first.id, second.id]))
  const withoutNote = new Set(home.withoutNote.map(({ id }) => id))
  const isAsked = (line: AmendmentLine): boolean =>
    (sought.status === null || line.status === sought.status) &&
    (sought.law === null || line.laws.some(({ id }) => id === sought.law)) &&
    (sought.language === null || line.language === sought.language) &&
    (sought.only !== 'problems' || line.problems > 0) &&
    (sought.only !== 'conflicts' || inConflict.has(line.id)) &&
    (sought.only !== 'no-note' || withoutNote.has(line.id)) &&
    holds([line.title, line.short ?? '', line.id], sought.words)
  return home.byStatus.flatMap(({ amendments }) => amendments.filter(isAsked).toSorted(orders[sought.sort]))
}

export function lawsSought(lines: readonly LawLine[], { words, language }: LawsSought): readonly LawLine[] {
  return lines.filter(
    (line) =>
      (language === null || line.language === language) && holds([line.number ?? '', line.title, line.id], words),
  )
}

/** A page of a list; one beyond the last is the last. */
export function pageOfList<Line>(lines: readonly Line[], all: number, asked: number, size = pageSize): Listed<Line> {
  const pages = Math.max(1, Math.ceil(lines.length / size))
  const page = Math.min(Math.max(1, asked), pages)
  return { lines: lines.slice((page - 1) * size, page * size), total: lines.length, all, page, pages }
}

/** Lines under their statuses, in the order of the lines. */
export function byStatus(lines: readonly AmendmentLine[]): Home['byStatus'] {
  const statuses = [...new Set(lines.map(({ status }) => status))]
  return statuses.map((status) => ({ status, amendments: lines.filter((line) => line.status === status) }))
}

/** The statuses and languages that there are, to choose from. */
export function choicesIn(lines: readonly AmendmentLine[]) {
  const laws = new Map(lines.flatMap((line) => line.laws.map(({ id, name }) => [id, name] as const)))
  return {
    statuses: amendmentStatuses.filter((status) => lines.some((line) => line.status === status)),
    languages: languageNames.filter((language) => lines.some((line) => line.language === language)),
    laws: [...laws].map(([id, name]) => ({ id, name })).sort((one, other) => byText(one.name, other.name)),
  }
}

/** From so many lines on a list can be searched. */
export const worthSeeking = 20
const pageSize = 100

const orders: Readonly<Record<BillsSought['sort'], (one: AmendmentLine, other: AmendmentLine) => number>> = {
  name: (one, other) => byText(one.id, other.id),
  law: (one, other) => byText(one.laws[0]?.name ?? '', other.laws[0]?.name ?? '') || byText(one.id, other.id),
  // The latest first; what has no day comes last.
  date: (one, other) => byText(other.date ?? '', one.date ?? '') || byText(one.id, other.id),
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function holds(texts: readonly string[], words: string): boolean {
  const folded = texts.join('\n').toLowerCase().replaceAll('ё', 'е')
  return words
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
