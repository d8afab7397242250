import type { Commencement } from '../../../amendment/types.ts'
import { type OwnSection, readSubject } from './commencement-subject.ts'
import { ahead, attempt, type Cursor, peek, phrase, readDate, takeMark, takeWord, textOf } from './cursor.ts'
import { spanSince } from './draft.ts'

/**
 * Reads a sentence that says when the bill takes effect: a date where it states one, else its words. `own` is the
 * section of the bill that “this section” means. Null where the sentence says something else.
 */
export function readCommencement(cursor: Cursor, own: OwnSection): readonly Commencement[] | null {
  return attempt(cursor, (here) => {
    const start = here.at
    attempt(here, skipException)
    const dates = readClause(here, own)
    if (dates === null) return null
    const all = [...dates, ...readExceptions(here, own)]
    skipClause(here, false)
    const text = textOf(here, start)
    const span = spanSince(here, start)
    takeMark(here, '.')
    return all.map((one) => ({ ...one, text, span }))
  })
}

/** `Except as provided in subsection (b), …`. */
function skipException(cursor: Cursor): true | null {
  if (!phrase(cursor, 'except as [otherwise] provided')) return null
  for (let token = peek(cursor); token !== undefined && token.opens !== 'paragraph'; token = peek(cursor)) {
    if (takeMark(cursor, ',')) return true
    cursor.at += 1
  }
  return null
}

type Dated = Omit<Commencement, 'text' | 'span'>

function readClause(cursor: Cursor, own: OwnSection): readonly Dated[] | null {
  const subjects = readSubject(cursor, own)
  if (subjects === null) return null
  takeMark(cursor, ',')
  takeWord(cursor, ['which'])
  if (!takeEffect(cursor)) return null
  const date = readDay(cursor)
  return subjects.map((subject) => ({ ...subject, date }))
}

function takeEffect(cursor: Cursor): boolean {
  return (
    phrase(cursor, '[shall|will] take|takes effect|force') ||
    phrase(cursor, '[shall|will] be|become|becomes effective') ||
    phrase(cursor, '[shall|will] enter|enters|come|comes into force|effect')
  )
}

/** The date of the clause, if it is one date and not a term that is counted from another day. */
function readDay(cursor: Cursor): string | null {
  phrase(cursor, '[beginning|starting] on [and] [after]') || phrase(cursor, 'from|as of')
  const date = readDate(cursor)
  skipClause(cursor, true)
  return date
}

/** The rest of the sentence, or only what stands before an exception. */
function skipClause(cursor: Cursor, toException: boolean): void {
  for (let token = peek(cursor); token !== undefined && token.opens !== 'paragraph'; token = peek(cursor)) {
    if (token.kind === 'mark' && /^[.;]$/.test(token.text)) return
    if (toException && exceptionAhead(cursor)) return
    cursor.at += 1
  }
}

function exceptionAhead(cursor: Cursor): boolean {
  const next = { ...cursor, at: cursor.at + 1 }
  return ahead(next, 'except') || ahead(next, 'with the exception')
}

/** `, except that section 3 shall take effect on …` · `, with the exception of Article 2, which shall enter into force …`. */
function readExceptions(cursor: Cursor, own: OwnSection): readonly Dated[] {
  const found = attempt(cursor, (here) => {
    takeMark(here, ',')
    return phrase(here, 'except [that|for]') || phrase(here, 'with the exception of') ? readClause(here, own) : null
  })
  return found === null ? [] : [...found, ...readExceptions(cursor, own)]
}
