import type { Amendment } from '../amendment/types.ts'
import { findLaw } from '../consolidation/law-text/find-law.ts'
import { forceOf, startOfInstruction } from '../consolidation/together/in-force.ts'
import { idleOn } from '../consolidation/together/standing.ts'
import type { Law } from '../law/types.ts'
import { pendingOn } from './touches.ts'
import type { Face, Snapshot } from './types.ts'

/**
 * What a text of the law is: the text of the file (no `amendments`), or that with amendments worked in. `day` (ISO) says
 * that it is the edition of a day, made of adopted amendments; without it, a text with amendments is a proposed one.
 */
export function faceOf(
  snapshot: Snapshot,
  law: Law,
  amendments: readonly string[] = [],
  day: string | null = null,
  { today = null, onTop = [] }: FaceChoice = {},
): Face {
  const edition = day ?? law.meta.edition
  const worked = snapshot.amendments.filter(({ id }) => amendments.includes(id))
  const isInForce = amendments.length === 0 || (day !== null && worked.every((one) => isOfDay(one, day, onTop)))
  const isBehind = amendments.length === 0 && day === null && today !== null && missing(snapshot, law, today).length > 0
  const pending = pendingOn(snapshot, law.id).filter((amendment) => {
    const isWorkedIn = amendments.includes(amendment.id)
    if (onTop.includes(amendment.id)) return false
    if (amendment.meta.status !== 'adopted') return !isWorkedIn
    return isLater(amendment, edition) && (day !== null || !isWorkedIn)
  })
  return {
    law: law.id,
    title: law.meta.title,
    status: law.meta.status,
    edition,
    standing: isBehind ? 'behind' : isInForce ? 'in-force' : 'proposed',
    revision: snapshot.revision,
    amendments,
    pending: pending.map(({ id }) => id),
  }
}

export interface FaceChoice {
  /** ISO date: then a text of the file is told from what is in force today. */
  readonly today?: string | null
  /** Which of the amendments were worked in whole, whatever their days. */
  readonly onTop?: readonly string[]
}

/** Adopted acts that are in force on a day (ISO) and not in the text of the law's file. */
export function missing(snapshot: Snapshot, law: Law, day: string): readonly Amendment[] {
  return pendingOn(snapshot, law.id).filter(
    (amendment) =>
      amendment.meta.status === 'adopted' &&
      amendment.instructions.some((instruction) => {
        const found = findLaw(snapshot.laws, instruction.common.law, amendment.meta.language)
        if (!('passages' in found) || found.id !== law.id) return false
        return idleOn(law, amendment, instruction, forceOf(amendment, instruction), { date: day }) === null
      }),
  )
}

/** Whether a text of the day may have the amendment in it, as far as it was worked in. */
function isOfDay(amendment: Amendment, day: string, onTop: readonly string[]): boolean {
  if (amendment.meta.status !== 'adopted') return false
  if (!onTop.includes(amendment.id)) return true
  return amendment.instructions.every((instruction) => {
    const { start, end } = forceOf(amendment, instruction)
    return start !== null && start <= day && (end === null || day < end)
  })
}

/** Whether an adopted amendment has an article that is not yet in force on a day (or nobody can tell). */
function isLater(amendment: Amendment, day: string | null): boolean {
  if (amendment.meta.status !== 'adopted') return false
  return amendment.instructions.some((instruction) => {
    const start = startOfInstruction(amendment, instruction)
    return start === null || day === null || start > day
  })
}
