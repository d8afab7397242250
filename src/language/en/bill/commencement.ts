import type { Commencement } from '../../../amendment/types.ts'
import { type BillPlace, billPlaces } from '../../../grammar/bill-places.ts'
import { commencementReader } from '../../../grammar/commencement.ts'
import { anyOf, behind, inOrder, is, optional, phrase, type Reader, read, skip } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import { readWhere } from '../citation/where.ts'
import { dayReader } from './commencement-day.ts'
import type { BillSection } from './sections.ts'

/** The section of the bill that the sentence stands in: what “this section” means. */
export type OwnSection = Pick<BillSection, 'label' | 'word'>

/** Reads a sentence that says when the bill takes effect. */
export function commencementOf(own: OwnSection): Reader<readonly Commencement[]> {
  const subject = subjectIn(own)
  return commencementReader({
    subject: (tokens, at) => subject(tokens, behindException(tokens, at)),
    verbs: { start: said(takesEffect), end: said(ceases), effect: said(applies) },
    dayIn,
    exception: anyOf('except [that|for]', 'with the exception of'),
    endOf,
  })
}

const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const amendmentsMadeBy = phrase('[the] amendments|amendment made by')

/** `This Act`, `The amendments made by this section`, `Section 3`, `The amendment made by section 2(a)(1)`. */
function subjectIn({ label: own, word }: OwnSection): Reader<readonly BillPlace[]> {
  const head = (article: string): string => `${word} ${article}`
  const citing = { alphabet, own, head, inside: (address: string, _: string, label: string) => `${address}(${label})` }
  return (tokens, at) => {
    const start = skip(tokens, at, amendmentsMadeBy)
    const bill = phrase('this [federal] act|bill|title|law')(tokens, start)
    if (bill !== null) {
      const more = phrase('and the amendments|amendment made by this|such act|bill|law|title')
      return read([{ article: null }], skip(tokens, bill.next, more))
    }
    const where = readWhere(tokens, start)
    if (where === null || where.value.law !== null || where.value.citations.some(({ steps }) => steps.length === 0))
      return null
    const next = skip(tokens, where.next, phrase('of this [federal] act|bill|law'))
    // “Section 3 and the amendments made by section 3”
    const its =
      start > at ? next : skip(tokens, next, behind(phrase('and the amendments|amendment made by'), readWhere))
    return read(billPlaces(where.value.citations, citing), its)
  }
}

/** `Except as provided in subsection (b), …`: the index behind it. */
function behindException(tokens: readonly Token[], at: number): number {
  const opened = phrase('except as [otherwise] provided')(tokens, at)
  if (opened === null) return at
  for (let next = opened.next; tokens[next] !== undefined && tokens[next]?.opens !== 'paragraph'; next += 1)
    if (is(tokens[next], ',')) return next + 1
  return at
}

/** `, which shall each take effect`. */
function said(verb: Reader<unknown>): Reader<unknown> {
  return inOrder(optional(phrase(',')), optional(phrase('which')), verb)
}

const takesEffect = anyOf(
  '[shall|will] [each] take|takes effect|force',
  '[shall|will] [each] be|become|becomes effective',
  '[shall|will] enter|enters|come|comes into force|effect',
)
const ceases = anyOf(
  '[shall|will] cease|ceases to have [any] [force] [or] [effect]',
  '[shall|will] cease|ceases to be effective|in',
  '[shall|will] expire|expires|sunset|sunsets|terminate|terminates|lapse|lapses',
)
const applies = anyOf(
  '[shall|will] [only] apply|applies [only] to|beginning',
  '[shall|will] [only] apply|applies [only] with respect to',
)

const dayIn = dayReader({ start: takesEffect, end: ceases })

function endOf(tokens: readonly Token[], at: number): number {
  let end = at
  while (tokens[end] !== undefined && tokens[end]?.opens !== 'paragraph' && !is(tokens[end], '.', ';')) end += 1
  return end
}
