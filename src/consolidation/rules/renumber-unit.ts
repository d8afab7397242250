import type { Citation, Labels } from '../../citation/types.ts'
import { levelOf } from '../../law/nesting.ts'
import type { Law, Place } from '../../law/types.ts'
import { problem, remark } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { kindsOf, resolve, type Target, type UnitTarget } from '../../resolution/resolve.ts'
import { lawPlaceOf, notFound } from '../../resolution/resolve-problems.ts'
import { childrenOf, headsUnder } from '../../resolution/resolve-units.ts'
import { compareLabels, isRomanUnit, labelIn } from '../../text/label.ts'
import type { CitedUnit } from '../../text/types.ts'
import { claimOf, placeAt, textOf } from '../law-text/edits.ts'
import { expandLabels } from '../law-text/label-runs.ts'
import { type Change, type Edit, type Plan, planOf } from '../law-text/plan.ts'
import { designateText } from './designate-text.ts'
import { exists } from './exists.ts'
import { staleReferences } from './references.ts'
import type { Body, Context, Rule } from './rule.ts'
import { targetsOf } from './targets.ts'

/** «считать пунктом 6», `by redesignating … as …`: the printed labels change, all at once; references are listed, not changed. */
export const renumberUnit: Rule<'renumber-unit'> = (context, instruction) => {
  if (instruction.unit === 'alinea') return checkedCount(context, instruction)
  const { law } = context
  const found = targetsOf(context, instruction.targets)
  if (found.kind === 'problem') return found
  if (found.targets.every(isUnnumberedPart)) {
    // «часть первую считать частью 1» numbers it; «части вторую и третью – частями третьей и четвертой» tells of an insertion.
    const isNumbering = JSON.stringify(instruction.targets.flatMap(lastLabels)) === JSON.stringify(instruction.to)
    return isNumbering
      ? designateText(context, { ...instruction, kind: 'designate-text' })
      : checkedCount(context, instruction)
  }
  const units = found.targets.filter((target): target is UnitTarget => target.kind === 'unit')
  const labels = expandLabels(instruction.to, units.length)
  if (labels === null || units.length !== found.targets.length) {
    return problem('label-mismatch', {
      expected: units.map(({ provision }) => provision.label).join(', '),
      actual: instruction.to.map((to) => (to.kind === 'one' ? to.label : `${to.from}–${to.to}`)).join(', '),
    })
  }
  const taken = labelTaken(law, units, labels)
  if (taken !== null) return taken
  const changes = units.map((unit, index) => relabelled(law, unit, labels[index] as string))
  const moved = units.filter(({ provision }, index) => provision.label !== labels[index])
  return planOf(changes, [
    ...found.remarks,
    ...staleReferences(law, moved),
    ...disorder(law, units, labels, instruction.unit),
  ])
}

/**
 * The remark that units which stay where they stand have got labels that do not rise: among their siblings, and among those
 * that they get where they become units of a higher level.
 */
function disorder(
  law: Law,
  units: readonly UnitTarget[],
  labels: readonly string[],
  unit: CitedUnit,
): readonly Problem[] {
  const [first] = units
  if (first === undefined) return []
  if (law.passages[first.passage]?.provision === first.provision) return headsInDisorder(law, first, units, labels)
  const own = first.provision.unit
  const [named = own] = kindsOf(unit, law.meta.scheme).direct
  const kind = levelOf(named) !== -1 && levelOf(named) < levelOf(own) ? named : own
  const parent = first.ancestors.findLast((one) => levelOf(one.unit) < levelOf(kind))
  const made = new Map(units.map(({ provision }, index) => [provision, labels[index] as string]))
  const others = (parent?.children ?? []).filter((one) => one.unit === kind && !made.has(one))
  const now = [...others, ...units.map(({ provision }) => provision)]
    .sort((one, other) => one.span.start - other.span.start)
    .map((one) => made.get(one) ?? one.label)
  const isRoman = isRomanUnit(kind)
  const isRising = now.every(
    (label, index) => index === 0 || compareLabels(now[index - 1] as string, label, isRoman) <= 0,
  )
  return isRising ? [] : [remark('labels-out-of-order', { law: lawPlaceOf(law, first), actual: now.join(', ') })]
}

/** The same of articles and chapters. Codes have sections out of order as it is: only what this does is told. */
function headsInDisorder(
  law: Law,
  first: UnitTarget,
  units: readonly UnitTarget[],
  labels: readonly string[],
): readonly Problem[] {
  const made = new Map(units.map(({ provision }, index) => [provision, labels[index] as string]))
  const heads = siblingsOf(law, first)
  const before = heads.map(({ provision }) => provision.label)
  const now = heads.map(({ provision }) => made.get(provision) ?? provision.label)
  const falls = (all: readonly string[], index: number): boolean =>
    index > 0 && compareLabels(all[index - 1] as string, all[index] as string) > 0
  const at = now.findIndex((_, index) => falls(now, index) && !falls(before, index))
  if (at === -1) return []
  const actual = now.slice(Math.max(0, at - 2), at + 2).join(', ')
  return [remark('labels-out-of-order', { law: lawPlaceOf(law, first), actual })]
}

/** Whether the target is a part of an article that counts its parts in words only. */
function isUnnumberedPart(target: Target): boolean {
  return target.kind === 'alinea'
    ? target.part !== undefined
    : target.kind === 'unit' && target.provision.printed === ''
}

function lastLabels({ steps }: Citation): readonly Labels[] {
  return steps.at(-1)?.labels ?? []
}

function relabelled(law: Law, unit: UnitTarget, label: string): Change {
  const { passage, provision } = unit
  const { start, end } = provision.labelSpan
  const printed = textOf(law, passage).slice(start, end)
  const number = labelIn(printed)
  const edit: Edit = { passage, start: start + number.start, end: start + number.end, text: label }
  const after = printed.slice(0, number.start) + label + printed.slice(number.end)
  const claim = claimOf('moved', unit)
  return { place: placeAt(law, passage, start), edits: [edit], before: printed, after, claim }
}

/** Labels that units outside the renumbered ones have already. */
function labelTaken(law: Law, units: readonly UnitTarget[], labels: readonly string[]): Problem | null {
  const moving = new Set(units.map(({ provision }) => provision))
  for (const [index, unit] of units.entries()) {
    const siblings = siblingsOf(law, unit)
    const present = siblings.find(
      ({ provision }) =>
        provision.label === labels[index] && provision.unit === unit.provision.unit && !moving.has(provision),
    )
    if (present !== undefined) return exists(law, present, siblings)
  }
  return null
}

function siblingsOf(law: Law, { passage, provision, ancestors }: UnitTarget): readonly Place[] {
  if (law.passages[passage]?.provision === provision) {
    return headsUnder(law, { kind: 'law' }).filter((place) => place.provision.unit === provision.unit)
  }
  const parent = ancestors.at(-1)
  if (parent === undefined) return childrenOf(law, { kind: 'law' })
  return parent.children.map((child) => ({ passage, provision: child, ancestors }))
}

/** «абзацы второй – четвертый считать абзацами третьим – пятым» tells of what an insertion did: it must be so. */
function checkedCount(context: Context, { targets, to }: Body<'renumber-unit'>): Plan | Problem {
  const { law, start } = context
  for (const citation of targets) {
    const moved: Citation = {
      steps: citation.steps.map((step, index) =>
        index === citation.steps.length - 1 ? { ...step, labels: to } : step,
      ),
    }
    const now = resolve(law, moved)
    if (now.kind === 'problem') return now
    const then = resolve(start.law, citation)
    if (then.kind === 'problem') continue
    const isWrong =
      then.targets.length !== now.targets.length ||
      then.targets.some((target, index) => !start.isSame(target, now.targets[index] as Target))
    if (isWrong) return notFound(law, moved, now.targets[0] ?? { kind: 'law' }, null, { reason: 'count' })
  }
  return planOf([])
}
