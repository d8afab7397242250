import type { Amendment, Instruction } from '../../amendment/types.ts'
import type { Law } from '../../law/types.ts'
import { forceOf } from './in-force.ts'

/**
 * Whether the law's text has the instruction in it already. A law's front matter may list the amendments that it
 * incorporates; where it does not, its text has every adopted one that was in force on the day of its edition.
 */
export function isIncorporated(law: Law, amendment: Amendment, instruction: Instruction): boolean {
  const { edition, incorporates } = law.meta
  if (incorporates !== null) return incorporates.includes(amendment.id)
  if (edition === null || amendment.meta.status !== 'adopted') return false
  const { start, end } = forceOf(amendment, instruction)
  return start !== null && start <= edition && (end === null || edition < end)
}
