import type { Element } from 'hast'
import { ListCounter, type ListLevels, plainLevel } from '../lists/list-counter.ts'
import type { NumberForm } from '../lists/number-forms.ts'
import type { Look } from './style.ts'

/** A list of a page, whose items the browser numbers. */
export interface HtmlList {
  readonly counter: ListCounter
  readonly form: NumberForm | 'bullet'
}

export function openList({ properties }: Element, form: Look['list']): HtmlList {
  const counter = new ListCounter()
  const start = Number(properties.start ?? 1)
  // The counter gives the number behind the one that it was told last.
  if (Number.isInteger(start) && start !== 1) counter.next(levelsOf('decimal'), 0, start - 1)
  return { counter, form: form ?? 'bullet' }
}

/** The number that a browser prints before an item; empty where it prints a bullet, or nothing. */
export function nextNumber({ properties }: Element, list: HtmlList | null, own: Look['list']): string {
  if (list === null) return ''
  const form = own ?? list.form
  const value = properties.value === undefined ? null : Number(properties.value)
  return list.counter.next(levelsOf(form), 0, Number.isInteger(value) ? value : null)
}

const levelsOf = (form: NumberForm | 'bullet'): ListLevels =>
  new Map([[0, form === 'bullet' ? { ...plainLevel, form: null } : { ...plainLevel, form, text: '%1.' }]])
