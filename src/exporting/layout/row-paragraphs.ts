import { textAfter, textBefore } from '../../redline/text.ts'
import type { ShownRow } from './redline-rows.ts'

/** Which paragraphs (абзацы) of its provision a row is before and after, counted from 1; a heading or a note is none. */
export interface Counted {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** The paragraphs of all rows, and how many each provision has, by its key. */
export interface CountedRows {
  readonly rows: readonly Counted[]
  readonly totals: { readonly before: ReadonlyMap<string, number>; readonly after: ReadonlyMap<string, number> }
}

/** Counts the paragraphs of each provision as drafting does: the one that bears the label is the first. */
export function countedParagraphs(rows: readonly ShownRow[]): CountedRows {
  const totals = { before: new Map<string, number>(), after: new Map<string, number>() }
  const counted = rows.map(({ row }) => {
    const on = (side: 'before' | 'after'): readonly number[] => {
      const key = row[side]
      if (key === null || row.dress !== 'paragraph') return []
      const text = side === 'before' ? textBefore(row.pieces) : textAfter(row.pieces)
      const paragraphs = text.split(/\n[ \t]*\n/).filter((one) => one.trim() !== '').length
      const known = totals[side].get(key) ?? 0
      totals[side].set(key, known + paragraphs)
      return Array.from({ length: paragraphs }, (_, index) => known + index + 1)
    }
    return { before: on('before'), after: on('after') }
  })
  return { rows: counted, totals }
}
