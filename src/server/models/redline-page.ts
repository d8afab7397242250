import type { Amendment, Instruction } from '../../amendment/types.ts'
import { nameOf as provisionName } from '../../citation/index.ts'
import type { Conflict, Consolidation, LawConsolidation, Origin, Report } from '../../consolidation/types.ts'
import { findProvision } from '../../law/index.ts'
import type { Law } from '../../law/types.ts'
import { type Failure, failuresOn } from './failures.ts'
import { type Chip, chipsOf } from './letters.ts'
import { type OutlineItem, outlineItems } from './outline.ts'
import type { ShownRedline, ShownRow } from './redline-rows.ts'

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
  return {
    chips,
    cards: reports.flatMap((report) => cardOf(report, chosen, chips, shown)),
    // Conflicts have a list of their own.
    failures: failuresOn(law.id, chosen, ran.reports).filter((one) => one.problem.code !== 'conflict'),
    conflicts: conflicts.filter((one) => one.law === law.id),
    outline: run === null ? [] : outlineItems(run.draft, (provision) => countUnder(shown.counts, provision.key)),
  }
}

/** An instruction's own words, without Markdown's marks, at most so many characters of them. */
export function instructionWords(amendment: Amendment, { common }: Instruction, limit = 700): string {
  const { start, end } = common.at.span
  const text = amendment.source
    .slice(start, end)
    .replace(/^[ \t]*> ?/gm, '')
    .replace(/\n{2,}/g, '\n')
    .trim()
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/\s+\S*$/, '')} …`
}

/** What a provision is called: by the draft where it has it, else by the base; the key itself where neither does. */
export function provisionNames({ base, draft }: Pick<LawConsolidation, 'base' | 'draft'>): (key: string) => string {
  return (key) => {
    for (const law of [draft, base]) {
      const place = findProvision(law, key)
      if (place !== null) return provisionName(law, place)
    }
    return key
  }
}

function cardOf(
  report: Report,
  chosen: readonly Amendment[],
  chips: ReadonlyMap<string, Chip>,
  shown: ShownRedline,
): readonly Card[] {
  const found = behind(report.origin, chosen, chips)
  const changes = shown.rows
    .filter((row): row is ShownRow => row.kind === 'row')
    .flatMap((row) => changesBy(report.origin, row))
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

function changesBy(origin: Origin, row: ShownRow): readonly number[] {
  return row.runs.flatMap((run) =>
    run.kind === 'change' && run.origin?.amendment === origin.amendment && run.origin.instruction === origin.instruction
      ? [run.number]
      : [],
  )
}

function behind(origin: Origin, chosen: readonly Amendment[], chips: ReadonlyMap<string, Chip>) {
  const amendment = chosen.find((one) => one.id === origin.amendment)
  const instruction = amendment?.instructions[origin.instruction]
  const chip = chips.get(origin.amendment)
  return amendment === undefined || instruction === undefined || chip === undefined
    ? null
    : { amendment, instruction, chip }
}

function countUnder(counts: ReadonlyMap<string, number>, key: string): number {
  let sum = 0
  for (const [one, count] of counts) if (one === key || one.startsWith(`${key}__`)) sum += count
  return sum
}
