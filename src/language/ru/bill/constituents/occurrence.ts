import { anyOf, is, type Ways } from '../../../../grammar/reading.ts'
import { readCitation } from '../../citation/citation.ts'
import type { Frame } from '../frame.ts'
import type { Stream } from '../stream.ts'
import { readCount } from './count.ts'

const allForms = anyOf(
  'во всех падежах',
  'в различных падежах',
  'в соответствующем падеже',
  'в соответствующих падежах',
  'в соответствующем числе',
  'в соответствующих числах',
  'в соответствующем числе и падеже',
  'в соответствующих числе и падеже',
  'в соответствующих числах и падежах',
  'в соответствующем падеже и числе',
  'в соответствующих падеже и числе',
  'в соответствующих падежах и числах',
  'в соответствующих роде и падеже',
  'в соответствующих роде , числе и падеже',
  'в соответствующем роде , числе и падеже',
)
const everywhere = anyOf(
  'по всему тексту',
  'далее по тексту',
  'и далее по тексту',
  'по тексту',
  'во всех случаях',
  'в обоих случаях',
  'в двух случаях',
  'в каждом случае',
  'везде',
)

const inText = anyOf('в тексте')

/** Which of several occurrences is meant: `по тексту`, `в соответствующем падеже`, `во втором случае`. */
export function* occurrence({ tokens }: Stream, at: number, frame: Frame): Ways<Frame> {
  const forms = allForms(tokens, at)
  // It may be said of both words, and after «по тексту», which it outdoes.
  if (forms !== null && frame.occurrence?.kind !== 'nth' && frame.occurrence?.kind !== 'some')
    yield { value: { occurrence: { kind: 'all-forms' } }, next: forms.next }
  const all = everywhere(tokens, at)
  if (all !== null) {
    const within = readCitation(tokens, all.next)
    const said: Frame = { occurrence: { kind: 'all' } }
    if (within?.value.cases.includes('genitive'))
      yield { value: frame.at === undefined ? { ...said, at: [within.value] } : said, next: within.next }
    yield { value: said, next: all.next }
  }
  // «в тексте статьи 5»: a place, which its heading is not of.
  const text = inText(tokens, at)
  const unit = text === null ? null : readCitation(tokens, text.next)
  if (unit?.value.cases.includes('genitive') && frame.at === undefined)
    yield { value: { at: [unit.value] }, next: unit.next }
  else if (text !== null) yield { value: { occurrence: { kind: 'all' } }, next: text.next }
  const nth = readCount(tokens, is(tokens[at], '(') ? at + 1 : at)
  if (nth !== null)
    yield { value: { occurrence: nth.value }, next: is(tokens[nth.next], ')') ? nth.next + 1 : nth.next }
}

/** `в конце`, `в начале`, with or without a unit: `в конце абзаца второго`. */
export function* edge({ tokens }: Stream, at: number): Ways<Frame> {
  if (!is(tokens[at], 'в') || !is(tokens[at + 1], 'конце', 'начале')) return
  const side: Frame = { edge: is(tokens[at + 1], 'конце') ? 'end' : 'start' }
  const within = readCitation(tokens, at + 2)
  if (within?.value.cases.includes('genitive')) yield { value: { ...side, at: [within.value] }, next: within.next }
  yield { value: side, next: at + 2 }
}
