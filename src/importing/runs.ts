import type { Run } from './types.ts'

/** A run of words set as most are. */
export function plainRun(text: string): Run {
  return { text, position: 'base', isBold: false, isNote: false, change: null }
}

/** The words of runs without how they are set. */
export function textOf(runs: readonly Run[]): string {
  const [only] = runs
  return runs.length === 1 && only !== undefined ? only.text : runs.map(({ text }) => text).join('')
}

/** Runs with white space made single spaces, none at either end, soft hyphens taken off, and equal neighbours joined. */
export function tidied(runs: readonly Run[]): readonly Run[] {
  const [only] = runs
  if (only !== undefined && runs.length === 1 && isTidy(only.text)) return runs
  const tidy: Run[] = []
  // A space belongs to the words before it, so that two runs do not keep one each.
  let isSpaced = true
  for (const run of runs) {
    const text = spacesOf(run.text)
    const own: string = isSpaced && text.startsWith(' ') ? text.slice(1) : text
    if (own === '') continue
    isSpaced = own.endsWith(' ')
    const last = tidy.at(-1)
    if (last !== undefined && isSame(last, run)) tidy[tidy.length - 1] = { ...last, text: last.text + own }
    else tidy.push({ ...run, text: own })
  }
  for (let last = tidy.at(-1); last?.text.endsWith(' '); last = tidy.at(-1)) {
    if (last.text === ' ') tidy.pop()
    else tidy[tidy.length - 1] = { ...last, text: last.text.slice(0, -1) }
  }
  return tidy
}

const isTidy = (text: string): boolean =>
  text !== '' && !untidy.test(text) && !text.startsWith(' ') && !text.endsWith(' ')

const untidy = /[\u00ad\u200b-\u200d\u2060\ufeff\u0085]|[^\S ]| {2}/

/** White space of every kind as single spaces, and no soft hyphens or other marks that nobody sees. */
export function spacesOf(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replace(/[\s\u0085]+/g, ' ')
}

function isSame(one: Run, other: Run): boolean {
  return (
    one.position === other.position &&
    one.isBold === other.isBold &&
    one.isNote === other.isNote &&
    one.change === other.change
  )
}

/** The runs from a place in their words on, or up to it; offsets in UTF-16 code units. */
export function cut(runs: readonly Run[], from: number, to = Number.POSITIVE_INFINITY): readonly Run[] {
  const parts: Run[] = []
  let at = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (text !== '') parts.push({ ...run, text })
    at += run.text.length
  }
  return parts
}
