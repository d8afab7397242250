import { type Cursor, firstOf, phrase, takeMark, takeWord } from './cursor.ts'
import type { Action, Scope } from './draft.ts'
import { insertion, readAnchor, readAnchored } from './insert-words.ts'
import { deletion, replacement } from './strike.ts'
import { quoteAhead, readReach, readWordList, readWords } from './words.ts'

/**
 * What drafters of other schools write and the manuals do not: `the words “A” are replaced with “B”`, `after “A” insert
 * “B”`, `for “A” substitute “B”`.
 */
export function readWorded(cursor: Cursor, scope: Scope): Action | null {
  return firstOf(cursor, [
    (here) => anchorFirst(here, scope),
    (here) => substituted(here, scope),
    (here) => passive(here, scope),
  ])
}

/** Whether quoted words, or the place of some, come next. */
export function isWordedAhead(cursor: Cursor): boolean {
  const here = { ...cursor, faults: [] }
  takeWord(here, ['after', 'before', 'for', 'following', 'preceding'])
  return readWords(here) !== null && (here.at > cursor.at || quoteAhead(cursor))
}

/** `after the words “A” add the words “B”`, `after “A” the words “B” are inserted`. */
function anchorFirst(cursor: Cursor, scope: Scope): Action | null {
  const anchor = readAnchor(cursor)
  if (anchor === null) return null
  takeMark(cursor, ',')
  const isActive = takeWord(cursor, ['insert', 'add', 'inserting', 'adding']) !== null
  phrase(cursor, 'the following')
  const text = readWords(cursor)
  if (text === null || (!isActive && !phrase(cursor, 'is|are|shall [be] inserted|added'))) return null
  return { bodies: [insertion(scope, anchor, text)] }
}

/** `for “A” substitute “B”`. */
function substituted(cursor: Cursor, scope: Scope): Action | null {
  if (!phrase(cursor, 'for')) return null
  const [before] = readWordList(cursor) ?? []
  const reach = readReach(cursor)
  takeMark(cursor, ',')
  if (before === undefined || takeWord(cursor, ['substitute', 'substituting']) === null) return null
  const [after] = readWordList(cursor) ?? []
  return after === undefined ? null : { bodies: [replacement(scope, before, after, readReach(cursor, reach))] }
}

/** `the words “A” are deleted`, `… are replaced with “B”`, `… are inserted after “C”`. */
function passive(cursor: Cursor, scope: Scope): Action | null {
  const words = readWordList(cursor)
  const [first] = words ?? []
  if (words === null || first === undefined) return null
  const reach = readReach(cursor)
  if (!phrase(cursor, 'is|are|shall [be]')) return null
  if (phrase(cursor, 'inserted|added')) {
    const bodies = words.length === 1 ? readAnchored(cursor, scope, first) : null
    return bodies === null ? null : { bodies }
  }
  const isStruck = phrase(cursor, 'deleted|struck|stricken|removed|omitted [out]')
  const isReplaced = isStruck ? phrase(cursor, 'and replaced by|with') : phrase(cursor, 'replaced by|with')
  if (!isReplaced) return isStruck ? { bodies: words.map((one) => deletion(scope, one, reach)) } : null
  const [after] = readWordList(cursor) ?? []
  if (after === undefined || words.length > 1) return null
  return { bodies: [replacement(scope, first, after, readReach(cursor, reach))] }
}
