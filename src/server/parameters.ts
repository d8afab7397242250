import { isDay } from '../text/day.ts'
import { BadAddress } from './errors.ts'

type Values = Readonly<Record<string, unknown>>

/** One text of the query, trimmed; empty where it is not there. The first one counts where there are many. */
export function text(query: Values, name: string): string {
  const value = query[name]
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first.trim() : ''
}

/** A text, or null where it is absent or empty. */
export function optional(query: Values, name: string): string | null {
  return text(query, name) || null
}

/** A text that must be there. */
export function required(query: Values, name: string): string {
  const value = text(query, name)
  if (value === '') throw new BadAddress('missing-value', { name })
  return value
}

/** A list of ids, each once: `with=a,b` and `with=a&with=b` say the same. */
export function list(query: Values, name: string): readonly string[] {
  const value = query[name]
  const all = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string')
  return [...new Set(all.flatMap((one) => one.split(',')).map((one) => one.trim()))]
    .filter((one) => one !== '')
    .map((one) => safeId(one.replaceAll('%2C', ',').replaceAll('%25', '%')))
}

/** One of the allowed values; the first where the field is absent. */
export function choice<Value extends string>(
  query: Values,
  name: string,
  allowed: readonly [Value, ...Value[]],
): Value {
  const value = text(query, name)
  if (value === '') return allowed[0]
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new BadAddress('bad-value', { name, value: short(value), allowed: allowed.join(', ') })
  return found
}

/** One of the allowed values, or null where the field is absent or empty. */
export function choiceOrNone<Value extends string>(
  query: Values,
  name: string,
  allowed: readonly [Value, ...Value[]],
): Value | null {
  return optional(query, name) === null ? null : choice(query, name, allowed)
}

/** A whole number from 1, which is what a field that is absent says. */
export function count(query: Values, name: string): number {
  const value = text(query, name) || '1'
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 1)
    throw new BadAddress('bad-value', { name, value: short(value), allowed: '1, 2, 3 …' })
  return number
}

/** An ISO date, or null where the field is absent. */
export function day(query: Values, name: string): string | null {
  const value = optional(query, name)
  if (value === null) return null
  if (!isDay(value)) throw new BadAddress('bad-date', { name, value: short(value) })
  return value
}

/** The id that a path's segments spell. It is a path inside a folder and nothing else: no `..`, no empty step, no control character. */
export function idOf(segments: string | readonly string[] | undefined): string {
  return safeId(typeof segments === 'string' ? segments : (segments ?? []).join('/'))
}

/** The same of a text; throws `BadAddress`. */
export function safeId(id: string): string {
  const steps = id.split('/')
  const bad =
    id.length > 300 ||
    /[\\\u0000-\u001f\u007f]/.test(id) ||
    steps.some((step) => step === '' || step === '.' || step === '..')
  if (bad) throw new BadAddress('bad-id', { name: short(id) })
  return id
}

function short(value: string): string {
  const plain = value.replace(/\p{Cc}/gu, '\uFFFD')
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain
}
