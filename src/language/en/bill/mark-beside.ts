import type { InstructionBody } from '../../../amendment/types.ts'
import { attempt, type Cursor } from './cursor.ts'
import type { Scope } from './draft.ts'
import { readSide } from './insert-words.ts'
import { type Reach, readReach, readWords, type Words } from './words.ts'

/** A mark or a word that is told from others by what stands beside it: `the comma after “service”`, `“the” before “Commission”`. */
interface Beside {
  readonly struck: Words
  readonly words: Words
  readonly side: 'before' | 'after'
  readonly reach: Reach
}

/** Reads what says which is meant: `after “service” each place it appears`. */
export function readBeside(cursor: Cursor, struck: Words): Beside | null {
  return attempt(cursor, (here) => {
    const side = readSide(here)
    const words = side === null ? null : readWords(here)
    if (side === null || words === null || words.noun === 'mark-name') return null
    return { struck, words, side, reach: readReach(here) }
  })
}

/** Both together make way for the words with what is put in its place, or for the words alone. */
export function besideReplaced(
  scope: Scope,
  { struck, words, side, reach }: Beside,
  put: Words | null,
  replacement: (scope: Scope, before: Words, after: Words, reach: Reach) => InstructionBody,
): InstructionBody {
  const said = (text: string): Words => ({ quoted: { text, span: words.quoted.span }, noun: 'none' })
  const kept = words.quoted.text
  const gone = struck.quoted.text
  const come = put?.quoted.text ?? ''
  if (side === 'after') return replacement(scope, said(joined(kept, gone)), said(joined(kept, come)), reach)
  return replacement(scope, said(joined(gone, kept)), said(joined(come, kept)), reach)
}

/** Two runs of words as they are written one after the other: a mark leans on the words before it. */
function joined(first: string, second: string): string {
  const isTight = first === '' || second === '' || /^[.,;:)—]/u.test(second)
  return `${first}${isTight ? '' : ' '}${second}`
}
