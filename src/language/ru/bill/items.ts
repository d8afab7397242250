import type { Noun, Quoted } from '../../../amendment/types.ts'
import { is, type Ways } from '../../../grammar/reading.ts'
import type { GrammaticalCase } from '../../drafting.ts'
import { listSeparator } from '../citation/tokens.ts'
import type { Item } from './frame.ts'
import { nounForms, readMarkName } from './nouns.ts'
import { quotedWords } from './quoted.ts'
import { endOfParagraph, type Stream, spanOf } from './stream.ts'

/** Longer lists are no drafting. */
const mostItems = 60

/**
 * Quoted words with their nouns, in any of the cases: `слова «A» и «B»`, `цифру «3»`, `точку с запятой`. A noun for the
 * first is enough for all; `noun` is taken where the first has none, and where it is null a noun must be there.
 */
export function* quotedItems(
  stream: Stream,
  at: number,
  wanted: readonly GrammaticalCase[],
  noun: Noun | null = null,
  most = mostItems,
): Ways<readonly Item[]> {
  for (const first of oneItem(stream, at, wanted, noun)) {
    // The longest list first.
    const separator = most > 1 ? listSeparator(stream.tokens, first.next) : null
    if (separator !== null) {
      const called = first.value.noun === 'mark-name' ? null : first.value.noun
      for (const rest of quotedItems(stream, separator.next, wanted, called, most - 1)) {
        yield { value: [first.value, ...rest.value], next: rest.next }
      }
    }
    yield { value: [first.value], next: first.next }
  }
}

function* oneItem(stream: Stream, at: number, wanted: readonly GrammaticalCase[], noun: Noun | null): Ways<Item> {
  const mark = readMarkName(stream.tokens, at, wanted)
  if (mark !== null) yield { value: { noun: 'mark-name', text: named(stream, at, mark) }, next: mark.next }
  const form = nounForms(stream.tokens[at]).find((one) => wanted.includes(one.case))
  const start = form === undefined ? at : behindNoun(stream, at)
  const called = form?.noun ?? noun
  if (called === null) return
  for (const quoted of quotedWords(stream, start))
    yield { value: { noun: called, text: quoted.value }, next: quoted.next }
  if (form?.noun === 'figure' || form?.noun === 'figures' || form?.noun === 'number')
    yield* bareFigures(stream, start, called)
}

/** «знак препинания», «цифру» … */
function behindNoun({ tokens }: Stream, at: number): number {
  return is(tokens[at + 1], 'препинания') ? at + 2 : at + 1
}

/** `цифру 3 заменить цифрой 5`, with no quotation marks. */
function* bareFigures(stream: Stream, at: number, noun: Noun): Ways<Item> {
  const token = stream.tokens[at]
  if (token?.kind === 'number' && at < endOfParagraph(stream, at)) {
    yield { value: { noun, text: { text: token.raw, span: token.span } }, next: at + 1 }
  }
}

function named(stream: Stream, at: number, { mark, next }: { readonly mark: string; readonly next: number }): Quoted {
  return { text: mark, span: spanOf(stream, at, next) }
}
