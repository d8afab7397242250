import type { Amendment } from '../../amendment/types.ts'
import type { Conflict, Consolidation, Origin, Report } from '../../consolidation/types.ts'
import { type Chip, chipsOf } from '../../exporting/layout/chips.ts'
import { instructionWords } from '../../exporting/layout/makers.ts'
import { around, type ShownRedline } from '../../exporting/layout/redline-rows.ts'
import type { Law } from '../../law/types.ts'
import { type Failure, failuresOn } from './failures.ts'
import { type OutlineItem, outlineItems } from './outline.ts'

/** The instruction behind some changes, in its own words. */
export interface Card {
  readonly origin: Origin
  readonly chip: Chip
  readonly address: string
  readonly words: string
  /** Line in the bill, from 1. */
  readonly line: number
  /** Numbers of the changes that it made. */
  readonly changes: readonly number[]
  /** Provisions that it changed. */
  readonly places: readonly { readonly key: string; readonly name: string }[]
}

/** What stands around a redline of a law under amendments. */
export interface RedlinePage {
  readonly chips: ReadonlyMap<string, Chip>
  readonly cards: readonly Card[]
  readonly failures: readonly Failure[]
  readonly conflicts: readonly Conflict[]
  readonly outline: readonly OutlineItem[]
}

/** `conflicts`: of the same amendments run side by side, whatever the mode shown. */
export function redlinePageOf(
  law: Law,
  chosen: readonly Amendment[],
  ran: Consolidation,
  conflicts: readonly Conflict[],
  shown: ShownRedline,
): RedlinePage {
  const chips = chipsOf(chosen)
  const reports = ran.reports.filter((report) => report.law === law.id)
  const run = ran.laws.find((one) => one.base.id === law.id) ?? null
  const changes = changesByOrigin(shown)
  const counts = countsUnder(shown.counts)
  return {
    chips,
    cards: reports.flatMap((report) => cardOf(report, chosen, chips, changes.get(originKey(report.origin)) ?? [])),
    // Conflicts have a list of their own.
    failures: failuresOn(law.id, chosen, ran.reports).filter((one) => one.problem.code !== 'conflict'),
    conflicts: conflicts.filter((one) => one.law === law.id),
    outline: run === null ? [] : outlineItems(run.draft, ({ key }) => counts.get(key) ?? 0),
  }
}

function cardOf(
  report: Report,
  chosen: readonly Amendment[],
  chips: ReadonlyMap<string, Chip>,
  changes: readonly number[],
): readonly Card[] {
  const found = behind(report.origin, chosen, chips)
  if (found === null || changes.length === 0) return []
  const { amendment, instruction, chip } = found
  const places = [
    ...new Map(report.effects.map(({ place }) => [place.key, { key: place.key, name: place.citation }])).values(),
  ]
  return [
    {
      origin: report.origin,
      chip,
      address: instruction.common.address,
      words: instructionWords(amendment, instruction),
      line: instruction.common.at.line,
      changes,
      places,
    },
  ]
}

/** The numbers of the changes that each instruction made. */
function changesByOrigin({ rows }: ShownRedline): ReadonlyMap<string, readonly number[]> {
  const changes = new Map<string, number[]>()
  for (const row of rows) {
    for (const run of row.kind === 'row' ? row.runs : []) {
      if (run.kind === 'kept' || run.origin === null) continue
      const key = originKey(run.origin)
      const known = changes.get(key)
      if (known === undefined) changes.set(key, [run.number])
      else known.push(run.number)
    }
  }
  return changes
}

const originKey = ({ amendment, instruction }: Origin): string => `${amendment}:${instruction}`

function behind(origin: Origin, chosen: readonly Amendment[], chips: ReadonlyMap<string, Chip>) {
  const amendment = chosen.find((one) => one.id === origin.amendment)
  const instruction = amendment?.instructions[origin.instruction]
  const chip = chips.get(origin.amendment)
  return amendment === undefined || instruction === undefined || chip === undefined
    ? null
    : { amendment, instruction, chip }
}

/** The changes in each provision and in all that stand under it. */
function countsUnder(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const [key, count] of counts) {
    for (const one of [...around(key), key]) sums.set(one, (sums.get(one) ?? 0) + count)
  }
  return sums
}
