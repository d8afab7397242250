import type { Amendment } from '../../amendment/types.ts'
import { numberOf } from './acts.ts'

/**
 * Which of two amendments that begin on one day comes first: below zero the one, above it the other. What is adopted comes
 * before what is only proposed; then the earlier adopted (introduced), then the lower number. Where nothing of that tells
 * them apart, their own words do: what a file is called never counts.
 */
export function adoptionOrder(one: Amendment, other: Amendment): number {
  return (
    Number(one.meta.status !== 'adopted') - Number(other.meta.status !== 'adopted') ||
    compare(dayOf(one), dayOf(other)) ||
    byNumber.compare(numberOf(one) ?? '', numberOf(other) ?? '') ||
    compare(one.meta.title, other.meta.title) ||
    compare(one.source, other.source)
  )
}

function dayOf({ meta: { status, adopted, introduced } }: Amendment): string {
  return (status === 'adopted' ? (adopted ?? introduced) : introduced) ?? ''
}

/** `9-ФЗ` before `10-ФЗ`. */
const byNumber = new Intl.Collator('ru', { numeric: true })

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
