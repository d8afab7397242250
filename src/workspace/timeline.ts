import { findLaw } from '../consolidation/law-text/find-law.ts'
import { type ActOnDay, actsOnDay } from '../consolidation/together/amended-acts.ts'
import type { Law } from '../law/types.ts'
import { amendmentsFor } from './analysis/acts-on.ts'
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
  const acts = actsOnDay(amendmentsFor(snapshot, id), farAway, { laws: snapshot.laws, only: null, asked: [] }).acts
  const starts = amendments.flatMap((amendment) => {
    const act = acts.find((one) => one.amendment.id === amendment.id)
    return act === undefined ? [] : turnsOf(snapshot, act, law)
  })
  // What began by the day of the base text is in it already.
  const later = starts.filter(({ date }) => date !== null && (law.meta.edition === null || date > law.meta.edition))
  const undated = amendments.filter(({ id: amendment }) =>
    starts.some((start) => start.amendment === amendment && start.date === null),
  )
  const base: TimelineEdition = { date: law.meta.edition, kind: 'base', brings: [] }
  return { law: id, editions: [base, ...editions(later)], undated: undated.map((amendment) => amendment.id) }
}

/** Every act that some day changes another one has done so by then. */
const farAway = '9999-12-31'

/** One bill article that changes the law, with the day on which it begins to, or on which that is over. */
interface Turn {
  readonly amendment: string
  readonly isAdopted: boolean
  readonly isEnd: boolean
  readonly article: string | null
  readonly date: string | null
  readonly instructions: number
}

function turnsOf(snapshot: Snapshot, { amendment, force }: ActOnDay, law: Law): readonly Turn[] {
  const turns = new Map<string, Turn>()
  const isAdopted = amendment.meta.status === 'adopted'
  const count = (article: string | null, date: string | null, isEnd: boolean): void => {
    const key = JSON.stringify([article, date, isEnd])
    const instructions = (turns.get(key)?.instructions ?? 0) + 1
    turns.set(key, { amendment: amendment.id, isAdopted, isEnd, article, date, instructions })
  }
  for (const instruction of amendment.instructions) {
    const { common } = instruction
    const found = findLaw(snapshot.laws, common.law, amendment.meta.language)
    if (!('passages' in found) || found.id !== law.id) continue
    const { start, end } = force.get(common.index) ?? { start: null, end: null }
    // What is in the text of the file cannot be taken out of it: no edition is without it.
    const isIn = start !== null && law.meta.edition !== null && start <= law.meta.edition
    const isBrief = start !== null && end !== null && end <= start
    if (!isBrief) count(common.article, start, false)
    if (end !== null && start !== null && !isIn && !isBrief) count(common.article, end, true)
  }
  return [...turns.values()]
}

/** Adopted amendments that begin on one day make one edition; each proposal makes one of its own. */
function editions(turns: readonly Turn[]): readonly TimelineEdition[] {
  const byKey = new Map<string, Turn[]>()
  for (const turn of turns) {
    const key = JSON.stringify([turn.date, turn.isAdopted ? null : turn.amendment])
    byKey.set(key, [...(byKey.get(key) ?? []), turn])
  }
  return [...byKey.values()].map(editionOf).sort(byDay)
}

function editionOf(turns: readonly Turn[]): TimelineEdition {
  const ends = summed(turns.filter(({ isEnd }) => isEnd))
  return {
    date: turns[0]?.date ?? null,
    kind: turns[0]?.isAdopted ? 'adopted' : 'proposed',
    brings: summed(turns.filter(({ isEnd }) => !isEnd)),
    ...(ends.length === 0 ? {} : { ends }),
  }
}

function summed(turns: readonly Turn[]): TimelineEdition['brings'] {
  return [...new Set(turns.map((turn) => turn.amendment))].map((amendment) => {
    const own = turns.filter((turn) => turn.amendment === amendment)
    const instructions = own.reduce((sum, turn) => sum + turn.instructions, 0)
    return { amendment, articles: own.map((turn) => turn.article), instructions }
  })
}

function byDay(one: TimelineEdition, other: TimelineEdition): number {
  if (one.date !== other.date) return (one.date ?? '') < (other.date ?? '') ? -1 : 1
  if (one.kind !== other.kind) return one.kind === 'adopted' ? -1 : 1
  return idsOf(one) < idsOf(other) ? -1 : 1
}

function idsOf({ brings, ends = [] }: TimelineEdition): string {
  return [...brings, ...ends][0]?.amendment ?? ''
}
