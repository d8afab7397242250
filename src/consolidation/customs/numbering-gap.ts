import type { Law } from '../../law/types.ts'
import { remark } from '../../problem/problem.ts'
import { kindsOf, resolve } from '../../resolution/resolve.ts'
import { childrenOf } from '../../resolution/resolve-units.ts'
import { compareLabels, isNextLabel, isRomanUnit, nextLabel } from '../../text/label.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'
import type { UnitKind } from '../../text/types.ts'
import { withIndexLost } from '../rules/label-gap.ts'
import type { Body } from '../rules/rule.ts'
import type { Custom } from './custom.ts'

/** A new unit goes on with the numbering: where the points end at 4, the next one is 5 and not 9. */
export const numberingGap: Custom = (law, instruction) => {
  if (instruction.kind !== 'insert-unit') return []
  const found = resolve(law, instruction.parent)
  const parent = found.kind === 'found' ? found.targets[0] : undefined
  const named = firstNamed(law, instruction)
  if (named === null || parent === undefined) return []
  const { label, kinds } = named
  const siblings = childrenOf(law, parent).filter(({ provision: { unit } }) => kinds.includes(unit))
  const unit = siblings[0]?.provision.unit
  if (unit === undefined) return []
  const labels = siblings.filter(({ provision }) => provision.unit === unit).map(({ provision }) => provision.label)
  // What may be an index that a portal lost is a remark of its own.
  if (withIndexLost(new Set(labels), label) !== null && /^\d+$/.test(label)) return []
  const expected = expectedBehind(labels, label, unit)
  return expected === null ? [] : [remark('label-gap', { actual: label, expected })]
}

/** The first new label, and what it may name: as the instruction says, or, where it says nothing, as the new text begins. */
function firstNamed(law: Law, { unit, labels, text }: Body<'insert-unit'>) {
  const [first] = labels
  if (unit !== null && first !== undefined) {
    return { label: first.kind === 'one' ? first.label : first.from, kinds: kindsOf(unit, law.meta.scheme).direct }
  }
  const read = schemeNamed(law.meta.scheme).paragraph(text.text)
  return read === null ? null : { label: read.label, kinds: read.units }
}

/** The label that comes behind those, if this one is beyond it; null otherwise, or where they leave numbers out themselves. */
function expectedBehind(labels: readonly string[], label: string, unit: UnitKind): string | null {
  const isRoman = isRomanUnit(unit)
  const whole = [...new Set(labels)].filter(isWhole).sort((one, other) => compareLabels(one, other, isRoman))
  const greatest = whole.at(-1)
  if (greatest === undefined || !isWhole(label) || compareLabels(label, greatest, isRoman) <= 0) return null
  const isGapless = whole.every((one, index) => index === 0 || isNextLabel(whole[index - 1] as string, one, isRoman))
  return isGapless && !isNextLabel(greatest, label, isRoman) ? nextLabel(greatest, isRoman) : null
}

/** Without an index: 44, а, iv; not 44.1. */
function isWhole(label: string): boolean {
  return /^(?:\d+|\p{L}+)$/u.test(label)
}
