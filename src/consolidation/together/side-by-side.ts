import type { Amendment } from '../../amendment/types.ts'
import type { Law } from '../../law/types.ts'
import { problem } from '../../problem/problem.ts'
import { compareLabels } from '../../text/label.ts'
import { consolidationOf } from '../law-text/passage-pieces.ts'
import { inTextOrder, type OwnEdit } from '../law-text/pieces.ts'
import { applyOwnEdits, initialState } from '../law-text/state.ts'
import type { Conflict, Consolidation, LawConsolidation, Report } from '../types.ts'
import type { BaseEdit } from './base-edits.ts'
import { conflictOf, isSameEdit } from './conflicts.ts'
import type { RunOptions } from './run-amendment.ts'
import { type Deed, type SoloRun, soloRun } from './solo-run.ts'

/**
 * Each amendment against the base edition. What they do to different text stands together in one draft; where two want
 * different things of the same text, that is a conflict: the first one has it, and the second one's instruction fails.
 */
export function sideBySide(amendments: readonly Amendment[], options: RunOptions): Omit<Consolidation, 'mode'> {
  const conflicts: Found[] = []
  const reports: Report[] = []
  const accepted: { readonly deeds: readonly Deed[]; readonly run: SoloRun }[] = []
  const alone = amendments.map((amendment) => soloRun(amendment, options, new Set()))
  const laws = new Map(options.laws.map((law) => [law.id, law]))
  for (const [index, amendment] of amendments.entries()) {
    const lost = new Map<number, Conflict>()
    let run = alone[index] as SoloRun
    for (;;) {
      const found = accepted.flatMap((earlier) => conflictsBetween(laws, earlier.deeds, earlier.run, run))
      const fresh = found.filter(({ conflict }) => !lost.has(conflict.second.origin.instruction))
      const next = firstLost(fresh)
      if (next.length === 0) break
      for (const { conflict } of [...next].reverse()) lost.set(conflict.second.origin.instruction, conflict)
      conflicts.push(...next)
      // What stood on a lost instruction may fail now, or land elsewhere: run again without it.
      run = soloRun(amendment, options, new Set(lost.keys()))
    }
    reports.push(...run.reports.map((report) => lostReport(report, amendment, amendments, lost)))
    accepted.push({ deeds: run.deeds, run })
  }
  return {
    laws: merged(
      laws,
      alone,
      accepted.flatMap(({ deeds }) => deeds),
    ),
    reports,
    conflicts: inLawOrder(conflicts, options.laws),
  }
}

/** A conflict, and where in the base's source it is (UTF-16 code units). */
interface Found {
  readonly conflict: Conflict
  readonly at: number
}

function inLawOrder(found: readonly Found[], laws: readonly Law[]): readonly Conflict[] {
  const order = new Map(laws.map((law, index) => [law.id, index]))
  const place = ({ conflict }: Found): number => order.get(conflict.law) ?? 0
  return found.toSorted((one, other) => place(one) - place(other) || one.at - other.at).map(({ conflict }) => conflict)
}

/** Those of the first instruction: later ones may only follow from it. Where there are very many, all at once. */
function firstLost(found: readonly Found[]): readonly Found[] {
  if (found.length > 40) return found
  const first = Math.min(...found.map(({ conflict }) => conflict.second.origin.instruction))
  return found.filter(({ conflict }) => conflict.second.origin.instruction === first)
}

function conflictsBetween(
  laws: ReadonlyMap<string, Law>,
  earlier: readonly Deed[],
  earlierRun: SoloRun,
  run: SoloRun,
): readonly Found[] {
  return earlier.flatMap((one) =>
    run.deeds.flatMap((other) => {
      const law = laws.get(one.law)
      if (law === undefined || one.law !== other.law) return []
      const conflict = conflictOf(law, one, earlierRun, other, run)
      return conflict === null ? [] : [{ conflict, at: Math.min(...one.edits.map(({ start }) => start)) }]
    }),
  )
}

function lostReport(
  report: Report,
  amendment: Amendment,
  amendments: readonly Amendment[],
  lost: ReadonlyMap<number, Conflict>,
): Report {
  const conflict = lost.get(report.origin.instruction)
  if (conflict === undefined) return report
  const { origin, text } = conflict.first
  const rival = amendments.find(({ id }) => id === origin.amendment)
  const address = rival?.instructions[origin.instruction]?.common.address ?? ''
  const found = problem('conflict', {
    at: amendment.instructions[report.origin.instruction]?.common.at ?? null,
    law: conflict.place,
    expected: conflict.second.text,
    actual: text,
    details: {
      other: `${rival?.meta.short ?? origin.amendment}, ${address}`,
      amendment: origin.amendment,
      kind: conflict.kind,
    },
  })
  return { ...report, outcome: 'failed', effects: [], problems: [found] }
}

function merged(
  laws: ReadonlyMap<string, Law>,
  alone: readonly SoloRun[],
  deeds: readonly Deed[],
): readonly LawConsolidation[] {
  const named = new Set(alone.flatMap(({ states }) => [...states.keys()]))
  return [...named].flatMap((id) => {
    const law = laws.get(id)
    if (law === undefined) return []
    const edits = withoutTwins(deeds.filter((deed) => deed.law === id).flatMap((deed) => deed.edits))
    return [consolidationOf(mergedState(law, edits))]
  })
}

/** What two amendments do in the very same way is done once, as the first one's. */
function withoutTwins(edits: readonly BaseEdit[]): readonly BaseEdit[] {
  return edits.filter(
    (edit, index) =>
      !edits
        .slice(0, index)
        .some((earlier) => earlier.origin.amendment !== edit.origin.amendment && isSameEdit(earlier, edit)),
  )
}

function mergedState(law: Law, edits: readonly BaseEdit[]): ReturnType<typeof initialState> {
  const state = initialState(law)
  return edits.length === 0 ? state : applyOwnEdits(state, inTextOrder(perPassage(law, inBaseOrder(edits))))
}

/** By place; at one place each amendment's edits in its own order, and new units of several in that of their labels. */
function inBaseOrder(edits: readonly BaseEdit[]): readonly BaseEdit[] {
  const byPlace = new Map<number, BaseEdit[]>()
  for (const edit of edits) byPlace.set(edit.start, [...(byPlace.get(edit.start) ?? []), edit])
  const places = [...byPlace].sort(([one], [other]) => one - other)
  return places.flatMap(([, here]) => {
    const insertions = here.filter(({ start, end }) => start === end)
    return [...chunksOf(insertions).sort(byLabel).flat(), ...here.filter(({ start, end }) => start < end)]
  })
}

/** What one amendment puts in at a place: a chunk for each new unit, with all that belongs to it. */
function chunksOf(edits: readonly BaseEdit[]): BaseEdit[][] {
  const chunks: BaseEdit[][] = []
  const amendments = [...new Set(edits.map(({ origin }) => origin.amendment))]
  for (const amendment of amendments) {
    const own = edits
      .filter(({ origin }) => origin.amendment === amendment)
      .sort((one, other) => one.order - other.order)
    for (const [index, edit] of own.entries()) {
      if (index === 0 || leadingLabel(edit.text) !== null) chunks.push([edit])
      else chunks.at(-1)?.push(edit)
    }
  }
  return chunks
}

function byLabel(one: readonly BaseEdit[], other: readonly BaseEdit[]): number {
  if (one[0]?.origin.amendment === other[0]?.origin.amendment) return 0
  const [left, right] = [leadingLabel(one[0]?.text ?? ''), leadingLabel(other[0]?.text ?? '')]
  return left === null || right === null ? 0 : compareLabels(left, right)
}

function leadingLabel(text: string): string | null {
  return /^\s*(?:#+\s*)?(?:\p{L}+\s+|§\s*)?\(?([\d.]+|\p{L}{1,4})[.)]/u.exec(text)?.[1] ?? null
}

/** Edits of the whole source as edits of passages; text goes in at the end of a passage rather than before the next. */
function perPassage(law: Law, edits: readonly BaseEdit[]): readonly OwnEdit[] {
  const made: OwnEdit[] = []
  const starts: number[] = []
  let length = 0
  for (const { text } of law.passages) {
    starts.push(length)
    length += text.length
  }
  for (const edit of edits) {
    let isText = edit.text !== ''
    for (const [passage, start] of starts.entries()) {
      const end = start + (law.passages[passage]?.text.length ?? 0)
      const isLast = passage === starts.length - 1
      const isHere = edit.start >= start && (edit.start < end || (edit.start === end && (edit.end === end || isLast)))
      const isTouched = edit.start < end && edit.end > start
      if (!isHere && !isTouched) continue
      if (law.passages[passage]?.kind === 'front-matter' && edit.start === end) continue
      if (!isTouched && !isText) continue
      made.push({
        passage,
        start: Math.max(edit.start, start) - start,
        end: Math.min(Math.max(edit.end, start), end) - start,
        text: isText ? edit.text : '',
        origin: edit.origin,
      })
      isText = false
    }
  }
  return made
}
