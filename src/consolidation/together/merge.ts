import { lawSource } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import type { OwnEdit } from '../law-text/pieces.ts'
import { newlineOf } from '../law-text/put-block.ts'
import { applyEdits, initialState, passageStarts, type State } from '../law-text/state.ts'
import { isInsertion, isSameEdit, textPutIn } from './base-edits.ts'
import type { HeldEdit } from './deeds.ts'
import { insertionOrder } from './insertion-order.ts'
import { inked } from './meeting.ts'

/** The base with the edits of several amendments, which do not conflict. One text, whatever the order of the amendments. */
export function merged(base: Law, amendments: readonly (readonly HeldEdit[])[]): State {
  const source = lawSource(base)
  const edits = parted(source, endedAsBefore(source, clear(source, inBaseOrder(amendments))))
  const state = initialState(base)
  return edits.length === 0 ? state : applyEdits(state, perPassage(base, edits))
}

/** By place; what goes in at one place before what is taken from there on. What two do in the very same way is done once. */
function inBaseOrder(amendments: readonly (readonly HeldEdit[])[]): readonly HeldEdit[] {
  const places = new Map<number, HeldEdit[]>()
  for (const edits of amendments) {
    const own = new Map<number, HeldEdit[]>()
    for (const edit of edits) own.set(edit.start, [...(own.get(edit.start) ?? []), edit])
    for (const [place, here] of own) places.set(place, joined(places.get(place) ?? [], here))
  }
  return [...places].sort(([one], [other]) => one - other).flatMap(([, here]) => here)
}

/** What several do at one place, and what one more does there. */
function joined(all: readonly HeldEdit[], own: readonly HeldEdit[]): HeldEdit[] {
  const fresh = own.filter((edit) => !all.some((other) => isSameEdit(edit, other)))
  const insertions = [...all.filter(isInsertion)]
  let from = 0
  for (const edit of fresh.filter(isInsertion)) {
    const next = insertions.findIndex((other, index) => index >= from && (insertionOrder(edit, other) ?? 1) < 0)
    const at = next === -1 ? insertions.length : next
    insertions.splice(at, 0, edit)
    from = at + 1
  }
  const others = [...all, ...fresh].filter((edit) => !isInsertion(edit))
  return [...insertions, ...others]
}

/** Blank lines that a deletion takes along stay where another amendment puts something in, and go once where two take them. */
function clear(base: string, edits: readonly HeldEdit[]): readonly HeldEdit[] {
  const made: HeldEdit[] = []
  for (const edit of edits) {
    const last = made.at(-1)
    if (last !== undefined && edit.start < last.end) {
      if (isInsertion(edit)) {
        const { start } = inked(base, last)
        made[made.length - 1] = edit
        if (edit.start <= start) made.push({ ...last, start: edit.start })
        else made.splice(-1, 1, { ...last, end: edit.start }, edit)
        continue
      }
      if (edit.end > last.end) made.push({ ...edit, start: last.end })
      continue
    }
    made.push(edit)
  }
  return made
}

/**
 * Text put in straight behind what another edit did is parted from it by one blank line, where it is a block: it opens with
 * no more newlines than that takes, and with no fewer.
 */
function parted(base: string, edits: readonly HeldEdit[]): readonly HeldEdit[] {
  let behind = ''
  let isPutIn = false
  let at = 0
  return edits.map((edit) => {
    const isBesideEdit = at === edit.start
    if (!isBesideEdit) {
      const kept = base.slice(at, edit.start)
      // White space that stays between two edits is behind the first of them still.
      const isBlank = kept.trim() === ''
      behind = isBlank ? behind + kept : kept
      isPutIn &&= isBlank
    }
    at = edit.end
    const [first, ...rest] = edit.parts
    if (first === undefined) return edit
    const text = isBesideEdit
      ? partedBy(first.text, newlinesBehind(behind), isPutIn && isBlock(base, edit))
      : first.text
    const put = text + rest.map((part) => part.text).join('')
    behind = put.trim() === '' ? behind + put : put
    isPutIn ||= put.trim() !== ''
    return text === first.text ? edit : { ...edit, parts: [{ ...first, text }, ...rest] }
  })
}

/** Whether text is put in where the base begins a block: behind a blank line. */
function isBlock(base: string, edit: HeldEdit): boolean {
  return textPutIn(edit).trim() !== '' && /\n\r?\n$/.test(base.slice(Math.max(0, edit.start - 3), edit.start))
}

/** The text with the newlines at its start that make, with so many before it, a blank line and no more. */
function partedBy(text: string, before: number, isWanted: boolean): string {
  const missing = 2 - before - newlinesBefore(text)
  if (missing >= 0) return isWanted ? newlineOf(text).repeat(missing) + text : text
  let from = 0
  for (let over = -missing; over > 0; over -= 1) {
    const newline = /^\r?\n/.exec(text.slice(from, from + 2))?.[0]
    if (newline === undefined) break
    from += newline.length
  }
  return text.slice(from)
}

function newlinesBefore(text: string): number {
  return (/^[\r\n]*/.exec(text)?.[0] ?? '').split('\n').length - 1
}

function newlinesBehind(text: string): number {
  return text.slice(text.trimEnd().length).split('\n').length - 1
}

/** The edits, completed so that a law whose last blocks go, or get others behind them, ends as it ended before. */
function endedAsBefore(base: string, edits: readonly HeldEdit[]): readonly HeldEdit[] {
  const last = edits.at(-1)
  if (last === undefined || last.end < base.length || isInsertion(last)) return edits
  const tail = base.slice(base.trimEnd().length)
  const made = [...edits]
  // From the end: blank text that was put in or kept behind the last words goes, but for what ends the law.
  for (let index = made.length - 1; index >= 0; index -= 1) {
    const edit = made[index] as HeldEdit
    const text = textPutIn(edit)
    if (text.trim() !== '') {
      made[index] = withEnd(edit, tail)
      return made
    }
    const before = made[index - 1]?.end ?? 0
    const kept = base.slice(before, edit.start)
    const words = before + kept.trimEnd().length
    const isSpace = kept.trim() === ''
    if (!isSpace || index === 0) {
      const space = base.slice(words, edit.start)
      const stays = space.startsWith(tail) ? tail.length : 0
      const parts = stays === tail.length ? [] : [{ text: tail, origin: edit.edit.origin }]
      made[index] = { ...edit, start: words + stays, parts }
      return made
    }
    made[index] = { ...edit, start: before, parts: [] }
  }
  return made
}

function withEnd(edit: HeldEdit, tail: string): HeldEdit {
  const last = edit.parts.findLastIndex(({ text }) => text.trim() !== '')
  const parts = edit.parts.slice(0, last + 1)
  return {
    ...edit,
    parts: parts.map((part, index) => (index < last ? part : { ...part, text: part.text.trimEnd() + tail })),
  }
}

/** Edits of the whole source as edits of passages; text goes in at the end of a passage rather than before the next. */
function perPassage(law: Law, edits: readonly HeldEdit[]): readonly OwnEdit[] {
  const made: OwnEdit[] = []
  const starts = passageStarts(law)
  let first = 0
  for (const { start, end, parts, edit } of edits) {
    const put = (passage: number, from: number, to: number, text: string, origin = edit.origin): void => {
      const begin = starts[passage] ?? 0
      made.push({ passage, start: from - begin, end: to - begin, text, origin, change: null })
    }
    const lengthOf = (passage: number): number => law.passages[passage]?.text.length ?? 0
    const endOf = (passage: number): number => (starts[passage] ?? 0) + lengthOf(passage)
    const last = starts.length - 1
    const isFront = (passage: number): boolean => law.passages[passage]?.kind === 'front-matter'
    while (first < last && (endOf(first) < start || (endOf(first) === start && (start < end || isFront(first)))))
      first += 1
    const [opening, ...rest] = parts
    put(first, start, Math.min(end, endOf(first)), opening?.text ?? '', opening?.origin)
    const at = Math.min(end, endOf(first))
    for (const part of rest) put(first, at, at, part.text, part.origin)
    for (let passage = first + 1; passage <= last && (starts[passage] ?? 0) < end; passage += 1) {
      put(passage, starts[passage] ?? 0, Math.min(end, endOf(passage)), '')
    }
  }
  return made
}
