import type { Span } from '../../problem/types.ts'
import { firstFrom } from '../../text/first-from.ts'
import { isInsertion, isSameEdit, textPutIn } from './base-edits.ts'
import type { BaseClaim, Deed, HeldEdit } from './deeds.ts'
import { type Holder, isSameHolder } from './holders.ts'
import { insertionOrder } from './insertion-order.ts'

/** What two deeds are both about: a label, a unit or a run of the base. */
export type Meeting =
  | { readonly kind: 'same-label'; readonly key: string }
  | { readonly kind: 'same-unit' | 'repealed-unit'; readonly holder: Holder | null; readonly span: Span }
  | { readonly kind: 'same-words'; readonly span: Span }
  | { readonly kind: 'same-place'; readonly holder: Holder | null; readonly span: Span }

/**
 * Where two deeds, each done to the base alone, want different things of the same text; null where they do not. Which of
 * them comes first makes no difference.
 */
export function meeting(base: string, one: Deed, other: Deed): Meeting | null {
  if (doesSame(one, other)) return null
  const key = one.fresh.filter((label) => other.fresh.includes(label)).sort()[0]
  if (key !== undefined) return { kind: 'same-label', key }
  const claim = strongest([...claimed(one, other), ...claimed(other, one)])
  if (claim !== null) {
    const { holder, start, end } = claim
    return { kind: claim.kind === 'repealed' ? 'repealed-unit' : 'same-unit', holder, span: { start, end } }
  }
  const words = [...struckAnchor(one, other), ...struckAnchor(other, one)]
  const places: Meeting[] = []
  const near = touching(other.edits)
  for (const edit of one.edits) {
    for (const rival of near(edit)) {
      const span = { start: Math.min(edit.start, rival.start), end: Math.max(edit.end, rival.end) }
      const met = clash(base, edit, rival)
      if (met === 'same-words') words.push(span)
      if (met === 'same-place') places.push({ kind: met, holder: edit.holders.at(-1) ?? null, span })
    }
  }
  places.push(...atOneEnd(base, one, other), ...atOneEnd(base, other, one))
  const span = words.sort(byPlace)[0]
  return span === undefined ? (places[0] ?? null) : { kind: 'same-words', span }
}

/** Finds the edits that touch a run, ends included: others are at no odds with what is done there. */
function touching(edits: readonly HeldEdit[]): (run: Span) => readonly HeldEdit[] {
  if (edits.length < 8) return () => edits
  const sorted = edits.toSorted(byPlace)
  let reach = 0
  const reaches = sorted.map(({ end }) => {
    reach = Math.max(reach, end)
    return reach
  })
  return (run) => {
    const found: HeldEdit[] = []
    for (let index = firstFrom(reaches, run.start); index < sorted.length; index += 1) {
      const edit = sorted[index] as HeldEdit
      if (edit.start > run.end) break
      if (edit.end >= run.start) found.push(edit)
    }
    return found
  }
}

/** Both make the very same edits: they agree. */
export function doesSame(one: Deed, other: Deed): boolean {
  return (
    one.edits.length === other.edits.length &&
    one.claim?.kind === other.claim?.kind &&
    one.edits.every((edit, index) => isSameEdit(edit, other.edits[index] as HeldEdit))
  )
}

/** The claim of one deed, if the other works in what is claimed. */
function claimed({ claim }: Deed, other: Deed): readonly BaseClaim[] {
  return claim !== null && worksIn(other, claim) ? [claim] : []
}

function worksIn(deed: Deed, claim: BaseClaim): boolean {
  const { holder } = claim
  const isHeld = (one: Holder): boolean => holder !== null && isSameHolder(one, holder)
  if (deed.edits.some(({ holders, readIn }) => holders.some(isHeld) || readIn.some(isHeld))) return true
  if (deed.claim !== null && overlap(deed.claim, claim)) return true
  // Where a new unit stands beside one that gets another label, its place is not what it was.
  if (claim.kind === 'moved' && deed.beside !== null && isHeld(deed.beside)) return true
  return deed.edits.some((edit) => (isInsertion(edit) ? isInside(edit.start, claim) : overlap(edit, claim)))
}

/** A repeal before anything else, then what is claimed most of. */
function strongest(claims: readonly BaseClaim[]): BaseClaim | null {
  const isRepeal = ({ kind }: BaseClaim): number => (kind === 'repealed' ? 1 : 0)
  const length = ({ start, end }: BaseClaim): number => end - start
  return (
    claims.toSorted(
      (one, other) => isRepeal(other) - isRepeal(one) || length(other) - length(one) || one.start - other.start,
    )[0] ?? null
  )
}

/** The words by which one deed says where its own go, with what the other makes of them. */
function struckAnchor({ anchor }: Deed, other: Deed): readonly Span[] {
  if (anchor === null) return []
  return other.edits
    .filter((edit) => overlap(edit, anchor))
    .map(({ start, end }) => ({ start: Math.min(anchor.start, start), end: Math.max(anchor.end, end) }))
}

function clash(base: string, edit: HeldEdit, rival: HeldEdit): 'same-words' | 'same-place' | null {
  if (isSameEdit(edit, rival)) return null
  if (isInsertion(edit) && isInsertion(rival)) {
    if (edit.start !== rival.start || insertionOrder(edit, rival) !== null) return null
    return textPutIn(edit).includes('\n') || textPutIn(rival).includes('\n') ? 'same-place' : 'same-words'
  }
  const [one, other] = [inked(base, edit), inked(base, rival)]
  if (isInsertion(edit)) return isInside(edit.start, other) ? 'same-words' : null
  if (isInsertion(rival)) return isInside(rival.start, one) ? 'same-words' : null
  return overlap(one, other) ? 'same-words' : null
}

/** Words that are to end a unit, where the other puts a new last sub-unit into it. */
function atOneEnd(base: string, { ends, edits }: Deed, other: Deed): readonly Meeting[] {
  const [words] = edits
  if (ends === null || words === undefined) return []
  return other.edits
    .filter(({ holders, start, end }) => {
      const into = holders.at(-1)
      const isInto = start === end && into !== undefined && isSameHolder(into, ends)
      return isInto && start >= words.end && base.slice(words.end, start).trim() === ''
    })
    .map(({ start, end }) => ({ kind: 'same-place', holder: ends, span: { start, end } }))
}

/** A deletion without the blank lines at its ends, which go along only to part what is left. */
export function inked(base: string, edit: HeldEdit): Span {
  if (textPutIn(edit) !== '') return edit
  const text = base.slice(edit.start, edit.end)
  const blank = (run: string): number => (run.includes('\n') ? run.length : 0)
  const start = edit.start + blank(/^\s*/u.exec(text)?.[0] ?? '')
  return { start, end: Math.max(start, edit.end - blank(text.slice(text.trimEnd().length))) }
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

function isInside(position: number, { start, end }: Span): boolean {
  return start < position && position < end
}

function byPlace(one: Span, other: Span): number {
  return one.start - other.start || one.end - other.end
}
