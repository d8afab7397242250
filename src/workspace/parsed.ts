import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Amendment } from '../amendment/types.ts'
import { during, refusalsMet, tellFault } from '../guard/steps.ts'
import { readAmendment } from '../language/read-amendment.ts'
import { readLaw } from '../law/law.ts'
import type { Law } from '../law/types.ts'
import type { Problem } from '../problem/types.ts'
import { tooCostly } from './guarded.ts'
import { badFile } from './text.ts'

/** Reads laws and amendments, and remembers by content what it has read: the same text at the same path is the same value. */
export interface Parsed {
  law(id: string, file: string, source: string): { readonly law: Law | null; readonly problems: readonly Problem[] }
  amendment(
    id: string,
    file: string,
    source: string,
  ): { readonly amendment: Amendment | null; readonly problems: readonly Problem[] }
}

/** @param room how much source text is remembered, in UTF-16 code units; the least used goes first */
export function parsed(room = 32 * 1024 * 1024): Parsed {
  const laws = new LRUCache<string, ReturnType<Parsed['law']>>({ maxSize: room })
  const amendments = new LRUCache<string, ReturnType<Parsed['amendment']>>({ maxSize: room })
  return {
    law: (id, file, source) =>
      remembered(laws, file, source, (key) => guarded(file, key, { law: null }, () => readLaw(source, { id, file }))),
    amendment: (id, file, source) =>
      remembered(amendments, file, source, (key) =>
        guarded(file, key, { amendment: null }, () => ({
          amendment: readAmendment(source, { id, file }),
          problems: [],
        })),
      ),
  }
}

function remembered<Value extends object>(
  cache: LRUCache<string, Value>,
  file: string,
  source: string,
  read: (key: string) => Value,
): Value {
  const key = createHash('sha256').update(file).update('\0').update(source).digest('base64')
  const known = cache.get(key)
  if (known !== undefined) return known
  const before = refusalsMet()
  const value = read(key)
  // What was refused is tried again when the time for it has come.
  if (refusalsMet() === before) cache.set(key, value, { size: source.length + 1 })
  return value
}

/** A reader that throws has a bug, or met a text nested beyond the stack: its file is reported, and the others are shown. */
function guarded<Nothing extends object, Value extends { readonly problems: readonly Problem[] }>(
  file: string,
  key: string,
  nothing: Nothing,
  read: () => Value,
): Value | (Nothing & { readonly problems: readonly Problem[] }) {
  try {
    return during<Value | (Nothing & { readonly problems: readonly Problem[] })>(
      { kind: 'read', name: file, key },
      read,
      () => ({ ...nothing, problems: [tooCostly(file)] }),
    )
  } catch (error) {
    tellFault(error, file)
    const bad = badFile(file, 'crash', undefined, { error: error instanceof Error ? error.message : String(error) })
    return { ...nothing, problems: bad.kind === 'bad' ? [bad.problem] : [] }
  }
}
