import { goneArticle } from '../../law/gone.ts'
import type { Law, Place } from '../../law/types.ts'
import { problem } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { nameOf } from '../../resolution/cite.ts'

/** `unit-exists`: with the unit that is there and, among numbers, the nearest free one. */
export function exists(law: Law, present: Place, siblings: readonly Place[]): Problem {
  const { key, label } = present.provision
  const name = nameOf(law, present)
  const isRoman = present.provision.unit === 'clause' || present.provision.unit === 'subclause'
  const free = law.meta.scheme !== 'us-code' ? freeLabel : isRoman ? () => null : freeBehind
  return problem('unit-exists', {
    law: { law: law.id, key, citation: name },
    actual: name,
    nearest: free(
      label,
      siblings.map(({ provision }) => provision.label),
    ),
  })
}

/** `unit-exists` of an article that only the line of the repealed ones names: «Статьи 43.1 - 43.2. Утратили силу.» */
export function existsAsGone(law: Law, line: string, label: string, siblings: readonly Place[]): Problem {
  const taken = siblings.map(({ provision }) => provision.label)
  let nearest = freeLabel(label, taken)
  while (nearest !== null && goneArticle(law, nearest) !== null) nearest = freeLabel(nearest, [...taken, nearest])
  return problem('unit-exists', { actual: line.replace(/\.$/, ''), nearest })
}

/** American lists go on behind their last item: `(f)` is there, `(g)` is free. Roman ones are left to the drafter. */
function freeBehind(label: string, taken: readonly string[]): string | null {
  if (!/^(?:\d+|[A-Za-z])$/.test(label)) return null
  const next = (one: string): string =>
    /^\d/.test(one) ? String(Number(one) + 1) : String.fromCharCode(one.charCodeAt(0) + 1)
  let free = next(label)
  while (taken.includes(free)) free = next(free)
  return /^(?:\d+|[A-Za-z])$/.test(free) ? free : null
}

function freeLabel(label: string, taken: readonly string[]): string | null {
  if (!/^\d+(?:\.\d+)*$/.test(label)) return null
  const parts = label.split('.')
  const stem = parts.length === 1 ? label : parts.slice(0, -1).join('.')
  let last = parts.length === 1 ? 1 : Number(parts.at(-1)) + 1
  while (taken.includes(`${stem}.${last}`)) last += 1
  return `${stem}.${last}`
}
