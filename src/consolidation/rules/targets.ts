import type { Citation } from '../../citation/types.ts'
import type { Law } from '../../law/types.ts'
import { problem, remark } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { printCited } from '../../resolution/cite.ts'
import { type Found, resolve, type Target, textAreas } from '../../resolution/resolve.ts'
import { textOf } from '../law-text/edits.ts'
import { oneLine } from '../law-text/one-line.ts'
import { isRepealed } from './repealed.ts'
import type { Context, Earlier } from './rule.ts'

/**
 * What the citations name as the law stands. A citation that would have named another text before the amendment is
 * followed with the remark `count-ambiguous`; one of a unit that an earlier instruction took away is `order-suspicious`.
 */
export function targetsOf(context: Context, citations: readonly Citation[], isRepeal = false): Found | Problem {
  const targets: Target[] = []
  const remarks: Problem[] = []
  for (const citation of citations) {
    const found = oneCitation(context, citation, isRepeal)
    if (found.kind === 'problem') return found
    targets.push(...found.targets)
    remarks.push(...found.remarks)
  }
  return { kind: 'found', targets, remarks }
}

function oneCitation(context: Context, citation: Citation, isRepeal: boolean): Found | Problem {
  const now = resolve(context.law, citation)
  const before = context.law === context.start.law ? now : resolve(context.start.law, citation)
  if (now.kind === 'problem') return takenAway(context, citation, before) ?? now
  const taken = isRepeal ? null : takenAway(context, citation, now)
  if (taken !== null && now.targets.some((target) => isUnderRepealed(context.law, target))) return taken
  if (now.remarks.some(({ code }) => code === 'count-ambiguous')) return now
  const former = anotherIn(context.start, before, now) ?? anotherInBase(context, citation, now)
  if (former === null) return now
  const doubt = remark('count-ambiguous', { actual: printCited(context.law, citation), nearest: former })
  return { ...now, remarks: [...now.remarks, doubt] }
}

/** The first words of what the citation named in the law as it was, if that is not what it names now. */
function anotherIn({ law, isSame }: Earlier, before: Found | Problem, now: Found): string | null {
  if (before.kind === 'problem') return null
  const another = before.targets.find((then, index) => {
    const target = now.targets[index]
    return target !== undefined && !isSame(then, target)
  })
  return another === undefined ? null : beginning(law, another)
}

/** An amendment may have moved the label that the next one cites. */
function anotherInBase({ base }: Context, citation: Citation, now: Found): string | null {
  return base === null ? null : anotherIn(base, resolve(base.law, citation), now)
}

/** The first words of a target, by which a drafter knows it. */
function beginning(law: Law, target: Target): string | null {
  const area = textAreas(law, target)[0]
  if (area === undefined) return null
  const words = oneLine(textOf(law, area.passage).slice(area.start, area.end))
  return words.length <= 80 ? words : `${words.slice(0, 79)}…`
}

/** A label can pass to another unit: only one that still reads as repealed is what the earlier instruction left. */
function isUnderRepealed(law: Law, target: Target): boolean {
  if (target.kind === 'law' || target.provision === null) return false
  return [...target.ancestors, target.provision].some((unit) => isRepealed(law, target.passage, unit))
}

/** The problem that a citation leads to what an earlier instruction repealed or deleted; null if it does not. */
function takenAway(context: Context, citation: Citation, found: Found | Problem): Problem | null {
  if (found.kind === 'problem' || context.taken.size === 0) return null
  for (const target of found.targets) {
    if (target.kind === 'law') continue
    const units = [...target.ancestors, ...(target.provision === null ? [] : [target.provision])]
    const earlier = units.map(({ key }) => context.taken.get(key)).find((address) => address !== undefined)
    if (earlier !== undefined) {
      const actual = printCited(context.law, citation)
      return problem('order-suspicious', { actual, details: { earlier } })
    }
  }
  return null
}
