import type { Commencement } from '../../../amendment/types.ts'
import { type BillPlace, billPlaces, type OwnCiting } from '../../../grammar/bill-places.ts'
import { commencementReader } from '../../../grammar/commencement.ts'
import { anyOf, is, phrase, type Read, type Reader, read } from '../../../grammar/reading.ts'
import { readCitations } from '../citation/citation.ts'
import { readDate } from '../citation/dates.ts'
import { readLawReference } from '../citation/law-reference.ts'
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

/**
 * Reads `Настоящий Федеральный закон вступает в силу с …, за исключением статьи 2, которая вступает в силу с …` and
 * `Статья 2 настоящего Федерального закона вступает в силу …`, up to the end of the paragraph.
 */
export const readCommencement: Reader<readonly Commencement[]> = commencementReader({
  subject: readSubject,
  verb: phrase('вступает|вступают|вступил|вступит|вступят в силу'),
  dateIn(tokens, at, end) {
    for (let index = at; index < end; index += 1) {
      const date = is(tokens[index], 'с', 'со') ? readDate(tokens, index + 1) : null
      if (date !== null) return date.value
    }
    return null
  },
  exception: anyOf('за исключением', 'исключением'),
  endOf(tokens, at) {
    let end = at
    while (!isOver({ tokens }, end)) end += 1
    return end
  },
})
