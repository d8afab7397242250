import type { InstructionBody } from '../amendment/types.ts'
import type { Labels } from '../citation/types.ts'
import type { CitedUnit } from '../text/types.ts'

/** Units that no label of a quoted text could name. */
const unlabelled: ReadonlySet<CitedUnit> = new Set([
  'note',
  'sentence',
  'heading',
  'alinea',
  'matter-before',
  'matter-after',
  'flush',
  'contents',
  'definition',
  'entry',
  'proviso',
  'preamble',
])

/**
 * The label that an instruction's quoted text must begin with: a re-worded unit brings its own, a new one that which was
 * announced. Null where nothing says which.
 */
export function announcedLabel(body: InstructionBody): string | null {
  if (body.kind === 'insert-unit') return body.unit === null ? null : firstLabel(body.unit, body.labels)
  const step = body.kind === 'replace-unit' && !body.underHeading ? body.targets[0]?.steps.at(-1) : undefined
  return step === undefined ? null : firstLabel(step.unit, step.labels)
}

function firstLabel(unit: CitedUnit, [first]: readonly Labels[]): string | null {
  if (first === undefined || unlabelled.has(unit)) return null
  return first.kind === 'one' ? first.label : first.from
}
