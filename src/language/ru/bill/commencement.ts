import type { Commencement } from '../../../amendment/types.ts'
import { type BillPlace, billPlaces, type OwnCiting } from '../../../grammar/bill-places.ts'
import { commencementReader } from '../../../grammar/commencement.ts'
import { anyOf, oneOf, phrase, type Read, type Reader, read, skip } from '../../../grammar/reading.ts'
import { readCitations } from '../citation/citation.ts'
import { readLawReference } from '../citation/law-reference.ts'
import { readDay } from './commencement-day.ts'
import { isOver } from './stream.ts'

const citing: OwnCiting = {
  alphabet: 'абвгдежзиклмнопрстуфхцчшщэюя',
  own: null,
  head: (article) => `ст. ${article}`,
  inside(address, unit, label) {
    const item = itemOf(unit, label)
    return address === '' ? item : `${address}, ${item}`
  },
}

/** As `addressOf` writes them. */
function itemOf(unit: string, label: string): string {
  if (unit === 'part') return `ч. ${label}`
  if (unit === 'alinea') return `абз. ${label}`
  return /^\d/.test(label) ? `${unit === 'subpoint' ? 'подп.' : 'п.'} ${label}` : `подп. «${label}»`
}

/** The bill itself (null), or its articles. */
const readSubject: Reader<readonly BillPlace[]> = (tokens, at) => {
  const bill = readBillItself(tokens, at)
  if (bill !== null) return read([{ article: null }], bill.next)
  const units = readCitations(tokens, at)
  if (units === null || units.value.every(({ steps }) => steps.length === 0)) return null
  const behind = readBillItself(tokens, units.next)
  // «Статья 2 вступает в силу …»: a bill that names no other law speaks of itself.
  const ofBill = behind !== null || units.value.every(({ law }) => law == null)
  return ofBill ? read(billPlaces(units.value, citing), behind?.next ?? units.next) : null
}

/** «настоящий Федеральный закон», in any case. */
function readBillItself(tokens: Parameters<Reader<null>>[0], at: number): Read<null> {
  const law = phrase('настоящ*')(tokens, at) === null ? null : readLawReference(tokens, at)
  return law !== null && law.value.law === null ? read(null, law.next) : null
}

const provisions = phrase('[действие] [положени*|норм*]')

/**
 * Reads `Настоящий Федеральный закон вступает в силу с …, за исключением статьи 2, которая вступает в силу с …`,
 * `… и действует до …`, `… и распространяется на правоотношения, возникшие с …`, up to the end of the paragraph.
 */
export const readCommencement: Reader<readonly Commencement[]> = commencementReader({
  subject: (tokens, at) => readSubject(tokens, skip(tokens, at, provisions)),
  verbs: {
    start: phrase('вступает|вступают|вступил|вступит|вступят в силу'),
    end: oneOf(
      anyOf(
        'действует|действуют до|по',
        'применяется|применяются до|по',
        'утрачивает|утрачивают|утратит|утратят силу',
        'прекращает|прекращают [свое|своё] действие',
      ),
      anyOf('действует|действуют с|со', 'применяется|применяются с|со', 'действие прекращается'),
    ),
    effect: anyOf(
      'распространяется|распространяются|распространяет|распространяют [свое|своё] [действие] на правоотношени*|отношени*',
      'применяется|применяются к правоотношени*|отношени*',
    ),
  },
  dayIn: readDay,
  exception: anyOf('за исключением', 'исключением'),
  endOf(tokens, at) {
    let end = at
    while (!isOver({ tokens }, end)) end += 1
    return end
  },
})
