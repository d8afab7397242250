import { goneArticle } from '../../law/gone.ts'
import type { Law, Place } from '../../law/types.ts'
import { problem } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { nameOf } from '../../resolution/cite.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'

/** `unit-exists`: with the unit that is there and, among numbers, the nearest free one. */
export function exists(law: Law, present: Place, siblings: readonly Place[]): Problem {
  const { key, label, unit } = present.provision
  const name = nameOf(law, present)
  const taken = siblings.map(({ provision }) => provision.label)
  return problem('unit-exists', {
    law: { law: law.id, key, citation: name },
    actual: name,
    nearest: schemeNamed(law.meta.scheme).freeLabel(label, unit, taken),
  })
}

/** `unit-exists` of an article that only the line of the repealed ones names: «Статьи 43.1 - 43.2. Утратили силу.» */
export function existsAsGone(law: Law, line: string, label: string, siblings: readonly Place[]): Problem {
  const taken = siblings.map(({ provision }) => provision.label)
  const free = (near: string, also: readonly string[]): string | null =>
    schemeNamed(law.meta.scheme).freeLabel(near, 'article', [...taken, ...also])
  let nearest = free(label, [])
  while (nearest !== null && goneArticle(law, nearest) !== null) nearest = free(nearest, [nearest])
  return problem('unit-exists', { actual: line.replace(/\.$/, ''), nearest })
}
