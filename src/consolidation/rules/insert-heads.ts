import { goneArticle, standsForSeveral } from '../../law/gone.ts'
import { levelOf } from '../../law/nesting.ts'
import { nodePath } from '../../law/outline.ts'
import type { Law, Place, Provision } from '../../law/types.ts'
import type { Problem } from '../../problem/types.ts'
import { type Target, unitTarget } from '../../resolution/resolve.ts'
import { notFound } from '../../resolution/resolve-problems.ts'
import { headsUnder } from '../../resolution/resolve-units.ts'
import { compareLabels } from '../../text/label.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'
import type { UnitKind } from '../../text/types.ts'
import type { BlockParagraph } from '../law-text/block.ts'
import { besideOf, changeAt, endOfHead, keysOf, textOf } from '../law-text/edits.ts'
import { nested } from '../law-text/nested.ts'
import { type Change, type Edit, type Plan, planOf } from '../law-text/plan.ts'
import { putBefore, putBehind } from '../law-text/put-block.ts'
import { render } from '../law-text/render.ts'
import { exists, existsAsGone } from './exists.ts'
import { type Group, groupsOf } from './groups.ts'
import { gapRemarks } from './label-gap.ts'
import type { Body, Context } from './rule.ts'
import { targetsOf } from './targets.ts'

/** Whole articles, sections, chapters: behind the greatest label below theirs, in the parent that is named or in the law. */
export function insertHeads(
  context: Context,
  instruction: Body<'insert-unit'>,
  parent: Target,
  quoted: readonly BlockParagraph[],
): Plan | Problem {
  const { law } = context
  const kind = quoted[0]?.read?.units[0] as UnitKind
  const groups = groupsOf(nested(law, quoted, null), instruction.labels)
  if ('kind' in groups) return groups
  const changes: Change[] = []
  const remarks: Problem[] = []
  const everywhere = headsUnder(law, { kind: 'law' }).filter(({ provision }) => provision.unit === kind)
  for (const group of groups) {
    const rivals = kind === 'article' ? everywhere : siblings(law, parent, kind)
    const present = rivals.find(
      ({ provision }) => provision.label === group.label || standsForSeveral(provision, group.label),
    )
    if (present !== undefined) return exists(law, present, rivals)
    const gone = kind === 'article' ? goneArticle(law, group.label) : null
    if (gone !== null) return existsAsGone(law, gone, group.label, rivals)
    const spot = spotOf(context, instruction, parent, kind, group)
    if (spot.kind === 'problem') return spot
    if (instruction.place.kind === 'by-label' && group === groups[0])
      remarks.push(...gapRemarks(law, rivals, group.label))
    remarks.push(...spot.remarks)
    const block = render(law, spot.passage, group.paragraphs, kind)
    const edit = spotEdit(law, spot, block)
    const label = { unit: kind, label: group.label }
    const { into, beside } = spot
    changes.push({ ...changeAt(law, edit), after: group.paragraphs[0]?.text ?? '', into, label, ...besideOf(beside) })
  }
  return planOf(changes, remarks)
}

interface Spot {
  readonly kind: 'behind' | 'before'
  readonly passage: number
  /** Keys of the units that it stands in. */
  readonly into: readonly string[]
  /** Whose place gives it its own. */
  readonly beside: Provision | null
  readonly remarks: readonly Problem[]
}

function spotOf(
  context: Context,
  { place, labels }: Body<'insert-unit'>,
  parent: Target,
  kind: UnitKind,
  group: Group,
): Spot | Problem {
  const { law } = context
  const last = parent.kind === 'unit' ? parent.last : law.passages.length - 1
  if (place.kind === 'after' || place.kind === 'before') {
    const beside = targetsOf(context, [place.unit])
    if (beside.kind === 'problem') return beside
    const target = beside.targets.at(-1)
    if (target?.kind !== 'unit') return notFound(law, place.unit, parent, null)
    const passage = place.kind === 'after' ? target.last : target.passage
    const { ancestors, provision } = target
    const kind = place.kind === 'after' ? 'behind' : 'before'
    return { kind, passage, into: keysOf(ancestors), beside: provision, remarks: beside.remarks }
  }
  const around = headsAround(law, last, kind)
  const behindAll: Spot = { kind: 'behind', passage: last, into: keysOf(around), beside: null, remarks: [] }
  if (place.kind === 'end' && labels.length === 0) return behindAll
  const others = siblings(law, parent, kind)
  const below = others.filter(({ provision }) => compareLabels(provision.label, group.label) < 0)
  const greatest = below.reduce<Place | null>(
    (best, one) => (best === null || isNotBelow(one, best) ? one : best),
    null,
  )
  const beside = greatest ?? others[0]
  if (beside === undefined) return behindAll
  const { passage, provision, ancestors } = beside
  const spot = { into: keysOf(ancestors), beside: provision, remarks: [] }
  return greatest === null
    ? { kind: 'before', passage, ...spot }
    : { kind: 'behind', passage: unitTarget(law, greatest).last, ...spot }
}

/** The heads of a higher rank that a passage stands under: what is put in behind it stands under them, too. */
function headsAround(law: Law, passage: number, kind: UnitKind): readonly Provision[] {
  return nodePath(law.outline, passage)
    .map(({ provision }) => provision)
    .filter(({ unit }) => levelOf(unit) < levelOf(kind))
}

function isNotBelow(one: Place, other: Place): boolean {
  return compareLabels(one.provision.label, other.provision.label) >= 0
}

function siblings(law: Law, parent: Target, kind: UnitKind): readonly Place[] {
  return headsUnder(law, parent).filter(({ provision }) => provision.unit === kind)
}

function spotEdit(law: Law, { kind, passage }: Spot, block: string): Edit {
  if (kind === 'before') return putBefore(law, passage, 0, block)
  // «Статьи 43.1 - 43.2. Утратили силу.» goes with what is before it; the heads of divisions open what follows.
  const end = schemeNamed(law.meta.scheme).hasCaptions ? endOfHead(law, passage) : textOf(law, passage).trimEnd().length
  return putBehind(law, passage, end, block)
}
