import { plain } from '../../../amendment/bill.ts'
import type { Commencement } from '../../../amendment/types.ts'
import { is, phrase, type Read, read } from '../../../grammar/reading.ts'
import { readCitation, readCitations } from '../citation/citation.ts'
import { readDate } from '../citation/dates.ts'
import { readLawReference } from '../citation/law-reference.ts'
import { type BillPlace, billPlaces } from './bill-places.ts'
import { endOfParagraph, isOver, type Stream, spanOf } from './stream.ts'

/**
 * Reads `Настоящий Федеральный закон вступает в силу с …, за исключением статьи 2, которая вступает в силу с …` and
 * `Статья 2 настоящего Федерального закона вступает в силу …`. Null where the paragraph does not say when the bill comes into force.
 */
export function readCommencement(stream: Stream, at: number): Read<readonly Commencement[]> {
  const subject = readSubject(stream, at)
  const verb = subject === null ? null : readComesIntoForce(stream, subject.next)
  if (subject === null || verb === null) return null
  const end = endOfParagraph(stream, at)
  const span = spanOf(stream, at, end)
  const text = plain(stream.source.slice(span.start, span.end))
  const date = dateBefore(stream, verb.next, end)
  const exceptions = readExceptions(stream, verb.next, end)
  const said = (places: readonly BillPlace[], when: string | null) =>
    places.map((place): Commencement => ({ ...place, date: when, text, span }))
  const found = [...said(subject.value, date), ...exceptions.flatMap((one) => said(one.places, one.date))]
  return read(found, end)
}

/** A date that one paragraph promises («для которой установлен иной срок») and another states is the stated one. */
export function statedOnce(all: readonly Commencement[]): readonly Commencement[] {
  const key = ({ article, items }: Commencement): string => JSON.stringify([article, items])
  return all.filter((one) => one.date !== null || !all.some((other) => key(other) === key(one) && other.date !== null))
}

/** The bill itself (null), or its articles. */
function readSubject({ tokens }: Stream, at: number): Read<readonly BillPlace[]> {
  const bill = readBillItself({ tokens }, at)
  if (bill !== null) return read([{ article: null }], bill)
  const units = readCitations(tokens, at)
  if (units === null) return null
  const behind = readBillItself({ tokens }, units.next)
  // «Статья 2 вступает в силу …»: a bill that names no other law speaks of itself.
  const ofBill = behind !== null || units.value.every(({ law }) => law == null)
  return ofBill ? read(billPlaces(units.value), behind ?? units.next) : null
}

/** «настоящий Федеральный закон», in any case: the index behind. */
function readBillItself({ tokens }: Pick<Stream, 'tokens'>, at: number): number | null {
  if (phrase('настоящ*')(tokens, at) === null) return null
  const law = readLawReference(tokens, at)
  return law !== null && law.value.law === null ? law.next : null
}

function readComesIntoForce({ tokens }: Stream, at: number): Read<null> {
  const isVerb = is(tokens[at], 'вступает', 'вступают', 'вступил', 'вступит', 'вступят')
  return isVerb && is(tokens[at + 1], 'в') && is(tokens[at + 2], 'силу') ? read(null, at + 3) : null
}

/** The first date said before an exception begins. */
function dateBefore(stream: Stream, at: number, end: number): string | null {
  for (let index = at; index < end && !is(stream.tokens[index], 'исключением'); index += 1) {
    const date = is(stream.tokens[index], 'с', 'со') ? readDate(stream.tokens, index + 1) : null
    if (date !== null) return date.value
  }
  return null
}

interface Exception {
  readonly places: readonly BillPlace[]
  readonly date: string | null
}

/** `за исключением статьи 2 [настоящего …], которая вступает в силу с …[, и статьи 3, …]`. */
function readExceptions(stream: Stream, at: number, end: number): readonly Exception[] {
  const { tokens } = stream
  const found: Exception[] = []
  let isException = false
  for (let index = at; index < end && !isOver(stream, index); index += 1) {
    isException ||= is(tokens[index], 'исключением')
    const units = isException ? readCitations(tokens, index) : null
    if (units === null || units.value.every(({ steps }) => steps.length === 0)) continue
    const next = nextUnits(stream, units.next, end)
    found.push({ places: billPlaces(units.value), date: dateBefore(stream, units.next, next) })
    index = next - 1
  }
  return found
}

function nextUnits(stream: Stream, at: number, end: number): number {
  for (let index = at; index < end; index += 1) {
    const unit = readCitation(stream.tokens, index)
    if (unit !== null && unit.value.steps.length > 0) return index
  }
  return end
}
