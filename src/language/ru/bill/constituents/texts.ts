import { is, phrase, type Ways } from '../../../../grammar/reading.ts'
import { readLabels, readOrdinals } from '../../citation/labels.ts'
import { readBrackets } from '../../citation/law-reference.ts'
import { isUnlabelled } from '../../citation/ranks.ts'
import { behindUnitWord, unitForms } from '../../citation/units.ts'
import { quotedBlocks } from '../block.ts'
import type { Frame } from '../frame.ts'
import { quotedItems } from '../items.ts'
import { quotedWords } from '../quoted.ts'
import { wordsThrough } from '../run.ts'
import type { Stream } from '../stream.ts'
import type { Text } from './constituent.ts'

/** `слова с «A» по «B» включительно`. */
export function* run(stream: Stream, at: number): Ways<Frame> {
  for (const { value, next } of wordsThrough(stream, at)) yield { value: { run: value }, next }
}

/** `словами «A»`, `на слова «A»`, `на «A»`. */
export function* by(stream: Stream, at: number, frame: Frame): Ways<Frame> {
  const isOnto = is(stream.tokens[at], 'на')
  const items = isOnto
    ? quotedItems(stream, at + 1, ['accusative', 'nominative'], 'none')
    : quotedItems(stream, at, ['instrumental'])
  for (const { value, next } of items) yield { value: { by: value }, next }
  // «слово «A» заменить «B»»
  if (frame.verb === 'replace' && frame.words !== undefined && stream.tokens[at]?.kind === 'open') {
    for (const { value, next } of quotedItems(stream, at, [], 'none')) yield { value: { by: value }, next }
  }
  // «словами следующего содержания: «…»»
  if (
    !isOnto &&
    is(stream.tokens[at], 'словами', 'словом') &&
    phrase('следующего содержания :')(stream.tokens, at + 1)
  ) {
    for (const { value, next } of quotedWords(stream, at + 4))
      yield { value: { by: [{ noun: 'words', text: value }] }, next }
  }
}

/** `слова «A» и «B»`. */
export function* words(stream: Stream, at: number, frame: Frame): Ways<Frame> {
  const noun = frame.words === undefined && frame.announced === undefined ? 'none' : null
  for (const { value, next } of quotedItems(stream, at, ['accusative', 'nominative'], noun))
    yield { value: { words: value }, next }
}

/** Texts that are put in and are no unit: «текстом». */
const otherTexts: ReadonlySet<string> = new Set(['текстом', 'таблицей'])

/** `новым абзацем вторым`, `пунктами 7.2 и 7.3`. */
export function* units({ tokens }: Stream, at: number): Ways<Frame> {
  const isNew = is(tokens[at], 'новым', 'новой', 'новыми', 'новою')
  const ordinals = readOrdinals(tokens, isNew ? at + 1 : at)
  const word = ordinals?.next ?? (isNew ? at + 1 : at)
  const token = tokens[word]
  if (token !== undefined && otherTexts.has(token.text)) {
    yield { value: { units: { unit: null, labels: [], isPlural: false } }, next: word + 1 }
  }
  const form = unitForms(token).find((one) => one.case === 'instrumental')
  if (form === undefined) return
  const start = behindUnitWord(tokens, word)
  const labels = ordinals ?? (isUnlabelled(form.unit) ? null : readLabels(tokens, start))
  const next = ordinals === null && labels !== null ? labels.next : start
  yield { value: { units: { unit: form.unit, labels: labels?.value ?? [], isPlural: form.number === 'plural' } }, next }
}

/** `слова «C» – словами «D»`, `пункт 3 – словами «D»`: the dash stands for the verb. */
export function* dash({ tokens }: Stream, at: number, frame: Frame): Ways<Frame> {
  if (tokens[at]?.kind === 'dash' && (frame.words ?? frame.anchor ?? frame.object) !== undefined)
    yield { value: { dash: true }, next: at + 1 }
}

/** `(в редакции …)`: a remark. */
export function* brackets({ tokens }: Stream, at: number): Ways<Frame> {
  const found = readBrackets(tokens, at)
  if (found.next > at) yield { value: { remarks: found.value }, next: found.next }
}

/** The text that «следующего содержания» or «в следующей редакции» announces, with or without a colon. */
export function* block(stream: Text, at: number, frame: Frame): Ways<Frame> {
  if (frame.announced === undefined && frame.units === undefined) return
  const start = is(stream.tokens[at], ':') ? at + 1 : at
  for (const { value, next } of quotedBlocks(stream, start, stream.resumes)) yield { value: { block: value }, next }
}
