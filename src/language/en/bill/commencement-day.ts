import { dayAfter } from '../../../amendment/terms.ts'
import type { CommencementKind, Term } from '../../../amendment/types.ts'
import { counted, onDay, type SaidDay } from '../../../grammar/commencement.ts'
import {
  anyOf,
  behind,
  inOrder,
  mapped,
  matching,
  oneOf,
  optional,
  phrase,
  type Reader,
  read,
  skip,
} from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import { readDate } from '../citation/dates.ts'

/** The words that bring a bill's force, or its end. */
export type DayVerbs = { readonly [Kind in 'start' | 'end']: Reader<unknown> }

/**
 * Reads the day that the words between two tokens state. Of a start or an end it stands straight behind the verb. What
 * “expires on” or “terminates on” a day is in force on that day still; what “ceases to have effect on” it is not.
 */
export function dayReader(
  verbs: DayVerbs,
): (kind: CommencementKind, tokens: readonly Token[], at: number, end: number) => SaidDay {
  return (kind, tokens, at, end) => {
    for (let index = at; index < end; index += 1) {
      if (kind === 'effect') {
        const day = readEffectDay(tokens, index)
        if (day !== null) return day.value
        continue
      }
      const verb = verbs[kind](tokens, index)
      if (verb === null) continue
      const isThrough = kind === 'end' && expires(tokens, index) !== null
      const next = skip(tokens, verb.next, optional(phrase('only')))
      return readStatedDay(isThrough)(tokens, next)?.value ?? onDay(null)
    }
    return onDay(null)
  }
}

const expires = anyOf('[,] [which] [shall|will] expire|expires|sunset|sunsets|terminate|terminates|lapse|lapses')

const since = optional(
  anyOf('[beginning|starting] on [and] [or] [after]', 'from|as of', 'at the end of', 'until', 'upon'),
)

function readStatedDay(isThrough: boolean): Reader<SaidDay> {
  return oneOf(
    mapped(behind(since, readDate), (date) => onDay(isThrough ? dayAfter(date) : date)),
    mapped(behind(since, readTerm), (term) => counted({ ...term, isFull: isThrough }, null)),
  )
}

const ofThis = optional(phrase('of this|such act|title|division|section|law'))
const enactment = inOrder(
  anyOf('the date of [the] enactment', '[such] date of enactment', 'enactment', 'such date'),
  ofThis,
)
const publication = anyOf(
  'the date of [the] publication in the federal register',
  'the date of [the] publication',
  'publication in the federal register',
)
const from: Reader<Term['from']> = oneOf(
  mapped(enactment, () => 'enactment' as const),
  mapped(publication, () => 'publication' as const),
)

const smallNumbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const readCount = oneOf(
  mapped(matching(/^\d{1,4}$/), Number),
  mapped(
    matching(new RegExp(`^(?:${smallNumbers.join('|')})$`, 'i')),
    (word) => smallNumbers.indexOf(word.toLowerCase()) + 1,
  ),
)
const readUnit: Reader<Term['unit']> = oneOf(
  mapped(phrase('[calendar] day|days'), () => 'day' as const),
  mapped(phrase('month|months'), () => 'month' as const),
  mapped(phrase('year|years'), () => 'year' as const),
)
const dayNumber = mapped(matching(/^\d{1,4}(?:st|nd|rd|th)$/), (word) => Number.parseInt(word, 10))

/** `180 days after the date of the enactment of this Act`, `the date that is 1 year after …`, `the date of enactment`. */
const readTerm: Reader<Term> = oneOf(
  mapped(
    inOrder(optional(phrase('the date that|which is')), readCount, readUnit, phrase('after'), from),
    ([, count, unit, , first]): Term => ({ from: first, count, unit, isFull: false }),
  ),
  mapped(
    inOrder(phrase('the'), dayNumber, phrase('day after|following'), from),
    ([, count, , first]): Term => ({ from: first, count, unit: 'day', isFull: false }),
  ),
  mapped(from, (first): Term => ({ from: first, count: 0, unit: 'day', isFull: false })),
)

const reaching = oneOf<boolean>(
  mapped(
    anyOf('on or|and after', 'beginning|starting on|with', 'beginning on or after', 'as of', 'since'),
    () => false,
  ),
  mapped(phrase('after'), () => true),
)

/** `on or after January 1, 2026`, `beginning after December 31, 2025`, `after the date of enactment of this Act`. */
const readEffectDay: Reader<SaidDay> = (tokens, at) => {
  const reach = reaching(tokens, at)
  if (reach === null) return null
  const date = readDate(tokens, reach.next)
  if (date !== null) return read(onDay(reach.value ? dayAfter(date.value) : date.value), date.next)
  const term = readTerm(tokens, reach.next)
  return term === null ? null : read(counted({ ...term.value, isFull: reach.value }, null), term.next)
}
