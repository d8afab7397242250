import type { Citation } from '../../citation/types.ts'
import type { Problem } from '../../problem/types.ts'
import type { Target } from '../../resolution/resolve.ts'
import { notFound } from '../../resolution/resolve-problems.ts'
import { endOf, putText } from '../law-text/edits.ts'
import { type Plan, planOf } from '../law-text/plan.ts'
import type { Body, Context } from './rule.ts'
import { targetsOf } from './targets.ts'

/** «после первого предложения дополнить предложением», «дополнить вторым предложением»: beside a sentence, parted by a space. */
export function insertSentences(
  context: Context,
  { parent: cited, place }: Body<'insert-unit'>,
  parent: Target,
  sentences: string,
): Plan | Problem {
  const { law } = context
  const side = place.kind === 'before' || (place.kind === 'ordinal' && place.n === 1) ? 'before' : 'after'
  const unit = besideUnit(cited, place)
  if (unit === null) {
    const end = endOf(law, parent)
    if (end === null) return notFound(law, cited, parent, null)
    return planOf([putText(law, end.passage, { start: end.end, end: end.end }, ` ${sentences}`)])
  }
  const beside = targetsOf(context, [unit])
  if (beside.kind === 'problem') return beside
  const target = side === 'after' ? beside.targets.at(-1) : beside.targets[0]
  if (target?.kind !== 'sentence') return notFound(law, unit, parent, null)
  const at = side === 'after' ? target.span.end : target.span.start
  const put = side === 'after' ? ` ${sentences}` : `${sentences} `
  return planOf([putText(law, target.passage, { start: at, end: at }, put)], beside.remarks)
}

/** The sentence that the new ones stand beside: the n-th stands behind the one before it. Null is the end. */
function besideUnit(parent: Citation, place: Body<'insert-unit'>['place']): Citation | null {
  if (place.kind === 'after' || place.kind === 'before') return place.unit
  if (place.kind !== 'ordinal') return null
  const label = String(Math.max(1, place.n - 1))
  return { steps: [...parent.steps, { unit: 'sentence', labels: [{ kind: 'one', label }], relative: false }] }
}
