import { readCitation, readCitations, type WrittenCitation } from '../../citation/ru/citation.ts'
import { readDate } from '../../citation/ru/dates.ts'
import { readLawReference } from '../../citation/ru/law-reference.ts'
import { is, phrase, type Read, read } from '../../citation/ru/reading.ts'
import type { Labels } from '../../citation/types.ts'
import { plain } from '../bill.ts'
import type { Commencement } from '../types.ts'
import { endOfParagraph, isOver, type Stream, spanOf } from './stream.ts'

/**
 * Reads `Настоящий Федеральный закон вступает в силу с …, за исключением статьи 2, которая вступает в силу с …` and
 * `Статья 2 настоящего Федерального закона вступает в силу …`. `own` is the bill's article in which a point or part without
 * an article would stand. Null where the paragraph does not say when the bill comes into force.
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
  const said = (articles: readonly (string | null)[], when: string | null) =>
    articles.map((article): Commencement => ({ article, date: when, text, span }))
  const found = [...said(subject.value, date), ...exceptions.flatMap((one) => said(one.articles, one.date))]
  return read(found, end)
}

/** A date that one paragraph promises («для которой установлен иной срок») and another states is the stated one. */
export function statedOnce(all: readonly Commencement[]): readonly Commencement[] {
  return all.filter(
    (one) => one.date !== null || !all.some((other) => other.article === one.article && other.date !== null),
  )
}

/** The bill itself (null), or its articles. */
function readSubject({ tokens }: Stream, at: number): Read<readonly (string | null)[]> {
  const bill = readBillItself({ tokens }, at)
  if (bill !== null) return read([null], bill)
  const units = readCitations(tokens, at)
  if (units === null) return null
  const behind = readBillItself({ tokens }, units.next)
  const ofBill = behind !== null || units.value.every(({ law }) => law === null)
  return ofBill ? read(articlesOf(units.value), behind ?? units.next) : null
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
  readonly articles: readonly (string | null)[]
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
    found.push({ articles: articlesOf(units.value), date: dateBefore(stream, units.next, next) })
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

/** The articles that citations of the bill name; a citation without one is of the whole bill. */
function articlesOf(citations: readonly WrittenCitation[]): readonly (string | null)[] {
  const labels = citations.flatMap(({ steps }) =>
    steps.filter(({ unit }) => unit === 'article').flatMap((step) => step.labels.flatMap(labelsOf)),
  )
  return labels.length === 0 ? [null] : [...new Set(labels)]
}

function labelsOf(labels: Labels): readonly string[] {
  if (labels.kind === 'one') return [labels.label]
  const [from, to] = [Number(labels.from), Number(labels.to)]
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => String(from + index))
}
