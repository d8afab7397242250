import { attempt, type Cursor } from '../../citation/en/cursor.ts'
import type { InstructionBody } from '../types.ts'
import type { Scope } from './draft.ts'
import { readSide } from './insert-words.ts'
import { type Reach, readReach, readWords, type Words } from './words.ts'

/** A mark that is named by the words beside it: `the comma after “service”`. */
interface MarkBeside {
  readonly mark: Words
  readonly words: Words
  readonly side: 'before' | 'after'
  readonly reach: Reach
}

/** Reads what says which mark is meant: `after “service” each place it appears`. */
export function readMarkBeside(cursor: Cursor, mark: Words): MarkBeside | null {
  if (mark.noun !== 'mark-name') return null
  return attempt(cursor, (here) => {
    const side = readSide(here)
    const words = side === null ? null : readWords(here)
    if (side === null || words === null || words.noun === 'mark-name') return null
    return { mark, words, side, reach: readReach(here) }
  })
}

/** The words with the mark make way for the words with what is put in its place, or without it. */
export function markReplaced(
  scope: Scope,
  { mark, words, side, reach }: MarkBeside,
  put: Words | null,
  replacement: (scope: Scope, before: Words, after: Words, reach: Reach) => InstructionBody,
): InstructionBody {
  const said = (text: string): Words => ({ quoted: { text, span: words.quoted.span }, noun: 'none' })
  const kept = words.quoted.text
  const come = put?.quoted.text ?? ''
  if (side === 'after') {
    const gap = /^[\p{L}\p{N}(“]/u.test(come) ? ' ' : ''
    return replacement(scope, said(kept + mark.quoted.text), said(kept + gap + come), reach)
  }
  const gap = come === '' ? '' : ' '
  return replacement(scope, said(`${mark.quoted.text} ${kept}`), said(come + gap + kept), reach)
}
