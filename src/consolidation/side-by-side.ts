import type { Amendment } from '../amendment/types.ts'
import { compareLabels } from '../law/index.ts'
import type { Law } from '../law/types.ts'
import { problem } from '../problem/index.ts'
import type { BaseEdit } from './base-edits.ts'
import { conflictOf, isSameEdit } from './conflicts.ts'
import type { RunOptions } from './run.ts'
import { type Deed, type SoloRun, soloRun } from './solo-run.ts'
import type { MergedEdit } from './splice.ts'
import { applyEdits, consolidationOf, initialState } from './state.ts'
import type { Conflict, Consolidation, LawConsolidation, Report } from './types.ts'

/**
 * Each amendment against the base edition. What they do to different text stands together in one draft; where two want
 * different things of the same text, that is a conflict: the first one has it, and the second one's instruction fails.
 */
export function sideBySide(amendments: readonly Amendment[], options: RunOptions): Omit<Consolidation, 'mode'> {
  const conflicts: Conflict[] = []
  const reports: Report[] = []
  const accepted: { readonly deeds: readonly Deed[]; readonly run: SoloRun }[] = []
  const alone = amendments.map((amendment) => soloRun(amendment, options, new Set()))
  const laws = new Map(options.laws.map((law) => [law.id, law]))
  for (const [index, amendment] of amendments.entries()) {
    const lost = new Map<number, Conflict>()
    let run = alone[index] as SoloRun
    for (;;) {
      const found = accepted.flatMap((earlier) => conflictsBetween(laws, earlier.deeds, earlier.run, run))
      const fresh = found.filter(({ second }) => !lost.has(second.origin.instruction))
      if (fresh.length === 0) break
      for (const conflict of [...fresh].reverse()) lost.set(conflict.second.origin.instruction, conflict)
      conflicts.push(...fresh)
      // What stood on a lost instruction may fail now, or land elsewhere: run again without it.
      run = soloRun(amendment, options, new Set(lost.keys()))
    }
    reports.push(...run.reports.map((report) => lostReport(report, amendment, amendments, lost)))
    accepted.push({ deeds: run.deeds, run })
  }
  return { laws: merged(laws, alone, accepted.flatMap(({ deeds }) => deeds)), reports, conflicts }
}

function conflictsBetween(
  laws: ReadonlyMap<string, Law>,
  earlier: readonly Deed[],
  earlierRun: SoloRun,
  run: SoloRun,
): readonly Conflict[] {
  return earlier.flatMap((one) =>
    run.deeds.flatMap((other) => {
      const law = laws.get(one.law)
      if (law === undefined || one.law !== other.law) return []
      const conflict = conflictOf(law, one, earlierRun, other, run)
      return conflict === null ? [] : [conflict]
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
    details: { other: `${rival?.meta.short ?? origin.amendment}, ${address}`, amendment: origin.amendment, kind: conflict.kind },
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
  const first = edits[0]
  if (first === undefined) return state
  const ordered = [...edits].sort((one, other) => one.start - other.start || one.end - other.end || byLabel(one, other))
  return applyEdits(state, perPassage(law, ordered), first.origin)
}

/** New units at one place stand in the order of their labels. */
function byLabel(one: BaseEdit, other: BaseEdit): number {
  if (one.origin.amendment === other.origin.amendment) return 0
  const [left, right] = [leadingLabel(one.text), leadingLabel(other.text)]
  return left === null || right === null ? 0 : compareLabels(left, right)
}

function leadingLabel(text: string): string | null {
  return /^\s*(?:#+\s*)?(?:\p{L}+\s+|§\s*)?\(?([\d.]+|\p{L}{1,4})[.)]/u.exec(text)?.[1] ?? null
}

/** Edits of the whole source as edits of passages; text goes in at the end of a passage rather than before the next. */
function perPassage(law: Law, edits: readonly BaseEdit[]): readonly MergedEdit[] {
  const made: MergedEdit[] = []
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
