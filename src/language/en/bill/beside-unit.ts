import type { Citation } from '../../../citation/types.ts'
import type { Where } from '../citation/where.ts'
import { attempt, type Cursor, phrase, readWhere, textOf } from './cursor.ts'
import { readSide } from './insert-words.ts'

/** The unit that a new one is put beside, and what is said of its place besides. */
export interface BesideUnit {
  readonly side: 'before' | 'after'
  readonly where: Where
}

/** Reads `after subsection (h)`, `before paragraph (1)`, `between subsections (c) and (d)`. */
export function readBesideUnit(cursor: Cursor): BesideUnit | null {
  return attempt(cursor, (here) => {
    const start = here.at
    if (phrase(here, '[in] between')) {
      const where = readWhere(here)
      const first = where === null ? null : firstOfTwo(where.citations)
      if (where === null || first === null) return null
      return {
        side: 'after',
        where: { ...where, citations: [first], remarks: [...where.remarks, textOf(here, start)] },
      }
    }
    const side = readSide(here)
    const where = side === null ? null : readWhere(here)
    return side === null || where === null ? null : { side, where }
  })
}

function firstOfTwo(citations: readonly Citation[]): Citation | null {
  const [first, second, ...others] = citations
  if (first === undefined || others.length > 0) return null
  const step = first.steps.at(-1)
  if (second !== undefined || step === undefined) return second === undefined ? null : first
  const [from, to, ...more] = step.labels
  if (from?.kind !== 'one' || to?.kind !== 'one' || more.length > 0) return null
  return { steps: [...first.steps.slice(0, -1), { ...step, labels: [from] }] }
}
