import { dayAfter } from '../../../amendment/terms.ts'
import type { CommencementKind, Term } from '../../../amendment/types.ts'
import { counted, onDay, type SaidDay } from '../../../grammar/commencement.ts'
import { anyOf, is, phrase, type Read, type Reader, read, skip } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import { readDate } from '../citation/dates.ts'

/**
 * The day that the words between two tokens state. «До 1 января» ends on that day, «по 31 декабря» and «до … включительно»
 * on the one behind it; «возникшие после 1 января» reach from the next day on.
 */
export function readDay(kind: CommencementKind, tokens: readonly Token[], at: number, end: number): SaidDay {
  let date: string | null = null
  let notBefore: string | null = null
  let term: Term | null = null
  for (let index = at; index < end; index += 1) {
    const notEarlier = phrase('не ранее')(tokens, index)
    if (notEarlier !== null) {
      const day = readDate(tokens, skip(tokens, notEarlier.next, phrase('чем')))
      if (day !== null) notBefore = day.value
      // «Не ранее 1-го числа очередного налогового периода» is a day that nobody here knows.
      else if (readTerm(tokens, skip(tokens, notEarlier.next, phrase('чем'))) === null) return onDay(null)
      if (day !== null) index = day.next - 1
      continue
    }
    const counting: Read<Term> = term === null ? readTerm(tokens, index) : null
    if (counting !== null) {
      term = counting.value
      index = counting.next - 1
      continue
    }
    date ??= dated(kind, tokens, index)
  }
  if (term !== null) return { ...counted(term, notBefore), date }
  return onDay(
    [date, notBefore]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null,
  )
}

function dated(kind: CommencementKind, tokens: readonly Token[], at: number): string | null {
  const word = tokens[at]
  const day = readDate(tokens, at + 1)
  if (day === null) return null
  if (is(word, 'с', 'со')) return day.value
  if (kind === 'effect' && is(word, 'после')) return dayAfter(day.value)
  if (kind !== 'end') return null
  if (is(word, 'по')) return dayAfter(day.value)
  if (!is(word, 'до')) return null
  return phrase('[(] включительно')(tokens, day.next) === null ? day.value : dayAfter(day.value)
}

const ofPublication = phrase('[его|ее|её|их] [официального|первого] [официального] опубликования')
const fromDay = anyOf('после дня', 'со дня', 'с даты', 'с момента', 'после')

/** «По истечении десяти дней после дня его официального опубликования», «со дня …», «на следующий день после дня …». */
const readTerm: Reader<Term> = (tokens, at) => {
  const ended = phrase('по истечении')(tokens, at)
  if (ended !== null) {
    const count = readCount(tokens, ended.next)
    const unit = count === null ? null : readUnit(tokens, skip(tokens, count.next, phrase('календарных')))
    const from = unit === null ? null : fromDay(tokens, unit.next)
    const published = from === null ? null : ofPublication(tokens, from.next)
    if (count === null || unit === null || published === null) return null
    return read({ from: 'publication', count: count.value, unit: unit.value, isFull: true }, published.next)
  }
  const next = anyOf('на следующий день после [дня]', 'со дня, следующего за днем|днём')(tokens, at)
  if (next !== null) return onPublication(tokens, next.next, 1)
  const same = anyOf('со дня', 'с даты', 'с момента', 'в день')(tokens, at)
  return same === null ? null : onPublication(tokens, same.next, 0)
}

function onPublication(tokens: readonly Token[], at: number, count: number): Read<Term> {
  const published = ofPublication(tokens, at)
  return published === null ? null : read({ from: 'publication', count, unit: 'day', isFull: false }, published.next)
}

function readUnit(tokens: readonly Token[], at: number): Read<Term['unit']> {
  if (is(tokens[at], 'дней', 'дня', 'суток')) return read('day', at + 1)
  if (is(tokens[at], 'месяцев', 'месяца')) return read('month', at + 1)
  return is(tokens[at], 'лет', 'года') ? read('year', at + 1) : null
}

/** Numbers in the genitive, as terms have them. */
const numbers = new Map([
  ['одного', 1],
  ['двух', 2],
  ['трех', 3],
  ['трёх', 3],
  ['четырех', 4],
  ['четырёх', 4],
  ['пяти', 5],
  ['шести', 6],
  ['семи', 7],
  ['восьми', 8],
  ['девяти', 9],
  ['десяти', 10],
  ['одиннадцати', 11],
  ['двенадцати', 12],
  ['тринадцати', 13],
  ['четырнадцати', 14],
  ['пятнадцати', 15],
  ['двадцати', 20],
  ['тридцати', 30],
  ['сорока', 40],
  ['пятидесяти', 50],
  ['шестидесяти', 60],
  ['семидесяти', 70],
  ['восьмидесяти', 80],
  ['девяноста', 90],
  ['ста', 100],
  ['двухсот', 200],
  ['трехсот', 300],
  ['трёхсот', 300],
])

/** «Ста восьмидесяти», `180`, `10 (десяти)`. */
function readCount(tokens: readonly Token[], at: number): Read<number> {
  if (/^\d{1,4}$/.test(tokens[at]?.text ?? '')) {
    let next = at + 1
    if (is(tokens[next], '(')) while (next < tokens.length && !is(tokens[next - 1], ')')) next += 1
    return read(Number(tokens[at]?.text), next)
  }
  let sum = 0
  let next = at
  for (
    let one = numbers.get(tokens[next]?.text ?? '');
    one !== undefined;
    one = numbers.get(tokens[next]?.text ?? '')
  ) {
    sum += one
    next += 1
  }
  return next === at ? null : read(sum, next)
}
