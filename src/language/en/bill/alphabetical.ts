import type { InstructionBody } from '../../../amendment/types.ts'
import type { Where } from '../citation/where.ts'
import { checkNewLabel } from './block-label.ts'
import { readAnnouncement, readContent } from './content.ts'
import { attempt, type Cursor, phrase, readWhere, takeMark, takeWord } from './cursor.ts'
import { type Action, type Scope, targetsOf } from './draft.ts'

/** `inserting [to subsection (f)], in the appropriate place in alphabetical order, the following new paragraph:`, in any order. */
export function readAlphabetical(cursor: Cursor, scope: Scope): Action | null {
  const before = readOrder(cursor)
  const announced = readAnnouncement(cursor)
  const behind = before ?? readOrder(cursor)
  if (announced === null || behind === null) return null
  const content = readContent(cursor)
  if (content === null) return null
  if (content === 'empty') return { bodies: [] }
  const { unit } = announced
  checkNewLabel(cursor, unit, [], content.block)
  const parents = targetsOf(scope, behind.to)
  const place = { kind: 'alphabetical' } as const
  return {
    bodies: parents.map(
      (parent): InstructionBody => ({ kind: 'insert-unit', parent, unit, labels: [], place, text: content.block }),
    ),
  }
}

/** What the order is said of, if it is said: `to subsection (f)`. */
interface Order {
  readonly to: Where | null
}

function readOrder(cursor: Cursor): Order | null {
  return attempt(cursor, (here) => {
    const first = readTo(here)
    takeMark(here, ',')
    const isPlaced = phrase(here, 'in|at the appropriate|proper place|location|position')
    takeMark(here, ',')
    phrase(here, 'so as to appear')
    if (!phrase(here, '[in] [the] [appropriate|proper] alphabetical order|place|sequence') && !isPlaced) return null
    takeMark(here, ',')
    return { to: first ?? readTo(here) }
  })
}

function readTo(cursor: Cursor): Where | null {
  return attempt(cursor, (here) => (takeWord(here, ['to', 'in', 'of']) === null ? null : readWhere(here)))
}
