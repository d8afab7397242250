import type { Commencement } from '../amendment/types.ts'
import type { BillPlace } from './bill-places.ts'
import { mapped, type Read, type Reader, read } from './reading.ts'
import { type Token, textOf } from './token.ts'

/** How a language says when a bill comes into force. */
export interface CommencementWords {
  /** What a date is said of: the bill, its articles, or items of them. */
  readonly subject: Reader<readonly BillPlace[]>
  /** `takes effect`, «вступает в силу». */
  readonly verb: Reader<unknown>
  /** The date that the words from `at` to `end` state; null where they state none, or a term that is counted from another day. */
  readonly dateIn: (tokens: readonly Token[], at: number, end: number) => string | null
  /** `except that`, «за исключением»: what follows has dates of its own. */
  readonly exception: Reader<unknown>
  /** The index behind the last word of the sentence. */
  readonly endOf: (tokens: readonly Token[], at: number) => number
}

/**
 * Reads a sentence that says when a bill comes into force: a date where it states one, else its words, for each place that
 * it speaks of. Null where the sentence says something else.
 */
export function commencementReader(words: CommencementWords): Reader<readonly Commencement[]> {
  const { subject, verb, dateIn, exception, endOf } = words
  // «… после дня опубликования настоящего Федерального закона»: the bill itself is no exception.
  const excepted = mapped(subject, (places) => (places.some(isWholeBill) ? null : places))
  return (tokens, at) => {
    const places = subject(tokens, at)
    const said = places === null ? null : verb(tokens, places.next)
    if (places === null || said === null) return null
    const end = endOf(tokens, said.next)
    const except = firstFrom(tokens, said.next, end, exception)
    const dates = [{ places: places.value, date: dateIn(tokens, places.next, except?.at ?? end) }]
    for (let one = placesIn(except?.next ?? end); one !== null; one = placesIn(one.next)) {
      const next = firstFrom(tokens, one.next, end, excepted)?.at ?? end
      dates.push({ places: one.value, date: dateIn(tokens, one.next, next) })
    }
    const span = { start: tokens[at]?.span.start ?? 0, end: tokens[end - 1]?.span.end ?? 0 }
    const text = textOf(tokens.slice(at, end))
    return read(
      dates.flatMap(({ places: all, date }) => all.map((place): Commencement => ({ ...place, date, text, span }))),
      end,
    )

    function placesIn(from: number): Read<readonly BillPlace[]> {
      return firstFrom(tokens, from, end, excepted)
    }
  }
}

function isWholeBill({ article, items }: BillPlace): boolean {
  return article === null && items === undefined
}

/** A date that one sentence promises («для которой установлен иной срок») and another states is the stated one. */
export function statedOnce(all: readonly Commencement[]): readonly Commencement[] {
  const key = ({ article, items }: Commencement): string => JSON.stringify([article, items])
  return all.filter((one) => one.date !== null || !all.some((other) => key(other) === key(one) && other.date !== null))
}

/** The first thing that a reader reads between two tokens, and where it begins. */
function firstFrom<Value>(tokens: readonly Token[], at: number, end: number, reader: Reader<Value>) {
  for (let index = at; index < end; index += 1) {
    const found = reader(tokens, index)
    if (found !== null) return { ...found, at: index }
  }
  return null
}
