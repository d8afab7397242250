import type { Amendment } from '../amendment/types.ts'
import { startOfInstruction } from '../consolidation/together/in-force.ts'
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
): Face {
  const edition = day ?? law.meta.edition
  const worked = snapshot.amendments.filter(({ id }) => amendments.includes(id))
  const isInForce = amendments.length === 0 || (day !== null && worked.every(({ meta }) => meta.status === 'adopted'))
  const pending = pendingOn(snapshot, law.id).filter((amendment) => {
    const isWorkedIn = amendments.includes(amendment.id)
    if (amendment.meta.status !== 'adopted') return !isWorkedIn
    return isLater(amendment, edition) && (day !== null || !isWorkedIn)
  })
  return {
    law: law.id,
    title: law.meta.title,
    status: law.meta.status,
    edition,
    standing: isInForce ? 'in-force' : 'proposed',
    revision: snapshot.revision,
    amendments,
    pending: pending.map(({ id }) => id),
  }
}

/** Whether an adopted amendment has an article that is not yet in force on a day (or nobody can tell). */
function isLater(amendment: Amendment, day: string | null): boolean {
  if (amendment.meta.status !== 'adopted') return false
  return amendment.instructions.some((instruction) => {
    const start = startOfInstruction(amendment, instruction)
    return start === null || day === null || start > day
  })
}
