import type { InstructionBody } from '../../../../amendment/types.ts'
import type { Citation } from '../../../../citation/types.ts'
import { russianUnit } from '../../citation/print.ts'
import { unitGender } from '../../citation/units.ts'
import { objects } from './printing.ts'
import type { Clause, Rule } from './rule.ts'

/** `пункт 3 признать утратившим силу`. */
export const repealUnit: Rule<'repeal-unit'> = {
  slots: ['lost'],
  read: readRepeal,
  print: ({ targets }) => `${objects(targets)}признать ${lost(targets)} силу`,
}

/** `Федеральный закон … признать утратившим силу`: the law is the instruction's own. */
export const repealLaw: Rule<'repeal-law'> = {
  slots: ['lost'],
  read: readRepeal,
  print: () => 'признать утратившим силу',
}

function readRepeal({ frame, targets }: Clause): readonly InstructionBody[] | null {
  if ((frame.verb !== 'recognise' && frame.verb !== 'deem') || !frame.lost) return null
  const units = targets.filter(({ steps }) => steps.length > 0)
  const laws = targets.filter(({ steps }) => steps.length === 0)
  return [
    ...laws.slice(0, 1).map((): InstructionBody => ({ kind: 'repeal-law' })),
    ...(units.length === 0 ? [] : [{ kind: 'repeal-unit', targets: units } as const]),
  ]
}

/** «утратившим», «утратившей», «утратившими», as the units ask for. */
function lost(targets: readonly Citation[]): string {
  const step = targets[0]?.steps.at(-1)
  const labels = step?.labels ?? []
  if (targets.length > 1 || labels.length > 1 || labels[0]?.kind === 'range') return 'утратившими'
  return step !== undefined && unitGender(russianUnit(step.unit)) === 'feminine' ? 'утратившей' : 'утратившим'
}
