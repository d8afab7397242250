import { findProvision } from '../law/index.ts'
import type { Law } from '../law/types.ts'
import type { BaseEdit } from './base-edits.ts'
import { placeAt } from './edits.ts'
import { oneLine } from './one-line.ts'
import type { BaseClaim, Deed, SoloRun } from './solo-run.ts'
import type { Conflict, ConflictSide } from './types.ts'

/** Where a deed of one amendment and a deed of another want different things of the same text; null where they do not. */
export function conflictOf(base: Law, one: Deed, oneRun: SoloRun, other: Deed, otherRun: SoloRun): Conflict | null {
  const met = meeting(one, other)
  if (met === null) return null
  const place = met.key === undefined ? placeAtBase(base, met.at) : { ...placeAtBase(base, met.at), key: met.key }
  const side = (deed: Deed, run: SoloRun): ConflictSide => ({
    origin: deed.origin,
    text: textUnder(run, base.id, place.key, deed.edits),
  })
  return { kind: met.kind, law: base.id, place, first: side(one, oneRun), second: side(other, otherRun) }
}

interface Meeting {
  readonly kind: Conflict['kind']
  readonly at: number
  readonly key?: string
}

function meeting(one: Deed, other: Deed): Meeting | null {
  const label = one.fresh.find((key) => other.fresh.includes(key))
  const at = one.edits[0]?.start ?? 0
  if (label !== undefined && !doesSame(one, other)) return { kind: 'same-label', at, key: label }
  const claim = claimed(one, other) ?? claimed(other, one)
  if (claim !== null && !doesSame(one, other)) {
    return { kind: claim.kind === 'repealed' ? 'repealed-unit' : 'same-unit', at: claim.start }
  }
  for (const edit of one.edits) {
    const rival = other.edits.find((candidate) => clash(edit, candidate, one, other))
    if (rival !== undefined) return { kind: 'same-words', at: Math.max(edit.start, rival.start) }
  }
  return null
}

/** Both make the very same edits: they agree. */
function doesSame(one: Deed, other: Deed): boolean {
  return (
    one.edits.length === other.edits.length && one.edits.every((edit, index) => isSameEdit(edit, other.edits[index] as BaseEdit))
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

function placeAtBase(base: Law, at: number): Conflict['place'] {
  let begin = 0
  for (const [index, { text }] of base.passages.entries()) {
    if (at < begin + text.length) return placeAt(base, index, at - begin)
    begin += text.length
  }
  return { law: base.id, key: '', citation: base.meta.citation }
}

/** What the place says under one amendment alone. */
function textUnder(run: SoloRun, law: string, key: string, edits: readonly BaseEdit[]): string {
  const draft = run.states.get(law)?.law
  const found = draft === undefined || key === '' ? null : findProvision(draft, key)
  if (draft === undefined || found === null) return oneLine(edits.map(({ text }) => text).join(' … '))
  const { start, end } = found.provision.span
  return oneLine(draft.passages[found.passage]?.text.slice(start, end) ?? '')
}
