import type { GrammaticalCase } from '../../citation/print.ts'
import { readCitation, readCitations, type WrittenCitation } from '../../citation/ru/citation.ts'
import { readDate } from '../../citation/ru/dates.ts'
import { readLabels, readOrdinals } from '../../citation/ru/labels.ts'
import { readBrackets } from '../../citation/ru/law-reference.ts'
import { readOrdinal } from '../../citation/ru/ordinals.ts'
import { isUnlabelled } from '../../citation/ru/ranks.ts'
import { is, oneOf, phrase, type Reader } from '../../citation/ru/reading.ts'
import { type Token, textOf } from '../../citation/ru/tokens.ts'
import { unitForms } from '../../citation/ru/units.ts'
import type { Occurrence } from '../types.ts'
import { quotedBlocks, type Resumes } from './block.ts'
import type { Frame } from './frame.ts'
import { quotedItems, wordsThrough } from './items.ts'
import { quotedWords, type Ways } from './quoted.ts'
import { isOver, type Stream } from './stream.ts'
import { verbOf } from './verbs.ts'

/** A part of a clause: the slots that it fills, read at a token, given what the clause has said so far. */
export type Constituent = (stream: Stream, at: number, frame: Frame, resumes: Resumes) => Ways<Frame>

/** The parts of a clause, in the order in which they are tried. */
export const constituents: readonly Constituent[] = [
  simple((tokens, at) => filled(verbOf(tokens[at]), at + 1, (verb) => ({ verb }))),
  simple(
    oneOfPhrases(
      [
        ['утратившим', 'силу'],
        ['утратившими', 'силу'],
        ['утратившей', 'силу'],
        ['утратившее', 'силу'],
      ],
      { lost: true },
    ),
  ),
  simple(
    oneOfPhrases(
      [
        ['следующего', 'содержания'],
        ['следующими', 'словами'],
      ],
      { announced: 'content' },
    ),
  ),
  simple(
    oneOfPhrases(
      [
        ['в', 'следующей', 'редакции'],
        ['в', 'новой', 'редакции'],
        ['в', 'редакции', 'следующего', 'содержания'],
      ],
      { announced: 'wording' },
    ),
  ),
  simple(
    oneOfPhrases(
      [
        ['следующие', 'изменения'],
        ['следующее', 'изменение'],
        ['изменения'],
        ['изменение'],
        ['следующие', 'дополнения'],
        ['и', 'дополнения'],
        ['следующие', 'изменения', 'и', 'дополнения'],
      ],
      { changes: true },
    ),
  ),
  simple(oneOfPhrases([['действие']], { effect: true })),
  simple(oneOfPhrases([['соответственно']], { respectively: true })),
  simple(
    oneOfPhrases(
      [['его'], ['ее'], ['их'], ['в', 'нем'], ['в', 'ней'], ['в', 'них'], ['из', 'него'], ['из', 'нее'], ['из', 'них']],
      { pronoun: true },
    ),
  ),
  occurrence,
  edge,
  place,
  anchor,
  until,
  run,
  by,
  words,
  units,
  object,
  dash,
  brackets,
  block,
]

function filled<Value>(value: Value | undefined, next: number, frame: (value: Value) => Frame) {
  return value === undefined ? null : { value: frame(value), next }
}

/** A constituent that reads in one way. */
function simple(reader: Reader<Frame>): Constituent {
  return ({ tokens }, at) => {
    const found = reader(tokens, at)
    return found === null ? [] : [found]
  }
}

function oneOfPhrases(phrases: readonly (readonly string[])[], frame: Frame): Reader<Frame> {
  const longestFirst = phrases.toSorted((one, other) => other.length - one.length)
  const reader = oneOf(...longestFirst.map((words) => phrase(...words)))
  return (tokens, at) => {
    const found = reader(tokens, at)
    return found === null ? null : { value: frame, next: found.next }
  }
}

const allForms = oneOf(
  phrase('в', 'соответствующем', 'падеже'),
  phrase('в', 'соответствующих', 'падежах'),
  phrase('в', 'соответствующем', 'числе', 'и', 'падеже'),
  phrase('в', 'соответствующих', 'числе', 'и', 'падеже'),
  phrase('в', 'соответствующих', 'числах', 'и', 'падежах'),
  phrase('в', 'соответствующих', 'падеже', 'и', 'числе'),
  phrase('в', 'соответствующих', 'падежах', 'и', 'числах'),
  phrase('в', 'соответствующих', 'роде', ',', 'числе', 'и', 'падеже'),
)
const everywhere = oneOf(
  phrase('по', 'всему', 'тексту'),
  phrase('далее', 'по', 'тексту'),
  phrase('и', 'далее', 'по', 'тексту'),
  phrase('по', 'тексту'),
  phrase('во', 'всех', 'случаях'),
  phrase('в', 'тексте'),
)

function* occurrence({ tokens }: Stream, at: number, frame: Frame): Ways<Frame> {
  const forms = allForms(tokens, at)
  // It may be said of both words, and after «по тексту», which it outdoes.
  if (forms !== null && frame.occurrence?.kind !== 'nth')
    yield { value: { occurrence: { kind: 'all-forms' } }, next: forms.next }
  const all = everywhere(tokens, at)
  if (all !== null) {
    const within = readCitation(tokens, all.next)
    const isIn = within !== null && within.value.cases.includes('genitive')
    const said: Frame = { occurrence: { kind: 'all' } }
    if (isIn) yield { value: frame.at === undefined ? { ...said, at: [within.value] } : said, next: within.next }
    yield { value: said, next: all.next }
  }
  const nth = readCount(tokens, is(tokens[at], '(') ? at + 1 : at)
  if (nth !== null)
    yield { value: { occurrence: nth.value }, next: is(tokens[nth.next], ')') ? nth.next + 1 : nth.next }
}

/** `во втором случае`, `в последнем случае`. */
function readCount(tokens: readonly Token[], at: number): { readonly value: Occurrence; readonly next: number } | null {
  const ordinal = is(tokens[at], 'в', 'во') ? readOrdinal(tokens, at + 1) : null
  if (ordinal === null || !is(tokens[ordinal.next], 'случае')) return null
  const value: Occurrence = ordinal.value === 'last' ? { kind: 'last' } : { kind: 'nth', n: Number(ordinal.value) }
  return { value, next: ordinal.next + 1 }
}

function* edge({ tokens }: Stream, at: number): Ways<Frame> {
  if (!is(tokens[at], 'в') || !is(tokens[at + 1], 'конце', 'начале')) return
  const side: Frame = { edge: is(tokens[at + 1], 'конце') ? 'end' : 'start' }
  const within = readCitation(tokens, at + 2)
  if (within?.value.cases.includes('genitive')) yield { value: { ...side, at: [within.value] }, next: within.next }
  yield { value: side, next: at + 2 }
}

const preposition: Reader<null> = oneOf(phrase('в'), phrase('во'), phrase('из'))

function* place({ tokens }: Stream, at: number): Ways<Frame> {
  const start = preposition(tokens, at)
  const found = start === null ? null : readCitations(tokens, start.next, preposition)
  if (found !== null) yield { value: cited('at', found.value), next: found.next }
}

function* anchor(stream: Stream, at: number): Ways<Frame> {
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
function* until(stream: Stream, at: number): Ways<Frame> {
  const { tokens } = stream
  if (!is(tokens[at], 'до', 'по') || is(tokens[at + 1], 'тексту')) return
  const date = readDate(tokens, at + 1)
  if (date !== null) yield { value: { until: date.value }, next: date.next }
  if (date !== null || !is(tokens[at], 'до')) return
  let next = at + 1
  while (!isOver(stream, next) && !is(tokens[next], 'действие', ',', ';', '.', ':')) next += 1
  if (next > at + 1) yield { value: { until: textOf(tokens.slice(at + 1, next)) }, next }
}

function* run(stream: Stream, at: number): Ways<Frame> {
  for (const { value, next } of wordsThrough(stream, at)) yield { value: { run: value }, next }
}

function* by(stream: Stream, at: number): Ways<Frame> {
  const isOnto = is(stream.tokens[at], 'на')
  const items = isOnto
    ? quotedItems(stream, at + 1, ['accusative', 'nominative'], 'none')
    : quotedItems(stream, at, ['instrumental'])
  for (const { value, next } of items) yield { value: { by: value }, next }
  // «словами следующего содержания: «…»»
  if (
    !isOnto &&
    is(stream.tokens[at], 'словами', 'словом') &&
    phrase('следующего', 'содержания', ':')(stream.tokens, at + 1)
  ) {
    for (const { value, next } of quotedWords(stream, at + 4))
      yield { value: { by: [{ noun: 'words', text: value }] }, next }
  }
}

function* words(stream: Stream, at: number, frame: Frame): Ways<Frame> {
  const noun = frame.words === undefined && frame.announced === undefined ? 'none' : null
  for (const { value, next } of quotedItems(stream, at, ['accusative', 'nominative'], noun))
    yield { value: { words: value }, next }
}

/** Texts that are put in and are no unit: «примечанием», «текстом». */
const otherTexts: ReadonlySet<string> = new Set(['примечанием', 'примечаниями', 'текстом', 'таблицей'])

function* units({ tokens }: Stream, at: number): Ways<Frame> {
  const isNew = is(tokens[at], 'новым', 'новой', 'новыми', 'новою')
  const ordinals = readOrdinals(tokens, isNew ? at + 1 : at)
  const word = ordinals?.next ?? (isNew ? at + 1 : at)
  const token = tokens[word]
  if (token !== undefined && otherTexts.has(token.text)) {
    yield { value: { units: { unit: null, labels: [], isPlural: false } }, next: word + 1 }
  }
  const form = unitForms(token).find((one) => one.case === 'instrumental')
  if (form === undefined) return
  const start = token?.text.length === 1 && is(tokens[word + 1], '.') ? word + 2 : word + 1
  const labels = ordinals ?? (isUnlabelled(form.unit) ? null : readLabels(tokens, start))
  const next = ordinals === null && labels !== null ? labels.next : start
  yield { value: { units: { unit: form.unit, labels: labels?.value ?? [], isPlural: form.number === 'plural' } }, next }
}

function* object({ tokens }: Stream, at: number, frame: Frame): Ways<Frame> {
  const found = readCitations(tokens, at)
  if (found === null) return
  // «приостановить действие пункта 3»
  const wanted: readonly GrammaticalCase[] = frame.effect ? ['genitive'] : ['accusative', 'nominative']
  if (found.value.every((one) => one.cases.some((form) => wanted.includes(form))))
    yield { value: cited('object', found.value), next: found.next }
}

function cited(slot: 'at' | 'object', citations: readonly WrittenCitation[]): Frame {
  const remarks = citations.flatMap((citation) => citation.remarks)
  return { [slot]: citations, ...(remarks.length === 0 ? {} : { remarks }) }
}

function* dash({ tokens }: Stream, at: number, frame: Frame): Ways<Frame> {
  if (tokens[at]?.kind === 'dash' && frame.words !== undefined) yield { value: { dash: true }, next: at + 1 }
}

function* brackets({ tokens }: Stream, at: number): Ways<Frame> {
  const found = readBrackets(tokens, at)
  if (found.next > at) yield { value: { remarks: found.value }, next: found.next }
}

/** The text that «следующего содержания» or «в следующей редакции» announces, with or without a colon. */
function* block(stream: Stream, at: number, frame: Frame, resumes: Resumes): Ways<Frame> {
  if (frame.announced === undefined && frame.units === undefined) return
  const start = is(stream.tokens[at], ':') ? at + 1 : at
  for (const { value, next } of quotedBlocks(stream, start, resumes)) yield { value: { block: value }, next }
}
