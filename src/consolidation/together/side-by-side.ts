import type { Amendment, InstructionKind } from '../../amendment/types.ts'
import { lawSource } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import { problem } from '../../problem/problem.ts'
import type { Problem, Span } from '../../problem/types.ts'
import { firstFrom } from '../../text/first-from.ts'
import { consolidationOf } from '../law-text/passage-pieces.ts'
import type { State } from '../law-text/state.ts'
import type { Conflict, ConflictSide, Consolidation, LawConsolidation, Report } from '../types.ts'
import { conflictOf } from './conflicts.ts'
import type { Deed } from './deeds.ts'
import { doesSame, meeting } from './meeting.ts'
import { merged } from './merge.ts'
import { groundOf, type OrderTest, orderTest } from './order.ts'
import type { RunOptions } from './run-amendment.ts'
import { type Lost, type SoloRun, soloRun } from './solo-run.ts'

/**
 * Each amendment against the base edition: a merge of several drafts on one base. What they do to different text stands
 * together in one draft; where two want different things of the same text, that is a conflict, and the one that is named
 * first has it. Each is compared with each other one as it is alone, so that no conflict depends on the order. What an
 * amendment that has lost something meets with then is told in its reports: it follows from the order.
 */
export function sideBySide(amendments: readonly Amendment[], options: RunOptions): Omit<Consolidation, 'mode'> {
  const laws = new Map(options.laws.map((law) => [law.id, law]))
  const alone = amendments.map((amendment) => soloRun(amendment, options, new Map()))
  const test = orderTest(amendments, options)
  const accepted: SoloRun[] = []
  const reports: Report[] = []
  const conflicts: Found[] = []
  for (const [index, amendment] of amendments.entries()) {
    const own = alone[index] as SoloRun
    const { run, lost, found } = withoutLost(amendment, own, accepted, { laws, test }, options)
    for (const rival of alone.slice(0, index))
      conflicts.push(...withoutTwins(conflictsBetween({ laws, test }, rival, own)))
    reports.push(...run.reports.map((report) => lostReport(report, amendment, amendments, lost, found)))
    accepted.push(run)
  }
  return {
    laws: drafts(laws, alone, accepted),
    reports,
    conflicts: inLawOrder(conflicts, options.laws),
  }
}

/** A conflict, the later amendment's change that is lost by it, and where in the base's source it is (UTF-16 code units). */
interface Found {
  readonly conflict: Conflict
  readonly change: string
  readonly instruction: InstructionKind
  readonly at: number
}

/** The laws, and what tells whether the order of two deeds matters. */
interface Field {
  readonly laws: ReadonlyMap<string, Law>
  readonly test: OrderTest
}

interface Survivor {
  readonly run: SoloRun
  readonly lost: Lost
  readonly found: readonly Found[]
}

/** The amendment run without the changes that amendments before it leave no room for. */
function withoutLost(
  amendment: Amendment,
  alone: SoloRun,
  accepted: readonly SoloRun[],
  field: Field,
  options: RunOptions,
): Survivor {
  const lost = new Map<number, 'all' | Set<string>>()
  const found: Found[] = []
  let run = alone
  for (;;) {
    const met = accepted.flatMap((earlier) => conflictsBetween(field, earlier, run))
    const next = ofFirstInstruction(met)
    if (next.length === 0) return { run, lost, found }
    for (const one of next) {
      lose(lost, one)
      found.push(one)
    }
    // What stood on a lost instruction may fail now, or land elsewhere: run again without it.
    run = soloRun(amendment, options, lost)
  }
}

/** Kinds whose changes each stand for themselves: where one place is lost, the others are not. */
const separable: ReadonlySet<InstructionKind> = new Set([
  'replace-words',
  'insert-words',
  'delete-words',
  'add-sentences',
])

function lose(lost: Map<number, 'all' | Set<string>>, { conflict, change, instruction }: Found): void {
  const index = conflict.second.origin.instruction
  const keys = lost.get(index)
  // A change that was dropped and is still met was not known again.
  const isWhole = !separable.has(instruction) || keys === 'all' || keys?.has(change) === true
  if (isWhole) lost.set(index, 'all')
  else if (keys === undefined) lost.set(index, new Set([change]))
  else keys.add(change)
}

/** Those of the first instruction: later ones may only follow from it. Where there are very many, all at once. */
function ofFirstInstruction(found: readonly Found[]): readonly Found[] {
  const first = Math.min(...found.slice(0, 1000).map(({ conflict }) => conflict.second.origin.instruction))
  const own = found.filter(({ conflict }) => conflict.second.origin.instruction === first)
  const others = new Set(found.map(({ conflict }) => conflict.second.origin.instruction)).size
  return others > 40 ? found : own
}

function conflictsBetween({ laws, test }: Field, one: SoloRun, other: SoloRun): readonly Found[] {
  return [...one.states].flatMap(([id, end]) => {
    const law = laws.get(id)
    const otherEnd = other.states.get(id)
    if (law === undefined || otherEnd === undefined) return []
    const [deeds, rivals] = [one, other].map((run) => run.deeds.filter((deed) => deed.law === id))
    return conflictsIn(law, { deeds: deeds ?? [], end }, { deeds: rivals ?? [], end: otherEnd }, test)
  })
}

interface Party {
  readonly deeds: readonly Deed[]
  readonly end: State
}

function conflictsIn(law: Law, one: Party, other: Party, test: OrderTest): readonly Found[] {
  if (one.deeds.length === 0 || other.deeds.length === 0) return []
  const source = lawSource(law)
  const ground = groundOf(source, [...one.deeds, ...other.deeds])
  const found: Found[] = []
  for (const [deed, rival] of neighbours(source, one.deeds, other.deeds)) {
    const met = meeting(source, deed, rival) ?? (doesSame(deed, rival) ? null : test(law, deed, rival, ground))
    if (met === null) continue
    const conflict = conflictOf(law, met, { deed, end: one.end }, { deed: rival, end: other.end })
    const at = met.kind === 'same-label' ? Math.min(deed.extent.start, rival.extent.start) : met.span.start
    const made = { conflict, change: rival.key, instruction: rival.instruction, at }
    found.push(made)
  }
  return found
}

/** The pairs that touch the same run of the base, or bring the same label. */
function* neighbours(source: string, deeds: readonly Deed[], rivals: readonly Deed[]): Iterable<readonly [Deed, Deed]> {
  // A paragraph that is put in stands beside the words that end the one before, with blank space between.
  const wordsOf = ({ words }: Deed): Span => overBlank(source, words)

  const sorted = rivals.toSorted((one, other) => one.extent.start - other.extent.start)
  const rank = new Map(sorted.map((rival, index) => [rival, index]))
  const all = byReach(sorted, ({ extent }) => extent)
  // Insertions reach from the head of their paragraph on: thousands in one would all be pairs.
  const bound = byReach(sorted.filter(isBound), ({ extent }) => extent)
  const free = byReach(
    sorted.filter((rival) => !isBound(rival)),
    wordsOf,
  )
  const byLabel = new Map<string, Deed[]>()
  for (const rival of rivals) {
    for (const key of rival.fresh) byLabel.set(key, [...(byLabel.get(key) ?? []), rival])
  }
  for (const deed of deeds) {
    const near = isBound(deed) ? all(deed.extent) : [...bound(deed.extent), ...free(wordsOf(deed))]
    near.sort((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0))
    const met = new Set<Deed>([...deed.fresh.flatMap((key) => byLabel.get(key) ?? []), ...near])
    for (const rival of met) yield [deed, rival]
  }
}

/** The run with the blank space at its ends. */
function overBlank(source: string, { start, end }: Span): Span {
  let [first, last] = [start, end]
  while (first > 0 && isBlank(source[first - 1])) first -= 1
  while (last < source.length && isBlank(source[last])) last += 1
  return { start: first, end: last }
}

function isBlank(character: string | undefined): boolean {
  return character === '\n' || character === ' ' || character === '\r'
}

/** Whether it may meet with what happens elsewhere in a unit; other deeds meet only over the words that they touch. */
function isBound({ claim, beside, ends }: Deed): boolean {
  return claim !== null || beside !== null || ends !== null
}

/** Finds the deeds whose run touches another, ends included, in the order of the runs. */
function byReach(deeds: readonly Deed[], runOf: (deed: Deed) => Span): (run: Span) => Deed[] {
  const sorted = deeds.toSorted((one, other) => runOf(one).start - runOf(other).start)
  let reach = 0
  const reaches = sorted.map((deed) => {
    reach = Math.max(reach, runOf(deed).end)
    return reach
  })
  return ({ start, end }) => {
    const found: Deed[] = []
    for (let index = firstFrom(reaches, start); index < sorted.length; index += 1) {
      const deed = sorted[index] as Deed
      if (runOf(deed).start > end) break
      if (runOf(deed).end >= start) found.push(deed)
    }
    return found
  }
}

/** What several changes of an instruction meet with in one place is one conflict. */
function withoutTwins(found: readonly Found[]): readonly Found[] {
  // Each text may be a long paragraph that thousands of conflicts have in common.
  const texts = new Map<string, number>()
  const known = ({ origin, text }: ConflictSide) => {
    if (!texts.has(text)) texts.set(text, texts.size)
    return [origin, texts.get(text)]
  }
  const key = ({ conflict: { kind, law, place, first, second }, at }: Found): string =>
    JSON.stringify([law, at, kind, place.key, known(first), known(second)])
  return [...new Map(found.map((one) => [key(one), one])).values()]
}

function inLawOrder(found: readonly Found[], laws: readonly Law[]): readonly Conflict[] {
  const order = new Map(laws.map((law, index) => [law.id, index]))
  const place = ({ conflict }: Found): number => order.get(conflict.law) ?? 0
  return found.toSorted((one, other) => place(one) - place(other) || one.at - other.at).map(({ conflict }) => conflict)
}

/** A report with the conflicts by which an instruction lost its place, or some of its places. */
function lostReport(
  report: Report,
  amendment: Amendment,
  amendments: readonly Amendment[],
  lost: Lost,
  found: readonly Found[],
): Report {
  const { instruction } = report.origin
  const keys = lost.get(instruction)
  if (keys === undefined) return report
  const own = found.filter(({ conflict }) => conflict.second.origin.instruction === instruction)
  const problems = withoutTwins(own).map(({ conflict }) => lostProblem(conflict, amendment, amendments))
  const isWhole = keys === 'all' || report.effects.length === 0
  if (isWhole)
    return { ...report, outcome: 'failed', effects: [], problems: problems.slice(0, keys === 'all' ? 1 : undefined) }
  return { ...report, outcome: 'remarked', problems: [...report.problems, ...problems] }
}

function lostProblem(conflict: Conflict, amendment: Amendment, amendments: readonly Amendment[]): Problem {
  const { origin, text } = conflict.first
  const rival = amendments.find(({ id }) => id === origin.amendment)
  const address = rival?.instructions[origin.instruction]?.common.address ?? ''
  return problem('conflict', {
    at: amendment.instructions[conflict.second.origin.instruction]?.common.at ?? null,
    law: conflict.place,
    expected: conflict.second.text,
    actual: text,
    details: {
      other: `${rival?.meta.short ?? origin.amendment}, ${address}`,
      amendment: origin.amendment,
      kind: conflict.kind,
    },
  })
}

function drafts(
  laws: ReadonlyMap<string, Law>,
  alone: readonly SoloRun[],
  accepted: readonly SoloRun[],
): readonly LawConsolidation[] {
  const named = new Set(alone.flatMap(({ states }) => [...states.keys()]))
  return [...named].flatMap((id) => {
    const law = laws.get(id)
    if (law === undefined) return []
    const edits = accepted.map(({ deeds }) => editsOf(deeds.filter((deed) => deed.law === id)))
    return [consolidationOf(merged(law, edits))]
  })
}

function editsOf(deeds: readonly Deed[]): readonly Deed['edits'][number][] {
  return deeds.flatMap(({ edits }) => edits).sort((one, other) => one.order - other.order)
}
