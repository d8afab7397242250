import type { Plan } from '../law-text/plan.ts'
import { inSource, type State } from '../law-text/state.ts'
import type { Origin } from '../types.ts'

/** The changes of a plan that put in what another amendment has put in at the same place, and who has. */
export function putTwice(state: State, { changes }: Plan, isTold: (origin: Origin) => boolean) {
  const known = insertedTexts(state, isTold)
  if (known.size === 0) return []
  const text = state.law.passages.map((passage) => passage.text).join('')
  return changes.flatMap((change) => {
    const twin = change.edits
      .filter(({ start, end }) => start === end)
      .flatMap(({ passage, text: put, ...span }) => {
        const { start } = inSource(state.law, passage, span)
        return (known.get(put.trim()) ?? []).filter((one) => isBeside(text, one, start))
      })[0]
    return twin === undefined ? [] : [{ change, origin: twin.origin }]
  })
}

interface Inserted {
  readonly start: number
  readonly end: number
  readonly origin: Origin
}

/** By what they say. */
function insertedTexts(
  { pieces }: State,
  isTold: (origin: Origin) => boolean,
): ReadonlyMap<string, readonly Inserted[]> {
  const found = new Map<string, Inserted[]>()
  let at = 0
  for (const piece of pieces) {
    if (piece.kind === 'deleted') continue
    const words = piece.text.trim()
    if (piece.kind === 'inserted' && words !== '' && isTold(piece.origin)) {
      const one = { start: at, end: at + piece.text.length, origin: piece.origin }
      found.set(words, [...(found.get(words) ?? []), one])
    }
    at += piece.text.length
  }
  return found
}

/** With nothing between but blank space. */
function isBeside(text: string, { start, end }: Inserted, place: number): boolean {
  const between = place >= end ? text.slice(end, place) : place <= start ? text.slice(place, start) : 'inside'
  return between.trim() === ''
}
