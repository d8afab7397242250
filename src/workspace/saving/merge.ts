import { diff3Merge } from 'node-diff3'

/** Two texts that were made of one, put together line by line. */
export interface Merged {
  readonly text: string
  /** In how many places the two want different things; each stands in the text with both, between marks. */
  readonly conflicts: number
}

/** What the two sides of a place are called where a person has to choose. */
export interface SideNames {
  readonly yours: string
  readonly theirs: string
}

/**
 * Merges what you and they made of a text. Where both changed the same lines the text has the marks of git (`<<<<<<<`), with
 * which it cannot be saved: somebody has to decide. `base` null: what both began with is not known.
 */
export function mergeTexts(base: string | null, yours: string, theirs: string, names: SideNames): Merged {
  const [ours, origin, others] = [yours, base ?? '', theirs].map((text) => text.split('\n')) as [Lines, Lines, Lines]
  let conflicts = 0
  const lines = diff3Merge(ours, origin, others, { excludeFalseConflicts: true }).flatMap(({ ok, conflict }) => {
    if (conflict === undefined) return ok ?? []
    conflicts += 1
    return [`<<<<<<< ${names.yours}`, ...conflict.a, '=======', ...conflict.b, `>>>>>>> ${names.theirs}`]
  })
  return { text: lines.join('\n'), conflicts }
}

type Lines = string[]
