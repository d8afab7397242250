import { nameOf } from '../citation/index.ts'
import type { Law, Place } from '../law/types.ts'
import { type Problem, problem } from '../problem/index.ts'

/** `unit-exists`: with the unit that is there and, among numbers, the nearest free one. */
export function exists(law: Law, present: Place, siblings: readonly Place[]): Problem {
  const { key, label } = present.provision
  const name = nameOf(law, present)
  return problem('unit-exists', {
    law: { law: law.id, key, citation: name },
    actual: name,
    nearest: freeLabel(
      label,
      siblings.map(({ provision }) => provision.label),
    ),
  })
}

function freeLabel(label: string, taken: readonly string[]): string | null {
  if (!/^\d+(?:\.\d+)*$/.test(label)) return null
  const parts = label.split('.')
  const stem = parts.length === 1 ? label : parts.slice(0, -1).join('.')
  let last = parts.length === 1 ? 1 : Number(parts.at(-1)) + 1
  while (taken.includes(`${stem}.${last}`)) last += 1
  return `${stem}.${last}`
}
