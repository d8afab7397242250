import type { Law } from '../law/types.ts'
import type { AlignedPair } from './align.ts'
import { costOf } from './choose.ts'
import { citedTogether, type Head, headsIn, joinedHeads } from './heads.ts'
import { hasSameName, passagePairs, type Slot, slotsOf } from './passages.ts'
import { carriedOut, type Desk, hasWords } from './trial.ts'
import type { DraftingStep } from './types.ts'
import { widened } from './widen.ts'

/** Instructions in the order in which they are to run, and the places of the law that are still without any. */
export interface Planned {
  readonly steps: readonly DraftingStep[]
  readonly cost: number
  /** Each with the law that it is a place of. */
  readonly missing: readonly { readonly slot: Slot; readonly desk: Desk }[]
}

/**
 * All changes of the law. Labels first: articles that were relabelled make room for new ones. Where something comes under
 * the label of what goes elsewhere, what goes goes first. What has no instructions then is tried again within wider units.
 */
export function planned(desk: Desk): Planned {
  const pairs = passagePairs(desk)
  const relabelled = relabelling(desk, pairs)
  if (relabelled !== null) return after(desk, relabelled)
  const same = pairs.filter((pair) => hasSameName(desk, pair))
  const slots = slotsOf(desk, same)
  if (slots.some(({ found }) => found === null)) {
    const gone = collisions(desk, slots)
    if (gone !== null) return after(desk, gone)
  }
  const wide = widened(desk, same, slots)
  return {
    steps: wide.flatMap(({ found }) => found?.steps ?? []),
    cost: wide.reduce((sum, { found }) => sum + (found?.cost ?? 0), 0),
    missing: wide.filter(({ found }) => found === null).map((slot) => ({ slot, desk })),
  }
}

interface Stage {
  readonly steps: readonly DraftingStep[]
  readonly law: Law
}

function after(desk: Desk, { steps, law }: Stage): Planned {
  const rest = planned({ ...desk, law })
  return { ...rest, steps: [...steps, ...rest.steps], cost: costOf(desk, steps) + rest.cost }
}

/** Articles that have another label and the same text; null where there are none, or where they cannot be relabelled. */
function relabelling(desk: Desk, pairs: readonly AlignedPair[]): Stage | null {
  const renamed = pairs.filter((pair) => !hasSameName(desk, pair))
  const groups: { readonly before: Head; readonly after: Head }[][] = []
  let last: AlignedPair | null = null
  for (const [i, j] of renamed) {
    const [one] = headsIn(desk.law, { start: i, end: i + 1 }) ?? []
    const [other] = headsIn(desk.after, { start: j, end: j + 1 }) ?? []
    if (one === undefined || other === undefined || one.provision.unit !== other.provision.unit) continue
    const isNext =
      last !== null && last[0] + 1 === i && joinedHeads([groups.at(-1)?.at(-1)?.before ?? one, one]).length === 1
    if (isNext) groups.at(-1)?.push({ before: one, after: other })
    else groups.push([{ before: one, after: other }])
    last = [i, j]
  }
  // The last ones first, so that each label is free when its turn comes.
  const steps = groups.toReversed().flatMap((group): readonly DraftingStep[] => {
    const target = citedTogether(group.map((one) => one.before))
    const to = citedTogether(group.map((one) => one.after)).steps.at(-1)
    if (to === undefined) return []
    return [{ body: { kind: 'renumber-unit', targets: [target], to: to.labels, unit: to.unit }, reason: 'relabelled' }]
  })
  return stage(desk, steps)
}

/** The whole units that go and whose labels come elsewhere. */
function collisions(desk: Desk, slots: readonly Slot[]): Stage | null {
  const regions = slots.filter(({ kind }) => kind === 'region')
  const come = new Set(regions.flatMap(({ after }) => headsIn(desk.after, after) ?? []).map(nameOf))
  const gone = regions.flatMap(({ before }) => headsIn(desk.law, before) ?? []).filter((head) => come.has(nameOf(head)))
  const steps = gone.map(
    (head): DraftingStep => ({ body: { kind: 'delete-unit', targets: [head.citation] }, reason: 'moved' }),
  )
  return stage(desk, steps)
}

function nameOf({ provision }: Head): string {
  return `${provision.unit} ${provision.label}`
}

function stage(desk: Desk, steps: readonly DraftingStep[]): Stage | null {
  const bodies = steps.map(({ body }) => body)
  if (steps.length === 0 || !bodies.every((body) => hasWords(desk, body))) return null
  const done = carriedOut(desk, bodies)
  return done === null ? null : { steps, law: done.law }
}
