import type { InstructionBody } from '../amendment/types.ts'
import type { Citation, Labels } from '../citation/types.ts'
import { draftingOf } from '../language/languages.ts'
import type { Law } from '../law/types.ts'
import type { CitedUnit } from '../text/types.ts'
import type { Candidate } from './choose.ts'
import { type Container, type Part, quoted, step, under } from './container.ts'
import type { Desk } from './trial.ts'
import type { DraftingStep } from './types.ts'

/** A stretch of a unit's parts that are gone, and those that stand there now; `previous` and `next` stay around it. */
export interface Region {
  readonly gone: readonly Part[]
  readonly come: readonly Part[]
  readonly previous: Part | null
  readonly next: Part | null
}

/** The ways to take parts out of a unit, and to put others in. */
export function regionCandidates(
  desk: Desk,
  before: Container,
  after: Container,
  region: Region,
): readonly Candidate[] {
  const { gone, come } = region
  const candidates: Candidate[] = []
  const counted = [...gone, ...come].filter(({ kind }) => kind === 'paragraph').length
  const custom = counted * desk.weights.counted
  const areParagraphs = [...gone, ...come].every(({ kind }) => kind === 'paragraph')
  if (gone.length > 0 && come.length > 0 && areParagraphs) {
    const body: InstructionBody = {
      kind: 'replace-unit',
      targets: [alineas(before.citation, gone)],
      text: quoted(come.map(({ text }) => text).join('\n\n')),
    }
    candidates.push({ steps: [{ body, reason: 'mostly-new' }], custom })
  }
  const taken = goneSteps(desk, before, gone)
  const ways = come.length === 0 ? [[]] : comeSteps(desk, before, after, region)
  for (const [index, put] of ways.entries()) {
    const isMove = gone.length > 0 && come.length > 0
    const extra = custom + index * 0.1 + (isMove ? desk.weights.moved : 0)
    candidates.push({ steps: [...taken, ...put], custom: extra })
    if (isMove) candidates.push({ steps: [...put, ...taken], custom: extra + 0.05 })
  }
  return candidates
}

function alineas(citation: Citation, parts: readonly Part[]): Citation {
  return under(citation, { unit: 'alinea', labels: labelsOf(numbers(parts)), relative: false })
}

function numbers(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'paragraph' ? [String(part.n)] : []))
}

/** Three labels or more that follow one another in the law are a range. */
export function labelsOf(labels: readonly string[]): readonly Labels[] {
  const [from, to] = [labels[0], labels.at(-1)]
  if (labels.length > 2 && from !== undefined && to !== undefined) return [{ kind: 'range', from, to }]
  return labels.map((label) => ({ kind: 'one', label }))
}

/** Parts that follow one another and can be named by one citation: units of one kind, or paragraphs. */
function grouped(parts: readonly Part[]): readonly (readonly Part[])[] {
  const groups: Part[][] = []
  for (const part of parts) {
    const last = groups.at(-1)
    const [first] = last ?? []
    const isLike =
      first !== undefined &&
      first.kind === part.kind &&
      (first.kind !== 'unit' || part.kind !== 'unit' || first.provision.unit === part.provision.unit)
    if (isLike) last?.push(part)
    else groups.push([part])
  }
  return groups
}

/** The last first, so that paragraphs are counted as they stand in the law before. */
function goneSteps(desk: Desk, container: Container, gone: readonly Part[]): readonly DraftingStep[] {
  return grouped(gone)
    .toReversed()
    .map((group): DraftingStep => {
      const [first] = group
      const target =
        first?.kind === 'unit'
          ? under(container.citation, {
              unit: citedUnit(desk.law, container, first),
              labels: labelsOf(group.flatMap((part) => (part.kind === 'unit' ? [part.provision.label] : []))),
              relative: false,
            })
          : first?.kind === 'heading'
            ? under(container.citation, step('heading'))
            : alineas(container.citation, group)
      return { body: { kind: 'delete-unit', targets: [target] }, reason: 'gone' }
    })
}

/** The instruction that takes one unit out. */
export function deletionOf({ law }: Desk, container: Container, part: Part): DraftingStep {
  const label = part.kind === 'unit' ? [part.provision.label] : []
  const target = under(container.citation, step(citedUnit(law, container, part), ...label))
  return { body: { kind: 'delete-unit', targets: [target] }, reason: 'gone' }
}

export function citedUnit(law: Law, container: Container, part: Part): CitedUnit {
  if (part.kind !== 'unit') return 'alinea'
  const { language } = law.meta
  return draftingOf(language).citedUnit(part.provision.unit, container.provision?.unit ?? null, law.meta)
}

/** Where the new parts may be said to go: by their labels, behind what is before them, before what is behind, at the end. */
function comeSteps(
  desk: Desk,
  before: Container,
  after: Container,
  { come, previous, next }: Region,
): readonly (readonly DraftingStep[])[] {
  const groups = grouped(come)
  const ways: (readonly DraftingStep[])[] = []
  const parent = before.citation
  const reason = 'new-unit'
  const all = come.map(({ text }) => text).join('\n\n')
  const ofGroup = (group: readonly Part[]): { unit: CitedUnit; labels: readonly Labels[]; text: string } => {
    const [first] = group as [Part]
    const labels = group.flatMap((part) => (part.kind === 'unit' ? [part.provision.label] : []))
    return {
      unit: first.kind === 'unit' ? citedUnit(desk.law, after, first) : 'alinea',
      labels: labelsOf(labels),
      text: group.map(({ text }) => text).join('\n\n'),
    }
  }
  const isUnits = come.every(({ kind }) => kind === 'unit')
  const cite = (part: Part): Citation =>
    part.kind === 'unit'
      ? under(parent, step(citedUnit(desk.law, before, part), part.provision.label))
      : alineas(parent, [part])
  const byLabel: (readonly DraftingStep[])[] = []
  if (isUnits && groups.length === 1) {
    const { unit, labels, text } = ofGroup(come)
    const listed: readonly Labels[] = come.flatMap((part) =>
      part.kind === 'unit' ? [{ kind: 'one', label: part.provision.label } as const] : [],
    )
    for (const named of labels.length === listed.length ? [listed] : [labels, listed]) {
      const body = { kind: 'insert-unit', parent, unit, labels: named, text: quoted(text) } as const
      byLabel.push([{ body: { ...body, place: { kind: 'by-label' } }, reason }])
    }
    byLabel.push(
      come.map((part): DraftingStep => {
        const one = ofGroup([part])
        const body = {
          kind: 'insert-unit',
          parent,
          unit: one.unit,
          labels: one.labels,
          text: quoted(one.text),
        } as const
        return { body: { ...body, place: { kind: 'by-label' } }, reason }
      }),
    )
  }
  const units: readonly (CitedUnit | null)[] = isUnits
    ? [null, ofGroup(come).unit]
    : come.every(({ kind }) => kind === 'paragraph')
      ? ['alinea', null]
      : [null]
  for (const unit of units) {
    const body = { kind: 'insert-unit', parent, unit, labels: [], text: quoted(all) } as const
    const isAlinea = unit === 'alinea'
    if (next === null) ways.push([{ body: { ...body, place: { kind: 'end' } }, reason }])
    if (previous !== null && previous.kind !== 'heading')
      ways.push([{ body: { ...body, place: { kind: 'after', unit: cite(previous) } }, reason }])
    if (next !== null && next.kind !== 'heading')
      ways.push([{ body: { ...body, place: { kind: 'before', unit: cite(next) } }, reason }])
    if (isAlinea) {
      const n = (previous?.kind === 'paragraph' ? previous.n : 0) + 1
      const labels = labelsOf(come.map((_, index) => String(n + index)))
      ways.push([{ body: { ...body, labels, place: { kind: 'ordinal', n } }, reason }])
    }
  }
  // A Russian bill says the number, an American one what the new unit stands behind.
  return desk.language === 'ru' ? [...byLabel, ...ways] : [...ways, ...byLabel]
}
