import type { CitationStep } from '../../../../citation/types.ts'
import { anyOf, is, phrase, type Ways } from '../../../../grammar/reading.ts'
import { textOf } from '../../../../grammar/token.ts'
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

/** `до 1 января 2028 года`; without a date, the words up to «действие» or the end of the clause. */
export function* until(stream: Stream, at: number): Ways<Frame> {
  const { tokens } = stream
  if (!is(tokens[at], 'до', 'по') || is(tokens[at + 1], 'тексту')) return
  const date = readDate(tokens, at + 1)
  const isInclusive = date !== null && is(tokens[date.next], 'включительно')
  if (isInclusive) yield { value: { until: textOf(tokens.slice(at + 1, date.next + 1)) }, next: date.next + 1 }
  else if (date !== null) yield { value: { until: date.value }, next: date.next }
  if (date !== null || !is(tokens[at], 'до')) return
  let next = at + 1
  while (!isOver(stream, next) && !is(tokens[next], 'действие', ',', ';', '.', ':')) next += 1
  if (next > at + 1) yield { value: { until: textOf(tokens.slice(at + 1, next)) }, next }
}

/** `с 1 января 2028 года` beside a repeal is told, and is for the bill's own commencement to say. */
export function* since({ tokens }: Stream, at: number): Ways<Frame> {
  const date = is(tokens[at], 'с', 'со') ? readDate(tokens, at + 1) : null
  if (date !== null) yield { value: { remarks: [textOf(tokens.slice(at, date.next))] }, next: date.next }
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
