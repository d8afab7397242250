import type { Law, Place } from '../../law/types.ts'
import { remark } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'

/**
 * The remark that a new label may have lost its superscript, as portals print it: «31» where the units end at 3, «291» in
 * articles that end at 74. It leaves numbers out, and its figures are the label of a unit that is there with an index.
 */
export function gapRemarks(law: Law, siblings: readonly Place[], label: string): readonly Problem[] {
  if (!/^\d+$/.test(label)) return []
  const labels = new Set(siblings.map(({ provision }) => provision.label))
  const whole = [...labels].map((one) => Number(/^\d+/.exec(one)?.[0])).filter(Number.isInteger)
  const greatest = Math.max(...whole)
  if (whole.length === 0 || Number(label) <= greatest + 1) return []
  const nearest = withIndexLost(labels, label)
  if (nearest === null) return []
  return [
    remark('label-gap', {
      law: { law: law.id, key: siblings.at(-1)?.provision.key ?? '', citation: '' },
      actual: label,
      expected: String(greatest + 1),
      nearest,
    }),
  ]
}

/** «31» as 3.1, where there is a 3 and no 3.1; the longest base first («141» is 14.1 and not 1.41). */
export function withIndexLost(labels: ReadonlySet<string>, label: string): string | null {
  for (let cut = label.length - 1; cut > 0; cut -= 1) {
    const [base, index] = [label.slice(0, cut), label.slice(cut)]
    if (labels.has(base) && !index.startsWith('0') && !labels.has(`${base}.${index}`)) return `${base}.${index}`
  }
  return null
}
