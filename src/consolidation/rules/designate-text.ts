import { problem } from '../../problem/problem.ts'
import { kindsOf } from '../../resolution/resolve.ts'
import { notFound } from '../../resolution/resolve-problems.ts'
import { childrenOf } from '../../resolution/resolve-units.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'
import { changeAt } from '../law-text/edits.ts'
import { expandLabels } from '../law-text/label-runs.ts'
import { beginningOf, labelBefore } from '../law-text/opening-label.ts'
import { type Change, planOf } from '../law-text/plan.ts'
import { exists } from './exists.ts'
import type { Rule } from './rule.ts'
import { targetsOf } from './targets.ts'

/** `by designating the existing matter as paragraph (1)`, «текст статьи 5 считать частью 1»: the text stays and gets a label. */
export const designateText: Rule<'designate-text'> = (context, { targets, to, unit }) => {
  const { law } = context
  const found = targetsOf(context, targets)
  if (found.kind === 'problem') return found
  const labels = expandLabels(to, found.targets.length)
  const [kind] = kindsOf(unit, law.meta.scheme).direct
  if (labels === null || kind === undefined) {
    const actual = to.map((one) => (one.kind === 'one' ? one.label : `${one.from}–${one.to}`)).join(', ')
    return problem('label-mismatch', { expected: String(found.targets.length), actual })
  }
  const changes: Change[] = []
  for (const [index, target] of found.targets.entries()) {
    if (target.kind === 'law' || target.provision === null)
      return notFound(law, targets[0] ?? { steps: [] }, target, null)
    const { passage, provision, ancestors } = target
    const last = target.kind === 'unit' ? target.last : passage
    const label = labels[index] as string
    const children = childrenOf(law, { kind: 'unit', passage, provision, ancestors, last })
    const siblings = children.filter((child) => child.provision.unit === kind)
    const present = siblings.find((sibling) => sibling.provision.label === label)
    if (present !== undefined) return exists(law, present, siblings)
    changes.push(
      changeAt(law, labelBefore(law, passage, beginningOf(target), schemeNamed(law.meta.scheme).print(label, kind))),
    )
  }
  return planOf(changes, found.remarks)
}
