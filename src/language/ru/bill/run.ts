import type { Quoted } from '../../../amendment/types.ts'
import { is, type Ways } from '../../../grammar/reading.ts'
import { readCitation } from '../citation/citation.ts'
import { readCount } from './constituents/count.ts'
import type { Counted, WordsThrough } from './frame.ts'
import { quotedWords } from './quoted.ts'
import type { Stream } from './stream.ts'

/** `слова с «A» по «B» включительно`, `слова от «A» во втором случае до конца`, `слова с «A» до точки в конце абзаца второго`. */
export function* wordsThrough(stream: Stream, at: number): Ways<WordsThrough> {
  const { tokens } = stream
  if (!is(tokens[at], 'слова', 'текст') || !is(tokens[at + 1], 'с', 'от', 'со')) return
  const noun = is(tokens[at + 2], 'слов', 'слова') ? at + 3 : at + 2
  for (const from of quotedWords(stream, noun)) {
    const first = counted(stream, from.next)
    const run = { from: from.value, ...(first.value && { occurrence: first.value }) }
    if (!is(tokens[first.next], 'по', 'до')) continue
    const start = is(tokens[first.next + 1], 'слово', 'слова', 'слов') ? first.next + 2 : first.next + 1
    if (is(tokens[start], 'конца', 'конец')) yield* ending(stream, { ...run, through: 'end' }, start + 1)
    if (is(tokens[start], 'точки', 'точку'))
      yield* ending(stream, { ...run, through: 'period-at-end' }, behindEnd(stream, start + 1))
    for (const through of quotedWords(stream, start)) yield* including(stream, run, through)
  }
}

/** `до конца` of a unit that is named, or of the target. */
function* ending({ tokens }: Stream, run: WordsThrough, at: number): Ways<WordsThrough> {
  const unit = readCitation(tokens, at)
  if (unit?.value.cases.includes('genitive')) yield { value: { ...run, endOf: unit.value }, next: unit.next }
  yield { value: run, next: at }
}

/** `по «B» во втором случае включительно`. */
function* including(
  stream: Stream,
  run: Omit<WordsThrough, 'through'>,
  through: { readonly value: Quoted; readonly next: number },
): Ways<WordsThrough> {
  const last = counted(stream, through.next)
  const next = is(stream.tokens[last.next], 'включительно') ? last.next + 1 : last.next
  yield { value: { ...run, through: through.value, ...(last.value && { until: last.value }) }, next }
}

function counted({ tokens }: Stream, at: number): { readonly value: Counted | null; readonly next: number } {
  const count = readCount(tokens, at)
  if (count === null || count.value.kind === 'some') return { value: null, next: at }
  return { value: count.value, next: count.next }
}

function behindEnd({ tokens }: Stream, at: number): number {
  return is(tokens[at], 'в') && is(tokens[at + 1], 'конце') ? at + 2 : at
}
