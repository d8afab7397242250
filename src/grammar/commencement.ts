import type { Commencement, CommencementKind, Term } from '../amendment/types.ts'
import type { BillPlace } from './bill-places.ts'
import { mapped, type Read, type Reader, read } from './reading.ts'
import { type Token, textOf } from './token.ts'

/** A day as a bill says it: by its date, or by a term that is counted from another day. */
export type SaidDay = Pick<Commencement, 'date' | 'term' | 'notBefore'>

/** How a language says from when until when a bill is in force, and which relations it reaches. */
export interface CommencementWords {
  /** What a day is said of: the bill, its articles, or items of them. */
  readonly subject: Reader<readonly BillPlace[]>
  /** `takes effect`, `ceases to have effect`, `applies to … on or after`. */
  readonly verbs: { readonly [Kind in CommencementKind]: Reader<unknown> }
  /** What the words from `at` to `end` say of the day: no date and no term where they say none that is certain. */
  readonly dayIn: (kind: CommencementKind, tokens: readonly Token[], at: number, end: number) => SaidDay
  /** `except that`, «за исключением»: what follows has days of its own. */
  readonly exception: Reader<unknown>
  /** The index behind the last word of the sentence. */
  readonly endOf: (tokens: readonly Token[], at: number) => number
}

/**
 * Reads a sentence that says from when until when a bill is in force: a day where it states one, else its words, for each
 * place that it speaks of. Null where the sentence says something else.
 */
export function commencementReader(words: CommencementWords): Reader<readonly Commencement[]> {
  const { subject, verbs, dayIn, exception, endOf } = words
  // «… после дня опубликования настоящего Федерального закона»: the bill itself is no exception.
  const excepted = mapped(subject, (places) => (places.some(isWholeBill) ? null : places))
  return (tokens, at) => {
    const places = subject(tokens, at)
    const said = places === null ? null : verbAt(tokens, places.next)
    if (places === null || said === null) return null
    const end = endOf(tokens, said.next)
    const except = firstFrom(tokens, said.next, end, exception)
    const found = saidIn(tokens, places.value, places.next, except?.at ?? end)
    // An end or an effect without a day is a rule like any other (“applies to all ships”).
    if (said.kind !== 'start' && found.every(({ date, term }) => date === null && term === undefined)) return null
    for (let one = placesIn(except?.next ?? end); one !== null; one = placesIn(one.next)) {
      const next = firstFrom(tokens, one.next, end, excepted)?.at ?? end
      found.push(...saidIn(tokens, one.value, one.next, next, true))
    }
    const span = { start: tokens[at]?.span.start ?? 0, end: tokens[end - 1]?.span.end ?? 0 }
    const text = textOf(tokens.slice(at, end))
    return read(
      found.map((one): Commencement => ({ ...one, text, span })),
      end,
    )

    function placesIn(from: number): Read<readonly BillPlace[]> {
      return firstFrom(tokens, from, end, excepted)
    }
  }

  /** What a run of the sentence says of its places: each verb has the words up to the next one. */
  function saidIn(
    tokens: readonly Token[],
    places: readonly BillPlace[],
    at: number,
    end: number,
    isException = false,
  ): Omit<Commencement, 'text' | 'span'>[] {
    const heads: { readonly kind: CommencementKind; readonly at: number }[] = []
    for (let index = at; index < end; index += 1) {
      const verb = verbAt(tokens, index)
      if (verb === null) continue
      if (!heads.some(({ kind }) => kind === verb.kind)) heads.push({ kind: verb.kind, at: index })
      index = Math.max(index, verb.next - 1)
    }
    // An exception may name no verb («за исключением статьи 2»): its day is to come.
    if (isException && heads.length === 0) heads.push({ kind: 'start', at })
    return heads.flatMap(({ kind, at: from }, index) => {
      const day = dayIn(kind, tokens, index === 0 ? at : from, heads[index + 1]?.at ?? end)
      const isSaid = kind === 'start' || day.date !== null || day.term !== undefined
      return isSaid ? places.map((place) => ({ kind, ...place, ...day })) : []
    })
  }

  function verbAt(tokens: readonly Token[], at: number) {
    for (const kind of ['start', 'end', 'effect'] as const) {
      const found = verbs[kind](tokens, at)
      if (found !== null) return { kind, next: found.next }
    }
    return null
  }
}

function isWholeBill({ article, items }: BillPlace): boolean {
  return article === null && items === undefined
}

/** A day that one sentence promises («для которой установлен иной срок») and another states is the stated one. */
export function statedOnce(all: readonly Commencement[]): readonly Commencement[] {
  const key = ({ kind, article, items }: Commencement): string => JSON.stringify([kind, article, items])
  const isStated = ({ date, term }: Commencement): boolean => date !== null || term !== undefined
  return all.filter((one) => isStated(one) || !all.some((other) => key(other) === key(one) && isStated(other)))
}

/** The first thing that a reader reads between two tokens, and where it begins. */
function firstFrom<Value>(tokens: readonly Token[], at: number, end: number, reader: Reader<Value>) {
  for (let index = at; index < end; index += 1) {
    const found = reader(tokens, index)
    if (found !== null) return { ...found, at: index }
  }
  return null
}

/** A day that is stated by its date alone. */
export const onDay = (date: string | null): SaidDay => ({ date })

/** A day that is counted: unknown until the day that it is counted from is known. */
export const counted = (term: Term, notBefore: string | null): SaidDay => ({
  date: null,
  term,
  ...(notBefore === null ? {} : { notBefore }),
})
