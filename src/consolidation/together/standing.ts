import type { Amendment, Instruction } from '../../amendment/types.ts'
import type { Law } from '../../law/types.ts'
import type { Idle } from '../types.ts'
import type { Force } from './in-force.ts'
import { isIncorporated } from './incorporated.ts'

/** Why an instruction is not worked into the law's text on a day (ISO); null where it is. */
export function idleOn(
  law: Law | null,
  amendment: Amendment,
  instruction: Instruction,
  { start, end }: Force,
  { date, proposals = [] }: { readonly date: string; readonly proposals?: readonly string[] | undefined },
): Idle | null {
  if (amendment.meta.status !== 'adopted' && !proposals.includes(amendment.id)) return { kind: 'not-adopted' }
  if (end !== null && end <= date) return { kind: 'expired', on: end }
  if (law !== null && isIncorporated(law, amendment, instruction)) return { kind: 'incorporated' }
  if (start === null) return { kind: 'date-unknown' }
  return start > date ? { kind: 'not-yet', on: start } : null
}

/** Whether the law's text has what is over by a day: it cannot be taken out again. */
export function isEndedInText(law: Law, amendment: Amendment, instruction: Instruction, { end }: Force, date: string) {
  if (end === null || end > date || !isIncorporated(law, amendment, instruction)) return false
  return law.meta.edition === null || law.meta.edition < end
}
