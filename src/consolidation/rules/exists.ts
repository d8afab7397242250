import { childPlaces } from '../../law/find.ts'
import { goneArticle } from '../../law/gone.ts'
import type { Law, Place, Provision } from '../../law/types.ts'
import { problem } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { nameOf } from '../../resolution/cite.ts'
import type { Target } from '../../resolution/resolve.ts'
import { normaliseLabel } from '../../text/label.ts'
import type { ReadLabel } from '../../text/schemes/scheme.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'
import type { BlockParagraph } from '../law-text/block.ts'

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

/** `unit-exists` of a labelled unit that paragraphs bring into the target though it has one of that label; null if they do not. */
export function broughtTwice(
  law: Law,
  target: Exclude<Target, { kind: 'law' }>,
  paragraphs: readonly BlockParagraph[],
): Problem | null {
  const { provision, passage, ancestors } = target
  if (provision === null) return null
  const siblings = childPlaces({ passage, provision, ancestors })
  for (const { read, isHead } of paragraphs) {
    const present = isHead || read === null ? undefined : siblings.find((one) => isThat(one.provision, read))
    if (present !== undefined) return exists(law, present, siblings)
  }
  return null
}

function isThat({ unit, label }: Provision, read: ReadLabel): boolean {
  return read.units.includes(unit) && normaliseLabel(read.label) === label
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
