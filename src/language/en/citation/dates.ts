import { inOrder, mapped, matching, oneOf, optional, phrase, type Reader } from '../../../grammar/reading.ts'
import { isDay } from '../../../text/day.ts'

const months = 'January February March April May June July August September October November December'.split(' ')

const readMonth = mapped(matching(new RegExp(`^(?:${months.join('|')})$`, 'i')), (word) => {
  return months.findIndex((month) => month.toLowerCase() === word.toLowerCase()) + 1
})

/** Reads `January 1, 2027`, `1 January 2027` or `2027-01-01` and gives the ISO date. */
export const readDate: Reader<string> = oneOf(
  mapped(matching(/^\d{4}-\d{2}-\d{2}$/), valid),
  mapped(
    inOrder(
      optional(matching(/^\d{1,2}$/)),
      readMonth,
      optional(matching(/^\d{1,2}(?:st|nd|rd|th)?$/)),
      optional(phrase(',')),
      matching(/^\d{4}$/),
    ),
    ([before, month, after, , year]) => {
      const day = before ?? after
      return day === null ? null : valid(`${year}-${two(month)}-${two(Number.parseInt(day, 10))}`)
    },
  ),
)

/** An ISO date in American words: `January 1, 2027`; other text as it is. */
export function printDate(date: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const month = found === null ? undefined : months[Number(found[2]) - 1]
  return found === null || month === undefined ? date : `${month} ${Number(found[3])}, ${found[1]}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** A day that no calendar has is no date. */
function valid(date: string): string | null {
  return isDay(date) ? date : null
}
