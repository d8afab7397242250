import { type Desk, proved, provedInLaw } from './trial.ts'
import type { DraftingStep, Found, Splice } from './types.ts'
import { wordCount } from './word-count.ts'

/** One way to make a change, before it is tried. */
export interface Candidate {
  readonly steps: readonly DraftingStep[]
  /** What the kind of instruction costs beside its words: a term of the objective, by the weights. */
  readonly custom?: number
}

/** The cheapest of the candidates that makes exactly these splices of the passage; null if none does. */
export function cheapest(
  desk: Desk,
  passage: number,
  splices: readonly Splice[],
  candidates: readonly Candidate[],
  limit = Number.POSITIVE_INFINITY,
): Found | null {
  return cheapestThat((steps) => proved(desk, passage, splices, steps), desk, candidates, limit)
}

/** As `cheapest`, of splices of the law's whole text. */
export function cheapestInLaw(
  desk: Desk,
  splices: readonly Splice[],
  candidates: readonly Candidate[],
  limit = Number.POSITIVE_INFINITY,
): Found | null {
  return cheapestThat((steps) => provedInLaw(desk, splices, steps), desk, candidates, limit)
}

function cheapestThat(
  proves: (steps: readonly DraftingStep[]) => { readonly remarks: number } | null,
  desk: Desk,
  candidates: readonly Candidate[],
  limit: number,
): Found | null {
  let best: Found | null = null
  const costed = candidates.map(({ steps, custom = 0 }) => ({ steps, cost: costOf(desk, steps) + custom }))
  for (const { steps, cost } of costed.toSorted((one, other) => one.cost - other.cost)) {
    if (cost >= (best?.cost ?? limit)) break
    const made = proves(steps)
    if (made === null) continue
    const full = cost + made.remarks * desk.weights.remark
    if (full < (best?.cost ?? limit)) best = { steps, cost: full }
  }
  return best
}

/** What instructions cost before they are tried: their number, and the words that they quote. */
export function costOf({ weights }: Desk, steps: readonly DraftingStep[]): number {
  return steps.reduce((sum, { body }) => {
    switch (body.kind) {
      case 'replace-words':
        return sum + weights.instruction + weights.word * (wordCount(body.before.text) + wordCount(body.after.text))
      case 'delete-words':
        return sum + weights.instruction + weights.word * wordCount(body.words.text)
      case 'insert-words':
        return (
          sum + weights.instruction + weights.word * (wordCount(body.anchor?.text ?? '') + wordCount(body.text.text))
        )
      case 'replace-unit':
      case 'insert-unit':
      case 'add-sentences':
        return sum + weights.instruction + weights.added * wordCount(body.text.text)
      default:
        return sum + weights.instruction
    }
  }, 0)
}
