import { createHash } from 'node:crypto'
import type { Amendment } from '../../amendment/types.ts'
import { lawSource } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'

/** A few letters that tell texts from others. */
export function fingerprintOf(...texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length}\0`).update(text)
  return hash.digest('base64url').slice(0, 32)
}

/** What tells a law or a bill of a workspace from all others: worked out once, and not at all where it is known already. */
export function keyOf(value: Law | Amendment): string {
  const known = keys.get(value)
  if (known !== undefined) return known
  const made = fingerprintOf(
    value.file,
    'source' in value ? value.source : lawSource(value),
    JSON.stringify(value.meta),
  )
  keys.set(value, made)
  return made
}

/** Says by which key a law or a bill is known. */
export function keepKey(value: Law | Amendment, key: string): void {
  keys.set(value, key)
}

const keys = new WeakMap<Law | Amendment, string>()
