import type { Span } from '../../../problem/types.ts'
import type { Token } from './tokens.ts'

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
  if (token?.kind !== 'word' || !words.includes(token.lower)) return null
  cursor.at += 1
  return token.lower
}

/**
 * Takes a phrase: `at the end`. `a|b` is a choice and `[x]` may be missing, so that `[in] each|every place` is the
 * manual's line as it stands. Nothing is taken where the phrase does not fit.
 */
export function phrase(cursor: Cursor, pattern: string): boolean {
  const end = endOfPhrase(cursor, pattern)
  if (end === null) return false
  cursor.at = end
  return true
}

/** Whether the phrase comes next. */
export function ahead(cursor: Cursor, pattern: string): boolean {
  return endOfPhrase(cursor, pattern) !== null
}

interface Part {
  readonly choices: readonly string[]
  readonly optional: boolean
}

const patterns = new Map<string, readonly Part[]>()

function endOfPhrase(cursor: Cursor, pattern: string): number | null {
  return fits(cursor, partsOf(pattern), 0, cursor.at)
}

function fits(cursor: Cursor, parts: readonly Part[], index: number, at: number): number | null {
  const part = parts[index]
  if (part === undefined) return at
  const token = cursor.tokens[at]
  if (token?.kind === 'word' && part.choices.includes(token.lower)) {
    const end = fits(cursor, parts, index + 1, at + 1)
    if (end !== null) return end
  }
  return part.optional ? fits(cursor, parts, index + 1, at) : null
}

function partsOf(pattern: string): readonly Part[] {
  const known = patterns.get(pattern)
  if (known !== undefined) return known
  const parts = pattern.split(' ').map((part) => {
    const optional = part.startsWith('[')
    return { choices: (optional ? part.slice(1, -1) : part).split('|'), optional }
  })
  patterns.set(pattern, parts)
  return parts
}
