import { dayAfter } from '../../../../amendment/terms.ts'
import type { CitationStep } from '../../../../citation/types.ts'
import { anyOf, is, phrase, type Read, read, type Ways } from '../../../../grammar/reading.ts'
import { type Token, textOf } from '../../../../grammar/token.ts'
import type { GrammaticalCase } from '../../../drafting.ts'
import { readCitation, readCitations, type WrittenCitation } from '../../citation/citation.ts'
import { readDate } from '../../citation/dates.ts'
import type { Frame } from '../frame.ts'
import { quotedItems } from '../items.ts'
import { isOver, type Stream } from '../stream.ts'

const preposition = phrase('в|во|из')

/** `в пункте 1 и в пункте 3`, `из статьи 5`. */
export function* place({ tokens }: Stream, at: number): Ways<Frame> {
  const start = preposition(tokens, at)
  const found = start === null ? null : readCitations(tokens, start.next, preposition)
  if (found !== null) yield { value: cited('at', found.value), next: found.next }
}

const headingStep: CitationStep = { unit: 'heading', labels: [], relative: false }
const inHeadingAndText = anyOf(
  'в наименовании и тексте',
  'в наименовании и в тексте',
  'в наименовании и по тексту',
  'в наименовании и по всему тексту',
)

const andText = anyOf('и по тексту', 'и по всему тексту', 'и в тексте', 'и тексте')

/** `в наименовании статьи 5 и по тексту`: both, all through, as in `headingAndText`. */
export function* headingThenText({ tokens }: Stream, at: number): Ways<Frame> {
  const start = preposition(tokens, at)
  const heading = start === null ? null : readCitation(tokens, start.next)
  const text = heading === null ? null : andText(tokens, heading.next)
  if (heading === null || text === null || heading.value.steps.at(-1)?.unit !== 'heading') return
  const unit = { ...heading.value, steps: heading.value.steps.slice(0, -1) }
  const said = anyOf('статьи', 'указанной статьи', 'этой статьи')(tokens, text.next)
  yield { value: { at: [heading.value, unit], occurrence: { kind: 'all' } }, next: said?.next ?? text.next }
}

/** `в наименовании и тексте статьи 5`: both, all through. */
export function* headingAndText({ tokens }: Stream, at: number): Ways<Frame> {
  const both = inHeadingAndText(tokens, at)
  if (both === null) return
  const unit = readCitation(tokens, both.next)
  const isUnit = unit?.value.cases.includes('genitive') ?? false
  const cited: WrittenCitation =
    unit !== null && isUnit ? unit.value : { steps: [], law: undefined, cases: [], remarks: [] }
  const places = [{ ...cited, steps: [...cited.steps, headingStep] }, cited]
  yield { value: { at: places, occurrence: { kind: 'all' } }, next: unit !== null && isUnit ? unit.next : both.next }
}

/** `после слов «A»`, `перед пунктом 3`. */
export function* anchor(stream: Stream, at: number): Ways<Frame> {
  const side = is(stream.tokens[at], 'после') ? 'after' : is(stream.tokens[at], 'перед') ? 'before' : null
  if (side === null) return
  const wanted: readonly GrammaticalCase[] = side === 'after' ? ['genitive'] : ['instrumental']
  for (const items of quotedItems(stream, at + 1, wanted, 'none')) {
    yield { value: { anchor: { side, items: items.value, citations: [] } }, next: items.next }
  }
  const units = readCitations(stream.tokens, at + 1)
  if (units?.value.every((unit) => unit.cases.some((one) => wanted.includes(one)))) {
    yield { value: { anchor: { side, items: [], citations: units.value } }, next: units.next }
  }
}

/** `до 1 января 2028 года`, `по 31 декабря 2027 года`; without a date, the words up to «действие» or the end of the clause. */
export function* until(stream: Stream, at: number): Ways<Frame> {
  const { tokens } = stream
  if (!is(tokens[at], 'до', 'по') || is(tokens[at + 1], 'тексту')) return
  const date = readDate(tokens, at + 1)
  if (date !== null) {
    const behind = phrase('[(] включительно [)]')(tokens, date.next)
    const next = behind?.next ?? date.next
    const isInclusive = behind !== null || is(tokens[at], 'по')
    const remarks = isInclusive ? { remarks: [textOf(tokens.slice(at, next))] } : {}
    yield { value: { until: isInclusive ? dayAfter(date.value) : date.value, ...remarks }, next }
    return
  }
  if (!is(tokens[at], 'до')) return
  let next = at + 1
  while (!isOver(stream, next) && !is(tokens[next], 'действие', ',', ';', '.', ':')) next += 1
  if (next > at + 1) yield { value: { until: textOf(tokens.slice(at + 1, next)) }, next }
}

const fromWords = anyOf('с', 'со', 'на период с')

/** `с 1 января 2028 года`, `с 1 января` before `по 31 декабря 2027 года`: the clause's own commencement. */
export function* since({ tokens }: Stream, at: number): Ways<Frame> {
  const from = fromWords(tokens, at)
  const date = from === null ? null : (readDate(tokens, from.next) ?? readDayOfYear(tokens, from.next))
  if (date !== null)
    yield { value: { since: date.value, remarks: [textOf(tokens.slice(at, date.next))] }, next: date.next }
}

/** «1 января» with the year of the day that ends the same term. */
function readDayOfYear(tokens: readonly Token[], at: number): Read<string> {
  const behind = at + 2
  const end = is(tokens[behind], 'по', 'до') ? readDate(tokens, behind + 1) : null
  if (end === null) return null
  const [year] = end.value.split('-')
  const date = readDate([...tokens.slice(at, behind), yearToken(tokens[at], year as string)], 0)
  return date === null || date.value > end.value ? null : read(date.value, behind)
}

function yearToken(day: Token | undefined, year: string): Token {
  return { ...(day as Token), text: year, raw: year }
}

/** `в части пользования родниками`, `в части, касающейся …`: how much of what is suspended is meant, in words. */
export function* extent(stream: Stream, at: number, frame: Frame): Ways<Frame> {
  const { tokens } = stream
  if (!frame.effect || !is(tokens[at], 'в') || !is(tokens[at + 1], 'части')) return
  if ((tokens[at + 2]?.kind !== 'word' && !is(tokens[at + 2], ',')) || readCitation(tokens, at + 1) !== null) return
  let next = at + 3
  const endsHere = (): boolean =>
    isOver(stream, next) ||
    is(tokens[next], ';', ':') ||
    (is(tokens[next], '.', ',') && isOver(stream, next + 1)) ||
    (is(tokens[next], 'до', 'по', 'с') && readDate(tokens, next + 1) !== null)
  while (!endsHere()) next += 1
  yield { value: { extent: textOf(tokens.slice(at, next)) }, next }
}

/** `пункт 1`, `действие пункта 1`. */
export function* object({ tokens }: Stream, at: number, frame: Frame): Ways<Frame> {
  const found = readCitations(tokens, at)
  if (found === null) return
  // «приостановить действие пункта 3», «текст статьи 5 считать частью 1»
  const wanted: readonly GrammaticalCase[] = frame.effect || frame.text ? ['genitive'] : ['accusative', 'nominative']
  if (found.value.every((one) => one.cases.some((form) => wanted.includes(form))))
    yield { value: cited('object', found.value), next: found.next }
}

function cited(slot: 'at' | 'object', citations: readonly WrittenCitation[]): Frame {
  const remarks = citations.flatMap((citation) => citation.remarks)
  return { [slot]: citations, ...(remarks.length === 0 ? {} : { remarks }) }
}
