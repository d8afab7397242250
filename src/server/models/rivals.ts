import type { Amendment } from '../../amendment/types.ts'
import type { Conflict } from '../../consolidation/types.ts'
import { questionsOf } from './questions.ts'

/**
 * Whether an amendment is a rival of some that are chosen: it answers the same question, or it wants something else of the
 * same text. Rivals are each written for the text in force, and are read so; run after one another they would fail.
 */
export function isRival(amendment: Amendment, chosen: readonly Amendment[], conflicts: readonly Conflict[]): boolean {
  const ids = new Set(chosen.map(({ id }) => id))
  const answers = questionsOf([amendment, ...chosen]).some(
    (question) =>
      question.amendments.some(({ id }) => id === amendment.id) && question.amendments.some(({ id }) => ids.has(id)),
  )
  const isBetween = ({ first, second }: Conflict): boolean =>
    (first.origin.amendment === amendment.id && ids.has(second.origin.amendment)) ||
    (second.origin.amendment === amendment.id && ids.has(first.origin.amendment))
  return answers || conflicts.some(isBetween)
}
