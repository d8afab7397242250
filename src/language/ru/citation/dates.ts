import { is, type Read, read } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'

const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')

/** Reads `7 июля 2003 года`, `7 июля 2003 г.`, `07.07.2003`, `7.7.2003 г.`, `2003-07-07`: the ISO date. */
export function readDate(tokens: readonly Token[], at: number): Read<string> {
  const named = readNamedMonth(tokens, at) ?? readFigures(tokens, at)
  return named === null ? null : read(named.value, skipYearWord(tokens, named.next))
}

/** «7 июля 2003 года». */
export function printDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `${day} ${months[(month ?? 1) - 1]} ${year} года`
}

function readNamedMonth(tokens: readonly Token[], at: number): Read<string> {
  const [day, monthWord, year] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? '']
  const month = months.indexOf(monthWord) + 1
  return month > 0 ? dated(year, String(month), day, at + 3) : null
}

function readFigures(tokens: readonly Token[], at: number): Read<string> {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[at]?.text ?? '')
  if (dotted !== null) return dated(dotted[3] as string, dotted[2] as string, dotted[1] as string, at + 1)
  if (tokens[at + 1]?.kind !== 'dash' || tokens[at + 3]?.kind !== 'dash') return null
  return dated(tokens[at]?.text ?? '', tokens[at + 2]?.text ?? '', tokens[at + 4]?.text ?? '', at + 5)
}

function dated(year: string, month: string, day: string, next: number): Read<string> {
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return null
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null
  return read(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, next)
}

function skipYearWord(tokens: readonly Token[], at: number): number {
  if (is(tokens[at], 'года', 'год', 'году')) return at + 1
  if (!is(tokens[at], 'г')) return at
  return is(tokens[at + 1], '.') ? at + 2 : at + 1
}
