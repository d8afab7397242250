import type { Amendment } from '../amendment/types.ts'
import { findLaw } from '../consolidation/law-text/find-law.ts'
import { startOfInstruction } from '../consolidation/together/in-force.ts'
import { NotFound } from './errors.ts'
import { nearestName } from './nearest.ts'
import { pendingOn } from './touches.ts'
import type { Snapshot, Timeline, TimelineEdition } from './types.ts'

/** A law's editions by date; throws `NotFound`. The text of one: `consolidate(laws, amendments, { mode: { kind: 'on-date', date } })`. */
export function timelineOf(snapshot: Snapshot, id: string): Timeline {
  const law = snapshot.laws.find((one) => one.id === id)
  if (law === undefined) {
    const ids = snapshot.laws.map((one) => one.id)
    throw new NotFound('law', id, nearestName(id, ids))
  }
  const amendments = pendingOn(snapshot, id)
  const starts = amendments.flatMap((amendment) => startsOf(snapshot, amendment, id))
  // What began by the day of the base text is in it already.
  const later = starts.filter(({ date }) => date !== null && (law.meta.edition === null || date > law.meta.edition))
  const undated = amendments.filter(({ id: amendment }) =>
    starts.some((start) => start.amendment === amendment && start.date === null),
  )
  const base: TimelineEdition = { date: law.meta.edition, kind: 'base', brings: [] }
  return { law: id, editions: [base, ...editions(later)], undated: undated.map((amendment) => amendment.id) }
}

/** One bill article that changes the law, with the day on which it does. */
interface Start {
  readonly amendment: string
  readonly isAdopted: boolean
  readonly article: string | null
  readonly date: string | null
  readonly instructions: number
}

function startsOf(snapshot: Snapshot, amendment: Amendment, law: string): readonly Start[] {
  const starts = new Map<string, Start>()
  const isAdopted = amendment.meta.status === 'adopted'
  for (const instruction of amendment.instructions) {
    const { common } = instruction
    const found = findLaw(snapshot.laws, common.law, amendment.meta.language)
    if (!('passages' in found) || found.id !== law) continue
    const date = startOfInstruction(amendment, instruction)
    const key = JSON.stringify([common.article, date])
    const instructions = (starts.get(key)?.instructions ?? 0) + 1
    starts.set(key, { amendment: amendment.id, isAdopted, article: common.article, date, instructions })
  }
  return [...starts.values()]
}

/** Adopted amendments that begin on one day make one edition; each proposal makes one of its own. */
function editions(starts: readonly Start[]): readonly TimelineEdition[] {
  const byKey = new Map<string, Start[]>()
  for (const start of starts) {
    const key = JSON.stringify([start.date, start.isAdopted ? null : start.amendment])
    byKey.set(key, [...(byKey.get(key) ?? []), start])
  }
  return [...byKey.values()].map(editionOf).sort(byDay)
}

function editionOf(starts: readonly Start[]): TimelineEdition {
  const brings = [...new Set(starts.map((start) => start.amendment))].map((amendment) => {
    const own = starts.filter((start) => start.amendment === amendment)
    const instructions = own.reduce((sum, start) => sum + start.instructions, 0)
    return { amendment, articles: own.map((start) => start.article), instructions }
  })
  return { date: starts[0]?.date ?? null, kind: starts[0]?.isAdopted ? 'adopted' : 'proposed', brings }
}

function byDay(one: TimelineEdition, other: TimelineEdition): number {
  if (one.date !== other.date) return (one.date ?? '') < (other.date ?? '') ? -1 : 1
  if (one.kind !== other.kind) return one.kind === 'adopted' ? -1 : 1
  return (one.brings[0]?.amendment ?? '') < (other.brings[0]?.amendment ?? '') ? -1 : 1
}
