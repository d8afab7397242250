import { spliceText } from '../../law/edited.ts'
import { findProvision } from '../../law/find.ts'
import type { Law } from '../../law/types.ts'
import type { LawPlace, Span } from '../../problem/types.ts'
import { nameOf } from '../../resolution/cite.ts'
import { allParagraphs } from '../../resolution/resolve.ts'
import { placeAt } from '../law-text/edits.ts'
import { oneLine } from '../law-text/one-line.ts'
import type { Conflict, ConflictSide } from '../types.ts'
import type { BaseEdit } from './base-edits.ts'
import type { BaseClaim, Deed, SoloRun } from './solo-run.ts'

/** Where a deed of one amendment and a deed of another want different things of the same text; null where they do not. */
export function conflictOf(base: Law, one: Deed, oneRun: SoloRun, other: Deed, otherRun: SoloRun): Conflict | null {
  const met = meeting(base, one, other)
  if (met === null) return null
  const side = (deed: Deed, run: SoloRun): ConflictSide => ({
    origin: deed.origin,
    text: textUnder(base, run, deed, met),
  })
  const place = met.kind === 'same-label' ? newPlace(oneRun, base.id, met.key) : placeInBase(base, met.span.start)
  return { kind: met.kind, law: base.id, place, first: side(one, oneRun), second: side(other, otherRun) }
}

type Meeting =
  | { readonly kind: 'same-label'; readonly key: string }
  /** The run of the base's source that both are about. */
  | { readonly kind: Exclude<Conflict['kind'], 'same-label'>; readonly span: Span }

function meeting(base: Law, one: Deed, other: Deed): Meeting | null {
  if (doesSame(one, other)) return null
  const key = one.fresh.find((label) => other.fresh.includes(label))
  if (key !== undefined) return { kind: 'same-label', key }
  const claim = claimed(one, other) ?? claimed(other, one)
  if (claim !== null) return { kind: claim.kind === 'repealed' ? 'repealed-unit' : 'same-unit', span: claim }
  const anchor = struckAnchor(one, other) ?? struckAnchor(other, one)
  if (anchor !== null) return { kind: 'same-words', span: paragraphAround(base, anchor) }
  for (const edit of one.edits) {
    const rival = other.edits.find((candidate) => clash(edit, candidate, one, other))
    if (rival === undefined) continue
    const span = { start: Math.min(edit.start, rival.start), end: Math.max(edit.end, rival.end) }
    return { kind: 'same-words', span: paragraphAround(base, span) }
  }
  return null
}

/** Both make the very same edits: they agree. */
function doesSame(one: Deed, other: Deed): boolean {
  return (
    one.edits.length === other.edits.length &&
    one.edits.every((edit, index) => isSameEdit(edit, other.edits[index] as BaseEdit))
  )
}

export function isSameEdit(one: BaseEdit, other: BaseEdit): boolean {
  return one.start === other.start && one.end === other.end && one.text === other.text
}

/** The claim of one deed that the other works in. */
function claimed(one: Deed, other: Deed): BaseClaim | null {
  const found = one.claims.find(
    (claim) =>
      (claim.key !== null && other.into.includes(claim.key)) ||
      other.claims.some((theirs) => theirs.start < claim.end && claim.start < theirs.end) ||
      other.edits.some((edit) =>
        edit.start === edit.end
          ? claim.start < edit.start && edit.start < claim.end
          : edit.start < claim.end && claim.start < edit.end,
      ),
  )
  return found ?? null
}

/** The words by which one deed says where its own go, if the other takes or changes them, and the change. */
function struckAnchor(one: Deed, other: Deed): Span | null {
  for (const anchor of one.anchors) {
    const rival = other.edits.find((edit) => edit.start < anchor.end && anchor.start < edit.end)
    if (rival === undefined) continue
    return { start: Math.min(anchor.start, rival.start), end: Math.max(anchor.end, rival.end) }
  }
  return null
}

function clash(edit: BaseEdit, rival: BaseEdit, one: Deed, other: Deed): boolean {
  if (isSameEdit(edit, rival)) return false
  const isInsertion = edit.start === edit.end
  const isRivalInsertion = rival.start === rival.end
  if (isInsertion && isRivalInsertion) {
    // Two new units side by side are no quarrel; two runs of words at one place are.
    return edit.start === rival.start && !(one.instruction === 'insert-unit' && other.instruction === 'insert-unit')
  }
  if (isInsertion) return rival.start < edit.start && edit.start < rival.end
  if (isRivalInsertion) return edit.start < rival.start && rival.start < edit.end
  return edit.start < rival.end && rival.start < edit.end
}

function placeInBase(base: Law, at: number): LawPlace {
  const { passage, begin } = passageAt(base, at)
  return placeAt(base, passage, at - begin)
}

/** A new unit is named as the draft that brings it names it. */
function newPlace(run: SoloRun, law: string, key: string): LawPlace {
  const draft = run.states.get(law)?.law
  const found = draft === undefined ? null : findProvision(draft, key)
  return { law, key, citation: draft === undefined || found === null ? key : nameOf(draft, found) }
}

function passageAt(base: Law, at: number): { readonly passage: number; readonly begin: number } {
  let begin = 0
  for (const [passage, { text }] of base.passages.entries()) {
    if (at < begin + text.length) return { passage, begin }
    begin += text.length
  }
  return { passage: Math.max(0, base.passages.length - 1), begin: begin - (base.passages.at(-1)?.text.length ?? 0) }
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

/** What the place says under one amendment alone. */
function textUnder(base: Law, run: SoloRun, deed: Deed, met: Meeting): string {
  if (met.kind === 'same-label') {
    const draft = run.states.get(base.id)?.law
    const found = draft === undefined ? null : findProvision(draft, met.key)
    if (draft === undefined || found === null) return ''
    const { start, end } = found.provision.span
    return oneLine(draft.passages[found.passage]?.text.slice(start, end) ?? '')
  }
  const { start, end } = met.span
  const edits = run.deeds
    .filter(({ law }) => law === base.id)
    .flatMap((one) => one.edits)
    .filter(
      (edit) =>
        (edit.start < end && start < edit.end) || (edit.start === edit.end && start <= edit.start && edit.end <= end),
    )
    .sort((one, other) => one.start - other.start || one.order - other.order)
  const here = edits.map((edit) => ({
    passage: 0,
    start: Math.max(0, edit.start - start),
    end: Math.min(end, edit.end) - start,
    text: edit.start < start ? '' : edit.text,
  }))
  const changed = spliceText(sourceBetween(base, start, end), here)
  const beside = deed.edits.filter((edit) => !edits.includes(edit) && edit.end >= start && edit.start <= end + 4)
  return oneLine([changed, ...beside.map(({ text }) => text)].join(' '))
}

function sourceBetween(base: Law, start: number, end: number): string {
  const { passage, begin } = passageAt(base, start)
  let source = ''
  for (let index = passage; index < base.passages.length && begin + source.length < end; index += 1) {
    source += base.passages[index]?.text ?? ''
  }
  return source.slice(start - begin, end - begin)
}
