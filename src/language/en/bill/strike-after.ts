import type { Quoted } from '../../../amendment/types.ts'
import { type Cursor, phrase } from './cursor.ts'
import { type Action, type Scope, targetsOf } from './draft.ts'
import { readReach, readWords, type Words } from './words.ts'

/** `striking all that follows “means” and inserting “a call.”`: the words themselves stay. */
export function strikeAfter(
  cursor: Cursor,
  scope: Scope,
  readInserted: (cursor: Cursor) => readonly Words[] | null,
): Action | null {
  if (!phrase(cursor, 'all|everything that follows|follow') && !phrase(cursor, 'all|everything after|following'))
    return null
  const kept = readWords(cursor)
  if (kept === null || kept.noun === 'mark-name') return null
  const { where, occurrence } = readReach(cursor)
  const [put, ...others] = readInserted(cursor) ?? []
  if (others.length > 0 || occurrence.kind !== 'unstated') return null
  const { quoted: from } = kept
  const text = put === undefined ? from : joined(from, put.quoted)
  return { bodies: [{ kind: 'replace-run', targets: targetsOf(scope, where), from, through: 'end', text }] }
}

function joined(kept: Quoted, put: Quoted): Quoted {
  const gap = /^[\p{L}\p{N}(“$]/u.test(put.text) ? ' ' : ''
  return { text: kept.text + gap + put.text, span: put.span }
}
