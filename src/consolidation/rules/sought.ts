import type { Noun, Quoted } from '../../amendment/types.ts'
import { findProvision } from '../../law/find.ts'
import { type Target, textAreas, unitTarget } from '../../resolution/resolve.ts'
import { findInArea } from '../law-text/area-words.ts'
import type { Context, Earlier } from './rule.ts'

/**
 * How words are looked for in a target: those that its text had before, and that an earlier instruction has taken out of it,
 * are not then taken for the same words in its heading.
 */
export function soughtIn(context: Context, target: Target, { text }: Quoted, noun: Noun) {
  const { start, base } = context
  const mayBeHeading = (): boolean =>
    [start, base].every((earlier) => earlier === null || earlier.law === context.law || !stoodIn(earlier, target, text))
  return { noun, isPutIn: context.isPutIn, mayBeHeading }
}

/** Whether the words stood in the text of what the target was in the law as it was. */
function stoodIn({ law, isSame }: Earlier, target: Target, words: string): boolean {
  const then = formerly(law, target)
  if (then === null || !isSame(then, target)) return false
  return textAreas(law, then).some((area) => findInArea(law, area, words).length > 0)
}

function formerly(law: Earlier['law'], target: Target): Target | null {
  if (target.kind === 'law') return target
  const place = target.kind === 'unit' ? findProvision(law, target.provision.key) : null
  return place === null ? null : unitTarget(law, place)
}
