import type { Commencement } from '../../../amendment/types.ts'
import { anyOf, behind, inOrder, is, optional, phrase, type Read, read, skip } from '../../../grammar/reading.ts'
import { type Token, textOf } from '../../../grammar/token.ts'
import { readDate } from '../citation/dates.ts'
import { type OwnSection, readSubject } from './commencement-subject.ts'

/**
 * Reads a sentence that says when the bill takes effect: a date where it states one, else its words. `own` is the
 * section of the bill that “this section” means. Null where the sentence says something else.
 */
export function readCommencement(tokens: readonly Token[], at: number, own: OwnSection): Read<readonly Commencement[]> {
  const dates = readClause(tokens, behindException(tokens, at), own)
  if (dates === null) return null
  const all = [...dates.value]
  let { next } = dates
  for (let more = readException(tokens, next, own); more !== null; more = readException(tokens, next, own)) {
    all.push(...more.value)
    next = more.next
  }
  const end = endOfClause(tokens, next, false)
  const [first, last] = [tokens[at], tokens[end - 1]]
  const span = { start: first?.span.start ?? 0, end: last?.span.end ?? 0 }
  const text = textOf(tokens.slice(at, end))
  return read(
    all.map((one) => ({ ...one, text, span })),
    skip(tokens, end, phrase('.')),
  )
}

/** `Except as provided in subsection (b), …`: the index behind it. */
function behindException(tokens: readonly Token[], at: number): number {
  const opened = phrase('except as [otherwise] provided')(tokens, at)
  if (opened === null) return at
  for (let next = opened.next; tokens[next] !== undefined && tokens[next]?.opens !== 'paragraph'; next += 1)
    if (is(tokens[next], ',')) return next + 1
  return at
}

type Dated = Omit<Commencement, 'text' | 'span'>

const takesEffect = inOrder(
  optional(phrase(',')),
  optional(phrase('which')),
  anyOf(
    '[shall|will] take|takes effect|force',
    '[shall|will] be|become|becomes effective',
    '[shall|will] enter|enters|come|comes into force|effect',
  ),
  optional(anyOf('[beginning|starting] on [and] [after]', 'from|as of')),
)

/** The date of the clause, if it is one date and not a term that is counted from another day. */
function readClause(tokens: readonly Token[], at: number, own: OwnSection): Read<readonly Dated[]> {
  const subjects = readSubject(tokens, at, own)
  const verb = subjects === null ? null : takesEffect(tokens, subjects.next)
  if (subjects === null || verb === null) return null
  const date = readDate(tokens, verb.next)
  return read(
    subjects.value.map((subject) => ({ ...subject, date: date?.value ?? null })),
    endOfClause(tokens, date?.next ?? verb.next, true),
  )
}

const exception = behind(optional(phrase(',')), anyOf('except [that|for]', 'with the exception of'))

/** The end of the sentence, or of what stands before an exception. */
function endOfClause(tokens: readonly Token[], at: number, toException: boolean): number {
  let next = at
  for (let token = tokens[next]; token !== undefined && token.opens !== 'paragraph'; token = tokens[next]) {
    if (is(token, '.', ';')) break
    if (toException && anyOf('except', 'with the exception')(tokens, next + 1) !== null) break
    next += 1
  }
  return next
}

/** `, except that section 3 shall take effect on …` · `, with the exception of Article 2, which shall enter into force …`. */
function readException(tokens: readonly Token[], at: number, own: OwnSection): Read<readonly Dated[]> {
  const opened = exception(tokens, at)
  return opened === null ? null : readClause(tokens, opened.next, own)
}
