import { passageStarts } from '../consolidation/law-text/state.ts'
import { nodePath } from '../law/outline.ts'
import type { Law, Passage, Provision } from '../law/types.ts'
import type { Span } from '../problem/types.ts'
import { type Alignable, type AlignedPair, aligned } from './align.ts'
import { cheapestInLaw } from './choose.ts'
import { type Container, looseContainer, unitContainer } from './container.ts'
import { headsCandidates } from './heads.ts'
import type { Desk } from './trial.ts'
import type { Found, Splice } from './types.ts'
import { unitChanges } from './unit.ts'

/** A place of the law that changes: passages from `from` to `to` (not included) of the law before, and likewise after. */
export interface Slot {
  /** One passage that is the same in both laws, or a stretch that goes and comes. */
  readonly kind: 'pair' | 'region'
  readonly before: Span
  readonly after: Span
  readonly splice: Splice
  /** Null where no instruction makes the change. */
  readonly found: Found | null
}

/** Which passages of the law before are which of the law after, in order. */
export function passagePairs({ law, after }: Pick<Desk, 'law' | 'after'>): readonly AlignedPair[] {
  const [first, firstAfter] = [bodyAt(law), bodyAt(after)]
  const items = law.passages.slice(first).map(alignable)
  const itemsAfter = after.passages.slice(firstAfter).map(alignable)
  return aligned(items, itemsAfter).map(([i, j]): AlignedPair => [i + first, j + firstAfter])
}

/** Whether a pair has the same label in both laws: what has not is relabelled, or goes and comes. */
export function hasSameName({ law, after }: Pick<Desk, 'law' | 'after'>, [i, j]: AlignedPair): boolean {
  const [one, other] = [law.passages[i], after.passages[j]]
  return one !== undefined && other !== undefined && alignable(one).name === alignable(other).name
}

/** Everywhere that the law changes, in its order, with the cheapest instructions that make each change. */
export function slotsOf(desk: Desk, pairs: readonly AlignedPair[]): readonly Slot[] {
  const { law, after } = desk
  const slots: Slot[] = []
  let [i, j] = [bodyAt(law), bodyAt(after)]
  for (const [nextI, nextJ] of [...pairs, [law.passages.length, after.passages.length] as const]) {
    const region = slotAt(desk, { start: i, end: nextI }, { start: j, end: nextJ })
    if (region.splice.text !== sourceOf(law).slice(region.splice.start, region.splice.end))
      slots.push(withHeads(desk, region))
    ;[i, j] = [nextI + 1, nextJ + 1]
    const pair = pairSlot(desk, nextI, nextJ)
    if (pair !== null) slots.push(pair)
  }
  return slots
}

/** Index of the first passage behind the front matter. */
export function bodyAt({ passages }: Law): number {
  return passages[0]?.kind === 'front-matter' ? 1 : 0
}

function alignable({ text, provision, kind }: Passage): Alignable {
  const own = text.trimEnd()
  if (provision === null) return { text: own, bare: null, name: kind === 'title' ? 'title' : null }
  const { unit, label, labelSpan } = provision
  const behind = own.slice(labelSpan.end)
  return { text: own, bare: behind.length < leastBare ? null : `${unit} ${behind}`, name: `${unit} ${label}` }
}

// «Утратила силу.» says too little to be known by.
const leastBare = 40

/** What stands between the text of the passage before a stretch and the start of the one behind it. */
export function slotAt({ law, after }: Desk, before: Span, come: Span): Omit<Slot, 'found'> {
  const [own, other] = [stretch(law, before), stretch(after, come)]
  return {
    kind: 'region',
    before,
    after: come,
    splice: { ...own, text: sourceOf(after).slice(other.start, other.end) },
  }
}

function stretch(law: Law, { start, end }: Span): Span {
  const starts = passageStarts(law)
  const previous = law.passages[start - 1]
  const isFirst = previous === undefined || previous.kind === 'front-matter'
  const from = isFirst
    ? (starts[start] ?? sourceOf(law).length)
    : (starts[start - 1] ?? 0) + previous.text.trimEnd().length
  return { start: from, end: starts[end] ?? sourceOf(law).length }
}

const sources = new WeakMap<Law, string>()

/** The law's text, joined once. */
export function sourceOf(law: Law): string {
  const known = sources.get(law) ?? law.passages.map(({ text }) => text).join('')
  sources.set(law, known)
  return known
}

export function withHeads(desk: Desk, slot: Omit<Slot, 'found'>): Slot {
  return { ...slot, found: cheapestInLaw(desk, [slot.splice], headsCandidates(desk, slot.before, slot.after)) }
}

/** A passage that is the same one in both laws; null where its text is, too. */
function pairSlot(desk: Desk, index: number, other: number): Slot | null {
  const [one, two] = [desk.law.passages[index], desk.after.passages[other]]
  if (one === undefined || two === undefined) return null
  const [text, textAfter] = [one.text.trimEnd(), two.text.trimEnd()]
  if (text === textAfter) return null
  const start = passageStarts(desk.law)[index] ?? 0
  const before = containerAt(desk.law, index)
  const after = containerAt(desk.after, other)
  const splice = { start, end: start + text.length, text: textAfter }
  const pair = {
    kind: 'pair',
    before: { start: index, end: index + 1 },
    after: { start: other, end: other + 1 },
  } as const
  return { ...pair, splice, found: passageChanges(desk, before, after) }
}

/** The changes of the unit that opens a passage, and of text behind it that belongs to no unit. */
function passageChanges(desk: Desk, before: Container, after: Container): Found | null {
  const [unit, unitAfter] = [before.provision, after.provision]
  if (unit === null || unitAfter === null) return unit === unitAfter ? unitChanges(desk, before, after) : null
  const isSameUnit = unitText(before) === unitText(after)
  const own = isSameUnit ? nothing : unitChanges(desk, before, after)
  const [behind, behindAfter] = [looseContainer(desk.law, before.passage), looseContainer(desk.after, after.passage)]
  const rest = [
    { ...behind, inside: { start: unit.span.end, end: behind.inside.end } },
    { ...behindAfter, inside: { start: unitAfter.span.end, end: behindAfter.inside.end } },
  ] as const
  const [one, other] = rest.map(({ text, inside }) => text.slice(inside.start, inside.end))
  const loose = one === other ? nothing : unitChanges(desk, ...rest)
  if (own === null || loose === null) return null
  return { steps: [...own.steps, ...loose.steps], cost: own.cost + loose.cost }
}

const nothing: Found = { steps: [], cost: 0 }

function unitText({ text, provision }: Container): string {
  return provision === null ? '' : text.slice(provision.span.start, provision.span.end)
}

function containerAt(law: Law, index: number): Container {
  const { provision } = law.passages[index] as Passage
  return provision === null ? looseContainer(law, index) : unitContainer(law, index, provision, headsAround(law, index))
}

function headsAround(law: Law, index: number): readonly Provision[] {
  return nodePath(law.outline, index)
    .filter((node) => node.passage !== index)
    .map((node) => node.provision)
}

/** The passage itself, or the nearest one before it that a unit opens. */
export function nearestUnit(law: Law, passage: number): number {
  const before = law.passages.slice(0, passage + 1).findLastIndex(({ provision }) => provision !== null)
  return before === -1 ? passage : before
}
