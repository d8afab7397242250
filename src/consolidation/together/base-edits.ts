import type { Span } from '../../problem/types.ts'
import type { OwnEdit } from '../law-text/pieces.ts'
import type { State } from '../law-text/state.ts'
import type { Origin } from '../types.ts'

/** What one edit made of the base, in the end: offsets count in the base's whole source. */
export interface BaseEdit extends Span {
  /** The text that it put in, run by run: later instructions may have written parts of it. */
  readonly parts: readonly { readonly text: string; readonly origin: Origin }[]
  readonly edit: OwnEdit
  /** Its place among the edits of its amendment: several may stand at one offset. */
  readonly order: number
}

/** All that became of the base, as edits of its source, in order. What one change does at a place makes one edit. */
export function baseEdits({ pieces }: State): readonly BaseEdit[] {
  const edits: BaseEdit[] = []
  let at = 0
  for (const piece of pieces) {
    const length = piece.kind === 'inserted' ? 0 : piece.text.length
    if (piece.kind !== 'kept') {
      const part = { text: piece.text, origin: piece.origin }
      const parts = piece.kind === 'inserted' ? [part] : []
      const last = edits.at(-1)
      const isSame = last !== undefined && last.end === at && last.edit.change === piece.edit.change
      if (isSame) edits[edits.length - 1] = { ...last, end: at + length, parts: [...last.parts, ...parts] }
      else edits.push({ start: at, end: at + length, parts, edit: piece.edit, order: edits.length })
    }
    at += length
  }
  return edits
}

export function textPutIn({ parts }: BaseEdit): string {
  return parts.map(({ text }) => text).join('')
}

export function isSameEdit(one: BaseEdit, other: BaseEdit): boolean {
  return one.start === other.start && one.end === other.end && textPutIn(one) === textPutIn(other)
}

export function isInsertion({ start, end }: Span): boolean {
  return start === end
}
