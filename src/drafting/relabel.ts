import type { AlignedPair } from './align.ts'
import { type Candidate, cheapest } from './choose.ts'
import { type Container, under } from './container.ts'
import { citedUnit, labelsOf } from './region.ts'
import type { Desk } from './trial.ts'
import type { Found } from './types.ts'

/** The units of one kind whose text is as it was under another label: one instruction for all; null where there are none. */
export function relabelling(
  desk: Desk,
  before: Container,
  after: Container,
  pairs: readonly AlignedPair[],
): Found | null {
  const units = pairs.flatMap(([i, j]) => {
    const [one, other] = [before.parts[i], after.parts[j]]
    return one?.kind === 'unit' && other?.kind === 'unit' && one.name !== other.name ? [{ one, other }] : []
  })
  const [first] = units
  if (first === undefined) return null
  const unit = citedUnit(desk.law, before, first.one)
  const listed = (labels: readonly string[]) => labels.map((label) => ({ kind: 'one', label }) as const)
  const from = units.map(({ one }) => one.provision.label)
  const to = units.map(({ other }) => other.provision.label)
  const splices = units.map(({ one, other }) => ({ ...one.span, text: other.text }))
  const candidate = (labels: typeof listed): Candidate => {
    const target = under(before.citation, { unit, labels: labels(from), relative: false })
    return {
      steps: [{ body: { kind: 'renumber-unit', targets: [target], to: labels(to), unit }, reason: 'relabelled' }],
    }
  }
  const ranged = (labels: readonly string[]) => labelsOf(labels) as ReturnType<typeof listed>
  return (
    cheapest(desk, before.passage, splices, [candidate(ranged)]) ??
    cheapest(desk, before.passage, splices, [candidate(listed)])
  )
}
