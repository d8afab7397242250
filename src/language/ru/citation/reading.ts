import type { Token } from './tokens.ts'

/** What a reader of tokens gives: the value and the index of the first token behind it; null where it does not read. */
export type Read<Value> = { readonly value: Value; readonly next: number } | null

/** One rule of the grammar: reads at a token. */
export type Reader<Value> = (tokens: readonly Token[], at: number) => Read<Value>

export const read = <Value>(value: Value, next: number): Read<Value> => ({ value, next })

/** Whether the token is that very word or mark. */
export function is(token: Token | undefined, ...texts: readonly string[]): boolean {
  return token !== undefined && token.kind !== 'open' && token.kind !== 'close' && texts.includes(token.text)
}

/** Reads a phrase word by word; `слов*` stands for any word that begins so. */
export function phrase(...words: readonly string[]): Reader<null> {
  const parts = words.map((word) =>
    word.endsWith('*') ? { stem: word.slice(0, -1), ends: true } : { stem: word, ends: false },
  )
  return (tokens, at) => {
    for (let index = 0; index < parts.length; index++) {
      if (!matches(tokens[at + index], parts[index] as Part)) return null
    }
    return read(null, at + parts.length)
  }
}

/** A word to match: itself, or with `ends` whatever ending follows its stem. */
interface Part {
  readonly stem: string
  readonly ends: boolean
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

/** `, ` · ` и ` · `, и ` · ` а также ` · ` или `. */
export const listSeparator: Reader<null> = (tokens, at) => {
  const afterComma = is(tokens[at], ',') ? at + 1 : at
  if (is(tokens[afterComma], 'и', 'или')) return read(null, afterComma + 1)
  if (is(tokens[afterComma], 'а') && is(tokens[afterComma + 1], 'также')) return read(null, afterComma + 2)
  return afterComma > at ? read(null, afterComma) : null
}

function matches(token: Token | undefined, { stem, ends }: Part): boolean {
  if (token === undefined || token.kind === 'open' || token.kind === 'close') return false
  if (!ends) return token.text === stem
  return token.kind === 'word' && token.text.startsWith(stem) && !token.text.includes('-', stem.length)
}
