import type { Token } from './token.ts'

/** What a reader of tokens gives: the value and the index of the first token behind it; null where it does not read. */
export type Read<Value> = { readonly value: Value; readonly next: number } | null

/** One rule of a grammar: reads at a token. */
export type Reader<Value> = (tokens: readonly Token[], at: number) => Read<Value>

/** Several ways to read the same tokens, the likeliest first. */
export type Ways<Value> = Iterable<{ readonly value: Value; readonly next: number }>

export const read = <Value>(value: Value, next: number): Read<Value> => ({ value, next })

/** Whether the token is one of these words or marks. */
export function is(token: Token | undefined, ...texts: readonly string[]): boolean {
  return token !== undefined && texts.includes(token.text) && speaks(token)
}

/**
 * Reads a phrase: `at the end`. `a|b` is a choice, `[x]` may be missing, and `слов*` stands for any word that begins so: the
 * drafting manual's line as it stands.
 */
export function phrase(pattern: string): Reader<null> {
  const known = phrases.get(pattern)
  if (known !== undefined) return known
  const parts = pattern.split(' ').map(partOf)
  const reader: Reader<null> = (tokens, at) => {
    const end = endOf(tokens, at, parts)
    return end === -1 ? null : read(null, end)
  }
  phrases.set(pattern, reader)
  return reader
}

/** The patterns of a grammar are some hundreds, each asked for again and again. */
const phrases = new Map<string, Reader<null>>()

/** Reads any of the phrases, the longest first. */
export function anyOf(...patterns: readonly string[]): Reader<null> {
  const longest = patterns.toSorted((one, other) => other.split(' ').length - one.split(' ').length)
  return oneOf(...longest.map((pattern) => phrase(pattern)))
}

/** Reads a word or number that is written so, and gives it as it is written. */
export function matching(pattern: RegExp): Reader<string> {
  return (tokens, at) => {
    const token = tokens[at]
    const fits = (token?.kind === 'word' || token?.kind === 'number') && pattern.test(token.raw)
    return fits ? read(token.raw, at + 1) : null
  }
}

/** The first rule that reads. */
export function oneOf<Value>(...readers: readonly Reader<Value>[]): Reader<Value> {
  return (tokens, at) => {
    for (const reader of readers) {
      const found = reader(tokens, at)
      if (found !== null) return found
    }
    return null
  }
}

/** One rule behind the other: the values of all. */
export function inOrder<Values extends readonly unknown[]>(
  ...readers: { readonly [Index in keyof Values]: Reader<Values[Index]> }
): Reader<Values> {
  return (tokens, at) => {
    const values: unknown[] = []
    let next = at
    for (const reader of readers) {
      const found = reader(tokens, next)
      if (found === null) return null
      values.push(found.value)
      next = found.next
    }
    return read(values as unknown as Values, next)
  }
}

/** What the rule reads, or null where it does not: never fails. */
export function optional<Value>(
  reader: Reader<Value>,
): (tokens: readonly Token[], at: number) => NonNullable<Read<Value | null>> {
  return (tokens, at) => reader(tokens, at) ?? { value: null, next: at }
}

/** The rule behind words that say nothing themselves. */
export function behind<Value>(before: Reader<unknown>, reader: Reader<Value>): Reader<Value> {
  return (tokens, at) => {
    const found = before(tokens, at)
    return found === null ? null : reader(tokens, found.next)
  }
}

/** The rule with its value made into another; where that is null, the rule does not read. */
export function mapped<Value, Made>(reader: Reader<Value>, make: (value: Value) => Made | null): Reader<Made> {
  return (tokens, at) => {
    const found = reader(tokens, at)
    const made = found === null ? null : make(found.value)
    return found === null || made === null ? null : read(made, found.next)
  }
}

/** One value or more, parted by what `separator` reads; a separator with no value behind it is not taken. */
export function listOf<Value>(reader: Reader<Value>, separator: Reader<unknown>): Reader<readonly [Value, ...Value[]]> {
  return (tokens, at) => {
    const first = reader(tokens, at)
    if (first === null) return null
    const values: [Value, ...Value[]] = [first.value]
    let next = first.next
    for (;;) {
      const parted = separator(tokens, next)
      const more = parted === null ? null : reader(tokens, parted.next)
      if (more === null) return read(values, next)
      values.push(more.value)
      next = more.next
    }
  }
}

/** The index behind what the rule reads; `at` itself where it does not. */
export function skip(tokens: readonly Token[], at: number, reader: Reader<unknown>): number {
  return reader(tokens, at)?.next ?? at
}

/** One word of a phrase: any of its choices, each itself or a stem. */
interface Part {
  readonly words: readonly string[]
  readonly stems: readonly string[]
  readonly mayMiss: boolean
}

function partOf(pattern: string): Part {
  const mayMiss = pattern.startsWith('[') && pattern.endsWith(']')
  const choices = (mayMiss ? pattern.slice(1, -1) : pattern).split('|')
  const isStem = (choice: string): boolean => choice.endsWith('*')
  return {
    words: choices.filter((choice) => !isStem(choice)),
    stems: choices.filter(isStem).map((choice) => choice.slice(0, -1)),
    mayMiss,
  }
}

/** The index behind the phrase's parts from `from` on; -1 where they do not fit. */
function endOf(tokens: readonly Token[], at: number, parts: readonly Part[], from = 0): number {
  let next = at
  for (let index = from; index < parts.length; index += 1) {
    const part = parts[index] as Part
    const fits = matches(tokens[next], part)
    if (part.mayMiss) {
      const end = fits ? endOf(tokens, next + 1, parts, index + 1) : -1
      if (end !== -1) return end
    } else if (fits) next += 1
    else return -1
  }
  return next
}

function matches(token: Token | undefined, { words, stems }: Part): boolean {
  if (token === undefined) return false
  const { text } = token
  if (words.includes(text)) return speaks(token)
  return (
    stems.length > 0 &&
    token.kind === 'word' &&
    stems.some((stem) => text.startsWith(stem) && !text.includes('-', stem.length))
  )
}

/** Labels and quotations are no words of a phrase. */
function speaks({ kind }: Token): boolean {
  return kind === 'word' || kind === 'number' || kind === 'mark' || kind === 'dash'
}
