import { findProvision } from '../../law/find.ts'
import { nodePath } from '../../law/outline.ts'
import type { Law, Paragraph, Provision } from '../../law/types.ts'
import type { Change, Claim, Edit } from '../law-text/plan.ts'
import { mappedThrough } from '../law-text/position-map.ts'
import { inBase, inSource, mapsFromBase, passageStarts, type State } from '../law-text/state.ts'

/**
 * A unit or paragraph of the base that text belongs to, known by where in the base's source its label (the paragraph)
 * begins: keys change when units are renumbered, positions do not.
 */
export interface Holder {
  readonly kind: 'law' | 'unit' | 'paragraph'
  readonly at: number
}

export const wholeLaw: Holder = { kind: 'law', at: -1 }

export function isSameHolder(one: Holder, other: Holder): boolean {
  return one.kind === other.kind && one.at === other.at
}

/** What the edit's text belongs to, outermost first: the unit that new text is put into, or whose words are changed. */
export function holdersOf(state: State, change: Change, edit: Edit): readonly Holder[] {
  const { law } = state
  const isBlock = edit.text.includes('\n')
  const keys = change.within ?? (isBlock ? change.into : undefined)
  if (keys !== undefined) return [wholeLaw, ...keys.flatMap((key) => unitHolder(state, key) ?? [])]
  const units = unitsAt(law, edit.passage, edit.start)
  const paragraph = paragraphAt(law, units, edit.passage, edit.start)
  const held = [
    ...units.map((unit) => holderOf(state, unit)),
    paragraph === null ? null : holderAt(state, 'paragraph', edit.passage, paragraph.span.start),
  ]
  return [wholeLaw, ...held.filter((holder) => holder !== null)]
}

/** The units of the base that text put in at a position of it is read as part of, in the law as it stands in the end. */
export function readersOf(end: State, position: number, text: string): readonly Holder[] {
  const { law } = end
  const blank = text.length - text.trimStart().length
  const at = mappedThrough(mapsFromBase(end), position, 'before') + blank
  const starts = passageStarts(law)
  const passage = starts.findLastIndex((start) => start <= at)
  const units = unitsAt(law, passage, at - (starts[passage] ?? 0))
  return units.flatMap((unit) => holderOf(end, unit) ?? [])
}

/** What a claim is on; null for a sentence, and for what the amendment itself has put in. */
export function claimedHolder(state: State, { of, key, passage, start }: Claim): Holder | null {
  switch (of) {
    case 'law':
      return wholeLaw
    case 'unit':
      return key === null ? null : unitHolder(state, key)
    case 'paragraph':
      return holderAt(state, 'paragraph', passage, start)
    case 'sentence':
      return null
  }
}

export function unitHolder(state: State, key: string): Holder | null {
  const place = findProvision(state.law, key)
  return place === null ? null : holderOf(state, place)
}

/** The unit of the base that a unit is; one that the amendment has written anew is still the one that it writes anew. */
function holderOf(state: State, { passage, provision }: Around): Holder | null {
  const { labelSpan, key } = provision
  const known = holderAt(state, 'unit', passage, labelSpan.start)
  if (known !== null) return known
  const then = findProvision(state.base, key)
  if (then === null) return null
  const at = inSource(state.base, then.passage, then.provision.labelSpan).start
  const now = inSource(state.law, passage, labelSpan).start
  return mappedThrough(mapsFromBase(state), at, 'before') === now ? { kind: 'unit', at } : null
}

/** Null where the base has no such text: the amendment put it in itself. */
function holderAt(state: State, kind: Holder['kind'], passage: number, offset: number): Holder | null {
  const position = inSource(state.law, passage, { start: offset, end: offset }).start
  const at = inBase(state, position, 'after')
  return mappedThrough(mapsFromBase(state), at, 'after') === position ? { kind, at } : null
}

interface Around {
  readonly passage: number
  readonly provision: Provision
}

function unitsAt(law: Law, passage: number, offset: number): readonly Around[] {
  const own = law.passages[passage]
  const found: Around[] = nodePath(law.outline, passage).filter((node) => node.passage !== passage)
  let level = own === undefined ? [] : own.provision === null ? own.units : [own.provision]
  for (;;) {
    const provision = level.find(({ span }) => span.start <= offset && offset <= span.end)
    if (provision === undefined) return found
    found.push({ passage, provision })
    level = provision.children
  }
}

function paragraphAt(law: Law, units: readonly Around[], passage: number, offset: number): Paragraph | null {
  const inner = units.at(-1)
  const own = inner?.passage === passage ? inner.provision.paragraphs : (law.passages[passage]?.loose ?? [])
  return own.find(({ span }) => span.start <= offset && offset <= span.end) ?? null
}
