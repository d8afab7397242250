import type { InstructionBody, Occurrence } from '../../../amendment/types.ts'
import type { Where } from '../citation/where.ts'
import { attempt, type Cursor, phrase, readWhere, takeMark, takeWord } from './cursor.ts'
import { type Scope, targetsOf } from './draft.ts'
import { readReach, readWords, type Words } from './words.ts'

/** Words that others are put before or after. */
interface Anchor {
  readonly words: Words
  readonly side: 'before' | 'after'
  readonly occurrence: Occurrence
  readonly where: Where | null
}

/** Reads `after “A” each place it appears`, `before the period at the end of paragraph (2)`. */
export function readAnchor(cursor: Cursor): Anchor | null {
  return attempt(cursor, (here) => {
    const side = readSide(here)
    const words = side === null ? null : readWords(here)
    if (side === null || words === null) return null
    const { occurrence, where } = readReach(here)
    const isClosing = words.noun === 'mark-name' && occurrence.kind === 'unstated'
    return { words, side, occurrence: isClosing ? { kind: 'at-end' } : occurrence, where }
  })
}

function readClosing(cursor: Cursor): Anchor | null {
  takeMark(cursor, ',')
  const anchor = readAnchor(cursor)
  return anchor?.words.noun === 'mark-name' && anchor.occurrence.kind === 'at-end' ? anchor : null
}

/** Takes `after`, `immediately before`, and the words that mean the same. */
export function readSide(cursor: Cursor): 'before' | 'after' | null {
  phrase(cursor, 'immediately')
  const word = takeWord(cursor, ['after', 'following', 'before', 'preceding'])
  return word === null ? null : word === 'after' || word === 'following' ? 'after' : 'before'
}

/** Reads the place of words that are already read: `after “A”`, `at the end of …`, `at the beginning`. */
export function readAnchored(cursor: Cursor, scope: Scope, text: Words): readonly InstructionBody[] | null {
  const anchor = readAnchor(cursor)
  if (anchor !== null) return [insertion(scope, anchor, text)]
  const edge = readEdge(cursor)
  if (edge === null) return null
  // “at the end, before the period”
  const closing = edge.at === 'end' ? attempt(cursor, readClosing) : null
  if (closing !== null) return [insertion(scope, { ...closing, where: edge.where ?? closing.where }, text)]
  return [edgeInsertion(scope, edge, text)]
}

export function insertion(scope: Scope, anchor: Anchor, text: Words): InstructionBody {
  return {
    kind: 'insert-words',
    targets: targetsOf(scope, anchor.where),
    noun: anchor.words.noun,
    at: anchor.side,
    anchor: anchor.words.quoted,
    text: text.quoted,
    occurrence: anchor.occurrence,
  }
}

/** The end or the beginning of a unit. */
export interface Edge {
  readonly at: 'end' | 'start'
  readonly where: Where | null
}

/** Reads `at the end of paragraph (2)`, `at the end thereof`, `at the beginning`. */
export function readEdge(cursor: Cursor): Edge | null {
  return attempt(cursor, (here) => {
    takeMark(here, ',')
    const at = phrase(here, 'at the end') ? 'end' : phrase(here, 'at the beginning') ? 'start' : null
    if (at === null) return null
    phrase(here, 'thereof')
    const where = attempt(here, (beyond) => (takeWord(beyond, ['of', 'in']) === null ? null : readWhere(beyond)))
    return { at, where }
  })
}

export function edgeInsertion(scope: Scope, edge: Edge, text: Words): InstructionBody {
  return {
    kind: 'insert-words',
    targets: targetsOf(scope, edge.where),
    noun: text.noun === 'mark-name' ? 'none' : text.noun,
    at: edge.at,
    anchor: null,
    text: text.quoted,
    occurrence: { kind: 'unstated' },
  }
}
