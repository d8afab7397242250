import { standsForSeveral } from '../../law/gone.ts'
import { levelOf } from '../../law/nesting.ts'
import type { Law, Place, Provision } from '../../law/types.ts'
import { problem } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { definitionOf } from '../../resolution/definitions.ts'
import { kindsOf, type Target } from '../../resolution/resolve.ts'
import { lawPlaceOf, notFound } from '../../resolution/resolve-problems.ts'
import { childrenOf, isHeadKind } from '../../resolution/resolve-units.ts'
import { compareLabels, isRomanUnit } from '../../text/label.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'
import type { UnitKind } from '../../text/types.ts'
import type { BlockParagraph } from '../law-text/block.ts'
import { besideOf, changeAt, keysIn, keysOf, textOf } from '../law-text/edits.ts'
import { nested } from '../law-text/nested.ts'
import { type Change, type Plan, planOf } from '../law-text/plan.ts'
import { beforeFootnotes, indentedAs, putBefore, putBehind } from '../law-text/put-block.ts'
import { render } from '../law-text/render.ts'
import { labelledAs } from '../law-text/unit-labels.ts'
import { alphabeticalSpot, checkOrder } from './alphabetical.ts'
import { exists } from './exists.ts'
import { type Group, groupsOf } from './groups.ts'
import { gapRemarks } from './label-gap.ts'
import { endOfBody } from './notes.ts'
import { suspiciousMarks } from './punctuation.ts'
import type { Body, Context } from './rule.ts'
import { targetsOf } from './targets.ts'

/** Points, subpoints, subsections …: behind the greatest label below theirs with all that stands under it, or where it says. */
export function insertLabelled(
  context: Context,
  instruction: Body<'insert-unit'>,
  parent: Target,
  quoted: readonly BlockParagraph[],
): Plan | Problem {
  const { law } = context
  if (parent.kind !== 'unit' && parent.kind !== 'law') return notFound(law, instruction.parent, parent, null)
  const children = childrenOf(law, parent)
  const level = parent.kind === 'law' ? -1 : levelOf(parent.provision.unit)
  const kind = kindOf(law, instruction, quoted, children, level)
  if (kind === null || isHeadKind(kind) || levelOf(kind) <= level) {
    const actual = quoted[0]?.read?.printed ?? null
    return problem('label-mismatch', { law: lawPlaceOf(law, parent), expected: announcedLabel(instruction), actual })
  }
  const units = nested(law, withAnnouncedLabel(law, instruction, quoted, kind), kind)
  const groups = groupsOf(units, instruction.labels)
  if ('kind' in groups) return groups
  if (groups[0]?.label === '' && kind !== 'note')
    return problem('label-mismatch', { expected: announcedLabel(instruction) })
  const siblings = children.filter(({ provision }) => provision.unit === kind)
  const isPlain = siblings.length > 0 && siblings.every(({ provision }) => provision.heading === null)
  const changes: Change[] = []
  const remarks: Problem[] = []
  for (const group of groups) {
    const present = siblings.find(({ provision }) => standsFor(provision, group.label))
    if (present !== undefined) return exists(law, present, siblings)
    const spot = spotOf(context, instruction, parent, siblings, group, kind)
    if (spot.kind === 'problem') return spot
    const sibling = siblings.find(({ passage }) => passage === spot.passage)
    const flush = render(law, spot.passage, labelledAs(law, group.paragraphs, group.label, kind), kind, isPlain)
    const block = sibling === undefined ? flush : indentedAs(law, sibling.passage, sibling.provision.span.start, flush)
    const put = spot.kind === 'behind' ? putBehind : putBefore
    if (instruction.place.kind === 'by-label' && group === groups[0])
      remarks.push(...gapRemarks(law, siblings, group.label))
    const { into, beside } = spot
    changes.push({
      ...changeAt(law, put(law, spot.passage, spot.offset, block)),
      into: into ?? keysIn(parent),
      label: { unit: kind, label: group.label },
      ...besideOf(beside),
    })
    remarks.push(...spot.remarks, ...suspiciousMarks(law, siblings, group.label, block, spot.offset))
  }
  return planOf(changes, remarks)
}

interface Spot {
  readonly kind: 'behind' | 'before'
  readonly passage: number
  readonly offset: number
  /** Keys of the units that it stands in; null: the parent's. */
  readonly into: readonly string[] | null
  /** Whose place gives it its own. */
  readonly beside: Provision | null
  readonly remarks: readonly Problem[]
}

function spotOf(
  context: Context,
  { place, parent: cited }: Body<'insert-unit'>,
  parent: Extract<Target, { kind: 'unit' | 'law' }>,
  siblings: readonly Place[],
  group: Group,
  kind: UnitKind,
): Spot | Problem {
  const { law } = context
  if (place.kind === 'after' || place.kind === 'before') {
    const beside = targetsOf(context, [place.unit])
    if (beside.kind === 'problem') return beside
    const target = place.kind === 'after' ? beside.targets.at(-1) : beside.targets[0]
    if (target?.kind === 'alinea') {
      const { start, end } = target.paragraph.span
      const offset = place.kind === 'after' ? end : start
      return {
        kind: place.kind === 'after' ? 'behind' : 'before',
        passage: target.passage,
        offset,
        into: keysIn(target),
        beside: null,
        remarks: beside.remarks,
      }
    }
    if (target?.kind !== 'unit') return notFound(law, place.unit, parent, null)
    const { passage, provision, ancestors } = target
    const { start, end } = provision.span
    const spot = { passage, into: keysOf(ancestors), beside: provision, remarks: beside.remarks }
    return place.kind === 'after'
      ? { kind: 'behind', offset: end, ...spot }
      : { kind: 'before', offset: start, ...spot }
  }
  if (place.kind === 'alphabetical') {
    const words = group.paragraphs.map(({ text, read }) => text.slice(read?.length ?? 0)).join('\n')
    const spot = alphabeticalSpot(law, parent, words, siblings, (one) => definitionOf(law, one))
    if (spot.kind === 'problem') return spot
    return checkOrder(group.label, siblings, spot.behind) ?? besideSibling(spot.behind, siblings)
  }
  const end = endOfParent(law, parent, kind)
  if (end === null) return notFound(law, cited, parent, null)
  if (place.kind === 'end') return end
  const isRoman = isRomanUnit(kind)
  const below = siblings.filter(({ provision }) => compareLabels(provision.label, group.label, isRoman) < 0)
  const greatest = below.reduce<Place | null>(
    (best, one) =>
      best === null || compareLabels(one.provision.label, best.provision.label, isRoman) >= 0 ? one : best,
    null,
  )
  return greatest === null && siblings.length === 0 ? end : besideSibling(greatest, siblings)
}

/** Behind that sibling, or before the first of them. */
function besideSibling(behind: Place | null, siblings: readonly Place[]): Spot {
  const { passage, provision } = behind ?? (siblings[0] as Place)
  const spot = { passage, into: null, beside: provision, remarks: [] }
  return behind === null
    ? { kind: 'before', offset: provision.span.start, ...spot }
    : { kind: 'behind', offset: provision.span.end, ...spot }
}

function endOfParent(law: Law, parent: Extract<Target, { kind: 'unit' | 'law' }>, kind: UnitKind): Spot | null {
  if (parent.kind === 'unit') {
    const offset = beforeFootnotes(law, parent.passage, endOfBody(parent.provision, kind))
    return { kind: 'behind', passage: parent.passage, offset, into: null, beside: null, remarks: [] }
  }
  const passage = law.passages.length - 1
  if (passage < 0) return null
  const offset = textOf(law, passage).trimEnd().length
  return { kind: 'behind', passage, offset, into: null, beside: null, remarks: [] }
}

/** Which kind of unit comes: as its label is printed, if the parent has such or none; else what the parent calls by that word. */
function kindOf(
  law: Law,
  { unit }: Body<'insert-unit'>,
  quoted: readonly BlockParagraph[],
  children: readonly Place[],
  parentLevel: number,
): UnitKind | null {
  const named = unit === null ? [] : kindsOf(unit, law.meta.scheme).direct
  const printed = quoted[0]?.read?.units ?? []
  const has = (kind: UnitKind): boolean => children.some(({ provision }) => provision.unit === kind)
  const both = printed.filter((kind) => named.length === 0 || named.includes(kind))
  const fitting = both.find((kind) => levelOf(kind) > parentLevel) ?? both[0]
  return (
    both.find(has) ?? (children.length === 0 ? fitting : named.find(has)) ?? fitting ?? printed[0] ?? named[0] ?? null
  )
}

/** A block that leaves out the label it was announced with gets it. */
function withAnnouncedLabel(
  law: Law,
  instruction: Body<'insert-unit'>,
  quoted: readonly BlockParagraph[],
  kind: UnitKind,
): readonly BlockParagraph[] {
  const [first, ...rest] = quoted
  const label = announcedLabel(instruction) ?? (kind === 'note' ? '' : null)
  if (first === undefined || first.read !== null || label === null) return quoted
  const printed = schemeNamed(law.meta.scheme).print(label, kind)
  const read = { units: [kind], label, printed, length: printed.length + 1 }
  return [{ text: `${printed} ${first.text}`, read, isHead: false }, ...rest]
}

function announcedLabel({ labels }: Body<'insert-unit'>): string | null {
  const only = labels.length === 1 ? labels[0] : undefined
  return only?.kind === 'one' ? only.label : null
}

/** «4 - 5. Утратили силу.» is there for 5, too. */
function standsFor(provision: Provision, wanted: string): boolean {
  return sameLabel(provision.label, wanted) || standsForSeveral(provision, wanted)
}

function sameLabel(one: string, other: string): boolean {
  return one === other || (/\p{Script=Cyrillic}/u.test(one) && one.toLowerCase() === other.toLowerCase())
}
