import type { Law } from '../../law/types.ts'
import type { Span } from '../../problem/types.ts'
import type { Area } from '../../resolution/resolve.ts'
import { type FindOptions, findIn } from '../../text/find.ts'
import { inSource, inText, runningTextOf, toText } from '../../text/running-text.ts'

/** Words found in a passage. `capital`: they open a sentence there, and only there their first letter is a capital. */
export interface Hit extends Area {
  readonly capital: boolean
}

const empty = { text: '' }

/** The words of an area as a reader sees them. */
export function wordsOf(law: Law, area: Area): string {
  const running = runningTextOf(law.passages[area.passage] ?? empty)
  if (running.runs === null) return running.text.slice(area.start, area.end)
  const { start, end } = inText(running, area)
  return running.text.slice(start, end)
}

/** A run of an area's words (`wordsOf`) as a run of the passage, without marks around it. */
export function areaOf(law: Law, area: Area, { start, end }: Span): Area {
  const running = runningTextOf(law.passages[area.passage] ?? empty)
  const from = inText(running, area).start
  return { passage: area.passage, ...inSource(running, { start: from + start, end: from + end }) }
}

/** Where words stand among an area's words. */
export function findInArea(law: Law, area: Area, words: string, options: FindOptions = {}): readonly Span[] {
  const running = runningTextOf(law.passages[area.passage] ?? empty)
  const within = inText(running, area)
  return findIn(running, words, within, options).map(({ start, end }) => ({
    start: start - within.start,
    end: end - within.start,
  }))
}

/** The words of a passage that stand at or behind a place of its source. */
export function wordsBehind(law: Law, passage: number, at: number): string {
  const running = runningTextOf(law.passages[passage] ?? empty)
  return running.text.slice(toText(running, at))
}
