import type { InstructionBody, UnitPlace } from '../amendment/types.ts'
import type { Citation } from '../citation/types.ts'
import { nodePath } from '../law/outline.ts'
import type { Law, Place, Provision } from '../law/types.ts'
import type { Span } from '../problem/types.ts'
import { citationOf } from '../resolution/cite.ts'
import { nodeAt } from '../resolution/resolve.ts'
import type { Candidate } from './choose.ts'
import { plainHeadings, quoted } from './container.ts'
import { labelsOf } from './region.ts'
import type { Desk } from './trial.ts'
import type { DraftingStep } from './types.ts'

/** A whole unit of passages: an article, or a chapter with its articles. */
export interface Head {
  readonly provision: Provision
  readonly citation: Citation
  readonly text: string
}

/** The ways to take whole articles and chapters out of the law, and to put others in. */
export function headsCandidates(desk: Desk, before: Span, after: Span): readonly Candidate[] {
  const gone = headsIn(desk.law, before)
  const come = headsIn(desk.after, after)
  if (gone === null || come === null) return []
  const taken: readonly DraftingStep[] = joinedHeads(gone).map((group) => ({
    body: { kind: 'delete-unit', targets: [citedTogether(group)] },
    reason: 'gone',
  }))
  if (come.length === 0) return [{ steps: taken }]
  const relabelled = relabelling(gone, come)
  const custom = gone.length > 0 ? desk.weights.moved : 0
  const ways = [true, false].flatMap((isPlain) => insertions(desk, before, after, come, isPlain))
  return [
    ...relabelled,
    ...ways.map((put, index): Candidate => ({ steps: [...taken, ...put], custom: custom + index * 0.1 })),
  ]
}

/** The units that a stretch of passages holds whole; null where it holds other text, or a part of a chapter. */
export function headsIn(law: Law, { start, end }: Span): readonly Head[] | null {
  const heads: Head[] = []
  for (let index = start; index < end; ) {
    const node = nodeAt(law, index)
    if (node === null || node.last >= end) return null
    const text = law.passages
      .slice(index, node.last + 1)
      .map((passage) => passage.text)
      .join('')
      .trimEnd()
    heads.push({ provision: node.provision, citation: citationOf(law, placeOf(law, index, node.provision)), text })
    index = node.last + 1
  }
  return heads
}

function placeOf(law: Law, passage: number, provision: Provision): Place {
  const ancestors = nodePath(law.outline, passage)
    .filter((node) => node.passage !== passage)
    .map((node) => node.provision)
  return { passage, provision, ancestors }
}

/** Heads that follow one another under one unit, of one kind. */
export function joinedHeads(heads: readonly Head[]): readonly (readonly Head[])[] {
  const groups: Head[][] = []
  for (const head of heads) {
    const first = groups.at(-1)?.[0]
    const isLike =
      first !== undefined &&
      first.provision.unit === head.provision.unit &&
      JSON.stringify(first.citation.steps.slice(0, -1)) === JSON.stringify(head.citation.steps.slice(0, -1))
    if (isLike) groups.at(-1)?.push(head)
    else groups.push([head])
  }
  return groups
}

export function citedTogether(heads: readonly Head[]): Citation {
  const [first] = heads as readonly [Head]
  const last = first.citation.steps.at(-1)
  if (last === undefined) return first.citation
  const labels = labelsOf(heads.map(({ provision }) => provision.label))
  return { steps: [...first.citation.steps.slice(0, -1), { ...last, labels }] }
}

/** Articles whose text is as it was under other labels. */
function relabelling(gone: readonly Head[], come: readonly Head[]): readonly Candidate[] {
  const isSame = (one: Head, other: Head | undefined): boolean =>
    one.provision.unit === other?.provision.unit &&
    one.text.slice(one.provision.labelSpan.end) === other.text.slice(other.provision.labelSpan.end)
  if (gone.length !== come.length || !gone.every((one, index) => isSame(one, come[index]))) return []
  const target = citedTogether(gone)
  const unit = target.steps.at(-1)?.unit
  if (unit === undefined) return []
  const to = labelsOf(come.map(({ provision }) => provision.label))
  return [{ steps: [{ body: { kind: 'renumber-unit', targets: [target], to, unit }, reason: 'relabelled' }] }]
}

function insertions(
  desk: Desk,
  before: Span,
  after: Span,
  come: readonly Head[],
  isPlain: boolean,
): readonly (readonly DraftingStep[])[] {
  const shown = (text: string): string => (isPlain ? plainHeadings(text) : text)
  const put = (body: InstructionBody): DraftingStep => ({ body, reason: 'new-unit' })
  const parents: readonly Citation[] = [...parentOf(desk, after), { steps: [] }]
  const groups = joinedHeads(come)
  const ways: (readonly DraftingStep[])[] = []
  for (const parent of parents) {
    for (const grouping of groups.length === come.length ? [groups] : [groups, come.map((one) => [one])]) {
      ways.push(
        grouping.map((group) => {
          const step = citedTogether(group).steps.at(-1)
          const text = quoted(group.map((head) => shown(head.text)).join('\n\n'))
          const labels = step?.labels ?? []
          return put({
            kind: 'insert-unit',
            parent,
            unit: step?.unit ?? null,
            labels,
            place: { kind: 'by-label' },
            text,
          })
        }),
      )
    }
  }
  const all = quoted(shown(come.map(({ text }) => text).join('\n\n')))
  const at = (place: UnitPlace, text: ReturnType<typeof quoted>): DraftingStep => {
    const parent = place.kind === 'after' || place.kind === 'before' ? outer(place.unit) : { steps: [] }
    return put({ kind: 'insert-unit', parent, unit: null, labels: [], place, text })
  }
  const next = unitAt(desk.law, before.end)
  const places: readonly UnitPlace[] = [
    ...lastUnitBefore(desk.law, before.start).map(
      (one) => ({ kind: 'after', unit: citationOf(desk.law, one) }) as const,
    ),
    ...(next === null ? [] : [{ kind: 'before', unit: citationOf(desk.law, next) } as const]),
    { kind: 'end' },
  ]
  for (const place of places) {
    ways.push([at(place, all)])
    // Each behind the one before it: chapters and articles in an order that their numbers do not tell.
    if (come.length > 1) {
      const behind = (index: number): UnitPlace => {
        const previous = come[index - 1]
        return previous === undefined ? place : { kind: 'after', unit: previous.citation }
      }
      ways.push(come.map((head, index) => at(behind(index), quoted(shown(head.text)))))
    }
  }
  return ways
}

function outer({ steps }: Citation): Citation {
  return { steps: steps.slice(0, -1) }
}

/** The chapter that the new units stand in, if the law before has it. */
function parentOf({ law, after }: Desk, { start }: Span): readonly Citation[] {
  const node = nodePath(after.outline, start)
    .filter(({ passage }) => passage !== start)
    .at(-1)
  if (node === undefined) return []
  const index = law.passages.findIndex(({ provision }) => provision?.key === node.provision.key)
  return index === -1 ? [] : [citationOf(law, placeOf(law, index, law.passages[index]?.provision as Provision))]
}

/** The units whose text ends where the stretch begins, the narrowest first. */
function lastUnitBefore(law: Law, start: number): readonly Place[] {
  return nodePath(law.outline, start - 1)
    .filter(({ last }) => last === start - 1)
    .map((node) => placeOf(law, node.passage, node.provision))
    .toReversed()
}

function unitAt(law: Law, passage: number): Place | null {
  const provision = law.passages[passage]?.provision
  return provision == null ? null : placeOf(law, passage, provision)
}
