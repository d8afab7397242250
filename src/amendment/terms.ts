import type { AmendmentMeta, Commencement, Term } from './types.ts'

/**
 * The commencement with the day of each term counted, as far as the front matter says when the bill was published or
 * enacted. Other days stay as they are.
 */
export function withTerms(
  commencement: readonly Commencement[],
  meta: Pick<AmendmentMeta, 'published' | 'adopted'>,
): readonly Commencement[] {
  return commencement.map((one) => {
    if (one.term === undefined) return one
    const first = one.term.from === 'publication' ? (meta.published ?? null) : meta.adopted
    const counted = first === null ? null : dayOf(one.term, first)
    // «С 1 марта, но не ранее чем по истечении …»: the later of the two.
    const days = [one.date, one.notBefore ?? null].filter((day) => day !== null)
    return { ...one, date: counted === null ? null : ([...days, counted].sort().at(-1) ?? null) }
  })
}

/**
 * The day (ISO) that a term counted from another day leads to. The day of publication or enactment itself is not counted
 * (Civil Code of the Russian Federation, art. 191; so American drafting counts days “after the date of enactment”). Of
 * «по истечении N дней после дня официального опубликования» (Federal Law No. 5-FZ of 14 June 1994, art. 6) all N days
 * must have run out: in force from the day behind them. Months end on the day of the same number, or on the last of a
 * shorter month (Civil Code, art. 192).
 */
export function dayOf({ count, unit, isFull }: Term, first: string): string {
  const day = new Date(`${first}T00:00:00Z`)
  if (unit === 'day') day.setUTCDate(day.getUTCDate() + count)
  else {
    const wanted = day.getUTCDate()
    day.setUTCDate(1)
    day.setUTCMonth(day.getUTCMonth() + (unit === 'year' ? 12 * count : count))
    const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()
    day.setUTCDate(Math.min(wanted, last))
  }
  if (isFull) day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

/** The day after a day (ISO). */
export function dayAfter(day: string): string {
  return dayOf({ from: 'publication', count: 1, unit: 'day', isFull: false }, day)
}
