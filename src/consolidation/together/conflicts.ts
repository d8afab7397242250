import { findProvision } from '../../law/find.ts'
import { lawSource } from '../../law/law.ts'
import type { Law, Place, Provision } from '../../law/types.ts'
import type { LawPlace, Span } from '../../problem/types.ts'
import { nameOf } from '../../resolution/cite.ts'
import { allParagraphs } from '../../resolution/resolve.ts'
import { placeAt } from '../law-text/edits.ts'
import { oneLine } from '../law-text/one-line.ts'
import { followed, mappedThrough } from '../law-text/position-map.ts'
import { inSource, mapsFromBase, passageStarts, type State } from '../law-text/state.ts'
import type { Conflict, ConflictSide } from '../types.ts'
import { textPutIn } from './base-edits.ts'
import type { Deed } from './deeds.ts'
import type { Holder } from './holders.ts'
import type { Meeting } from './meeting.ts'

/** A deed, and the law as its amendment alone leaves it. */
export interface Party {
  readonly deed: Deed
  readonly end: State
}

/** A meeting of two deeds as a reader is told of it: its place, and what that place says under each amendment alone. */
export function conflictOf(base: Law, met: Meeting, one: Party, other: Party): Conflict {
  const side = (party: Party): ConflictSide => ({ origin: party.deed.origin, text: textUnder(base, met, party) })
  return { kind: met.kind, law: base.id, place: placeOf(base, met, one), first: side(one), second: side(other) }
}

function placeOf(base: Law, met: Meeting, { end }: Party): LawPlace {
  // A new unit is named as the draft that brings it names it.
  if (met.kind === 'same-label') {
    const found = findProvision(end.law, met.key)
    return { law: base.id, key: met.key, citation: found === null ? met.key : nameOf(end.law, found) }
  }
  const unit = met.kind === 'same-words' ? null : unitHeld(base, met.holder)
  if (unit !== null) return { law: base.id, key: unit.provision.key, citation: nameOf(base, unit) }
  const { passage, begin } = passageAt(base, met.span.start)
  return placeAt(base, passage, met.span.start - begin)
}

function textUnder(base: Law, met: Meeting, { deed, end }: Party): string {
  if (met.kind === 'same-label') {
    const found = findProvision(end.law, met.key)
    return found === null ? '' : unitText(end.law, found)
  }
  const unit = met.kind === 'same-words' ? null : unitHeld(base, met.holder)
  if (unit !== null) {
    const found = heirOf(base, unit, end)
    return found === null ? '' : unitText(end.law, found)
  }
  if (met.kind === 'same-place') return oneLine(deed.edits.map(textPutIn).join(' '))
  return paragraphText(base, paragraphAround(base, met.span), end)
}

/** One text for all conflicts in a paragraph: there may be thousands in a long one. */
function paragraphText(base: Law, span: Span, end: State): string {
  const texts = paragraphTexts.get(end) ?? new Map<string, string>()
  paragraphTexts.set(end, texts)
  const key = `${span.start}-${span.end}`
  const text = texts.get(key) ?? oneLine(spanText(base, span, end))
  texts.set(key, text)
  return text
}

/** Of the base that a state began with: by the state alone. */
const paragraphTexts = new WeakMap<State, Map<string, string>>()

function unitText(law: Law, { passage, provision }: Place): string {
  return oneLine(law.passages[passage]?.text.slice(provision.span.start, provision.span.end) ?? '')
}

/** The unit of the draft that a unit of the base has become: by its label; null where that was taken out. */
function heirOf(base: Law, { passage, provision }: Place, end: State): Place | null {
  const label = followed(mapsFromBase(end), inSource(base, passage, provision.labelSpan))
  return label === null ? null : unitLabelled(end.law, label)
}

function unitHeld(base: Law, holder: Holder | null): Place | null {
  return holder?.kind === 'unit' ? unitLabelled(base, { start: holder.at, end: holder.at + 1 }) : null
}

/** The unit whose printed label is at a run of the law's source. */
function unitLabelled(law: Law, label: Span): Place | null {
  const { passage, begin } = passageAt(law, label.start)
  const own = law.passages[passage]
  let level: readonly Provision[] = own === undefined ? [] : own.provision === null ? own.units : [own.provision]
  let ancestors: readonly Provision[] = []
  for (;;) {
    const provision = level.find(({ span }) => begin + span.start < label.end && label.start < begin + span.end)
    if (provision === undefined) return null
    const { start, end } = provision.labelSpan
    if (begin + start < label.end && label.start < begin + end) {
      return findProvision(law, provision.key) ?? { passage, provision, ancestors }
    }
    ancestors = [...ancestors, provision]
    level = provision.children
  }
}

function passageAt(law: Law, position: number): { readonly passage: number; readonly begin: number } {
  const starts = passageStarts(law)
  const passage = Math.max(
    0,
    starts.findLastIndex((start) => start <= position),
  )
  return { passage, begin: starts[passage] ?? 0 }
}

/** The paragraph of the base that a run stands in; the run itself where it is in several. */
function paragraphAround(base: Law, span: Span): Span {
  const { passage, begin } = passageAt(base, span.start)
  const own = base.passages[passage]
  const units = own === undefined ? [] : own.provision === null ? own.units : [own.provision]
  const paragraphs = [...(own?.loose ?? []), ...units.flatMap(allParagraphs)]
  const found = paragraphs.find(({ span: { start, end } }) => start <= span.start - begin && span.end - begin <= end)
  return found === undefined ? span : { start: found.span.start + begin, end: found.span.end + begin }
}

/** What a run of the base says in the draft, with what was put in at its end. */
function spanText(base: Law, span: Span, end: State): string {
  const maps = mapsFromBase(end)
  const isPart = span.end < lawSource(base).length
  const start = mappedThrough(maps, span.start, 'after')
  const stop = mappedThrough(maps, span.end, isPart ? 'after' : 'before')
  return lawSource(end.law).slice(Math.min(start, stop), stop)
}
