import type { Instruction } from '../../amendment/types.ts'
import type { Citation, Labels } from '../../citation/types.ts'
import { compareLabels } from '../../text/label.ts'
import { leadingLabel } from '../../text/leading-label.ts'

/**
 * The instructions as they run: in the order written, but a new unit whose label is still taken waits for the instruction
 * straight behind it that gives the former one another («дополнить новым пунктом 2», «пункты 2 – 5 считать соответственно
 * пунктами 3 – 6»).
 */
export function inRunningOrder(instructions: readonly Instruction[]): readonly Instruction[] {
  const ordered = [...instructions]
  for (let index = 0; index + 1 < ordered.length; index += 1) {
    const [one, next] = [ordered[index] as Instruction, ordered[index + 1] as Instruction]
    if (!makesRoom(next, one)) continue
    ordered.splice(index, 2, next, one)
    index += 1
  }
  return ordered
}

function makesRoom(next: Instruction, one: Instruction): boolean {
  if (one.kind !== 'insert-unit' || one.place.kind !== 'by-label' || next.kind !== 'renumber-unit') return false
  if (one.unit !== next.unit || next.unit === 'alinea' || one.common.law.text !== next.common.law.text) return false
  // Parts that are numbered in words only move by themselves: «считать частями» tells of it then.
  if (one.unit === 'part' && leadingLabel(one.text.text) === null) return false
  const [label] = one.labels
  return label?.kind === 'one' && next.targets.some((target) => areBeside(target, one) && has(target, label.label))
}

/** Articles are numbered through the law, whichever chapter gets them. */
function areBeside(target: Citation, { unit, parent }: Extract<Instruction, { kind: 'insert-unit' }>): boolean {
  return (unit === 'article' && target.steps.at(-1)?.unit === 'article') || isSame(around(target), parent)
}

function around({ steps }: Citation): Citation {
  return { steps: steps.slice(0, -1) }
}

function isSame(citation: Citation, other: Citation): boolean {
  return JSON.stringify(citation) === JSON.stringify(other)
}

function has({ steps }: Citation, label: string): boolean {
  const isAmong = (labels: Labels): boolean =>
    labels.kind === 'one'
      ? labels.label === label
      : compareLabels(labels.from, label) <= 0 && compareLabels(label, labels.to) <= 0
  return (steps.at(-1)?.labels ?? []).some(isAmong)
}
