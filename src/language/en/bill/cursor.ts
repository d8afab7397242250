import type { CitedUnit } from '../../../citation/types.ts'
import { phrase as phraseReader, type Read, type Reader } from '../../../grammar/reading.ts'
import { type Token, textOf as textOfTokens } from '../../../grammar/token.ts'
import type { Span } from '../../../problem/types.ts'
import { readDate as date } from '../citation/dates.ts'
import { labelsOfUnit, readUnits as units } from '../citation/labels.ts'
import { readLaw as law, readBracket } from '../citation/law.ts'
import { readOrdinals as ordinals, readPlace as place, readRelative as relative } from '../citation/places.ts'
import { readQualifiers as qualifiers, readWhere as where } from '../citation/where.ts'

/** Something wrong that does not keep the words from being read: an empty block, a label that differs. */
export interface Fault {
  readonly code: 'quote-unclosed' | 'block-empty' | 'label-mismatch'
  readonly span: Span
  readonly expected: string | null
  readonly actual: string | null
}

/** Where a reader stands in the tokens. Readers move `at` forward, or give null and leave it where it was. */
export interface Cursor {
  readonly source: string
  readonly tokens: readonly Token[]
  at: number
  readonly faults: Fault[]
}

export function cursorOn(source: string, tokens: readonly Token[], at = 0): Cursor {
  return { source, tokens, at, faults: [] }
}

export function peek(cursor: Cursor, ahead = 0): Token | undefined {
  return cursor.tokens[cursor.at + ahead]
}

/** Runs a reader; where it gives null, the cursor (and what was found wrong) is as it was. */
export function attempt<Value>(cursor: Cursor, read: (cursor: Cursor) => Value | null): Value | null {
  const { at } = cursor
  const faults = cursor.faults.length
  const value = read(cursor)
  if (value === null) {
    cursor.at = at
    cursor.faults.length = faults
  }
  return value
}

/** The first reader that gives a value. */
export function firstOf<Value>(cursor: Cursor, readers: readonly ((cursor: Cursor) => Value | null)[]): Value | null {
  for (const read of readers) {
    const value = attempt(cursor, read)
    if (value !== null) return value
  }
  return null
}

export function takeMark(cursor: Cursor, text: string): boolean {
  const token = peek(cursor)
  const found = token?.kind === 'mark' && token.text === text
  if (found) cursor.at += 1
  return found
}

/** Takes the next word if it is one of these (lower case), and gives it. */
export function takeWord(cursor: Cursor, words: readonly string[]): string | null {
  const token = peek(cursor)
  if (token?.kind !== 'word' || !words.includes(token.text)) return null
  cursor.at += 1
  return token.text
}

/** Runs a reader where the cursor stands. */
function taken<Value>(reader: Reader<Value> | ((tokens: readonly Token[], at: number) => Read<Value>)) {
  return (cursor: Cursor): Value | null => {
    const found = reader(cursor.tokens, cursor.at)
    if (found === null) return null
    cursor.at = found.next
    return found.value
  }
}

export const readDate = taken(date)
export const readUnits = taken(units)
export const readLaw = taken(law)
export const readOrdinals = taken(ordinals)
export const readPlace = taken(place)
export const readRelative = taken(relative)
export const readWhere = taken(where)
export const readQualifiers = (cursor: Cursor) => taken(qualifiers)(cursor) as readonly string[]
export const readLabelsOf = (cursor: Cursor, unit: CitedUnit) => taken(labelsOfUnit(unit))(cursor)
export const textOf = (cursor: Cursor, start: number) => textOfTokens(cursor.tokens.slice(start, cursor.at))
export const skipBrackets = (cursor: Cursor) => {
  const found = readBracket(cursor.tokens, cursor.at)
  if (found !== null) cursor.at = found.next
  return found !== null
}

/** Takes a phrase of the kit's kind; nothing is taken where it does not fit. */
export function phrase(cursor: Cursor, pattern: string): boolean {
  const found = phraseReader(pattern)(cursor.tokens, cursor.at)
  if (found !== null) cursor.at = found.next
  return found !== null
}

/** Whether the phrase comes next. */
export function ahead(cursor: Cursor, pattern: string): boolean {
  return phraseReader(pattern)(cursor.tokens, cursor.at) !== null
}
