import type { Occurrence } from '../../../../amendment/types.ts'
import { is, type Read } from '../../../../grammar/reading.ts'
import type { Token } from '../../../../grammar/token.ts'
import { readOrdinal } from '../../citation/ordinals.ts'

/** Occurrences told by their number. */
type Count = Extract<Occurrence, { readonly kind: 'nth' | 'some' | 'last' }>

/** Reads `во втором случае`, `в последнем случае`, `в первом и третьем случаях`. */
export function readCount(tokens: readonly Token[], at: number): Read<Count> {
  const ordinal = is(tokens[at], 'в', 'во') ? readOrdinal(tokens, at + 1) : null
  if (ordinal === null) return null
  if (is(tokens[ordinal.next], 'случае')) {
    const value: Count = ordinal.value === 'last' ? { kind: 'last' } : { kind: 'nth', n: Number(ordinal.value) }
    return { value, next: ordinal.next + 1 }
  }
  const ns = [Number(ordinal.value)]
  let { next } = ordinal
  while (is(tokens[next], ',', 'и')) {
    const more = readOrdinal(tokens, is(tokens[next + 1], 'в', 'во') ? next + 2 : next + 1)
    if (more === null) return null
    ns.push(Number(more.value))
    next = more.next
  }
  const isCount = ns.length > 1 && !ns.some(Number.isNaN)
  return isCount && is(tokens[next], 'случаях') ? { value: { kind: 'some', ns }, next: next + 1 } : null
}
