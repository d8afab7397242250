import { isDay } from '../../../text/day.ts'
import { attempt, type Cursor, peek, takeMark, takeWord } from './cursor.ts'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Reads `January 1, 2027`, `1 January 2027` or `2027-01-01` and gives the ISO date. */
export function readDate(cursor: Cursor): string | null {
  return attempt(cursor, (here) => {
    const first = numberAhead(here, /^\d{4}-\d{2}-\d{2}$/)
    if (first !== null) return valid(first)
    const leading = numberAhead(here, /^\d{1,2}$/)
    const month = takeWord(here, months)
    if (month === null) return null
    const day = leading ?? numberAhead(here, /^\d{1,2}(?:st|nd|rd|th)?$/)
    takeMark(here, ',')
    const year = numberAhead(here, /^\d{4}$/)
    if (day === null || year === null) return null
    return valid(`${year}-${two(months.indexOf(month) + 1)}-${two(Number.parseInt(day, 10))}`)
  })
}

/** An ISO date in American words: `January 1, 2027`; other text as it is. */
export function printDate(date: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const month = found === null ? undefined : months[Number(found[2]) - 1]
  if (found === null || month === undefined) return date
  return `${month[0]?.toUpperCase()}${month.slice(1)} ${Number(found[3])}, ${found[1]}`
}

function numberAhead(cursor: Cursor, pattern: RegExp): string | null {
  const token = peek(cursor)
  if (token?.kind !== 'word' || !pattern.test(token.text)) return null
  cursor.at += 1
  return token.text
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** A day that no calendar has is no date. */
function valid(date: string): string | null {
  return isDay(date) ? date : null
}
