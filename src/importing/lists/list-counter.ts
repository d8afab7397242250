import { type NumberForm, printedNumber } from './number-forms.ts'

/** How one level of an automatic list is numbered. */
export interface ListLevel {
  /** Null: the level has no numbers, and `text` is its bullet. */
  readonly form: NumberForm | null
  /** `%1.%2)`: what is printed, with the numbers of the levels put in. */
  readonly text: string
  readonly start: number
  /** The level (from 0) whose next number begins this one anew, as every level above that one does; null: each that is above. */
  readonly restartsAfter: number | null
  /** The numbers of all levels are printed in figures here. */
  readonly isInFigures: boolean
}

export type ListLevels = ReadonlyMap<number, ListLevel>

/** A level as most are. */
export const plainLevel: ListLevel = { form: 'decimal', text: '', start: 1, restartsAfter: null, isInFigures: false }

/** Counts the paragraphs of one list, so that the numbers that a word processor prints and does not store are known. */
export class ListCounter {
  readonly #counts: (number | undefined)[] = []

  /** The number of the next paragraph at a level (from 0), as printed; empty for a level that is not known. */
  next(levels: ListLevels, level: number, start: number | null = null): string {
    const own = levels.get(level)
    if (own === undefined || level > deepest) return ''
    const counts = this.#counts
    for (let above = 0; above < level; above += 1) counts[above] ??= levels.get(above)?.start ?? 1
    const last = counts[level]
    counts[level] = start ?? (last === undefined ? own.start : last + 1)
    for (let under = level + 1; under < counts.length; under += 1) {
      const after = levels.get(under)?.restartsAfter ?? null
      if (after === null || level <= after) counts[under] = undefined
    }
    if (own.form === null) return bulletOf(own.text)
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const form = own.isInFigures ? 'decimal' : (levels.get(at)?.form ?? 'decimal')
      return printedNumber(counts[at] ?? 1, form)
    })
  }
}

/** Levels of a list, from 0; word processors have ten. */
const deepest = 20

/** Dashes are how Russian acts print the items of some lists; other bullets are ornaments. */
const bulletOf = (text: string): string => (/^[-‐–—−]$/.test(text.trim()) ? '–' : '')
